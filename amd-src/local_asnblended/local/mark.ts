/** Name under which the browser notes that something of an account is on the device, readable without opening its database. */
const nameOf = (userid: number): string => `asnblended-${userid}`;

/** Whether something of an account may be on this device. */
export function mayHave(userid: number): boolean {
    try {
        return localStorage.getItem(nameOf(userid)) !== null;
    } catch {
        // A browser that keeps nothing has nothing.
        return false;
    }
}

/** Notes whether something of an account is on this device. */
export function mark(userid: number, there: boolean): void {
    try {
        if (there) {
            localStorage.setItem(nameOf(userid), '1');
        } else {
            localStorage.removeItem(nameOf(userid));
        }
    } catch {
        // See above.
    }
}
