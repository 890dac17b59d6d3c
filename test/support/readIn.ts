import { readWhen } from '../../lib/posts/when';
import { HOUR, NOW } from './times';

/** A time as the clock of the speaker shows it. */
const shown = (at: Date, utcOffset: number): string =>
    new Date(at.getTime() + utcOffset * HOUR).toISOString().slice(0, 16);

/**
 * What the words of a reader of the language mean, in the reader's hours; both times where they can mean two, and the
 * reason where they mean none.
 */
export async function readIn(
    language: string,
    words: string,
    { now = NOW, utcOffset = 1 }: { readonly now?: Date; readonly utcOffset?: number } = {},
): Promise<string> {
    const when = await readWhen(words, { now, utcOffset, language });
    if (!when.ok) return when.why;
    return [when.at, ...(when.or ? [when.or] : [])].map((at) => shown(at, utcOffset)).join(' or ');
}
