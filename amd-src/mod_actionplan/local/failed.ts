import {NotSent, type Device, type Words} from 'local_asnblended/device-lazy';

/** Says why something did not work, and that the screen has lost nothing. */
export function tellFailed(device: Device, words: Words, error: unknown): void {
    if (error instanceof NotSent) {
        device.tellLost(error);
    } else {
        device.tell(words.say('unsaved', (error as Error).message));
    }
}
