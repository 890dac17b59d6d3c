import { AGENDA_STATES, MOST_DAYS, WINDOWS, type AgendaWindow, type FateWord } from '../lib/domain/agenda';
import { PLATFORMS, type PlatformKind } from '../lib/domain/platforms';
import type { Misuse } from '../lib/domain/problem';
import type { Parsed } from './define';
import { isWholeName, saysWho, visibilityIn, type Visibility } from './options';
import { nearest } from './words';

export interface AgendaArguments extends AgendaWindow, Visibility {
    readonly kinds: PlatformKind[];
    readonly states: FateWord[];
    /** What names an account: the words that mean nothing else. */
    readonly name?: string;
}

/** What people call the words of an agenda, in the app's languages, as for the times of `schedule`. */
const SYNONYMS: Readonly<Record<string, string>> = {
    'this week': 'week',
    heute: 'today',
    morgen: 'tomorrow',
    woche: 'week',
    'diese woche': 'week',
    hoje: 'today',
    amanhã: 'tomorrow',
    amanha: 'tomorrow',
    semana: 'week',
    'esta semana': 'week',
    'nesta semana': 'week',
    all: '',
    everything: '',
    hooked: '',
    posts: '',
    broken: 'unhealthy',
    bad: 'unhealthy',
    problems: 'unhealthy',
    fails: 'failing',
    ok: 'healthy',
    good: 'healthy',
    fine: 'healthy',
};

const meaningOf = (word: string): string => {
    const lower = word.toLowerCase();
    return Object.hasOwn(SYNONYMS, lower) ? (SYNONYMS[lower] ?? lower) : lower;
};

const isWindow = (word: string): word is keyof typeof WINDOWS => Object.hasOwn(WINDOWS, word);

const COUNT = /^\d{1,6}$/;
const UNIT = /^(?:d|days?|tage?|dias?)$/i;
const COUNT_AND_UNIT = /^(\d{1,6})-?(?:d|days?|tage?|dias?)$/i;

/** The words in any order. Those that are neither days nor a filter name an account. */
export function parseAgenda(words: readonly string[]): Parsed<AgendaArguments> {
    const taken = windowsIn(words);
    const { windows, rest } = taken;
    const bad = windows.find(({ days }) => days < 1 || days > MOST_DAYS);
    if (bad)
        return misused({
            kind: 'bad-value',
            option: 'days',
            value: String(bad.days),
            allowed: ['1', '…', String(MOST_DAYS)],
        });
    const [window = WINDOWS.week, second] = windows;
    if (second && (second.days !== window.days || second.from !== window.from)) {
        return misused({ kind: 'twice', option: 'days' });
    }
    const wanted = new Set(rest.map(meaningOf));
    const isKnown = (word: string): boolean =>
        ['', ...PLATFORMS, ...AGENDA_STATES].includes(meaningOf(word)) || saysWho(word);
    const name = rest.filter((word) => !isKnown(word));
    const [only, ...others] = name;
    const meant = only === undefined || others.length > 0 || isWholeName(only) ? undefined : slipOf(only);
    if (only !== undefined && meant !== undefined)
        return misused({ kind: 'unknown-option', word: only, nearest: meant });
    return {
        ok: true,
        args: {
            ...window,
            kinds: PLATFORMS.filter((kind) => wanted.has(kind)),
            states: AGENDA_STATES.filter((state) => wanted.has(state)),
            ...(name.length > 0 && { name: name.join(' ').slice(0, 256) }),
            ...visibilityIn(rest.map((word) => word.toLowerCase())),
        },
    };
}

const misused = (misuse: Misuse): { readonly ok: false; readonly misuse: Misuse } => ({ ok: false, misuse });

/** The days that words name, and the other words. `3 days`, `3d`, `today`, `this week`. */
function windowsIn(words: readonly string[]): { readonly windows: AgendaWindow[]; readonly rest: string[] } {
    const windows: AgendaWindow[] = [];
    const rest: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const next = words[at + 1] ?? '';
        const pair = meaningOf(`${word} ${next}`);
        const own = meaningOf(word);
        const [, joined] = COUNT_AND_UNIT.exec(word) ?? [];
        if (COUNT.test(word) && UNIT.test(next)) {
            windows.push({ from: 0, days: Number(word) });
            at += 1;
        } else if (joined !== undefined) windows.push({ from: 0, days: Number(joined) });
        else if (isWindow(pair)) {
            windows.push(WINDOWS[pair]);
            at += 1;
        } else if (isWindow(own)) windows.push(WINDOWS[own]);
        else rest.push(word);
    }
    return { windows, rest };
}

/** The word that a misspelt one was meant to be: only a slip of a letter or two is no name. */
function slipOf(word: string): string | undefined {
    const known = [...Object.keys(WINDOWS), ...PLATFORMS, ...AGENDA_STATES, 'private', 'public'];
    const meant = nearest(word, known);
    return meant !== undefined && meant.startsWith(word.slice(0, 2).toLowerCase()) && word.length >= 4
        ? meant
        : undefined;
}
