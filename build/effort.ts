import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {photo} from '../tests/browser/flow';
import {pickFile} from '../tests/browser/moodle-pages';
import {desk, phone} from '../tests/browser/people';
import {chromiumOptions} from './lib/chromium';
import {daysAgo} from './lib/demo';
import {Hand} from './lib/hand';
import {pairOf, readChoice} from './lib/pair';
import {moodlePlace, type Place} from './lib/places';
import {workspace} from './lib/workspace';

/** How many mentees one mentor has. */
const mentees = 10;

const superior = '197501012000011000';
const mentor = '197601012001012000';

/** The NIP of a made-up participant. */
const nip = (number: number): string => `199001${String(number + 1).padStart(2, '0')}2022212000`;

/** A folder of files of one mentor with ten mentees. */
function files(): string {
    const folder = join(workspace(), 'effort');
    mkdirSync(folder, {recursive: true});
    const numbers = [...Array(mentees + 1).keys()];
    const people = [
        `${superior},Hendra Utami,atasan@contoh.invalid,DINAS,Kepala Bidang,PNS,,atasan`,
        `${mentor},Citra Yulianti,mentor@contoh.invalid,DINAS,Widyaiswara,PNS,${superior},mentor`,
        ...numbers.map(number => [nip(number), `Peserta ${number + 1}`, `peserta${number + 1}@contoh.invalid`, 'DINAS',
            'Analis Kebijakan', 'PPPK', superior, 'peserta'].join(',')),
    ];
    const contents = {
        'opd.csv': ['kode,nama,induk', 'DINAS,Dinas Uji Coba,'],
        'pegawai.csv': ['nip,nama,email,kode_opd,jabatan,jenis,nip_atasan,peran', ...people],
        'mentor.csv': ['nip_peserta,nip_mentor', ...numbers.map(number => `${nip(number)},${mentor}`)],
    };
    for (const [name, lines] of Object.entries(contents)) {
        writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    }
    return folder;
}

/** What is measured: who does it, on which screen, and how. */
interface Job {
    readonly name: string;
    readonly who: string;
    readonly screen: typeof phone;
    readonly from: string;
    readonly work: (hand: Hand) => Promise<void>;
}

/** The jobs whose effort counts, from the page on which people begin. */
function jobs(emptyCourse: number, folder: string): Job[] {
    return [
        {name: 'weekly update', who: nip(0), screen: phone, from: '/my/', work: async hand => {
            await hand.tap('[data-kind="progress_tell"]');
            await hand.tap('dialog[open] label[for="actionplan-status-going"]');
            await hand.tap('dialog[open] [data-action="saveprogress"]');
            await hand.see('dialog[open]', 'detached');
        }},
        {name: 'evidence with a photo', who: nip(0), screen: phone, from: '/my/', work: async hand => {
            const form = '.mod_actionplan-action:first-of-type [data-form="evidence"]';
            await hand.tap('[data-kind="evidence_add"]');
            await hand.type(`${form} [name="note"]`, 'Diterapkan di loket sejak Senin.');
            await hand.take(`${form} [data-action="upload"]`, photo);
            await hand.see(`${form} .mod_actionplan-uploads :text("foto.png")`);
            await hand.tap(`${form} [data-action="submitevidence"]`);
            await hand.see('.mod_actionplan-action .mod_actionplan-state:has-text("Menunggu verifikasi")');
        }},
        {name: `verify ${mentees} mentees`, who: mentor, screen: phone, from: '/my/', work: async hand => {
            await hand.tap('[data-inturn="evidence_verify"]');
            for (let done = 0; done < mentees; done++) {
                await hand.see('.mod_actionplan-files img');
                await hand.read('.mod_actionplan-files img');
                await hand.tap('[data-action="verify"]');
                await hand.see(`[data-undoaction]:has-text("Peserta ${done + 1}")`);
            }
        }},
        {name: 'agree to a plan', who: superior, screen: phone, from: '/my/', work: async hand => {
            await hand.tap('[data-kind="plan_agree"]');
            await hand.tap('[data-action="agree"]');
            await hand.see('.mod_actionplan-head .mod_actionplan-state:has-text("Disetujui")');
        }},
        {name: 'set up a run', who: 'admin', screen: desk, from: `/course/view.php?id=${emptyCourse}`, work: async hand => {
            await hand.tap('.secondary-navigation a[href*="/local/asnblended/run.php"]:visible');
            await hand.picked(() => pickFile(hand.person, 'participantfile', join(folder, 'pegawai.csv')));
            await hand.picked(() => pickFile(hand.person, 'mentorfile', join(folder, 'mentor.csv')));
            await hand.tap('#id_submitbutton');
            for (let file = 0; file < 2; file++) {
                await hand.tap('[role="main"] form button.btn-primary');
                await hand.tap('[role="main"] form a.btn-primary');
            }
            await hand.see('[role="main"] .fa-circle-check');
        }},
    ];
}

async function measure(chrome: Browser, place: Place, emptyCourse: number, folder: string): Promise<void> {
    console.log(`${place.name}\n| job | taps | scrolled screens | characters | seconds of a hand |\n|---|---|---|---|---|`);
    for (const {name, who, screen, from, work} of jobs(emptyCourse, folder)) {
        const hand = await Hand.of(chrome, place.address, who, screen);
        await hand.person.open(from);
        await work(hand);
        const {taps, screens, characters, seconds} = hand;
        console.log(`| ${name} | ${taps} | ${screens.toFixed(1)} | ${characters} | ${seconds.toFixed(0)} |`);
        await hand.person.leave();
    }
}

/** node build/run.mjs effort [--moodle 5.1] [--db mariadb]: taps, scrolling and seconds of the main jobs, from where they begin. */
export async function main(args: readonly string[]): Promise<number> {
    const folder = files();
    const filling = {site: 'effort', data: folder, base: daysAgo(10), play: false};
    const place = chromiumOptions() === null ? 'Chromium is not installed (apt install chromium)'
        : await moodlePlace(filling, pairOf(readChoice(args)));
    if (typeof place === 'string') {
        console.log(`Not measured: ${place}.`);
        return 1;
    }
    const output = place.script('waiting.php', [`--cmid=${place.places.cmid}`, `--submitted=${nip(mentees)}`]);
    const emptyCourse = Number(output.slice(output.lastIndexOf(' ')));
    const chrome = await chromium.launch(chromiumOptions() ?? {});
    try {
        await measure(chrome, place, emptyCourse, folder);
    } finally {
        await chrome.close();
        place.close();
    }
    return 0;
}
