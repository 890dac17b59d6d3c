/**
 * Draws icon.png: a plug on a cord that bends into a hook, and a green light for good health.
 * Run `tsx dev/icon/make-icon.ts` after changing anything here; the file is committed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PNG } from 'pngjs';

import { encodePlain } from '../png';

type Colour = readonly [red: number, green: number, blue: number];
/** How far a point is from a shape's edge; negative inside. */
type Shape = (x: number, y: number) => number;

const SIZE = 256;

const roundedBox =
    (cx: number, cy: number, halfWidth: number, halfHeight: number, radius: number): Shape =>
    (x, y) => {
        const dx = Math.abs(x - cx) - halfWidth + radius;
        const dy = Math.abs(y - cy) - halfHeight + radius;
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    };

const disc =
    (cx: number, cy: number, radius: number): Shape =>
    (x, y) =>
        Math.hypot(x - cx, y - cy) - radius;

/** A stroke with round ends from one point to another. */
const line =
    (x1: number, y1: number, x2: number, y2: number, width: number): Shape =>
    (x, y) => {
        const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
        const t = Math.min(1, Math.max(0, along));
        return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) - width / 2;
    };

/** The lower half of a ring, with round ends: the bend of the hook. */
const bend =
    (cx: number, cy: number, radius: number, width: number): Shape =>
    (x, y) => {
        if (y >= cy) return Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;
        return Math.min(Math.hypot(x - cx - radius, y - cy), Math.hypot(x - cx + radius, y - cy)) - width / 2;
    };

const union =
    (...shapes: Shape[]): Shape =>
    (x, y) =>
        Math.min(...shapes.map((shape) => shape(x, y)));

const tile = roundedBox(128, 128, 124, 124, 54);
const plug = union(
    line(88, 44, 88, 78, 15), // prongs
    line(132, 44, 132, 78, 15),
    roundedBox(110, 103, 43, 31, 17), // body
    roundedBox(110, 127, 22, 20, 10), // neck
);
const hook = union(line(110, 135, 110, 166, 15), bend(144, 166, 34, 15), line(178, 166, 178, 136, 15));
const barb = line(178, 134, 161, 151, 15);
const lightRim = disc(184, 74, 31);
const light = disc(184, 74, 22);

const gradient = (y: number): Colour => {
    const t = y / SIZE;
    return [Math.round(47 - 19 * t), Math.round(62 - 22 * t), Math.round(122 - 42 * t)];
};
const WHITE: Colour = [255, 255, 255];
const GREEN: Colour = [46, 204, 113];

const coverage = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));
const mix = (below: Colour, above: Colour, share: number): Colour => [
    below[0] + (above[0] - below[0]) * share,
    below[1] + (above[1] - below[1]) * share,
    below[2] + (above[2] - below[2]) * share,
];

function draw(): PNG {
    const picture = new PNG({ width: SIZE, height: SIZE });
    for (let row = 0; row < SIZE; row += 1) {
        for (let column = 0; column < SIZE; column += 1) {
            const [x, y] = [column + 0.5, row + 0.5];
            const ground = gradient(row);
            let colour = mix(ground, WHITE, coverage(union(plug, hook, barb)(x, y)));
            colour = mix(colour, ground, coverage(lightRim(x, y)));
            colour = mix(colour, GREEN, coverage(light(x, y)));
            const alpha = Math.round(255 * coverage(tile(x, y)));
            picture.data.set([...colour.map(Math.round), alpha], (row * SIZE + column) * 4);
        }
    }
    return picture;
}

writeFileSync(join(__dirname, '..', '..', 'icon.png'), encodePlain(draw()));
