import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

/**
 * Under what a record is stored and found: `hooked:<kind>`, `hooked:<kind>:<a>`, `hooked:<kind>:<a>:<b>`, … An update
 * finds its record only by the same associations in the same order (apps/meteor/app/apps/server/bridges/persistence.ts),
 * so they are made here and nowhere else.
 */
export const associationsOf = (kind: string, ...path: readonly string[]): RocketChatAssociationRecord[] =>
    [[], ...path.map((_, index) => path.slice(0, index + 1))].map((part) => associationOf(kind, ...part));

/** The last of them, by which all records below it are read. */
export const associationOf = (kind: string, ...path: readonly string[]): RocketChatAssociationRecord =>
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, ['hooked', kind, ...path].join(':'));

/**
 * The same without anything undefined: the pipe to the server turns that into null, which is another value when it
 * comes back.
 */
export function storable<T>(value: T): T {
    if (Array.isArray(value)) return value.map(storable) as T;
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const kept = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(kept.map(([name, part]: [string, unknown]) => [name, storable(part)])) as T;
}
