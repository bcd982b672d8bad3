import {capture} from './run';

/** What PHP says against the syntax of files; empty when nothing. */
export function wrongSyntax(files: readonly string[]): string {
    if (files.length === 0) {
        return '';
    }
    const {status, output} = capture('sh', ['-c', `printf '%s\\n' "$@" | xargs -P2 -n1 php -l`, 'sh', ...files]);
    return status === 0 ? '' : output.split('\n').filter(line => !line.startsWith('No syntax errors')).join('\n');
}
