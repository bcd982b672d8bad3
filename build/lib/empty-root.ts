import {chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {cacheFolder} from './cache';
import {has, installPackages, mayInstall} from './machine';
import {capture, must, show} from './run';
import {workspace} from './workspace';

/** How this machine reaches packages: without it nothing could be installed in a root of its own. */
const reach = ['/etc/apt/sources.list', '/etc/apt/sources.list.d', '/etc/apt/apt.conf.d', '/etc/apt/keyrings', '/etc/ssl/certs',
    '/usr/local/share/ca-certificates', '/usr/share/ca-certificates', '/etc/hosts', '/etc/resolv.conf'];

/** What of the environment goes along: proxies and certificates. */
const alongside = /proxy$|cert|_CA_|CAINFO/i;

/** A system as Debian's installer leaves it, with Node and this checkout, and nothing else. */
export class EmptyRoot {
    private readonly folder = join(workspace(), 'fresh');

    /** Why there can be none here, or null. */
    static lacking(): string | null {
        if (!mayInstall()) {
            return 'only root on Debian can make an empty root';
        }
        if (!has('debootstrap')) {
            installPackages(['debootstrap']);
        }
        return has('debootstrap') ? null : 'debootstrap could not be installed';
    }

    /** Makes the root anew. */
    make(): void {
        rmSync(this.folder, {recursive: true, force: true});
        mkdirSync(this.folder, {recursive: true});
        must('debootstrap', ['--variant=minbase', codename(), this.folder]);
        chmodSync(this.folder, 0o755);
        reach.forEach(path => this.carry(path));
        // Node comes from no package of Debian's.
        const npm = join(must('npm', ['root', '--global']).trim(), 'npm');
        [process.execPath, npm].forEach(path => this.carry(path));
        for (const [name, file] of [['npm', 'npm-cli.js'], ['npx', 'npx-cli.js']] as const) {
            symlinkSync(join(npm, 'bin', file), join(this.folder, 'usr', 'local', 'bin', name));
        }
        [must('npm', ['config', 'get', 'globalconfig']).trim(), join(homedir(), '.npmrc'), join(homedir(), '.config', 'composer'),
            join(homedir(), '.composer')].forEach(path => this.carry(path));
        this.carrySources();
        must('git', ['clone', '--quiet', '--no-local', process.cwd(), this.project]);
    }

    /** Runs a command in the checkout there; when it ends, whatever it started ends. */
    run(command: string): Promise<number> {
        const environment = Object.entries(process.env).filter(([name]) => alongside.test(name));
        return show('unshare', ['--mount', '--pid', '--fork', 'sh', '-c',
            'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -c "cd /project && exec $1"', this.folder, command], {
            env: {...Object.fromEntries(environment), HOME: '/root', LANG: 'C.UTF-8',
                PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'},
        });
    }

    remove(): void {
        rmSync(this.folder, {recursive: true, force: true});
    }

    private get project(): string {
        return join(this.folder, 'project');
    }

    /** Copies a file or folder of this machine to the same place. */
    private carry(path: string): void {
        if (existsSync(path)) {
            const target = join(this.folder, path);
            mkdirSync(dirname(target), {recursive: true});
            rmSync(target, {recursive: true, force: true});
            cpSync(path, target, {recursive: true, dereference: true});
        }
    }

    /** The sources of others that are kept between checkouts: linked, as nothing writes into them. */
    private carrySources(): void {
        if (existsSync(cacheFolder())) {
            const target = join(this.folder, 'root', '.cache', 'asnblended');
            mkdirSync(dirname(target), {recursive: true});
            if (capture('cp', ['-al', resolve(cacheFolder()), target]).status !== 0) {
                rmSync(target, {recursive: true, force: true});
                must('cp', ['-a', resolve(cacheFolder()), target]);
            }
        }
    }
}

/** Name of this machine's Debian, for which its Node was made. */
function codename(): string {
    return /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable';
}
