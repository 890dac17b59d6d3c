import type { Chrono } from 'chrono-node/en';

import { FRENCH } from './french';
import { intoEnglish, type Words } from './intoEnglish';
import { JAPANESE } from './japanese';
import { otherDay, otherDayCounted } from './otherDay';
import { PORTUGUESE } from './portuguese';
import { SPANISH } from './spanish';

/** How people write times in one language. */
export interface Dialect {
    /** Loads chrono for the language (github.com/wanasit/chrono): its many expressions would slow the app's start. */
    readonly load: () => Promise<Pick<Chrono, 'parse'>>;
    /**
     * Rewrites what chrono does not know.
     * @param now epoch ms, as if the speaker's hours were UTC
     */
    readonly rewrite: (words: string, now: number) => string;
    /** A day of the year as chrono reads it. */
    readonly dayOfYear: (day: number, month: string) => string;
    /** The language of the month's name. */
    readonly language: string;
    /** Words around a time that do not change it. */
    readonly around: RegExp;
    /** These words mean a time in the past, not the next one of its kind. */
    readonly backwards: RegExp;
    /** A count of days, weeks or months from now. "Next week" names no day. */
    readonly span: RegExp;
    /**
     * The other time that rewritten words can mean. Absent where chrono's first reading stands.
     * @param read what chrono has read: epoch ms, as if the speaker's hours were UTC
     * @param now in the same hours
     */
    readonly other?: (words: string, read: number, now: number) => number | undefined;
}

export const ENGLISH: Dialect = {
    load: async () => (await import('chrono-node/en')).casual,
    rewrite: (words) => words,
    dayOfYear: (day, month) => `${day} ${month}`,
    language: 'en',
    around: /^(?:(?:at|on|by|the|then)\b|[\s,.;])*$/i,
    backwards: /\b(?:last|past|previous|yesterday|ago|earlier|before|since)\b/i,
    span: /^(?:in|within)\b|^\+?\d|\bfrom now$/i,
};

const GERMAN_DAY =
    /\b(\d{1,2}) (?=(?:jan|jän|feb|märz?|apr|mai|jun|jul|aug|sep|okt|nov|dez)(?:r?u?ar|ner|il|i|ust|t?ember|ober)?\b)/giu;

const GERMAN: Dialect = {
    load: async () => (await import('chrono-node/de')).casual,
    rewrite: (words) =>
        words
            .replace(/(?<=\bum )(\d{1,2})\.(\d{2})(?![\d.])/gi, '$1:$2')
            .replace(/\b(\d{1,2})\.(\d{2})(?= ?uhr\b)/gi, '$1:$2')
            .replace(/\b(\d{1,2}) ?uhr (\d{2})\b/gi, '$1:$2')
            .replace(/\bmittags?\b(?! um)/gi, '12:00 Uhr')
            .replace(/\bmitternachts?\b/gi, '0:00 Uhr')
            // Without "um", chrono takes the hour for a year.
            .replace(/(?<=\p{L}|^)(?<!\bum)(^| )(\d{1,2}(?::\d{2})?) ?uhr\b/giu, '$1um $2 Uhr')
            .replace(/\bin einer halben stunde\b/gi, 'in 30 Minuten')
            .replace(/\bin (?:anderthalb|eineinhalb) stunden\b/gi, 'in 90 Minuten')
            // The command drops a dot at the end of a word.
            .replace(GERMAN_DAY, '$1. ')
            // chrono takes the beginning of "früh" for a Friday.
            .replace(/(?<=\bmorgen) früh\b/gi, '')
            .replace(/\bkommende[nrms]? /gi, ''),
    dayOfYear: (day, month) => `${day}. ${month}`,
    language: 'de',
    around: /^(?:(?:um|den|dem|der|ab|dann)\b|[\s,.;])*$/i,
    backwards: /\b(?:letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|gestern|vorgestern|vor|zuvor)\b/i,
    span: /^in\b/i,
};

/** A language of which the app turns the words into English for chrono. */
const rewritten = (language: string, words: Words, dayOfYear: Dialect['dayOfYear']): Dialect => ({
    ...ENGLISH,
    rewrite: intoEnglish(words),
    dayOfYear,
    language,
    around: /^(?:(?:at|on|o|a)\b|[\s,.;])*$/i,
    other: otherDayCounted,
});

const dayOfMonth: Dialect['dayOfYear'] = (day, month) => `${day} de ${month}`;

/** The dialects of the languages that the app speaks, besides English. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
    de: GERMAN,
    es: rewritten('es', SPANISH, dayOfMonth),
    fr: rewritten('fr', FRENCH, (day, month) => `${day} ${month}`),
    ja: { ...rewritten('ja', JAPANESE, (day, month) => `${month}${day}日`), other: otherDay },
    pt: rewritten('pt', PORTUGUESE, dayOfMonth),
};

/**
 * The dialects to try, in order: the speaker's own, and English, which everyone may write.
 * @param language a language tag
 */
export function dialectsOf(language: string | undefined): readonly Dialect[] {
    const own = DIALECTS[language?.split(/[-_]/)[0]?.toLowerCase() ?? ''];
    return own ? [own, ENGLISH] : [ENGLISH];
}
