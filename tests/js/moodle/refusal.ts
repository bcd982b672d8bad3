/** A fake of a Moodle function: refuses every call that no test expected, so that nothing passes unnoticed. */
export function refusing<Arguments extends unknown[], Result>(name: string): jest.Mock<Result, Arguments> {
    return jest.fn<Result, Arguments>((...args) => {
        throw new Error(`${name} was not expected to be called with ${JSON.stringify(args)}`);
    });
}
