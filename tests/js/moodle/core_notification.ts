import {refusing} from './refusal';

export const exception = refusing<[unknown], void>('core/notification exception');
export const saveCancelPromise = refusing<[string, string, string], Promise<undefined>>('core/notification saveCancelPromise');
