import {chromium} from 'playwright-core';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {assertMatrix, matrix} from '../tests/browser/access';
import {assertMarkupIsText} from '../tests/browser/markup';
import {differences, screens} from '../tests/browser/screens';
import {chromiumOptions} from './lib/chromium';
import {addCounts, noCounts, type Counts} from './lib/counts';
import {pairOf, readChoice, type Pair} from './lib/pair';
import {comparison, enter, moodlePlace, standalonePlace, type Place} from './lib/places';

const matrixFile = join('tests', 'browser', 'data', 'access_pages.txt');

/** Runs one check and says how it ended. */
async function judge(name: string, check: () => Promise<string> | string): Promise<Counts> {
    try {
        console.log(`ok      ${name}: ${await check()}`);
        return {passed: 1, failed: 0, skipped: 0};
    } catch (error) {
        console.log(`FAILED  ${name}\n${(error as Error).message}`);
        return {passed: 0, failed: 1, skipped: 0};
    }
}

/** Compares what the hosts show: equal to the last element, attribute and text, once what must differ is set aside. */
async function compareScreens(places: readonly [Place, Place]): Promise<string> {
    const browser = await chromium.launch(chromiumOptions() ?? {});
    try {
        const [first, second] = [
            await screens(browser, places[0].address, enter(places[0], 'own')),
            await screens(browser, places[1].address, enter(places[1], 'own')),
        ];
        const different = differences(first, second);
        if (different.length > 0) {
            throw new Error(different.join('\n'));
        }
        return `${first.size} screens and answers are equal`;
    } finally {
        await browser.close();
    }
}

/** Compares who may what where, with permissions and roles given at random. */
function compareCapabilities(places: readonly [Place, Place]): string {
    const [first, second] = [answersOf(places[0]), answersOf(places[1])];
    const different = first.flatMap((line, index) => line === second[index] ? [] : [`- ${line}\n+ ${second[index] ?? 'nothing'}`]);
    if (different.length > 0 || first.length !== second.length) {
        throw new Error(different.join('\n') || 'one host answers more');
    }
    const answers = first.reduce((sum, line) => sum + (line.split(': ')[1] ?? '').replaceAll(' ', '').length, 0);
    return `${answers} answers are equal`;
}

/** What a host answers about capabilities, a line a person and place. */
function answersOf(place: Place): string[] {
    return place.script('capabilities.php', [`--cmid=${place.places.cmid}`]).trim().split('\n');
}

/**
 * Who gets which page in which circumstance, on both hosts; and that both show the same.
 *
 * @param pair the Moodle that the host is held to
 * @param write whether to keep what Moodle answers as the matrix that is expected
 */
export async function hosts(pair: Pair, write = false): Promise<Counts> {
    const [host, moodle] = [await standalonePlace(comparison), await moodlePlace(comparison, pair)];
    const total = noCounts();
    const add = (counts: Counts): void => addCounts(total, counts);
    const judgeMatrix = (place: Place): Promise<Counts> => judge(`who gets which page on ${place.name}`, async() => {
        const lines = await matrix(place.address, place.administration, circumstance => enter(place, circumstance));
        if (write && place.administration) {
            writeFileSync(matrixFile, `${lines.join('\n')}\n`);
        }
        assertMatrix(lines, place.administration);
        return `${lines.length} lines`;
    });
    try {
        const judgeMarkup = (place: Place): Promise<Counts> =>
            judge(`markup is text on ${place.name}`, () => assertMarkupIsText(place, enter(place, 'own')));
        if (typeof moodle === 'string') {
            console.log(`SKIPPED: pages, screens and capabilities of Moodle beside the host's, because ${moodle}.`);
            total.skipped += 4;
            add(await judgeMatrix(host));
            add(await judgeMarkup(host));
        } else {
            add(await judgeMatrix(moodle));
            add(await judgeMatrix(host));
            add(await judge('both hosts know the same rules of capabilities', () => compareCapabilities([host, moodle])));
            if (chromiumOptions() === null) {
                console.log('SKIPPED: comparing screens, which needs Chromium (apt install chromium).');
                total.skipped++;
            } else {
                add(await judge('both hosts show the same', () => compareScreens([host, moodle])));
            }
            // Last, because nothing looks the same afterwards.
            add(await judgeMarkup(moodle));
            add(await judgeMarkup(host));
        }
    } finally {
        host.close();
        if (typeof moodle !== 'string') {
            moodle.close();
        }
    }
    return total;
}

/** node build/run.mjs hosts [--write] [--moodle 5.1] [--db mariadb]: who gets which page, and what the screens show. */
export async function main(args: readonly string[]): Promise<number> {
    const {passed, failed, skipped} = await hosts(pairOf(readChoice(args)), args.includes('--write'));
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed > 0 ? 1 : 0;
}
