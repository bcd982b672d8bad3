import {call} from 'core/ajax';
import type {Services} from './services';
import type {Action, ActionValues, Changes, Plan, WriteAnswer} from './types';

/** The services that write, without the component's name. */
type Write = keyof Services extends `mod_actionplan_${infer Name}` ? Exclude<Name, 'get_plan' | 'list_plans'> : never;

/** The only place that calls the web services of the activity. */
function write<Name extends Write>(name: Name, args: Services[`mod_actionplan_${Name}`]['parameters']): Promise<WriteAnswer> {
    const [request] = call([{methodname: `mod_actionplan_${name}`, args}]);
    return Promise.resolve(request as unknown as PromiseLike<WriteAnswer>);
}

const planAt = ({planid, version}: Plan): {planid: number; version: number} => ({planid, version});

const actionAt = ({planid}: Plan, {id, version}: Action): {planid: number; actionid: number; version: number} =>
    ({planid, actionid: id, version});

export const saveReflection = (plan: Plan, changes: Changes): Promise<WriteAnswer> =>
    write('save_reflection', {...planAt(plan), ...changes});

/** Adds an action when there is none yet. */
export const saveAction = (plan: Plan, action: Action | null, values: ActionValues): Promise<WriteAnswer> =>
    write('save_action', {...(action ? actionAt(plan, action) : {...planAt(plan), actionid: 0}), ...values});

export const deleteAction = (plan: Plan, action: Action): Promise<WriteAnswer> =>
    write('delete_action', {...planAt(plan), actionid: action.id});

export const submitPlan = (plan: Plan): Promise<WriteAnswer> => write('submit_plan', planAt(plan));

export const withdrawPlan = (plan: Plan): Promise<WriteAnswer> => write('withdraw_plan', planAt(plan));

export const decidePlan = (plan: Plan, agreed: boolean, reason: string): Promise<WriteAnswer> =>
    write('decide_plan', {...planAt(plan), agreed, reason});

export const submitEvidence = (plan: Plan, action: Action, note: string, link: string): Promise<WriteAnswer> =>
    write('submit_evidence', {...actionAt(plan, action), note, link});

export const decideEvidence = (plan: Plan, action: Action, verified: boolean, reason: string): Promise<WriteAnswer> =>
    write('decide_evidence', {...actionAt(plan, action), verified, reason});

export const removeUpload = (plan: Plan, action: Action, filename: string): Promise<WriteAnswer> =>
    write('remove_upload', {planid: plan.planid, actionid: action.id, filename});
