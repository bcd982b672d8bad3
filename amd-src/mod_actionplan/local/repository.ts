import type {KeptFile, Request} from 'local_asnblended/device-lazy';
import type {Services} from './services';
import type {Action, ActionValues, Changes, Plan} from './types';

/** The services that write, without the component's name. */
type Write = keyof Services extends `mod_actionplan_${infer Name}` ? Exclude<Name, 'get_plan' | 'list_plans'> : never;

/** What a write takes beside its plan, its version and its number, which are added. */
type Args<Name extends Write> = Omit<Services[`mod_actionplan_${Name}`]['parameters'], 'planid' | 'version' | 'requestid'>;

/** Where the drafts and writes of a plan belong. */
export const placeOf = ({planid}: Plan): string => `plan:${planid}`;

/** The form of an action that is new. */
export const newAction = 'action:0';

/** This week of an action: the subject of its update, and its form. */
const weekOf = (plan: Plan, {id}: Action): string => `progress:${id}:${plan.week}`;

/** The versions that are on the screen. */
const seen = (plan: Plan): Record<string, number> => Object.fromEntries([
    [placeOf(plan), plan.version], ...plan.actions.flatMap(action => [
        [`action:${action.id}`, action.version] as const, [weekOf(plan, action), action.progressversion] as const,
    ]),
]);

/**
 * The only place that names the web services of the activity.
 *
 * @param subject what the write changes, empty where it asks for no version
 * @param form the form whose texts it carries
 */
function request<Name extends Write>(plan: Plan, name: Name, subject: string, form: string, args: Args<Name>): Request {
    return {
        place: placeOf(plan), form, target: `mod_actionplan_${name}`, args: {planid: plan.planid, ...args} as Request['args'],
        subject, seen: seen(plan),
    };
}

const ofPlan = <Name extends Write>(plan: Plan, name: Name, form: string, args: Args<Name>): Request =>
    request(plan, name, placeOf(plan), form, args);

const ofAction = <Name extends Write>(plan: Plan, {id}: Action, name: Name, form: string, args: Args<Name>): Request =>
    request(plan, name, `action:${id}`, form, args);

export const saveReflection = (plan: Plan, changes: Changes): Request =>
    ofPlan(plan, 'save_reflection', 'reflection', {...changes});

/** Adds an action when there is none yet. */
export const saveAction = (plan: Plan, action: Action | null, values: ActionValues): Request => {
    const args = {actionid: action?.id ?? 0, ...values};
    return action === null ? ofPlan(plan, 'save_action', newAction, args)
        : ofAction(plan, action, 'save_action', `action:${action.id}`, args);
};

export const deleteAction = (plan: Plan, action: Action): Request =>
    ofPlan(plan, 'delete_action', '', {actionid: action.id});

export const submitPlan = (plan: Plan): Request => ofPlan(plan, 'submit_plan', '', {});

export const withdrawPlan = (plan: Plan): Request => ofPlan(plan, 'withdraw_plan', '', {});

export const decidePlan = (plan: Plan, agreed: boolean, reason: string): Request =>
    ofPlan(plan, 'decide_plan', 'decide', {agreed, reason});

export const tellProgress = (plan: Plan, action: Action, status: string, note: string): Request => {
    const week = weekOf(plan, action);
    return request(plan, 'tell_progress', week, week, {actionid: action.id, week: plan.week, status, note});
};

export const submitEvidence = (plan: Plan, action: Action, note: string, link: string): Request =>
    ofAction(plan, action, 'submit_evidence', `evidence:${action.id}`, {actionid: action.id, note, link});

export const decideEvidence = (plan: Plan, action: Action, verified: boolean, reason: string): Request =>
    ofAction(plan, action, 'decide_evidence', `verify:${action.id}`, {actionid: action.id, verified, reason});

/** Takes back what was just decided on the plan, or on the evidence of an action. */
export const undoDecision = (plan: Plan, action: Action | null): Request => action === null
    ? ofPlan(plan, 'undo_decision', '', {actionid: 0}) : ofAction(plan, action, 'undo_decision', '', {actionid: action.id});

/** A write to one action of a plan of which only the versions are known here. */
const listed = <Name extends 'undo_decision' | 'decide_evidence'>(
    planid: number, actionid: number, version: number, name: Name, args: Args<Name>,
): Request => ({
    place: `plan:${planid}`, form: '', target: `mod_actionplan_${name}`, args: {planid, ...args} as Request['args'],
    subject: `action:${actionid}`, seen: {[`action:${actionid}`]: version},
});

/** Takes back what was decided on an earlier page. */
export const undoEarlier = (planid: number, actionid: number, version: number): Request =>
    listed(planid, actionid, version, 'undo_decision', {actionid});

/** Verifies what stands in a list. */
export const verifyListed = (planid: number, actionid: number, version: number): Request =>
    listed(planid, actionid, version, 'decide_evidence', {actionid, verified: true, reason: ''});

export const removeUpload = (plan: Plan, action: Action, filename: string): Request =>
    request(plan, 'remove_upload', '', '', {actionid: action.id, filename});

/** Sends a file to the upload page, which takes it until the evidence is handed in and answers as every write does. */
export const addUpload = (plan: Plan, action: Action, file: KeptFile): Request => ({
    place: placeOf(plan), form: '', target: '/mod/actionplan/upload.php', args: {planid: plan.planid, actionid: action.id},
    subject: '', seen: seen(plan), file,
});
