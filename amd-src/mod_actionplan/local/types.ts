// Names for parts of what the web services give and take; the shapes themselves are made from their declarations.

import type {GetPlanReturns, SaveActionParameters, SaveReflectionReturns} from './services';

export type Plan = GetPlanReturns;

export type Action = Plan['actions'][number];

/** The texts of an action, as its form holds them. */
export type ActionValues = Required<Omit<SaveActionParameters, 'planid' | 'actionid' | 'version' | 'requestid'>>;

export type Changes = Pick<Plan, 'change1' | 'change2' | 'change3'>;

/** The answer to every write: the plan as it stands afterwards, whatever became of the write. */
export type WriteAnswer = Omit<SaveReflectionReturns, 'status'> & {status: 'ok' | 'conflict' | 'invalid'};

export type FieldError = WriteAnswer['errors'][number];
