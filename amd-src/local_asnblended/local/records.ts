/** Texts of a form by the names of its fields. */
export type Texts = Readonly<Record<string, string>>;

/** A field that holds text. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody has typed and the server has not taken yet. */
export interface Draft {
    /** Account, place and form in one. */
    readonly key: string;
    readonly userid: number;
    /** What the form belongs to, like plan:7. */
    readonly place: string;
    /** Which form there, like evidence:12. */
    readonly form: string;
    readonly texts: Texts;
    /** What the server had when the typing began: when it has something else, somebody wrote there meanwhile. */
    readonly base: Texts;
    /** Milliseconds since 1970. */
    readonly time: number;
}

/** A file that goes along with a write. Its bytes, not the file itself: not every browser keeps those. */
export interface KeptFile {
    readonly name: string;
    readonly type: string;
    readonly bytes: ArrayBuffer;
}

/** A write on its way to the server. */
export interface Waiting {
    /** Order in which it was asked for; given by the store. */
    readonly number: number;
    readonly userid: number;
    /** Under this the server knows it again. */
    readonly requestid: string;
    readonly place: string;
    /** The form whose draft it carries, empty for none. */
    readonly form: string;
    /** Web service, or path of the page that takes a file. */
    readonly target: string;
    readonly args: Readonly<Record<string, string | number | boolean>>;
    /** What the version in the arguments is the version of, like plan:7; empty where there is none. */
    readonly subject: string;
    /** Subject => version that was on the screen when it was written. */
    readonly seen: Readonly<Record<string, number>>;
    readonly file: KeptFile | null;
    /** Whether it may have arrived already: then it must be asked for again, not replaced by a newer one. */
    readonly tried: boolean;
    /** Milliseconds since 1970. */
    readonly time: number;
}

/** The key of a draft. */
export const draftKey = (userid: number, place: string, form: string): string => `${userid} ${place} ${form}`;

/** A draft as it is now. */
export const draftOf = (userid: number, place: string, form: string, texts: Texts, base: Texts): Draft =>
    ({key: draftKey(userid, place, form), userid, place, form, texts, base, time: Date.now()});
