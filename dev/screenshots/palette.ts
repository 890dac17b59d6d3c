import { deflateSync } from 'node:zlib';

import type { PNG } from 'pngjs';

/** More colours than a palette holds are brought closer together, bit by bit. */
const MAX_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** https://www.w3.org/TR/png-3/#6Colour-values */
const INDEXED = 3;
const OPAQUE_CHANNELS = 3;

/**
 * An opaque picture as PNG with a palette: of a screenshot's letters and plain grounds, little is lost and half of the
 * bytes are saved. pngjs writes no palettes.
 */
export function encodeIndexed({ width, height, data }: PNG): Buffer {
    const { palette, pixels } = indexed(data);
    const rows = Buffer.alloc((width + 1) * height);
    for (let row = 0; row < height; row += 1) {
        // The first byte of a row names its filter: none.
        pixels.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, INDEXED, 0, 0, 0], 8);
    return Buffer.concat([
        SIGNATURE,
        chunk('IHDR', header),
        chunk('PLTE', palette),
        chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}

interface Indexed {
    /** Three bytes a colour. */
    readonly palette: Buffer;
    /** One byte a pixel. */
    readonly pixels: Buffer;
}

function indexed(data: Buffer): Indexed {
    for (let lostBits = 0; ; lostBits += 1) {
        const found = withColours(data, lostBits);
        if (found) return found;
    }
}

/** Colours that are the same without their lowest bits become the first of them; undefined: there are too many. */
function withColours(data: Buffer, lostBits: number): Indexed | undefined {
    const known = new Map<number, number>();
    const palette: number[] = [];
    const pixels = Buffer.alloc(data.length / 4);
    for (let pixel = 0; pixel < pixels.length; pixel += 1) {
        const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + OPAQUE_CHANNELS);
        const key = ((red >> lostBits) << 16) | ((green >> lostBits) << 8) | (blue >> lostBits);
        let index = known.get(key);
        if (index === undefined) {
            if (known.size === MAX_COLOURS) return undefined;
            index = known.size;
            known.set(key, index);
            palette.push(red, green, blue);
        }
        pixels[pixel] = index;
    }
    return { palette: Buffer.from(palette), pixels };
}

function chunk(type: string, content: Buffer): Buffer {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(named.length + 8);
    frame.writeUInt32BE(content.length, 0);
    named.copy(frame, 4);
    frame.writeUInt32BE(checksum(named), named.length + 4);
    return frame;
}

/** CRC-32, https://www.w3.org/TR/png-3/#5CRC-algorithm; the one of `node:zlib` is not in every Node 20. */
function checksum(bytes: Buffer): number {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return (crc ^ 0xffffffff) >>> 0;
}
