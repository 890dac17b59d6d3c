import { createHash } from 'node:crypto';

import { ROUTES } from '../protocol';

const MAX_NAME_LENGTH = 100;

/** Dark enough for white letters (4.5:1). */
const COLOURS = ['#9a3412', '#1d4ed8', '#15803d', '#7e22ce', '#be123c', '#0f766e', '#4338ca', '#854d0e'];

/** The address of the picture that stands for a person, an account or a picture from elsewhere. */
export const pictureOf = (name: string): string =>
    `${ROUTES.picture}?name=${encodeURIComponent(name.toWellFormed().slice(0, MAX_NAME_LENGTH))}`;

/** A square with the initials of a name: all characters of the name stay text. */
export function drawPicture(name: string): string {
    const shown = name.slice(0, MAX_NAME_LENGTH);
    const colour = COLOURS[(createHash('sha256').update(shown).digest()[0] ?? 0) % COLOURS.length];
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
<rect width="100" height="100" fill="${colour}"/>
<text x="50" y="50" dy=".35em" text-anchor="middle" font-family="sans-serif" font-size="42" fill="#fff">${escape(initials(shown))}</text>
</svg>`;
}

function initials(name: string): string {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const first = words.slice(0, 2).map((word) => [...word][0] ?? '');
    return first.join('').toUpperCase() || '?';
}

const escape = (text: string): string => text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
