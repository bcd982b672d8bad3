// The shapes of mod_actionplan's web services, see \mod_actionplan\external\plan_structure.

export interface EvidenceFile {
    filename: string;
    sizelabel: string;
    sha256: string;
    url: string;
    isimage: boolean;
}

export interface Evidence {
    id: number;
    versionnumber: number;
    newest: boolean;
    note: string;
    link: string;
    state: string;
    statelabel: string;
    reason: string;
    sha256: string;
    files: EvidenceFile[];
}

export interface Upload {
    filename: string;
    sizelabel: string;
}

/** The texts of an action, as its form holds them. */
export interface ActionValues {
    title: string;
    steps: string;
    ownerunit: string;
    duedate: string;
    successmeasure: string;
    behaviour: string;
    indicatorcode: string;
    baseline: string;
    target: string;
    skpreference: string;
}

export interface Action extends ActionValues {
    id: number;
    version: number;
    number: number;
    state: string;
    uploads: Upload[];
    evidence: Evidence[];
}

export interface Indicator {
    code: string;
    name: string;
    unit: string;
    source: string;
    lower: boolean;
}

export interface Changes {
    change1: string;
    change2: string;
    change3: string;
}

export interface Plan extends Changes {
    planid: number;
    cmid: number;
    userid: number;
    version: number;
    state: string;
    can: Record<'own' | 'write' | 'withdraw' | 'agree' | 'addevidence' | 'verify', boolean>;
    indicators: Indicator[];
    actions: Action[];
}

export interface FieldError {
    field: string;
    message: string;
}

/** The answer to every write: the plan as it stands afterwards, whatever became of the write. */
export interface WriteAnswer {
    status: 'ok' | 'conflict' | 'invalid';
    errors: FieldError[];
    plan: Plan;
}
