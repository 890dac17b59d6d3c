import { compareText } from './collections';
import { SOURCES } from './source';
import { accountName, type HookedIntegration, type HookedState } from './hooked';
import type { Problem, Upstream } from './problem';
import type { Delivery } from './delivery';
import { webhookState, type WebhookIntegration, type WebhookState } from './rocketchat';

/** `unchecked`: the app could not check it this time. `unseen`: Hooked says nothing about the account. */
type NotChecked = 'unchecked' | 'unseen';

/** The state of an integration in a list. */
export type ListState = HookedState | WebhookState | NotChecked;

/** From worst to best: broken, maybe broken, switched off, not known to be broken, healthy. */
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

/** For sorting: the worst state has the lowest rank. */
export const stateRank = (state: ListState): number => LIST_STATES.indexOf(state);

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
      };

export const LIST_KINDS = ['youtube', 'tiktok', 'instagram', 'incoming', 'outgoing'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

const HEALTHY: readonly ListState[] = ['healthy', 'working', 'enabled'];
/** Neither healthy nor in need of a fix. */
const INDETERMINATE: readonly ListState[] = ['quiet', 'untested', 'unchecked', 'unseen'];

/** The integration is known to work. */
export function isHealthy(state: ListState): boolean {
    return HEALTHY.includes(state);
}

/** The words that filter a list by state, each with the states that it selects. */
const MEANINGS = {
    healthy: HEALTHY,
    unhealthy: LIST_STATES.filter((state) => !isHealthy(state) && !INDETERMINATE.includes(state)),
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

/** The integration needs a fix, or a closer look. */
export const isUnhealthy = (state: ListState): boolean => MEANINGS.unhealthy.includes(state);

/**
 * The state of a webhook in a list.
 * @param looked its deliveries, or why the app could not read them; empty where there was no need to
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

/** The filter of a list. In each field, one of the words must fit; an empty field fits everything. */
export interface ListFilter {
    readonly sources: readonly Upstream[];
    readonly kinds: readonly ListKind[];
    readonly states: readonly StateWord[];
}

const sourceOfKind = (kind: ListKind): Upstream =>
    kind === 'incoming' || kind === 'outgoing' ? 'rocketchat' : 'hooked';

/** The sources to read: the named ones that have such kinds, or all named ones where none has. */
export function sourcesToList({ sources, kinds }: ListFilter): readonly Upstream[] {
    const named = SOURCES.filter((source) => sources.length === 0 || sources.includes(source));
    const fitting = named.filter((source) => kinds.length === 0 || kinds.some((kind) => sourceOfKind(kind) === source));
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

/** How many integrations each state has. All healthy states count as one, which comes first. */
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

/** The part of a list that comes from one source. */
export interface SourceListing {
    readonly source: Upstream;
    readonly items: readonly ListedIntegration[];
    /** Why the part is incomplete or empty. */
    readonly problem?: Problem;
    /** A problem for each integration that the app could not read. Those that the source named are listed without a state. */
    readonly unread: readonly Problem[];
    /** The most integrations that one list checks one by one; absent where there is no limit. */
    readonly most?: number;
}
