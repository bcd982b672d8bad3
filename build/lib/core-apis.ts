/** A core API that the pack must use rather than its own code, and how its use is recognised. */
export interface CoreApi {
    readonly name: string;
    /** What the plugins' code contains where it is used. */
    readonly sign: RegExp;
    /** Why nothing uses it yet; absent when it must be used. An API that is used must not be awaited any more. */
    readonly awaited?: string;
}

export const coreApis: readonly CoreApi[] = [
    {name: 'completion', sign: /\bcompletion_info\b/},
    {name: 'file API', sign: /\bget_file_storage\(/},
    {name: 'locks', sign: /lock_config::get_lock_factory\(/},
    {name: 'delegated transactions', sign: /->start_delegated_transaction\(/},
    {name: 'hooks', sign: /\bcore\\hook\\manager\b/},
    {name: 'adhoc tasks', sign: /\bcore\\task\\adhoc_task\b/},
    {name: 'privacy provider', sign: /core_privacy\\local\\request\\plugin\\provider\b/},
    {name: 'clock', sign: /\bcore\\clock\b/},
    {name: 'message provider', sign: /\$messageproviders\s*=/},
    {name: 'calendar action', sign: /_core_calendar_provide_event_action\(/, awaited: 'no date is in the calendar yet'},
];

/** What is wrong with the use of core's APIs in the plugins' code. */
export function wrongUse(apis: readonly CoreApi[], code: readonly string[]): string[] {
    return apis.flatMap(({name, sign, awaited}) => {
        const used = code.some(text => sign.test(text));
        if (used && awaited !== undefined) {
            return [`${name} is used now: it must not be awaited any more in build/lib/core-apis.ts`];
        }
        return used || awaited !== undefined ? [] : [`nothing uses core's ${name} any more`];
    });
}
