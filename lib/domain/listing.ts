import { compareText } from './collections';
import { accountName, type HookedIntegration, type HookedState } from './hooked';
import { PLATFORMS } from './platforms';
import type { Problem } from './problem';
import type { Delivery } from './delivery';
import type { IntegrityFinding, WebhookNote } from './integrity';
import { WEBHOOK_KINDS, type WebhookIntegration } from './rocketchat';
import { webhookState, type WebhookState } from './webhookState';
import { SOURCES, type Source } from './source';

/** `unchecked`: the app could not check it this time. `unseen`: Hooked says nothing about the account. */
type NotChecked = 'unchecked' | 'unseen';

/** The state of an integration in a list. */
export type ListState = HookedState | WebhookState | NotChecked;

/** `unhealthy`: something has to be done or found out. `open`: not known to work, and nothing has to be done. */
type Standing = 'healthy' | 'unhealthy' | 'open';

/** The symbols of states. Each state has one, wherever it shows. */
type Symbol = '🔴' | '⚠️' | '❔' | '⏸️' | '⏳' | '💤' | '✅';

/**
 * Every state, from worst to best: what stops posts now, what may stop them, what a person chose, what is not known to be
 * bad, what is healthy. A new state needs a row here, a word in `MEANINGS`, and its texts in lib/cards/stateWords.ts.
 */
const STATES = {
    expired: { standing: 'unhealthy', symbol: '🔴' },
    'token-invalid': { standing: 'unhealthy', symbol: '🔴' },
    error: { standing: 'unhealthy', symbol: '🔴' },
    failing: { standing: 'unhealthy', symbol: '🔴' },
    'disabled-by-server': { standing: 'unhealthy', symbol: '🔴' },
    'script-broken': { standing: 'unhealthy', symbol: '🔴' },
    'setup-broken': { standing: 'unhealthy', symbol: '🔴' },
    degraded: { standing: 'unhealthy', symbol: '⚠️' },
    unknown: { standing: 'unhealthy', symbol: '❔' },
    retrying: { standing: 'unhealthy', symbol: '⚠️' },
    disabled: { standing: 'unhealthy', symbol: '⏸️' },
    unseen: { standing: 'open', symbol: '❔' },
    unchecked: { standing: 'open', symbol: '⏳' },
    untested: { standing: 'open', symbol: '💤' },
    quiet: { standing: 'open', symbol: '💤' },
    enabled: { standing: 'healthy', symbol: '✅' },
    working: { standing: 'healthy', symbol: '✅' },
    healthy: { standing: 'healthy', symbol: '✅' },
} as const satisfies Readonly<Record<ListState, { readonly standing: Standing; readonly symbol: Symbol }>>;

export const LIST_STATES = Object.keys(STATES) as readonly ListState[];

/** For sorting: the worst state has the lowest rank. */
export const stateRank = (state: ListState): number => LIST_STATES.indexOf(state);

/** The symbol of a state: the same in lists, checks, cards and alerts. A word always follows it. */
export const stateSymbol = (state: ListState): Symbol => STATES[state].symbol;

/** One line of a list. */
export type ListedIntegration =
    | {
          readonly source: 'hooked';
          readonly integration: HookedIntegration;
          readonly state: HookedState | NotChecked;
          /** When the monitor checked it; absent where the app checked it for this list. */
          readonly asOf?: Date;
      }
    | {
          readonly source: 'rocketchat';
          readonly webhook: WebhookIntegration;
          readonly state: WebhookState | NotChecked;
          /** What the list counts of it besides its state. */
          readonly notes?: readonly WebhookNote[];
      };

/** The kinds of integration in each source, by the words that filter a list. */
const KINDS_IN = { hooked: PLATFORMS, rocketchat: WEBHOOK_KINDS } as const satisfies Readonly<
    Record<Source, readonly string[]>
>;

export type ListKind = (typeof KINDS_IN)[Source][number];

export const LIST_KINDS: readonly ListKind[] = SOURCES.flatMap((source): readonly ListKind[] => KINDS_IN[source]);

const statesThatAre = (standing: Standing): readonly ListState[] =>
    LIST_STATES.filter((state) => STATES[state].standing === standing);

/** It is known to work. */
export const isHealthy = (state: ListState): boolean => STATES[state].standing === 'healthy';

/** The words for states, in the order of the help, and the states that each word means. */
const MEANINGS = {
    healthy: statesThatAre('healthy'),
    unhealthy: statesThatAre('unhealthy'),
    expired: ['expired'],
    error: ['error'],
    'token-invalid': ['token-invalid'],
    unknown: ['unknown'],
    working: ['working'],
    enabled: ['enabled'],
    failing: ['failing'],
    degraded: ['degraded'],
    retrying: ['retrying'],
    quiet: ['quiet'],
    untested: ['untested'],
    disabled: ['disabled', 'disabled-by-server'],
    'disabled-by-server': ['disabled-by-server'],
    'script-broken': ['script-broken'],
    'setup-broken': ['setup-broken'],
    unseen: ['unseen'],
    unchecked: ['unchecked'],
} as const satisfies Readonly<Record<ListState | 'unhealthy', readonly ListState[]>>;

