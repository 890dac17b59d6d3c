import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';

import { encodeIndexed } from '../../../dev/screenshots/palette';

function picture(width: number, height: number, colour: (pixel: number) => readonly [number, number, number]): PNG {
    const png = new PNG({ width, height });
    for (let pixel = 0; pixel < width * height; pixel += 1) png.data.set([...colour(pixel), 255], pixel * 4);
    return png;
}

test('up to 256 colours are kept as they are', () => {
    const original = picture(64, 9, (pixel) => [pixel % 256, 255 - (pixel % 256), 7]);
    const read = PNG.sync.read(encodeIndexed(original));
    expect([read.width, read.height]).toEqual([64, 9]);
    expect(read.data.equals(original.data)).toBe(true);
});

test('of more colours, each stays close to what it was', () => {
    const original = picture(256, 16, (pixel) => [pixel % 256, pixel >> 4, 128]);
    const read = PNG.sync.read(encodeIndexed(original));
    const furthest = original.data.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (read.data[at] ?? 0))),
        0,
    );
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(16);
});
