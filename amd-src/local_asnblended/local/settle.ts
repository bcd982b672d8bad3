import {draftKey, draftOf, type Texts} from './records';
import type {Late, Request} from '../queue-lazy';
import type {Store} from '../store-lazy';

/** The texts among the arguments of a write: the fields of its form. */
export function textsOf({args}: Pick<Request, 'args'>): Texts {
    return Object.fromEntries(Object.entries(args).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
}

/** The same for a place that is not on the screen: its form finds it when it is opened. */
export async function settleElsewhere(store: Store, late: Late): Promise<void> {
    const {userid, place, form} = late.item;
    const key = draftKey(userid, place, form);
    if ('answer' in late && late.answer.status === 'ok') {
        await store.dropDraft(key);
    } else if (form !== '' && !(await store.drafts(userid, place)).some(draft => draft.key === key)) {
        await store.keepDraft(draftOf(userid, place, form, textsOf(late.item), {}));
    }
}
