import { mayView, webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { maySeeNamed, seesNoWebhook } from '../domain/access';
import { isCalled, matchNames, MOST_SUGGESTED, nearestNames, type NamedIntegration } from '../domain/names';
import { ok, type Outcome } from '../domain/outcome';
import type { Problem } from '../domain/problem';
import { isIdLike } from '../domain/query';
import { SOURCES, type Source } from '../domain/source';

/** The words in the place of an id, and where to look for what they name. */
export interface NameQuery {
    readonly words: string;
    /** By default, both. */
    readonly sources?: readonly Source[];
    /** The creator, by id or `@username`; for webhooks only. */
    readonly createdBy?: string;
}

/** What the asker may see, and why some of it cannot be known. */
export interface Visible {
    readonly items: readonly NamedIntegration[];
    /** The places that could not be read, or that the asker may not see. */
    readonly problems: readonly Problem[];
    /** Hooked offers no list: only connections that the monitor watches are known by name. */
    readonly onlyWatched: boolean;
    /** No place showed anything. */
    readonly isBlind: boolean;
}

/** What the words in the place of an id mean. */
export type Resolution =
    /** They are an id, or may be one that no list can confirm: the source decides. */
    | { readonly kind: 'id'; readonly id: string }
    | { readonly kind: 'one'; readonly item: NamedIntegration; readonly visible: Visible }
    | { readonly kind: 'several'; readonly items: readonly NamedIntegration[]; readonly visible: Visible }
    | { readonly kind: 'none'; readonly nearest: readonly NamedIntegration[]; readonly visible: Visible };

/**
 * Finds out which integration the words name, among those that the asker may see. A word that looks like an id is taken
 * for one, and costs nothing here. A name costs at most one list of each source, which all people share for a minute.
 */
export async function resolveName(app: AppContext, query: NameQuery): Promise<Resolution> {
    const { words } = query;
    if (isIdLike(words)) return { kind: 'id', id: words };
    const visible = await visibleNames(app, query);
    if (visible.items.some(({ id }) => id === words)) return { kind: 'id', id: words };
    const match = matchNames(visible.items, words);
    switch (match.kind) {
        case 'one':
        case 'several':
            return { ...match, visible };
        case 'none':
            return mayStillBeId(words, visible)
                ? { kind: 'id', id: words }
                : { kind: 'none', nearest: nearestNames(visible.items, words), visible };
    }
}

/** These problems are final: the source is not asked for an id either, or answers nothing. */
const FINAL: readonly Problem['kind'][] = [
    'may-not-view',
    'no-such-user',
    'not-configured',
    'bad-setting',
    'networking-denied',
];

/** Where a list is missing, only the source can tell whether a word is an id. Where there is none, it says why. */
function mayStillBeId(words: string, { problems, onlyWatched, isBlind }: Visible): boolean {
    const isWord = !/\s/.test(words) && !words.startsWith('@');
    const isFinal = problems.every(({ kind }) => FINAL.includes(kind));
    return (isBlind && isFinal) || (isWord && (onlyWatched || !isFinal));
}

/**
 * What a word may mean that was looked for as an id in vain: the integration of exactly this name, or those that are
 * spelled nearly so.
 */
export async function resolveMissed(
    app: AppContext,
    query: NameQuery,
): Promise<Extract<Resolution, { kind: 'one' | 'none' }>> {
    const visible = await visibleNames(app, query);
    // The source has just said that there is none: the kept list is older.
    const others = visible.items.filter(({ id }) => id !== query.words);
    if (others.length < visible.items.length) app.names.forget();
    const match = matchNames(others, query.words);
    if (match.kind === 'one' && isCalled(match.item, query.words)) return { ...match, visible };
    const fitting = match.kind === 'one' ? [match.item] : match.kind === 'several' ? match.items : [];
    const nearest = new Set([...fitting, ...nearestNames(others, query.words)]);
    return { kind: 'none', nearest: [...nearest].slice(0, MOST_SUGGESTED), visible };
}

/** The names of everything that the asker may see. Nothing is asked of a source whose integrations they may not see. */
export async function visibleNames(app: AppContext, { sources = SOURCES, createdBy }: NameQuery): Promise<Visible> {
    const [connections, webhooks] = await Promise.all([
        sources.includes('hooked') ? visibleConnections(app) : undefined,
        sources.includes('rocketchat') ? visibleWebhooks(app, createdBy) : undefined,
    ]);
    const parts = [connections?.names, webhooks].filter((part) => part !== undefined);
    return {
        items: parts.flatMap((part) => (part.ok ? part.value : [])),
        problems: parts.flatMap((part) => (part.ok ? [] : [part.problem])),
        onlyWatched: connections?.onlyWatched ?? false,
        isBlind: parts.every(({ ok: isRead }) => !isRead),
    };
}

type Names = Outcome<readonly NamedIntegration[]>;

interface Connections {
    readonly names: Names;
    readonly onlyWatched: boolean;
}

async function visibleConnections(app: AppContext): Promise<Connections> {
    if (!(await mayView(app))) {
        return { names: { ok: false, problem: { kind: 'may-not-view', upstream: 'hooked' } }, onlyWatched: false };
    }
    const names = await app.names.hooked();
    if (names.ok) {
        const isNamed = names.value.every(({ name }) => name !== undefined);
        return { names: isNamed ? names : ok(namedByInventory(names.value, await watched(app))), onlyWatched: false };
    }
    const { kind } = names.problem;
    // It answers, but not with a list.
    return kind === 'rejected' || kind === 'unreadable'
        ? { names: ok(await watched(app)), onlyWatched: true }
        : { names, onlyWatched: false };
}

/** A list may leave out the names, which the monitor has from each connection itself. */
function namedByInventory(
    listed: readonly NamedIntegration[],
    known: readonly NamedIntegration[],
): readonly NamedIntegration[] {
    const byId = new Map(known.map((one) => [one.id, one]));
    return listed.map((one) => (one.name === undefined ? (byId.get(one.id) ?? one) : one));
}

/** The connections that the monitor knows by name. */
async function watched({ monitor }: AppContext): Promise<readonly NamedIntegration[]> {
    const inventory = await monitor.inventories.get('hooked');
    return Object.entries(inventory?.known ?? {}).map(([id, { group, name, handle }]) => ({
        source: 'hooked',
        id,
        group,
        ...(name !== undefined && { name }),
        handles: handle === undefined ? [] : [handle],
    }));
}

async function visibleWebhooks(app: AppContext, createdBy: string | undefined): Promise<Names> {
    const scope = await webhookScopeOf(app);
    if (!scope.ok) return scope;
    if (seesNoWebhook(scope.value)) return { ok: false, problem: { kind: 'may-not-view', upstream: 'rocketchat' } };
    const username = createdBy?.startsWith('@') ? createdBy.slice(1) : undefined;
    const creator = username === undefined ? createdBy : await app.people.idOf(username);
    if (username !== undefined && creator === undefined) {
        return { ok: false, problem: { kind: 'no-such-user', username } };
    }
    const names = await app.names.webhooks();
    if (!names.ok) return names;
    return ok(
        names.value.filter(
            (one) =>
                maySeeNamed(scope.value, one, app.person.id) && (creator === undefined || one.createdBy === creator),
        ),
    );
}
