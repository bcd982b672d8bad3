import config from 'core/config';

/** Who is logged in now, as local/asnblended/session.php says. */
interface Session {
    readonly userid: number;
    readonly sesskey: string;
}

/**
 * Looks, whenever somebody comes back to a page whose session had ended, who is logged in now: the same person goes on; before
 * another one the page goes away with everything in it.
 *
 * @param back what to do when the same person is there again
 */
export function watchSession(region: HTMLElement, userid: number, back: () => void): void {
    const notice = region.querySelector<HTMLElement>('[data-region="session"]');
    const look = async(): Promise<void> => {
        if (notice === null || notice.hidden || document.visibilityState !== 'visible') {
            return;
        }
        const response = await fetch(`${config.wwwroot}/local/asnblended/session.php`, {cache: 'no-store'});
        const session = await response.json() as Session;
        if (session.userid === userid) {
            config.sesskey = session.sesskey;
            notice.hidden = true;
            back();
        } else if (session.userid > 0) {
            window.location.reload();
        }
    };
    const quietly = (): void => void look().catch(() => undefined);
    document.addEventListener('visibilitychange', quietly);
    window.addEventListener('focus', quietly);
}
