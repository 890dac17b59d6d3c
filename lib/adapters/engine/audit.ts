import { createHash, randomUUID } from 'node:crypto';

import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import type { Log } from '../../ports/log';
import {
    linkedAfter,
    NO_ENTRY,
    verify,
    type AuditEnd,
    type AuditEvent,
    type AuditedChange,
    type Hasher,
    type ChainedEntry,
} from '../../domain/audit';
import type { AuditTrail } from '../../ports/audit';
import type { Clock } from '../../ports/clock';
import type { Claim, Claims } from '../../ports/storage';
import { associationOf, associationsOf, storable } from './associations';
import { store } from './store';
import { sleep } from './sleep';

const SHOWN_AT_ONCE = 10;
/** Entries are also found by the page they are on, so that the last ones are not looked for among all. */
const PAGE = 50;
const LONGEST_DETAIL = 200;
/** Who finds the chain taken waits this long, again and again: about five seconds in all. */
const WAITS_MS = [0, 50, 100, 200, 400, 800, 1600, 1900];
/** Writing for longer than this, the right to is asked for anew. */
const RENEW_AFTER_MS = 10_000;
/** What comes in while we write is written too, within reason. */
const MOST_ROUNDS = 5;

const event = v.looseObject({
    id: v.string(),
    at: v.string(),
    who: v.object({ id: v.string(), username: v.string() }),
    action: v.string(),
    target: v.string(),
    integrationId: v.optional(v.string()),
    from: v.string(),
    outcome: v.string(),
    detail: v.optional(v.string()),
});
const linked = v.looseObject({ seq: v.number(), previous: v.string(), hash: v.string() });
const endNote = v.object({ seq: v.number(), hash: v.string() });

export interface AuditOptions {
    readonly persistence: IPersistence;
    readonly read: IPersistenceRead;
    readonly clock: Clock;
    readonly claims: Claims;
    readonly log: Log;
    /** Told of each change once it is written down. */
    readonly announce?: (change: AuditedChange) => Promise<void>;
    readonly newId?: () => string;
    readonly pause?: (ms: number) => Promise<void>;
}

export const sha256: Hasher = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The trail in the app's storage. A change is first written down by itself, which one write does and nothing can
 * prevent; then whoever holds the claim `audit` gives all that waits its place in the chain. What waits when a process
 * dies, or when the claim can't be had in time, gets its place with the next change. An event that is both in the chain
 * and waiting has its place already.
 */
