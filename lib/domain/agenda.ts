import type { HookedIntegration, HookedState } from './hooked';
import type { PlatformKind } from './platforms';
import type { ScheduledPost } from './post';
import type { Problem } from './problem';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The most days that an agenda shows. */
export const MOST_DAYS = 366;

/** The days of an agenda, in the reader's hours. */
export interface AgendaWindow {
    /** The first day, in days from today. */
    readonly from: number;
    /** How many days, at least 1. */
    readonly days: number;
}

/** The windows that have a word of their own. */
export const WINDOWS = {
    today: { from: 0, days: 1 },
    tomorrow: { from: 1, days: 1 },
    week: { from: 0, days: 7 },
} as const satisfies Readonly<Record<string, AgendaWindow>>;

/** The word of a window; `other` for one without a word. */
export function windowWord({ from, days }: AgendaWindow): keyof typeof WINDOWS | 'other' {
    const words = Object.keys(WINDOWS) as (keyof typeof WINDOWS)[];
    return words.find((word) => WINDOWS[word].from === from && WINDOWS[word].days === days) ?? 'other';
}

/** What the app knows of the connection that a post is to go out on. */
export type ConnectionLook =
    /** Hooked names its state, now or at the monitor's last scan (`asOf`). */
    | {
          readonly kind: 'seen';
          readonly integration: HookedIntegration;
          readonly state: HookedState;
          readonly asOf?: Date;
      }
    /** Hooked says that it no longer exists, and so does its list. */
    | { readonly kind: 'gone' }
    /** Hooked's list lacks it, and the app has not asked for it alone. */
    | { readonly kind: 'unlisted' }
    /** The app asked for it, and got no answer that it understands. */
    | { readonly kind: 'unseen'; readonly problem: Problem; readonly integration?: HookedIntegration }
    /** The app did not ask: there are too many, or Hooked's list did not come. */
    | { readonly kind: 'unchecked'; readonly integration?: HookedIntegration }
    /** The post names no connection. */
    | { readonly kind: 'nameless' };

/** What happens to a post when it is due. `unknown`: nothing is known of its connection. */
export const FATES = ['fails', 'may-fail', 'unknown', 'fine'] as const;
export type Fate = (typeof FATES)[number];

/** Only a state that Hooked names makes a post fine, and only what Hooked says for certain makes it fail. */
export function fateOf(look: ConnectionLook): Fate {
    switch (look.kind) {
        case 'seen':
            if (look.state === 'healthy') return 'fine';
            return look.state === 'unknown' ? 'may-fail' : 'fails';
        case 'gone':
            return 'fails';
        case 'unlisted':
            return 'may-fail';
        case 'unseen':
        case 'unchecked':
        case 'nameless':
            return 'unknown';
    }
}

/** One post of an agenda. */
export interface AgendaPost {
    readonly post: ScheduledPost;
    readonly look: ConnectionLook;
    readonly fate: Fate;
}

/** The posts of one day of the reader. */
export interface AgendaDay {
    /** In days from today. */
    readonly day: number;
    /** Soonest first. */
    readonly posts: readonly AgendaPost[];
}

/** The pending posts, by day. Each post that fits the filter stands in exactly one place, or counts as `outside`. */
export interface Agenda {
    readonly window: AgendaWindow;
    /** Due before now, and still pending. */
    readonly overdue: readonly AgendaPost[];
    /** The days of the window that have posts ahead. */
    readonly days: readonly AgendaDay[];
    /** Hooked names no time: they may go out on any day. */
    readonly undated: readonly AgendaPost[];
    /** How many posts lie ahead and outside of the window. */
    readonly outside: number;
}

/** The words that filter an agenda by what happens to a post, and the fates that each word means. */
const FATE_WORDS = {
    healthy: ['fine'],
    unhealthy: ['fails', 'may-fail'],
    failing: ['fails'],
} as const satisfies Readonly<Record<string, readonly Fate[]>>;

export type FateWord = keyof typeof FATE_WORDS;
export const AGENDA_STATES = Object.keys(FATE_WORDS) as readonly FateWord[];

