import assert from 'node:assert/strict';
import type {Step} from '../../tests/browser/flow';
import type {Counts} from './counts';

/**
 * Runs steps up to the first that fails: they build on each other, so what follows could only fail for the same reason.
 *
 * @param failed what to keep of the moment when one fails
 */
export async function runSteps(steps: readonly Step[], failed: () => Promise<void> = () => Promise.resolve()): Promise<Counts> {
    for (const [index, [name, check]] of steps.entries()) {
        try {
            await check();
            console.log(`ok      ${name}`);
        } catch (error) {
            console.log(`FAILED  ${name}\n${(error as Error).stack ?? String(error)}`);
            await failed().catch(() => undefined);
            return {passed: index, failed: steps.length - index, skipped: 0};
        }
    }
    return {passed: steps.length, failed: 0, skipped: 0};
}

/** The step that nothing was said to developers about our code. */
export function silence(said: () => readonly string[]): Step {
    return ['nothing was said to developers', () => Promise.resolve(assert.deepEqual(said(), []))];
}
