import {spawn, spawnSync, type SpawnOptions} from 'node:child_process';

/** What a command printed and how it ended. */
export interface Outcome {
    readonly status: number;
    readonly output: string;
}

/** Runs a command to its end and keeps what it prints. */
export function capture(command: string, args: readonly string[], options: SpawnOptions = {}): Outcome {
    const result = spawnSync(command, args, {...options, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024});
    return {status: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`};
}

/** Runs a command to its end and throws with its output when it fails. */
export function must(command: string, args: readonly string[], options: SpawnOptions = {}): string {
    const {status, output} = capture(command, args, options);
    if (status !== 0) {
        throw new Error(`${command} ${args.join(' ')}\nended with ${status}:\n${output.slice(-4000)}`);
    }
    return output;
}

/** Runs a command that talks to the person at the keyboard. */
export function show(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, {stdio: 'inherit', ...options});
        child.on('error', reject);
        child.on('close', status => resolve(status ?? 1));
    });
}
