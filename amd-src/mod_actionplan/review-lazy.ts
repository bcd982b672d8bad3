import {startReview} from './local/review';

/** Brings the evidence that waits to life. */
export function init(rootId: string): void {
    const root = document.getElementById(rootId);
    if (root !== null) {
        void startReview(root);
    }
}
