import { SOURCES } from './source';
import { accountName, type HookedIntegration, type HookedState } from './hooked';
import type { Problem, Upstream } from './problem';
import type { Delivery } from './delivery';
import { webhookState, type WebhookIntegration, type WebhookState } from './rocketchat';

/** `unchecked`: nobody could look this time, which is not its fault. `unseen`: an account of which Hooked tells nothing. */
type NotLookedAt = 'unchecked' | 'unseen';

/** How an integration stands. */
export type ListState = HookedState | WebhookState | NotLookedAt;

/** From worst to best: what stops posts now, what may, what somebody chose, what is not known to be bad, what is well. */
export const LIST_STATES = [
    'expired',
    'token-invalid',
    'error',
    'failing',
    'disabled-by-server',
    'script-broken',
    'degraded',
    'unknown',
    'retrying',
    'disabled',
    'unseen',
    'unchecked',
    'untested',
    'quiet',
    'enabled',
    'working',
    'healthy',
] as const satisfies readonly ListState[];

/** Of several states, the one that is told first. */
export const stateRank = (state: ListState): number => LIST_STATES.indexOf(state);

/** One line of a list. */
export type ListedIntegration =
    | {
          readonly source: 'hooked';
          readonly integration: HookedIntegration;
          readonly state: HookedState | NotLookedAt;
          /** When the monitor saw it so; absent where it was looked at for this list. */
          readonly asOf?: Date;
      }
    | {
          readonly source: 'rocketchat';
          readonly webhook: WebhookIntegration;
          readonly state: WebhookState | NotLookedAt;
      };

export const LIST_KINDS = ['youtube', 'tiktok', 'instagram', 'incoming', 'outgoing'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

const WELL: readonly ListState[] = ['healthy', 'working', 'enabled'];
/** Neither well nor to be mended. */
const OPEN: readonly ListState[] = ['quiet', 'untested', 'unchecked', 'unseen'];

/** It is known to be well. */
export function isWell(state: ListState): boolean {
    return WELL.includes(state);
}

/** The words for states, and what each of them means. */
const MEANINGS = {
    healthy: WELL,
    unhealthy: LIST_STATES.filter((state) => !isWell(state) && !OPEN.includes(state)),
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
    unseen: ['unseen'],
    unchecked: ['unchecked'],
} as const satisfies Record<string, readonly ListState[]>;

/** Something is to be done about it, or to be found out. */
export const isUnhealthy = (state: ListState): boolean => MEANINGS.unhealthy.includes(state);

/**
 * How a webhook stands for whoever looks at many.
 * @param looked what came of its history; absent where it was not to be looked at
 */
export function webhookListState(
    webhook: WebhookIntegration,
    looked: { readonly deliveries?: readonly Delivery[]; readonly why?: unknown },
): WebhookState | 'unchecked' {
    const state = webhookState(webhook, looked.deliveries);
    return state === 'unknown' && looked.why !== undefined ? 'unchecked' : state;
}

export type StateWord = keyof typeof MEANINGS;

export const STATE_WORDS = Object.keys(MEANINGS) as readonly StateWord[];

/** What somebody wants to see. Of each, one of the named must fit; none named fits all. */
export interface ListFilter {
    readonly sources: readonly Upstream[];
    readonly kinds: readonly ListKind[];
    readonly states: readonly StateWord[];
}

const sourceOfKind = (kind: ListKind): Upstream =>
    kind === 'incoming' || kind === 'outgoing' ? 'rocketchat' : 'hooked';

/** Where to look: the named sources that have such kinds; where words contradict each other, the named ones. */
export function sourcesToList({ sources, kinds }: ListFilter): readonly Upstream[] {
    const named = SOURCES.filter((source) => sources.length === 0 || sources.includes(source));
    const fitting = named.filter((source) => kinds.length === 0 || kinds.some((kind) => sourceOfKind(kind) === source));
    return fitting.length > 0 ? fitting : named;
}

/** @param kind of a platform, or of a webhook */
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

/** The name that people know it by; undefined where it has none. */
export const nameOf = (item: ListedIntegration): string | undefined =>
    item.source === 'hooked' ? accountName(item.integration) : item.webhook.name;

/** Worst first; those that are alike by name, and always in the same order. */
export function worstFirst(items: readonly ListedIntegration[]): ListedIntegration[] {
    const keyed = items.map((item) => ({ item, name: nameOf(item)?.toLowerCase() ?? '\uffff', id: idOf(item) }));
    return keyed
        .sort(
            (a, b) =>
                stateRank(a.item.state) - stateRank(b.item.state) || compare(a.name, b.name) || compare(a.id, b.id),
        )
        .map(({ item }) => item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many there are of each; what is well in one way or another is simply healthy, and told first. */
export function countsOf(
    items: readonly { readonly state: ListState }[],
): readonly (readonly [CountedState, number])[] {
    const counts = new Map<CountedState, number>();
    for (const { state } of items) {
        const counted = countedAs(state);
        counts.set(counted, (counts.get(counted) ?? 0) + 1);
    }
    const order: readonly CountedState[] = ['healthy', ...LIST_STATES.map(countedAs)];
    return [...new Set(order)].flatMap((state) => {
        const count = counts.get(state);
        return count === undefined ? [] : [[state, count] as const];
    });
}

export type CountedState = Exclude<ListState, 'working' | 'enabled'>;

const countedAs = (state: ListState): CountedState => (state === 'working' || state === 'enabled' ? 'healthy' : state);

/** What one source had to show. */
export interface SourceListing {
    readonly source: Upstream;
    readonly items: readonly ListedIntegration[];
    /** Why it is not all, or nothing at all. */
    readonly problem?: Problem;
    /** Each could not be read by itself: those that the list named are there, without a state. */
    readonly unread: readonly Problem[];
    /** So many are looked at one by one for one list at most; absent where there is no such limit. */
    readonly most?: number;
}
