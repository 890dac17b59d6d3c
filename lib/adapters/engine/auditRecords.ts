import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import { NO_ENTRY, type AuditEnd, type AuditEntry, type AuditEvent, type ChainedEntry } from '../../domain/audit';
import type { Clock } from '../../ports/clock';
import { associationOf, associationsOf } from './associations';
import { store } from './store';
import { storedKinds, type StoredKind } from './storedKinds';

/** Entries are also found by their page, so that the app finds the last one without reading all. */
const ENTRIES_PER_PAGE = 50;

/** The audit trail's records in the app's storage. */
export interface AuditRecords {
    /** All entries of the chain, in their order. */
    chain(): Promise<readonly ChainedEntry[]>;
    /** The event of an entry; undefined where the entry cannot be read. */
    eventOf(entry: ChainedEntry): AuditEvent | undefined;
    isChained(eventId: string): Promise<boolean>;
    /** Appends the entry to the chain, and notes it as the last one. */
    append(entry: AuditEntry): Promise<void>;
    /** The last entry as it is noted; undefined where none is. It may be behind the chain by the entries of a dead process. */
    notedEnd(): Promise<AuditEnd | undefined>;
    /** The last entry of the chain. */
    end(): Promise<AuditEnd>;
    /** The events without a place in the chain, oldest first. */
    pending(): Promise<readonly AuditEvent[]>;
    isPending(eventId: string): Promise<boolean>;
    addPending(event: AuditEvent): Promise<void>;
    removePending(eventId: string): Promise<void>;
}

export function auditRecords(persistence: IPersistence, read: IPersistenceRead, clock: Clock): AuditRecords {
    const noted = store<AuditEnd>(persistence, read, clock, 'audit-end', storedKinds['audit-end']);

    const recordsOf = async (kind: StoredKind, ...path: string[]): Promise<readonly unknown[]> => {
        const records: unknown = await read.readByAssociation(associationOf(kind, ...path));
        return Array.isArray(records) ? (records as unknown[]) : [];
    };
    const linkedIn = (records: readonly unknown[]): ChainedEntry[] =>
        records.filter((one): one is ChainedEntry => v.is(storedKinds.audit, one)).sort((a, b) => a.seq - b.seq);

    const notedEnd = (): Promise<AuditEnd | undefined> => noted.get('end');

    return {
        chain: async () => linkedIn(await recordsOf('audit')),
        eventOf: (entry) => (isEvent(entry) ? entry : undefined),
        isChained: async (id) => (await recordsOf('audit', 'event', id)).length > 0,
        async append(entry) {
            await persistence.createWithAssociations(entry, [
                associationOf('audit'),
                associationOf('audit', 'page', pageOf(entry.seq)),
                associationOf('audit', 'event', entry.id),
            ]);
            await noted.put('end', { seq: entry.seq, hash: entry.hash });
        },
        notedEnd,
        async end() {
            let last = (await notedEnd()) ?? linkedIn(await recordsOf('audit')).at(-1) ?? NO_ENTRY;
            for (;;) {
                const beyond = linkedIn(await recordsOf('audit', 'page', pageOf(last.seq + 1))).at(-1);
                if (!beyond || beyond.seq <= last.seq) return { seq: last.seq, hash: last.hash };
                last = beyond;
            }
        },
        async pending() {
            const events = (await recordsOf('audit-waiting')).filter(isEvent);
            return events.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
        },
        isPending: async (id) => (await recordsOf('audit-waiting', id)).length > 0,
        async addPending(event) {
            await persistence.createWithAssociations(event, associationsOf('audit-waiting', event.id));
        },
        async removePending(id) {
            await persistence.removeByAssociations(associationsOf('audit-waiting', id));
        },
    };
}

const isEvent = (record: unknown): record is AuditEvent => v.is(storedKinds['audit-waiting'], record);
const pageOf = (seq: number): string => String(Math.floor((seq - 1) / ENTRIES_PER_PAGE));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
