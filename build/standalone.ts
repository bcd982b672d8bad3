import {findPostgres, Postgres} from './lib/postgres';
import {standalone} from './lib/standalone';

/** node build/run.mjs standalone [--sqlite] [--filter name]: the plugins' tests in the standalone host, on both databases. */
export async function main(args: readonly string[]): Promise<number> {
    const bin = findPostgres();
    const postgres = bin === null || args.includes('--sqlite') ? null : new Postgres(bin);
    postgres?.start();
    const rest = args.filter(arg => arg !== '--sqlite');
    const suites = {
        SQLite: await standalone('sqlite', null, rest),
        ...(postgres === null ? {} : {PostgreSQL: await standalone('pgsql', postgres, rest)}),
    };
    for (const [name, {passed, failed, skipped, seconds}] of Object.entries(suites)) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds.toFixed(1)} s`);
    }
    return Object.values(suites).some(({failed}) => failed > 0) ? 1 : 0;
}