/** Which posts to show; an empty list shows all. */
export interface AgendaFilter {
    readonly kinds: readonly PlatformKind[];
    readonly states: readonly FateWord[];
    /** The ids of connections; absent: all. */
    readonly ids?: readonly string[];
}

/** Whether a post fits. A post without a connection fits no account. */
export function fits({ post, look, fate }: AgendaPost, { kinds, states, ids }: AgendaFilter): boolean {
    const platform = 'integration' in look && look.integration ? look.integration.platform : post.platform;
    return (
        (kinds.length === 0 || kinds.some((kind) => kind === platform.kind)) &&
        (states.length === 0 || states.some((word) => FATE_WORDS[word].some((one) => one === fate))) &&
        (ids === undefined || (post.integrationId !== undefined && ids.includes(post.integrationId)))
    );
}

/** Whose days, and when. */
export interface AgendaReader {
    readonly now: Date;
    /** Hours east of UTC; UTC where the server does not know them. */
    readonly utcOffset?: number | undefined;
}

/** The number of a day in the reader's hours, counted from 1970. */
export const dayNumber = (at: Date, utcOffset: number | undefined): number =>
    Math.floor((at.getTime() + hoursEast(utcOffset) * HOUR_MS) / DAY_MS);

/** The first moment of a day in the reader's hours. */
export const startOfDay = (day: number, { now, utcOffset }: AgendaReader): Date =>
    new Date((dayNumber(now, utcOffset) + day) * DAY_MS - hoursEast(utcOffset) * HOUR_MS);

/** The same limits as in `timesFor`. */
const hoursEast = (utcOffset: number | undefined): number =>
    utcOffset !== undefined && Math.abs(utcOffset) <= 14 ? utcOffset : 0;

/** Sorts posts into the days of the window. @param posts soonest first, already filtered */
export function agendaOf(posts: readonly AgendaPost[], window: AgendaWindow, reader: AgendaReader): Agenda {
    const today = dayNumber(reader.now, reader.utcOffset);
    const overdue: AgendaPost[] = [];
    const undated: AgendaPost[] = [];
    const days = new Map<number, AgendaPost[]>();
    let outside = 0;
    for (const one of posts) {
        const { at } = one.post;
        if (!at) undated.push(one);
        else if (at.getTime() <= reader.now.getTime()) overdue.push(one);
        else {
            const day = dayNumber(at, reader.utcOffset) - today;
            if (day < window.from || day >= window.from + window.days) outside += 1;
            else pushTo(days, day, one);
        }
    }
    return {
        window,
        overdue,
        undated,
        outside,
        days: [...days].sort(([a], [b]) => a - b).map(([day, of]) => ({ day, posts: of })),
    };
}

function pushTo<T>(groups: Map<number, T[]>, key: number, item: T): void {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
}

/** The posts of the window, without those that are overdue or without a time. */
export const inWindow = ({ days }: Agenda): readonly AgendaPost[] => days.flatMap(({ posts }) => posts);

/** How many posts have each fate. The counts add up to the number of posts. */
export function countFates(posts: readonly AgendaPost[]): Readonly<Record<Fate, number>> {
    const counts: Record<Fate, number> = { fails: 0, 'may-fail': 0, unknown: 0, fine: 0 };
    for (const { fate } of posts) counts[fate] += 1;
    return counts;
}

/** The connections behind posts of one fate, each once, in the order of their posts. */
export function looksBehind(posts: readonly AgendaPost[], fate: Fate): readonly AgendaPost[] {
    const seen = new Map<string, AgendaPost>();
    for (const one of posts) {
        if (one.fate !== fate) continue;
        const key = one.post.integrationId ?? '';
        if (!seen.has(key)) seen.set(key, one);
    }
    return [...seen.values()];
}

/** One reading of everything that an agenda shows. */
export interface AgendaReading {
    /** Soonest first. */
    readonly posts: readonly AgendaPost[];
    /** Why the calendar was not read to its end. */
    readonly calendarProblem?: Problem;
    /** Rows of the calendar without a readable id. */
    readonly unreadable: number;
    /** Why Hooked's list of connections did not come. */
    readonly connectionsProblem?: Problem;
}
