import type {Browser} from 'playwright-core';
import {Person, type phone} from '../../tests/browser/people';

/** Seconds of a tap, of scrolling by a screen, and of a character typed on a phone, as the keystroke-level model adds them up. */
const costs = {tap: 1.2, screen: 1, character: 0.3};

/** Somebody whose taps, scrolling and typing are counted, without reading and thinking. */
export class Hand {
    taps = 0;

    screens = 0;

    characters = 0;

    private constructor(readonly person: Person, private readonly height: number) {
    }

    static async of(browser: Browser, address: string, username: string, screen: typeof phone): Promise<Hand> {
        return new Hand(await Person.login(browser, address, username, screen), screen.height);
    }

    get seconds(): number {
        return this.taps * costs.tap + this.screens * costs.screen + this.characters * costs.character;
    }

    /** Scrolls to something as far as it takes until it can be touched. */
    async read(selector: string): Promise<void> {
        const element = this.person.page.locator(selector).first();
        await element.waitFor({state: 'attached'});
        const pixels = await element.evaluate(found => {
            const {top, bottom} = found.getBoundingClientRect();
            const free = window.innerHeight;
            const far = top < 0 ? -top : Math.max(0, bottom - free);
            found.scrollIntoView({block: 'nearest'});
            return far;
        });
        this.screens += pixels / this.height;
    }

    async tap(selector: string): Promise<void> {
        await this.read(selector);
        this.taps++;
        await this.person.page.locator(selector).first().click();
        await this.person.settle();
    }

    async type(selector: string, text: string): Promise<void> {
        await this.tap(selector);
        this.characters += text.length;
        await this.person.page.locator(selector).first().fill(text);
    }

    /** Takes a photo: the button, the shutter, and to use it. */
    async take(selector: string, file: {name: string; mimeType: string; buffer: Buffer}): Promise<void> {
        await this.read(`${selector} >> xpath=ancestor-or-self::*[self::label or self::input][1]`);
        this.taps += 3;
        await this.person.page.setInputFiles(selector, file);
    }

    /** Gives a file to Moodle's file picker: to open it, its kind, the file, to open and to take it. */
    async picked(pick: () => Promise<void>): Promise<void> {
        this.taps += 5;
        await pick();
    }

    /** Waits for what the screen shows when it is done. */
    async see(selector: string, state: 'attached' | 'detached' = 'attached'): Promise<void> {
        await this.person.page.locator(selector).first().waitFor({state});
        await this.person.settle();
    }
}
