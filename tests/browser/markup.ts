import assert from 'node:assert/strict';
import type {Place} from '../../build/lib/places';
import {pagesAt, type Situation} from './access';
import {Visitor} from './visitor';

/** What would run if a page printed it as it is. */
const markup = '<img src=x onerror';

/**
 * Fills everything that people, files and forms can fill with markup, and looks at every page as everybody. On a real Moodle also
 * at what an import says of a file, and at the file of refused rows.
 */
export async function assertMarkupIsText(place: Place, at: Situation): Promise<string> {
    const output = place.script('hostile.php', [`--cmid=${place.places.cmid}`]);
    const {drafts} = JSON.parse(output.slice(output.lastIndexOf('{"drafts'))) as {drafts: Readonly<Record<string, number>>};
    let looked = 0;
    const look = (name: string, text: string): void => {
        looked++;
        const found = text.indexOf(markup);
        assert.ok(found < 0, `${name} prints markup: ${text.slice(Math.max(0, found - 200), found + 60)}`);
    };
    let escaped = 0;
    for (const [person, username] of Object.entries(at.people)) {
        const visitor = await Visitor.arrive(place.address, username);
        for (const [name, path] of [...pagesAt(at, place.administration), ['what waits', '/my/'] as const]) {
            const {text} = await visitor.get(path);
            look(`${name} for ${person}`, text);
            escaped += text.split('&lt;img src=x').length - 1;
        }
    }
    assert.ok(escaped > 50, `only ${escaped} times anything of it was shown`);
    const {columns, missing, refused} = drafts;
    if (columns === undefined || missing === undefined || refused === undefined) {
        return `${looked} pages`;
    }
    const admin = await Visitor.arrive(place.address, 'admin');
    const preview = (draft: number, rest = ''): string => `/local/asnblended/import.php?kind=person&draftid=${draft}${rest}`;
    look('the preview of a file', (await admin.get(preview(columns, '&show=refused'))).text);
    const page = await admin.get('/local/asnblended/import.php');
    const form = Object.fromEntries([...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) =>
        [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']));
    const filled = {...form, kind: 'person', file: String(missing), submitbutton: '1'};
    const answer = await admin.post('/local/asnblended/import.php', filled);
    look('the form of an import', answer.text);
    assert.match(answer.text, /&lt;img src=x/, 'the form says what it found');
    // Ends in exit, and so is in no PHPUnit test.
    const download = await admin.get(preview(refused, '&download=1'));
    assert.equal(download.status, 200);
    const lines = download.text.replace(/^\uFEFF/, '').trim().split('\n');
    assert.match(lines[0] ?? '', /^nip,nama,kode_opd,/);
    assert.match(download.text, /TIDAK-ADA/);
    assert.match(download.text, /Tono/, 'a quotation mark swallowed somebody');
    assert.doesNotMatch(download.text, /(^|,)"?=cmd/m, 'a formula is sent');
    assert.match(download.text, /(^|,)"?'=cmd/m);
    return `${looked} pages, ${lines.length - 1} lines of refused rows`;
}
