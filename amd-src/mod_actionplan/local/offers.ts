/** Takes offers to undo something away when their time is over; each says in data-undo how many seconds it has. */
export function endOffers(offers: Iterable<HTMLElement>): void {
    for (const offer of offers) {
        window.setTimeout(() => {
            const [held, around] = [offer.contains(document.activeElement), offer.parentElement];
            offer.remove();
            if (held && around) {
                // The keyboard goes on where the offer was, not at the top of the page.
                around.tabIndex = -1;
                around.focus({preventScroll: true});
            }
        }, 1000 * Number(offer.dataset.undo));
    }
}
