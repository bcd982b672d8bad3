import {cloneSite, ensureTemplate} from './moodle';
import {findPostgres, Postgres} from './postgres';
import {copyOfMoodle, findMoodle, placePlugins} from './workspace';

/** A real Moodle with the plugins in it, and the database it uses, which runs. */
export interface RealMoodle {
    readonly moodle: string;
    readonly postgres: Postgres;
}

/** Why there is no real Moodle here, or the Moodle. */
export function openMoodle(): RealMoodle | string {
    const bin = findPostgres();
    if (bin === null) {
        return 'PostgreSQL is not installed (on Debian: apt install postgresql php-pgsql; the system service is not used)';
    }
    const source = findMoodle();
    if (source === null) {
        return 'no Moodle is here and none could be cloned (MOODLE_DIR names the folder of a Moodle 4.5 code)';
    }
    const moodle = copyOfMoodle(source);
    placePlugins(moodle);
    const postgres = new Postgres(bin);
    postgres.start();
    return {moodle, postgres};
}

/** The same with a site of its own, fresh and empty. */
export function openSite(site: string): RealMoodle | string {
    const opened = openMoodle();
    if (typeof opened !== 'string') {
        ensureTemplate(opened.moodle, opened.postgres);
        cloneSite(opened.postgres, site);
    }
    return opened;
}
