// Made from the web services' declarations by node build/run.mjs types; changed there, not here.

export type GetTodoParameters = Record<string, never>;

export interface GetTodoReturns {
    count: number;
    more: number;
    groups: {
        kind: string;
        label: string;
        icon: string;
        inturnurl: string;
        count: number;
        items: {
            id: number;
            title: string;
            detail: string;
            due: string;
            url: string;
            overdue: boolean;
        }[];
    }[];
}

export interface GetRunsParameters {
    before?: number;
}

export interface GetRunsReturns {
    runs: {
        runid: number;
        verifiedneeded: number;
        runname: string;
        programmename: string;
        url: string;
        cells: {
            metric: string;
            label: string;
            total: number;
            share: string;
        }[];
    }[];
    next: number;
}

export interface GetRunParameters {
    runid: number;
    groupid?: number;
    after?: number;
}

export interface GetRunReturns {
    runid: number;
    verifiedneeded: number;
    runname: string;
    programmename: string;
    url: string;
    groups: {
        id: number;
        name: string;
        url: string;
        current: boolean;
    }[];
    opds: {
        opdid: number;
        code: string;
        name: string;
        url: string;
        cells: {
            metric: string;
            label: string;
            total: number;
            share: string;
        }[];
    }[];
    next: number;
    asof: string;
    cells: {
        metric: string;
        label: string;
        total: number;
        share: string;
    }[];
}

export interface GetOpdParameters {
    runid: number;
    opdid: number;
    groupid?: number;
    after?: number;
    opdafter?: number;
}

export interface GetOpdReturns {
    runid: number;
    verifiedneeded: number;
    runname: string;
    programmename: string;
    url: string;
    groups: {
        id: number;
        name: string;
        url: string;
        current: boolean;
    }[];
    opds: {
        opdid: number;
        code: string;
        name: string;
        url: string;
        cells: {
            metric: string;
            label: string;
            total: number;
            share: string;
        }[];
    }[];
    next: number;
    asof: string;
    opd: {
        opdid: number;
        code: string;
        name: string;
        url: string;
        cells: {
            metric: string;
            label: string;
            total: number;
            share: string;
        }[];
    };
    line: {
        name: string;
        url: string;
    }[];
    participants: {
        participantid: number;
        name: string;
        position: string;
        status: string;
        statuslabel: string;
        achieved: boolean;
        cells: {
            metric: string;
            label: string;
            total: number;
            share: string;
        }[];
        steps: {
            metric: string;
            label: string;
            word: string;
            icon: string;
            tone: string;
        }[];
    }[];
    participantsnext: number;
}

/** Every web service of the plugin. */
export interface Services {
    block_impactdash_get_todo: {parameters: GetTodoParameters; returns: GetTodoReturns};
    block_impactdash_get_runs: {parameters: GetRunsParameters; returns: GetRunsReturns};
    block_impactdash_get_run: {parameters: GetRunParameters; returns: GetRunReturns};
    block_impactdash_get_opd: {parameters: GetOpdParameters; returns: GetOpdReturns};
}
