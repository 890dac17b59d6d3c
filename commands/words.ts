import { closest, distance } from 'fastest-levenshtein';

/** Quotes that phones and word processors put around an id. */
const QUOTES = `\\s"'\`“”„‟«»‘’‚‛‹›`;
const AROUND = new RegExp(`^[${QUOTES}]+|[${QUOTES}]+$`, 'gu');
/** Punctuation that a sentence puts around a word; never the colon, which options end with. */
const BEHIND = new RegExp(`(?<=[\\p{L}\\p{N}_-])[${QUOTES}.,;!?)\\]}>]+$`, 'u');
const BEFORE = new RegExp(`^[${QUOTES}([{<]+(?=[\\p{L}\\p{N}])`, 'u');
/** Invisible characters that come with a copied id. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** `p.m` and `9p.m`: the dot behind belongs to the word, not to the sentence. */
const HALF_OF_DAY = /^\d*[ap]\.m$/i;

/** The last words as they were typed which mean these cleaned ones; the cleaned ones where none do. */
export function asTyped(cleaned: string, typed: readonly string[], isKept: (word: string) => boolean): string {
    for (let from = typed.length - 1; from >= 0; from -= 1) {
        const words = typed.slice(from).filter((word) => isKept(cleanWords([word])[0] ?? ''));
        if (cleanWords(words).join(' ') === cleaned) return words.join(' ');
    }
    return cleaned;
}

/** @param words as the server split them; the result lacks the characters that came by accident */
export function cleanWords(words: readonly string[]): readonly string[] {
    return joinQuoted(words)
        .map((word) => withoutEnd(word.replace(UNSEEN, '').replace(AROUND, '').replace(BEFORE, '')))
        .filter((word) => word !== '')
        .map((word) => inLowerCase(idInAddress(word) ?? word).replace(FULL_WIDTH_COLON, ':'));
}

const OPENING = /^[([{<]*["'`“„‟«‘‚‛‹]/u;
const CLOSING = /["'`”“‟»«’‘‛›‹][.,;!?)\]}>]*$/u;
/** A quoted name is not longer: a quote further on belongs to something else. */
const MOST_QUOTED = 12;

/** The server joins what stands in straight quotes alone; phones write others. */
function joinQuoted(words: readonly string[]): readonly string[] {
    const joined: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const isOpen = OPENING.test(word) && !(word.length > 1 && CLOSING.test(word));
        const length = isOpen ? words.slice(at + 1, at + MOST_QUOTED).findIndex((one) => CLOSING.test(one)) + 1 : 0;
        joined.push(words.slice(at, at + length + 1).join(' '));
        at += length;
    }
    return joined;
}

/** `source：hooked`, from a keyboard for Chinese or Japanese. */
const FULL_WIDTH_COLON = /(?<=^[a-z]+)：/i;

/** The id in a copied address of an account in Hooked's dashboard, or of a webhook in Rocket.Chat's administration. */
function idInAddress(word: string): string | undefined {
    // The address of a room stands for the room, even if its name looks like an id.
    if (!/^https?:\/\//i.test(word) || /\/(?:channel|group|direct)\//i.test(word)) return undefined;
    const [, ofAccount] = /[/=?#&](int_[\w-]+)(?=$|[/?#&])/i.exec(word) ?? [];
    const [, ofWebhook] = /\/admin\/integrations\/edit\/(?:incoming|outgoing)\/([\w-]+)(?=$|[/?#])/i.exec(word) ?? [];
    return ofAccount ?? ofWebhook;
}

/** Hooked's ids begin with `int_`; a phone writes `Int_`. If the rest is all capitals too, caps lock was on. */
function inLowerCase(word: string): string {
    if (!/^int_/i.test(word) || word.startsWith('int_')) return word;
    return /\p{Ll}/u.test(word.slice(4)) ? `int_${word.slice(4)}` : word.toLowerCase();
}

function withoutEnd(word: string): string {
    const bare = word.replace(BEHIND, '');
    return HALF_OF_DAY.test(bare) && word.startsWith(`${bare}.`) ? `${bare}.` : bare;
}

/** The candidate that is most like the word; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
    const wanted = word.toLowerCase().slice(0, 40);
    if (candidates.length === 0) return undefined;
    const best = closest(wanted, [...candidates]);
    const apart = distance(wanted, best);
    // A word of which every letter differs is another word, however short.
    const isOther = apart >= Math.min(wanted.length, best.length);
    return !isOther && apart <= Math.max(2, Math.floor(best.length / 2)) ? best : undefined;
}
