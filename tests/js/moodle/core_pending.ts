/** How many things are under way. */
export const open = {count: 0};

export default class Pending {
    constructor() {
        open.count++;
    }

    resolve(): void {
        open.count--;
    }
}
