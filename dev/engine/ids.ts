import { randomBytes } from 'node:crypto';

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/** Seventeen unmistakable letters and digits, as documents of the workspace have them (packages/random). */
export const documentId = (): string => Array.from(randomBytes(17), (byte) => LETTERS[byte % LETTERS.length]).join('');

const machine = randomBytes(5).toString('hex');
let counter = 0;

/** Twenty-four hexadecimal digits, as MongoDB makes them: later ones sort after earlier ones. */
export function objectId(): string {
    const seconds = Math.floor(Date.now() / 1_000).toString(16);
    counter += 1;
    return seconds.padStart(8, '0') + machine + counter.toString(16).padStart(6, '0');
}
