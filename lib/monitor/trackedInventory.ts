import { canBeKey, type Inventory, type InventoryEntry } from '../domain/monitor/inventory';
import type { Subject } from '../domain/monitor/subject';
import type { Scope } from '../domain/monitor/watch';
import type { Source } from '../domain/source';

/** An inventory's entry, with undefined for what is unknown. */
export type KnownIntegration = { readonly [Field in keyof InventoryEntry]: InventoryEntry[Field] | undefined } & {
    readonly group: string;
};

/** The stored inventory of one source, and what a sweep changes in it. */
export interface TrackedInventory {
    /** The ids that are known and watched. */
    ids(): readonly string[];
    /** The entry as it was stored before this slice. */
    entry(id: string): KnownIntegration | undefined;
    /** Adds or updates an integration; ignores integrations that nobody watches. */
    put(subject: Subject, known: Partial<KnownIntegration>): void;
    /** The inventory to store; undefined where nothing changed since the last call. */
    takeChanged(): Inventory | undefined;
}

/**
 * Opens a source's inventory. It keeps only what is watched: otherwise a later watch would get an alert about an
 * integration that went missing before.
 */
export function trackInventory(source: Source, scope: Scope, inventory: Inventory | undefined): TrackedInventory {
    const stored = new Map(Object.entries(inventory?.known ?? {}));
    const isWatched = (id: string): boolean => scope.covers({ key: '', source, id, group: '' });
    const current = new Map([...stored].filter(([id]) => isWatched(id)));
    let isChanged = current.size !== stored.size;
    return {
        ids: () => [...current.keys()],
        entry: (id) => stored.get(id),
        put({ id, name, group }, { handle, enabled, judged }) {
            if (id === undefined || !isWatched(id) || !canBeKey(id)) return;
            const before = current.get(id);
            const isEvaluated = judged === true || before?.judged === true;
            const entry = { group, name, handle, enabled, judged: isEvaluated || undefined };
            if (before && isSame(before, entry)) return;
            current.set(id, withoutUnknown(entry));
            isChanged = true;
        },
        takeChanged() {
            if (!isChanged) return undefined;
            isChanged = false;
            return { known: Object.fromEntries(current) };
        },
    };
}

const isSame = (a: KnownIntegration, b: KnownIntegration): boolean =>
    a.name === b.name &&
    a.group === b.group &&
    a.handle === b.handle &&
    a.enabled === b.enabled &&
    (a.judged ?? false) === (b.judged ?? false);

const withoutUnknown = ({ group, name, handle, enabled, judged }: KnownIntegration): InventoryEntry => ({
    group,
    ...(name !== undefined && { name }),
    ...(handle !== undefined && { handle }),
    ...(enabled !== undefined && { enabled }),
    ...(judged && { judged }),
});
