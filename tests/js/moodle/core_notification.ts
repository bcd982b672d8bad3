import {refusing} from './refusal';

export const exception = refusing<[unknown], undefined>('core/notification exception');
export const saveCancelPromise = refusing<[string, string, string], Promise<undefined>>('core/notification saveCancelPromise');
