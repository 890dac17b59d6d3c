import { distance } from 'fastest-levenshtein';

import type { Source } from './source';

/** An integration by what people call it: enough to find it, and to tell it from others. */
export interface NamedIntegration {
    readonly source: Source;
    readonly id: string;
    /** The platform of a connection, or the kind of a webhook, as a group. */
    readonly group: string;
    readonly name?: string;
    /** The platform's names for the account, with or without `@`. */
    readonly handles: readonly string[];
    /** The id of the user who created the webhook. */
    readonly createdBy?: string;
    /** The keys of an outgoing webhook's targets, which tell no address. */
    readonly targets?: readonly string[];
}

/** What the words fit: one integration, several with the likeliest first, or none. */
export type NameMatch =
    | { readonly kind: 'one'; readonly item: NamedIntegration }
    | { readonly kind: 'several'; readonly items: readonly NamedIntegration[] }
    | { readonly kind: 'none' };

/** How well words fit a name. A smaller number is likelier. */
const RANKS = { identical: 0, exact: 1, prefix: 2, word: 3, part: 4, partOfId: 5 } as const;
type Rank = (typeof RANKS)[keyof typeof RANKS];

/** A shorter part of an id fits too many ids by chance. */
const MIN_ID_PART = 4;

/**
 * The integrations that the words name. One whose name or handle is exactly the words wins over all that only contain
 * them; between equal names, one that is spelled the same to the letter wins.
 */
export function matchNames(items: Iterable<NamedIntegration>, words: string): NameMatch {
    const query = queryOf(words);
    const ranked: { readonly item: NamedIntegration; readonly rank: Rank }[] = [];
    for (const item of items) {
        const rank = rankOf(item, query);
        if (rank !== undefined) ranked.push({ item, rank });
    }
    const [only, ...others] = ranked;
    if (!only) return { kind: 'none' };
    if (others.length === 0) return { kind: 'one', item: only.item };
    for (const exact of [RANKS.identical, RANKS.exact]) {
        const [first, second] = ranked.filter(({ rank }) => rank === exact);
        if (first && !second) return { kind: 'one', item: first.item };
        if (first) break;
    }
    return { kind: 'several', items: ranked.sort(likeliestFirst).map(({ item }) => item) };
}

/** Whether the words are all of the integration's name or handle, but for case, accents and punctuation. */
export function isCalled(item: NamedIntegration, words: string): boolean {
    const rank = rankOf(item, queryOf(words));
    return rank === RANKS.identical || rank === RANKS.exact;
}

