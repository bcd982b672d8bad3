import {PlanApp} from './local/plan-app';

/** Brings the plan on a page to life. */
export function init(rootId: string): void {
    const root = document.getElementById(rootId);
    if (root !== null) {
        void PlanApp.start(root);
    }
}
