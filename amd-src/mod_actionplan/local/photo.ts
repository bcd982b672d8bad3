import type {KeptFile} from 'local_asnblended/device-lazy';

/** Bytes of a photo after shrinking; a phone's own is thirty times that, on a connection that takes minutes for it. */
export const maxBytes = 150 * 1024;

/** Longest side after shrinking, pixels: enough to read a document in a photo. */
const maxSide = 1600;

/** Below this nothing in a photo can be made out. */
const minSide = 200;

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
    const context = canvas.getContext('2d');
    if (context) {
        // JPEG knows no transparency and would make it black.
        context.fillStyle = 'white';
        context.fillRect(0, 0, width, height);
        context.drawImage(bitmap, 0, 0, width, height);
    }
    let blob: Blob | null = null;
    for (const quality of qualities) {
        blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
        if (blob !== null && blob.size <= maxBytes) {
            return blob;
        }
    }
    return blob;
}

/** What phones call a picture that most browsers cannot read. */
export const isHeic = ({name, type}: File): boolean => /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/** Whether a file may be a picture: what the phone calls it says little, so whatever is no other known thing is tried. */
const mayBePicture = ({name, type}: File): boolean => type.startsWith('image/') && type !== 'image/svg+xml'
    || (type === '' || type === 'application/octet-stream') && !/\.(pdf|docx?|xlsx?|pptx?|txt|csv|zip|mp4|mp3)$/i.test(name);

/**
 * Shrinks a large photo before it is sent, whatever its name, if the browser can read it. What it cannot read, like HEIC on most
 * phones, is sent as it is.
 */
export async function shrink(file: File): Promise<File> {
    if (!mayBePicture(file) || file.size <= maxBytes && !isHeic(file)) {
        return file;
    }
    try {
        const bitmap = await createImageBitmap(file, {imageOrientation: 'from-image'});
        let blob: Blob | null = null;
        for (let side = maxSide; side >= minSide && (blob === null || blob.size > maxBytes); side /= 2) {
            blob = await redraw(bitmap, side);
        }
        bitmap.close();
        const name = `${file.name.replace(/\.[^.]+$/, '')}.jpg`;
        const better = blob !== null && (blob.size < file.size || isHeic(file));
        return blob !== null && better ? new File([blob], name, {type: 'image/jpeg'}) : file;
    } catch {
        return file;
    }
}

/** A file as the device keeps it until it is sent. */
export async function keptFile(file: File): Promise<KeptFile> {
    return {name: file.name, type: file.type, bytes: await file.arrayBuffer()};
}
