// Made from the web services' declarations by node build/run.mjs types; changed there, not here.

export interface GetPlanParameters {
    planid: number;
}

export interface GetPlanReturns {
    planid: number;
    cmid: number;
    userid: number;
    version: number;
    verified: number;
    verifiedneeded: number;
    participantname: string;
    participantnip: string;
    position: string;
    opdname: string;
    runname: string;
    programmename: string;
    superiorname: string;
    superiornip: string;
    mentorname: string;
    mentornip: string;
    state: string;
    statelabel: string;
    stateicon: string;
    statetone: string;
    change1: string;
    change2: string;
    change3: string;
    returnedreason: string;
    achieved: boolean;
    closed: boolean;
    hasactions: boolean;
    isreturned: boolean;
    read: boolean;
    hasfinished: boolean;
    week: string;
    undo: number;
    undolabel: string;
    reasonid: string;
    reasons: {
        text: string;
    }[];
    phases: {
        number: number;
        name: string;
        progress: string;
        period: string;
        past: boolean;
        current: boolean;
    }[];
    can: {
        own: boolean;
        write: boolean;
        withdraw: boolean;
        agree: boolean;
        addevidence: boolean;
        verify: boolean;
    };
    indicators: {
        code: string;
        name: string;
        unit: string;
        source: string;
        lower: boolean;
    }[];
    examples: {
        title: string;
        steps: string;
        successmeasure: string;
        behaviour: string;
    }[];
    actions: {
        id: number;
        version: number;
        number: number;
        title: string;
        steps: string;
        ownerunit: string;
        duedate: string;
        duelabel: string;
        successmeasure: string;
        behaviour: string;
        skpreference: string;
        indicatorcode: string;
        indicatorname: string;
        indicatorunit: string;
        indicatorsource: string;
        baseline: string;
        target: string;
        state: string;
        statelabel: string;
        stateicon: string;
        statetone: string;
        missing: string;
        overdue: boolean;
        indicatorlower: boolean;
        isreturned: boolean;
        canaddevidence: boolean;
        canverify: boolean;
        candelete: boolean;
        hasevidence: boolean;
        showevidence: boolean;
        finished: boolean;
        canupdate: boolean;
        updatedue: boolean;
        progressversion: number;
        undo: number;
        progressstatus: string;
        progressnote: string;
        undolabel: string;
        reasonid: string;
        reasons: {
            text: string;
        }[];
        statuses: {
            code: string;
            label: string;
            icon: string;
            chosen: boolean;
        }[];
        weeks: {
            label: string;
            status: string;
            statuslabel: string;
            statusicon: string;
            statustone: string;
            note: string;
        }[];
        uploads: {
            filename: string;
            sizelabel: string;
        }[];
        evidence: {
            id: number;
            versionnumber: number;
            note: string;
            link: string;
            state: string;
            statelabel: string;
            stateicon: string;
            statetone: string;
            reason: string;
            sha256: string;
            submittedon: string;
            decidedbyname: string;
            decidedon: string;
            newest: boolean;
            files: {
                filename: string;
                sizelabel: string;
                sha256: string;
                url: string;
                isimage: boolean;
            }[];
        }[];
    }[];
    history: {
        sequence: number;
        label: string;
        actorname: string;
        behindname: string;
        reason: string;
        on: string;
        restored: boolean;
    }[];
}

export interface ListPlansParameters {
    cmid: number;
    groupid?: number;
    after?: string;
    search?: string;
    kind?: string;
    whom?: string;
    days?: number;
}

export interface ListPlansReturns {
    plans: {
        participantid: number;
        planid: number;
        userid: number;
        actions: number;
        evidence: number;
        verified: number;
        verifiedneeded: number;
        needs: number;
        name: string;
        nip: string;
        opdname: string;
        runname: string;
        waits: string;
        url: string;
        state: string;
        statelabel: string;
        stateicon: string;
        statetone: string;
    }[];
    next: string;
}

export interface SaveReflectionParameters {
    planid: number;
    version: number;
    change1: string;
    change2: string;
    change3: string;
    requestid?: string;
}

export interface SaveReflectionReturns {
    status: string;
    errors: {
        field: string;
        message: string;
    }[];
    versions: {
        subject: string;
        version: number;
    }[];
    plan: GetPlanReturns;
}

export interface SaveActionParameters {
    planid: number;
    actionid: number;
    version: number;
    title: string;
    steps?: string;
    ownerunit?: string;
    duedate?: string;
    successmeasure?: string;
    behaviour?: string;
    indicatorcode?: string;
    baseline?: string;
    target?: string;
    skpreference?: string;
    requestid?: string;
}

export interface DeleteActionParameters {
    planid: number;
    actionid: number;
    version: number;
    requestid?: string;
}

export interface SubmitPlanParameters {
    planid: number;
    version: number;
    requestid?: string;
}

export interface DecidePlanParameters {
    planid: number;
    version: number;
    agreed: boolean;
    reason: string;
    requestid?: string;
}

export interface TellProgressParameters {
    planid: number;
    actionid: number;
    week: string;
    version: number;
    status: string;
    note: string;
    requestid?: string;
}

export interface SubmitEvidenceParameters {
    planid: number;
    actionid: number;
    version: number;
    note: string;
    link: string;
    requestid?: string;
}

export interface RemoveUploadParameters {
    planid: number;
    actionid: number;
    filename: string;
    requestid?: string;
}

export interface DecideEvidenceParameters {
    planid: number;
    actionid: number;
    version: number;
    verified: boolean;
    reason: string;
    requestid?: string;
}

/** Every web service of the plugin. */
export interface Services {
    mod_actionplan_get_plan: {parameters: GetPlanParameters; returns: GetPlanReturns};
    mod_actionplan_list_plans: {parameters: ListPlansParameters; returns: ListPlansReturns};
    mod_actionplan_save_reflection: {parameters: SaveReflectionParameters; returns: SaveReflectionReturns};
    mod_actionplan_save_action: {parameters: SaveActionParameters; returns: SaveReflectionReturns};
    mod_actionplan_delete_action: {parameters: DeleteActionParameters; returns: SaveReflectionReturns};
    mod_actionplan_submit_plan: {parameters: SubmitPlanParameters; returns: SaveReflectionReturns};
    mod_actionplan_withdraw_plan: {parameters: SubmitPlanParameters; returns: SaveReflectionReturns};
    mod_actionplan_decide_plan: {parameters: DecidePlanParameters; returns: SaveReflectionReturns};
    mod_actionplan_undo_decision: {parameters: DeleteActionParameters; returns: SaveReflectionReturns};
    mod_actionplan_tell_progress: {parameters: TellProgressParameters; returns: SaveReflectionReturns};
    mod_actionplan_submit_evidence: {parameters: SubmitEvidenceParameters; returns: SaveReflectionReturns};
    mod_actionplan_remove_upload: {parameters: RemoveUploadParameters; returns: SaveReflectionReturns};
    mod_actionplan_decide_evidence: {parameters: DecideEvidenceParameters; returns: SaveReflectionReturns};
}
