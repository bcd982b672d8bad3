import config from 'core/config';
import {shrink} from './photo';
import type {Action, Plan, WriteAnswer} from './types';

/**
 * Sends a file to the upload page, which takes it until the evidence is handed in. Answers as every write does.
 * A refusal of Moodle itself (session gone, no permission) comes as an error with its message.
 */
export async function upload(plan: Plan, action: Action, file: File): Promise<WriteAnswer> {
    const small = await shrink(file);
    const body = new FormData();
    body.set('sesskey', config.sesskey);
    body.set('planid', String(plan.planid));
    body.set('actionid', String(action.id));
    body.set('file', small, small.name);
    const response = await fetch(`${config.wwwroot}/mod/actionplan/upload.php`, {method: 'POST', body});
    const answer = await response.json() as WriteAnswer | {error: string};
    if ('error' in answer) {
        throw new Error(answer.error);
    }
    return answer;
}
