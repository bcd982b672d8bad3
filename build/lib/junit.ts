import {existsSync, readFileSync} from 'node:fs';
import type {Counts} from './counts';

/** One test as PHPUnit reported it. */
export interface Case {
    readonly name: string;
    readonly file: string;
    /** Seconds. */
    readonly time: number;
    readonly outcome: 'passed' | 'failed' | 'skipped';
}

/** The tests of a report that PHPUnit wrote with --log-junit; none when it could not write any. */
export function readCases(report: string): Case[] {
    const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
    return [...text.matchAll(/<testcase ([^>]*?)(\/>|>[\s\S]*?<\/testcase>)/g)].map(([, attributes = '', rest = '']) => {
        const value = (name: string): string =>
            (new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '').replaceAll('&quot;', '"');
        const skipped = rest.includes('<skipped') ? 'skipped' : 'passed';
        const outcome = /<(failure|error)/.test(rest) ? 'failed' : skipped;
        return {name: value('name'), file: value('file'), time: Number(value('time')), outcome};
    });
}

/** What the tests of a report come to; a run that ended badly without a failed test counts as one. */
export function countCases(cases: readonly Case[], status: number): Counts {
    const count = (outcome: Case['outcome']): number => cases.filter(one => one.outcome === outcome).length;
    return {passed: count('passed'), failed: Math.max(count('failed'), status === 0 ? 0 : 1), skipped: count('skipped')};
}
