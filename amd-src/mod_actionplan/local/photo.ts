import type {KeptFile} from 'local_asnblended/device-lazy';

/** Bytes of a photo after shrinking; a phone's own is thirty times that, on a connection that takes minutes for it. */
export const maxBytes = 150 * 1024;

/** Longest side after shrinking, pixels: enough to read a document in a photo. */
const maxSide = 1600;

const qualities = [0.8, 0.65, 0.5, 0.35];

/** Width and height that fit into a square, never larger than they are. */
export function fitted(width: number, height: number, side: number): {width: number; height: number} {
    const factor = Math.min(1, side / Math.max(width, height));
    return {width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor))};
}

/** Draws a picture smaller, at the first quality that is small enough. */
async function redraw(bitmap: ImageBitmap, side: number): Promise<Blob | null> {
    const {width, height} = fitted(bitmap.width, bitmap.height, side);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    let blob: Blob | null = null;
    for (const quality of qualities) {
        blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
        if (blob !== null && blob.size <= maxBytes) {
            return blob;
        }
    }
    return blob;
}

/**
 * Shrinks a large photo before it is sent. What the browser cannot read, like HEIC on some phones, is sent as it is.
 */
export async function shrink(file: File): Promise<File> {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= maxBytes) {
        return file;
    }
    try {
        const bitmap = await createImageBitmap(file, {imageOrientation: 'from-image'});
        let blob: Blob | null = null;
        for (let side = maxSide; side >= 400 && (blob === null || blob.size > maxBytes); side /= 2) {
            blob = await redraw(bitmap, side);
        }
        bitmap.close();
        const name = `${file.name.replace(/\.[^.]+$/, '')}.jpg`;
        return blob !== null && blob.size < file.size ? new File([blob], name, {type: 'image/jpeg'}) : file;
    } catch {
        return file;
    }
}

/** A file as the device keeps it until it is sent. */
export async function keptFile(file: File): Promise<KeptFile> {
    return {name: file.name, type: file.type, bytes: await file.arrayBuffer()};
}
