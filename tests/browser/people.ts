import type {Browser, BrowserContext, Page} from 'playwright-core';

/** The phone that everything must work on. */
export const phone = {width: 360, height: 740};

/** The desk of an administrator. */
export const desk = {width: 1280, height: 900};

/** Somebody at a phone, unless said otherwise: an own browser context with an own session. */
export class Person {
    /** What went wrong in the browser; a test fails when anything did. */
    readonly troubles: string[] = [];

    private constructor(private readonly context: BrowserContext, readonly page: Page, private readonly address: string) {
        page.on('pageerror', error => this.troubles.push(error.message));
        page.on('console', message => {
            if (message.type() === 'error') {
                this.troubles.push(message.text());
            }
        });
    }

    /** Logs in. Moodle replaces the password field by script on a phone, so the page must have settled first. */
    static async login(browser: Browser, address: string, username: string, viewport = phone): Promise<Person> {
        const context = await browser.newContext({viewport, locale: 'id-ID', hasTouch: viewport === phone});
        const person = new Person(context, await context.newPage(), address);
        await person.open('/login/index.php');
        await person.page.fill('#username', username);
        await person.page.fill('#password', 'Asn-blended1');
        await person.page.click('#loginbtn');
        await person.page.waitForURL(url => !url.pathname.startsWith('/login'));
        return person;
    }

    async open(path: string): Promise<void> {
        await this.page.goto(`${this.address}${path}`);
        await this.settle();
    }

    /** Waits until Moodle says that nothing is under way. */
    async settle(): Promise<void> {
        await this.page.waitForLoadState('networkidle');
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
