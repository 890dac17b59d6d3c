import * as v from 'valibot';

import { reader } from '../reader';
import { SOURCES, bySource, type Source } from '../source';
import type { Subject } from './subject';

export const watchTarget = v.variant('kind', [
    v.object({ kind: v.literal('all') }),
    v.object({ kind: v.literal('source'), source: v.picklist(SOURCES) }),
    v.object({ kind: v.literal('one'), source: v.picklist(SOURCES), id: v.string() }),
]);

export type WatchTarget = v.InferOutput<typeof watchTarget>;

/** A room that wants alerts about a target. One record for each room and target. */
export const watch = v.object({
    roomId: v.string(),
    target: watchTarget,
    /** The integration's name when the watch began. */
    name: v.optional(v.string()),
    by: v.object({ id: v.string(), username: v.string() }),
    /** Epoch ms. */
    at: v.number(),
    /** The language and hours of the person who began the watch. */
    reader,
    /** Epoch ms: the room refused an alert then, which went to `monitor_channel` instead. */
    refusedAt: v.optional(v.number()),
});

export type Watch = v.InferOutput<typeof watch>;

/** The key of a watch: the same watch again replaces the first. */
export const watchKey = ({ roomId, target }: Pick<Watch, 'roomId' | 'target'>): string =>
    `${roomId} ${targetKey(target)}`;

/** `all`, `hooked`, `hooked int_x`, … */
export function targetKey(target: WatchTarget): string {
    switch (target.kind) {
        case 'all':
            return 'all';
        case 'source':
            return target.source;
        case 'one':
            return `${target.source} ${target.id}`;
    }
}

/** Whether the target includes the subject. Every target behind an upstream includes the upstream. */
export function covers(target: WatchTarget, { source, id }: Subject): boolean {
    if (target.kind === 'all') return true;
    if (target.source !== source) return false;
    return target.kind === 'source' || id === undefined || id === target.id;
}

/** Everything that all watches of the workspace together cover. */
export interface Scope {
    /** Whether a watch covers the whole source. */
    isWide(source: Source): boolean;
    /** Whether a watch names the source, or an integration of it. */
    names(source: Source): boolean;
    /** The ids of integrations with a watch of their own. */
    ids(source: Source): readonly string[];
    covers(subject: Subject): boolean;
}

export function watchedScopeOf(watches: Iterable<Pick<Watch, 'target'>>): Scope {
    const targets = [...watches].map(({ target }) => target);
    const all = targets.some(({ kind }) => kind === 'all');
    const wide = new Set(targets.flatMap((target) => (target.kind === 'source' ? [target.source] : [])));
    const one = bySource(() => new Set<string>());
    for (const target of targets) if (target.kind === 'one') one[target.source].add(target.id);
    const isWide = (source: Source): boolean => all || wide.has(source);
    const names = (source: Source): boolean => wide.has(source) || one[source].size > 0;
    return {
        isWide,
        names,
        ids: (source) => [...one[source]],
        covers: ({ source, id }) => isWide(source) || (id === undefined ? names(source) : one[source].has(id)),
    };
}

/** A room's watches: the widest first, then the oldest. */
export const watchesIn = (all: ReadonlyMap<string, Watch>, roomId: string): readonly Watch[] =>
    [...all.values()]
        .filter((watch) => watch.roomId === roomId)
        .sort((a, b) => WIDTH[a.target.kind] - WIDTH[b.target.kind] || a.at - b.at);

/** The room's oldest watch, which decides the language and hours of its alerts. */
export const firstWatchIn = (all: ReadonlyMap<string, Watch>, roomId: string): Watch | undefined =>
    [...all.values()].filter((watch) => watch.roomId === roomId).sort((a, b) => a.at - b.at)[0];

const WIDTH = { all: 0, source: 1, one: 2 } as const;

/** The name of the claim for changes to a room's watches. */
export const claimOnWatches = (roomId: string): string => `watches ${roomId}`;
