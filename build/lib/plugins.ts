/** The plugins of the pack: their folder here and where Moodle expects them. */
export interface Plugin {
    readonly component: string;
    readonly moodlePath: string;
    /** Siblings it may name. The arrows point one way: activity and block to the foundation. */
    readonly mayUse: readonly string[];
}

export const plugins: readonly Plugin[] = [
    {component: 'local_asnblended', moodlePath: 'local/asnblended', mayUse: []},
    {component: 'mod_actionplan', moodlePath: 'mod/actionplan', mayUse: ['local_asnblended']},
    {component: 'block_impactdash', moodlePath: 'blocks/impactdash', mayUse: ['local_asnblended']},
];
