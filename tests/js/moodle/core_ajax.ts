import {refusing} from './refusal';

export const call = refusing<[{methodname: string; args: Record<string, unknown>}[]], Promise<unknown>[]>('core/ajax call');
