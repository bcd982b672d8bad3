import type {Browser, BrowserContext, Page, Request} from 'playwright-core';

/** The phone that everything must work on. */
export const phone = {width: 360, height: 740};

/** The desk of an administrator. */
export const desk = {width: 1280, height: 900};

/** Fills the log-in form. Moodle replaces its password field by script on a phone, so the page must have settled first. */
export async function fillLogin(page: Page, username: string): Promise<void> {
    await page.fill('#username', username);
    await page.fill('#password', 'Asn-blended1');
    await page.click('#loginbtn');
    await page.waitForURL(url => !url.pathname.startsWith('/login'));
}

/** Somebody at a phone, unless said otherwise: an own browser context with an own session. */
export class Person {
    /** What went wrong in the browser; a test fails when anything did. */
    readonly troubles: string[] = [];

    /** What the page asked for and has not got. */
    private readonly underWay = new Set<Request>();

    private constructor(private readonly context: BrowserContext, readonly page: Page, private readonly address: string) {
        page.on('request', request => this.underWay.add(request));
        page.on('requestfinished', request => this.underWay.delete(request));
        page.on('requestfailed', request => this.underWay.delete(request));
        page.on('pageerror', error => this.troubles.push(error.message));
        page.on('console', message => {
            if (message.type() === 'error') {
                this.troubles.push(message.text());
            }
        });
    }

    /** Logs in. */
    static async login(browser: Browser, address: string, username: string, viewport = phone): Promise<Person> {
        const context = await browser.newContext({viewport, locale: 'id-ID', hasTouch: viewport === phone});
        const person = new Person(context, await context.newPage(), address);
        await person.open('/login/index.php');
        await fillLogin(person.page, username);
        return person;
    }

    async open(path: string): Promise<void> {
        await this.page.goto(`${this.address}${path}`);
        await this.settle();
    }

    /**
     * Waits until nothing was under way for half a second; when that does not come, says what was. The browser's own sign of it
     * never comes where a frame was used to upload.
     */
    async settle(): Promise<void> {
        await this.page.waitForLoadState('load');
        for (let quiet = 0, waited = 0; quiet < 500; waited += 50, quiet = this.underWay.size === 0 ? quiet + 50 : 0) {
            if (waited >= 30_000) {
                const asked = [...this.underWay].map(request => request.url()).join(', ');
                throw new Error(`${this.page.url()} does not settle: ${asked}`);
            }
            await this.page.waitForTimeout(50);
        }
    }

    /** Clicks and waits for what follows. */
    async click(selector: string): Promise<void> {
        await this.page.click(selector);
        await this.settle();
    }

    /** Asks for a page without showing it; gives status and text as the server sent them. */
    async fetch(path: string, form?: Record<string, string>): Promise<{status: number; text: string; url: string}> {
        const response = form === undefined
            ? await this.context.request.get(`${this.address}${path}`)
            : await this.context.request.post(`${this.address}${path}`, {multipart: form});
        return {status: response.status(), text: await response.text(), url: response.url()};
    }

    text(selector: string): Promise<string> {
        return this.page.innerText(selector);
    }

    /** Pixels that the page is wider than the phone. */
    overflow(): Promise<number> {
        return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    }

    async leave(): Promise<void> {
        await this.context.close();
    }
}