/** Does not depend on the order in which an upstream lists them. */
const likeliestFirst = (
    a: { readonly item: NamedIntegration; readonly rank: Rank },
    b: { readonly item: NamedIntegration; readonly rank: Rank },
): number =>
    a.rank - b.rank ||
    (a.item.name ?? '').length - (b.item.name ?? '').length ||
    compare(a.item.name ?? '', b.item.name ?? '') ||
    compare(a.item.id, b.item.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Query {
    /** As it was typed, but for blanks. */
    readonly typed: string;
    /** Begins with `@`: only a handle is meant, or a name that begins so. */
    readonly isHandle: boolean;
    readonly key: string;
}

const queryOf = (words: string): Query => {
    const typed = tidy(words);
    return { typed, isHandle: typed.startsWith('@'), key: nameKey(typed) };
};

function rankOf(item: NamedIntegration, query: Query): Rank | undefined {
    const { name, handles } = item;
    const ranks = [
        ...(name !== undefined && (!query.isHandle || name.startsWith('@')) ? [rankOfName(name, query)] : []),
        ...handles.map((handle) => rankOfName(handle, query)),
        ...(!query.isHandle && query.typed.length >= MIN_ID_PART && item.id.includes(query.typed)
            ? [RANKS.partOfId]
            : []),
    ].filter((rank) => rank !== undefined);
    return ranks.length > 0 ? (Math.min(...ranks) as Rank) : undefined;
}

function rankOfName(name: string, { typed, key: wanted }: Query): Rank | undefined {
    if (withoutAt(tidy(name)) === withoutAt(typed)) return RANKS.identical;
    const key = nameKey(name);
    if (wanted === '' || key === '') return undefined;
    if (key === wanted) return RANKS.exact;
    if (key.startsWith(wanted)) return RANKS.prefix;
    if (` ${key} `.includes(` ${wanted} `)) return RANKS.word;
    const isPart = key.includes(wanted) || wanted.split(' ').every((word) => ` ${key}`.includes(` ${word}`));
    return isPart ? RANKS.part : undefined;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const withoutAt = (text: string): string => text.replace(/^@/, '');

/** A longer name is compared by its beginning. */
const MAX_KEY_CHARS = 200;

/** Letters that no decomposition reduces to the letters that people type for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ħ: 'h',
    ı: 'i',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ð: 'd',
    ς: 'σ',
};

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]+/gu;

/**
 * A name as it is compared: without case, accents, full-width forms, punctuation and invisible characters. A name that
 * consists of symbols alone keeps them.
 */
export function nameKey(name: string): string {
    const folded = name
        // One character as readers see it may consist of thousands.
        .slice(0, MAX_KEY_CHARS * 10)
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .replace(/\p{Cf}+/gu, '')
        // Upper case first: `ß` becomes `ss`, as in capitals.
        .toUpperCase()
        .toLowerCase()
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .replace(/[øłđħıæœþðς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
    const words = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
    return (words === '' ? folded.replace(/\s+/gu, ' ').trim() : words).slice(0, MAX_KEY_CHARS);
}

/** More suggestions than these are no help. */
export const MOST_SUGGESTED = 3;
/** Words are compared by so many of their first characters. */
const MAX_COMPARED = 60;

/** The integrations whose name, handle or id is spelled most like the words; empty where none is near. */
export function nearestNames(items: Iterable<NamedIntegration>, words: string): readonly NamedIntegration[] {
    const key = nameKey(words).slice(0, MAX_COMPARED);
    const id = tidy(words).slice(0, MAX_COMPARED);
    const near: { readonly item: NamedIntegration; readonly away: number }[] = [];
    for (const item of items) {
        const away = Math.min(awayFromNames(item, key), awayFromId(item.id, id));
        if (away !== Infinity) near.push({ item, away });
    }
    return near
        .sort(
            (a, b) => a.away - b.away || compare(a.item.name ?? '', b.item.name ?? '') || compare(a.item.id, b.item.id),
        )
        .slice(0, MOST_SUGGESTED)
        .map(({ item }) => item);
}

function awayFromNames({ name, handles }: NamedIntegration, key: string): number {
    if (key === '') return Infinity;
    const most = Math.max(1, Math.floor(key.length / 3));
    const count = key.split(' ').length;
    const candidates = [...(name === undefined ? [] : [name]), ...handles].flatMap((one) => {
        const whole = nameKey(one);
        return [whole, ...partsOf(whole, count)];
    });
    return within(
        most,
        candidates.map((one) => distance(key, one.slice(0, MAX_COMPARED))),
    );
}

/** As many neighbouring words of a name as were typed. */
function partsOf(key: string, count: number): readonly string[] {
    const words = key.split(' ');
    return words.slice(0, Math.max(0, words.length - count + 1)).map((_, at) => words.slice(at, at + count).join(' '));
}

/** An id is copied, not guessed: only a slip or two are taken for it. */
const awayFromId = (id: string, typed: string): number =>
    within(Math.floor(typed.length / 6), [distance(typed.toLowerCase(), id.toLowerCase().slice(0, MAX_COMPARED))]);

function within(most: number, distances: readonly number[]): number {
    const least = Math.min(Infinity, ...distances);
    return least <= most ? least : Infinity;
}
