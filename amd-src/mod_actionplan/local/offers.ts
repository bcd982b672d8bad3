/** Takes offers to undo something away when their time is over; each says in data-undo how many seconds it has. */
export function endOffers(offers: Iterable<HTMLElement>): void {
    for (const offer of offers) {
        window.setTimeout(() => offer.remove(), 1000 * Number(offer.dataset.undo));
    }
}
