/**
 * What every write of the pack carries: an id that makes sending it twice harmless.
 *
 * The id is made when the person acts, not when the request leaves, so a retry is recognised as the same act.
 */
export function requestId(): string {
    const bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Loads a module when it is needed; esbuild would turn import() into an eager dependency. */
export function requireAsync<T>(name: string): Promise<T> {
    return new Promise((resolve, reject) => {
        requirejs([name], resolve, reject);
    });
}
