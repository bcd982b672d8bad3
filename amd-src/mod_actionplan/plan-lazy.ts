import {PlanApp} from './local/plan-app';

export {tellFailed} from './local/failed';
export {endOffers} from './local/offers';
export {PlanApp} from './local/plan-app';
export {undoEarlier, verifyListed} from './local/repository';

/** Brings the plan on a page to life. */
export function init(rootId: string): void {
    const root = document.getElementById(rootId);
    if (root !== null) {
        void PlanApp.start(root);
    }
}