/** The integration needs a fix, or a closer look. */
export const isUnhealthy = (state: ListState): boolean => STATES[state].standing === 'unhealthy';

/**
 * The state of a webhook in a list.
 * @param looked its deliveries, or why the app could not read them, and what was found out about its people and rooms;
 *   empty where there was no need to
 */
export function webhookListState(
    webhook: WebhookIntegration,
    looked: {
        readonly deliveries?: readonly Delivery[];
        readonly why?: unknown;
        readonly findings?: readonly IntegrityFinding[];
    },
): WebhookState | 'unchecked' {
    const state = webhookState(webhook, looked.deliveries, looked.findings);
    return state === 'unknown' && looked.why !== undefined ? 'unchecked' : state;
}

export type StateWord = keyof typeof MEANINGS;

export const STATE_WORDS = Object.keys(MEANINGS) as readonly StateWord[];

/** The filter of a list. In each field, one of the words must fit; an empty field fits everything. */
export interface ListFilter {
    readonly sources: readonly Source[];
    readonly kinds: readonly ListKind[];
    readonly states: readonly StateWord[];
}

const hasKind = (source: Source, kind: ListKind): boolean => KINDS_IN[source].some((one) => one === kind);

/** The sources to read: the named ones that have such kinds, or all named ones where none has. */
export function sourcesToList({ sources, kinds }: ListFilter): readonly Source[] {
    const named = SOURCES.filter((source) => sources.length === 0 || sources.includes(source));
    const fitting = named.filter((source) => kinds.length === 0 || kinds.some((kind) => hasKind(source, kind)));
    return fitting.length > 0 ? fitting : named;
}

/** @param kind a platform's or a webhook's */
export const matchesKind = (kind: string, { kinds }: Pick<ListFilter, 'kinds'>): boolean =>
    kinds.length === 0 || kinds.some((one) => one === kind);

export function matches(item: ListedIntegration, filter: ListFilter): boolean {
    const { sources, states } = filter;
    const kind = item.source === 'hooked' ? item.integration.platform.kind : item.webhook.kind;
    return (
        (sources.length === 0 || sources.includes(item.source)) &&
        matchesKind(kind, filter) &&
        (states.length === 0 || states.some((word) => MEANINGS[word].some((state) => state === item.state)))
    );
}

export const idOf = (item: ListedIntegration): string =>
    item.source === 'hooked' ? item.integration.id : item.webhook.id;

/** The name that people know an integration by; undefined where it has none. */
export const nameOf = (item: ListedIntegration): string | undefined =>
    item.source === 'hooked' ? accountName(item.integration) : item.webhook.name;

/** Worst first, then by name, then by id, so that the order is always the same. */
export function worstFirst(items: readonly ListedIntegration[]): ListedIntegration[] {
    const keyed = items.map((item) => ({ item, name: nameOf(item)?.toLowerCase() ?? '\uffff', id: idOf(item) }));
    return keyed
        .sort(
            (a, b) =>
                stateRank(a.item.state) - stateRank(b.item.state) ||
                compareText(a.name, b.name) ||
                compareText(a.id, b.id),
        )
        .map(({ item }) => item);
}

/** How many integrations each state has, from the worst state to the best. The counts add up to the total. */
export function countsOf(items: readonly { readonly state: ListState }[]): readonly (readonly [ListState, number])[] {
    const counts = new Map<ListState, number>();
    for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1);
    return LIST_STATES.flatMap((state) => {
        const count = counts.get(state);
        return count === undefined ? [] : [[state, count] as const];
    });
}

/** What a row of a list offers to do with its integration. */
export const ROW_CHOICES = ['open', 'posts', 'watch', 'enable', 'disable', 'disconnect'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/**
 * The choices for one integration and one reader. A click asks for the rights again: a menu may be old, and people share
 * lists.
 * @param manages whether the reader may change integrations
 */
export function rowChoices(item: ListedIntegration, manages: boolean): readonly RowChoice[] {
    const isAccount = item.source === 'hooked';
    const offers: Readonly<Record<RowChoice, boolean>> = {
        open: true,
        posts: manages && isAccount,
        watch: manages,
        enable: manages && !isAccount && item.webhook.enabled === false,
        disable: manages && !isAccount && item.webhook.enabled !== false && item.webhook.kind !== 'unknown',
        disconnect: manages && isAccount,
    };
    return ROW_CHOICES.filter((choice) => offers[choice]);
}

/** The part of a list that comes from one source. */
export interface SourceListing {
    readonly source: Source;
    readonly items: readonly ListedIntegration[];
    /** Why the part is incomplete or empty. */
    readonly problem?: Problem;
    /** A problem for each integration that the app could not read. Those that the source named are listed without a state. */
    readonly unread: readonly Problem[];
    /** The most integrations that one list checks one by one; absent where there is no limit. */
    readonly most?: number;
}
