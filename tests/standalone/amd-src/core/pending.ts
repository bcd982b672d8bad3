/** Something under way. Nobody waits for it here. */
export default class Pending {
    resolve(): void {
        // Nothing is kept of it.
    }
}
