/** @jest-environment jsdom */
import {fitted, isHeic, maxBytes, shrink} from '../../../amd-src/mod_actionplan/local/photo';

const file = (type: string, size: number): File => new File([new Uint8Array(size)], 'foto.png', {type});

/** What was drawn. */
const drawn = jest.fn();

/** A browser whose canvas gives pictures of these sizes, one after the other. */
function canvasOf(sizes: number[]): number[] {
    const widths: number[] = [];
    Object.assign(globalThis, {createImageBitmap: () => Promise.resolve({width: 4000, height: 3000, close: () => undefined})});
    HTMLCanvasElement.prototype.getContext = (() => ({fillRect: drawn, drawImage: drawn})) as never;
    HTMLCanvasElement.prototype.toBlob = function(this: HTMLCanvasElement, done: BlobCallback): void {
        widths.push(this.width);
        done(new Blob([new Uint8Array(sizes.shift() ?? 1)]));
    };
    return widths;
}

describe('photos', () => {
    test.each([
        [4000, 3000, 1600, 1200],
        [3000, 4000, 1200, 1600],
        [800, 600, 800, 600],
        [10000, 1, 1600, 1],
    ])('%i x %i fits into %i x %i', (width, height, fittedWidth, fittedHeight) => {
        expect(fitted(width, height, 1600)).toEqual({width: fittedWidth, height: fittedHeight});
    });

    test('what is small, and what is no photo, is sent as it is', async() => {
        const small = file('image/png', 10);
        const document = file('application/pdf', maxBytes + 1);
        expect(await shrink(small)).toBe(small);
        expect(await shrink(document)).toBe(document);
    });

    test('quality goes down before the size does, until it fits', async() => {
        const big = maxBytes + 1;
        const widths = canvasOf([big, big, big, big, big, 1000]);
        const result = await shrink(file('image/jpeg', 10 * maxBytes));
        expect([result.name, result.type, result.size]).toEqual(['foto.jpg', 'image/jpeg', 1000]);
        expect(widths).toEqual([1600, 1600, 1600, 1600, 800, 800]);
    });

    test('what the browser cannot read is sent as it is', async() => {
        Object.assign(globalThis, {createImageBitmap: () => Promise.reject(new Error('unreadable'))});
        const broken = file('image/jpeg', 2 * maxBytes);
        expect(await shrink(broken)).toBe(broken);
    });

    test('a picture is known by what the browser can read, not by its name, and stands on white', async() => {
        canvasOf([1000]);
        drawn.mockClear();
        const nameless = new File([new Uint8Array(2 * maxBytes)], 'IMG_0001', {type: ''});
        expect((await shrink(nameless)).name).toBe('IMG_0001.jpg');
        expect(drawn.mock.calls[0]).toEqual([0, 0, 1600, 1200]);
        expect(drawn).toHaveBeenCalledTimes(2);
    });

    test('a HEIC photo becomes a JPEG where the browser can read it, whatever its size', async() => {
        canvasOf([1000]);
        const photo = new File([new Uint8Array(500)], 'IMG_0002.HEIC', {type: ''});
        expect(isHeic(photo)).toBe(true);
        expect((await shrink(photo)).name).toBe('IMG_0002.jpg');
    });
});