export function auditTrail(options: AuditOptions): AuditTrail {
    const { persistence, read, clock, claims, log, announce, newId = randomUUID, pause = sleep } = options;
    const end = store<AuditEnd>(persistence, read, clock, 'audit-end', endNote);

    const found = async (kind: string, ...path: string[]): Promise<readonly unknown[]> => {
        const records: unknown = await read.readByAssociation(associationOf(kind, ...path));
        return Array.isArray(records) ? (records as unknown[]) : [];
    };
    const eventsIn = (records: readonly unknown[]): AuditEvent[] =>
        records.filter((one): one is AuditEvent => v.is(event, one));
    const linkedIn = (records: readonly unknown[]): ChainedEntry[] =>
        records.filter((one): one is ChainedEntry => v.is(linked, one)).sort((a, b) => a.seq - b.seq);

    const isChained = async (id: string): Promise<boolean> => (await found('audit', 'event', id)).length > 0;
    const isWaiting = async (id: string): Promise<boolean> => (await found('audit-waiting', id)).length > 0;
    const waiting = async (): Promise<readonly AuditEvent[]> =>
        eventsIn(await found('audit-waiting')).sort((a, b) => order(a.at, b.at) || order(a.id, b.id));

    /** The noted end may be behind: a process can die between an entry and the note of it. */
    async function lastEntry(): Promise<AuditEnd> {
        const from = await end.get('end');
        let last = from ?? linkedIn(await found('audit')).at(-1) ?? NO_ENTRY;
        for (;;) {
            const beyond = linkedIn(await found('audit', 'page', pageOf(last.seq + 1))).at(-1);
            if (!beyond || beyond.seq <= last.seq) return { seq: last.seq, hash: last.hash };
            last = beyond;
        }
    }

    /** Gives everything that waits its place. */
    async function chainAll(claim: Claim): Promise<void> {
        let renewedAt = clock.now().getTime();
        let last: AuditEnd | undefined;
        for (let round = 0; round < MOST_ROUNDS; round += 1) {
            const events = await waiting();
            if (events.length === 0) return;
            last ??= await lastEntry();
            for (const one of events) {
                if (clock.now().getTime() - renewedAt > RENEW_AFTER_MS) {
                    renewedAt = clock.now().getTime();
                    if (!(await claim.renew())) return;
                }
                if (!(await isChained(one.id))) {
                    const entry = linkedAfter(last, one, sha256);
                    await persistence.createWithAssociations(entry, [
                        associationOf('audit'),
                        associationOf('audit', 'page', pageOf(entry.seq)),
                        associationOf('audit', 'event', entry.id),
                    ]);
                    last = { seq: entry.seq, hash: entry.hash };
                    await end.put('end', last);
                }
                await persistence.removeByAssociations(associationsOf('audit-waiting', one.id));
            }
        }
    }

    /** @returns false where somebody else is at it, or died at it not long ago */
    async function tryToChain(): Promise<boolean> {
        const claim = await claims.claim('audit');
        if (!claim) return false;
        try {
            await chainAll(claim);
        } finally {
            await claim.release();
        }
        return true;
    }

    /** A claim that was not to be had in all that time is a dead one's: the next entries need not wait for it as well. */
    let isPatient = true;

    /** Until the event has its place, by our own doing or somebody else's. */
    async function chained(id: string): Promise<boolean> {
        for (const waitMs of isPatient ? WAITS_MS : [0]) {
            if (waitMs > 0) {
                await pause(waitMs);
                if (!(await isWaiting(id))) return true;
            }
            if (await tryToChain()) return true;
        }
        isPatient = false;
        return false;
    }

    const guarded = async (what: string, work: () => Promise<void>): Promise<void> => {
        try {
            await work();
        } catch (error) {
            log.error(what, error);
        }
    };

    return {
        async append(change) {
            const { id = newId(), detail, ...rest } = change;
            const short = detail === undefined ? {} : { detail: detail.slice(0, LONGEST_DETAIL) };
            const at = clock.now().toISOString();
            const written: AuditEvent = storable({ ...rest, ...short, id, at });
            let isNew = true;
            await guarded(`no audit entry could be written for: ${inBrief(change)}`, async () => {
                isNew = change.id === undefined || !((await isChained(id)) || (await isWaiting(id)));
                if (isNew) await persistence.createWithAssociations(written, associationsOf('audit-waiting', id));
            });
            if (!isNew) return;
            await Promise.all([
                guarded('an audit entry could not be announced', async () => announce?.(change)),
                guarded('an audit entry waits for its place in the chain', async () => {
                    if (!(await chained(id))) log.warn(`an audit entry waits for its place in the chain: ${id}`);
                }),
            ]);
        },

        async latest({ about, page: wanted }) {
            await guarded('what waits could not be given its place in the chain', async () => {
                if ((await waiting()).length > 0) await tryToChain();
            });
            const [records, inbox, endOfChain] = await Promise.all([found('audit'), waiting(), end.get('end')]);
            const chain = linkedIn(records);
            const placed = new Set(eventsIn(chain).map(({ id }) => id));
            const pending = inbox.filter(({ id }) => !placed.has(id));
            const all = [...eventsIn(chain), ...pending].reverse();
            const asked = all.filter((one) => about === undefined || [one.target, one.integrationId].includes(about));
            const pages = Math.max(1, Math.ceil(asked.length / SHOWN_AT_ONCE));
            const page = Math.min(Math.max(0, Math.trunc(wanted)), pages - 1);
            return {
                events: asked.slice(page * SHOWN_AT_ONCE, (page + 1) * SHOWN_AT_ONCE),
                page,
                pages,
                integrity: verify(chain, endOfChain, sha256),
                waiting: pending.length,
            };
        },
    };
}

const pageOf = (seq: number): string => String(Math.floor((seq - 1) / PAGE));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inBrief = ({ who, action, target, outcome }: AuditedChange): string =>
    `${who.username} ${action} ${target} ${outcome}`;
