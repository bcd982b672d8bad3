import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {packageOf, zipOf} from './lib/packages';
import {plugins} from './lib/plugins';

/** Where the packages are laid. */
export const packagesFolder = 'dist';

/**
 * npm run zip [-- --marketplace]: a package of each plugin, as Moodle's installer takes it; the same bytes from the same sources.
 * The Marketplace takes English alone: translations live in AMOS there.
 */
export async function main(args: readonly string[]): Promise<number> {
    const unknown = args.filter(argument => argument !== '--marketplace');
    if (unknown.length > 0) {
        console.error(`${unknown.join(' ')} is not known. npm run zip takes --marketplace.`);
        return 2;
    }
    rmSync(packagesFolder, {recursive: true, force: true});
    mkdirSync(packagesFolder);
    for (const {component, moodlePath} of plugins) {
        const files = await packageOf(component, {marketplace: args.includes('--marketplace')});
        const bytes = zipOf(basename(moodlePath), files);
        const file = join(packagesFolder, `${component}.zip`);
        writeFileSync(file, bytes);
        console.log(`${file}  ${files.size} files, ${bytes.length} bytes`);
    }
    return 0;
}
