import { randomUUID } from 'crypto';

import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';

import {
    lastDisconnection,
    verify,
    type AuditEvent,
    type AuditPage,
    type AuditQuery,
    type AuditedChange,
} from '../../domain/audit';
import type { AuditTrail } from '../../ports/audit';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Claims } from '../../ports/storage';
import { auditChain, sha256, type AuditChain } from './auditChain';
import { auditRecords, type AuditRecords } from './auditRecords';
import { storable } from './store';
import { sleep } from './time';

const EVENTS_PER_PAGE = 10;
const MAX_DETAIL_CHARS = 200;

export interface AuditOptions {
    readonly persistence: IPersistence;
    readonly read: IPersistenceRead;
    readonly clock: Clock;
    readonly claims: Claims;
    readonly log: Log;
    /** Announces a change once it is written down. */
    readonly announce?: (change: AuditedChange) => Promise<void>;
    readonly newId?: () => string;
    readonly pause?: (ms: number) => Promise<void>;
}

/**
 * The audit trail in the app's storage. A change is first written as a pending event, in one write that nothing can
 * prevent. Then the process that holds the claim `audit` gives all pending events their place in the chain. Events that
 * are pending when a process dies, or while the claim is not free, get their place with the next change. An event that is
 * both in the chain and pending has its place already.
 */
export function auditTrail(options: AuditOptions): AuditTrail {
    const { persistence, read, clock, claims, log, announce, newId = randomUUID, pause = sleep } = options;
    const records = auditRecords(persistence, read, clock);
    const chain = auditChain({ records, clock, claims, pause });

    const guarded = async (failure: string, work: () => Promise<void>): Promise<void> => {
        try {
            await work();
        } catch (error) {
            log.error(failure, error);
        }
    };

    return {
        async append(change) {
            const { id = newId(), detail, ...rest } = change;
            const short = detail === undefined ? {} : { detail: detail.slice(0, MAX_DETAIL_CHARS) };
            const event: AuditEvent = storable({ ...rest, ...short, id, at: clock.now().toISOString() });
            let isNew = true;
            await guarded(`no audit entry could be written for: ${inBrief(change)}`, async () => {
                isNew = change.id === undefined || !((await records.isChained(id)) || (await records.isPending(id)));
                if (isNew) await records.addPending(event);
            });
            if (!isNew) return;
            await Promise.all([
                guarded('an audit entry could not be announced', async () => announce?.(change)),
                guarded('an audit entry waits for its place in the chain', async () => {
                    if (!(await chain.chained(id))) log.warn(`an audit entry waits for its place in the chain: ${id}`);
                }),
            ]);
        },

        async latest(query) {
            await guarded('pending audit entries could not be given their place in the chain', () =>
                chainLeftovers(records, chain),
            );
            return pageOf(records, query);
        },

        async disconnectionOf(id) {
            const [chain, pending] = await Promise.all([records.chain(), records.pending()]);
            return lastDisconnection([...chain.flatMap((entry) => records.eventOf(entry) ?? []), ...pending], id);
        },
    };
}

/** Events may be pending since a process died. */
async function chainLeftovers(records: AuditRecords, chain: AuditChain): Promise<void> {
    if ((await records.pending()).length > 0) await chain.tryToChain();
}

async function pageOf(records: AuditRecords, { about, page: wanted }: AuditQuery): Promise<AuditPage> {
    const [chain, inbox, end] = await Promise.all([records.chain(), records.pending(), records.notedEnd()]);
    const chained = chain.flatMap((entry) => records.eventOf(entry) ?? []);
    const ids = new Set(chained.map(({ id }) => id));
    const pending = inbox.filter(({ id }) => !ids.has(id));
    const all = [...chained, ...pending].reverse();
    const events = all.filter((one) => about === undefined || [one.target, one.integrationId].includes(about));
    const pages = Math.max(1, Math.ceil(events.length / EVENTS_PER_PAGE));
    const page = Math.min(Math.max(0, Math.trunc(wanted)), pages - 1);
    return {
        events: events.slice(page * EVENTS_PER_PAGE, (page + 1) * EVENTS_PER_PAGE),
        page,
        pages,
        integrity: verify(chain, end, sha256),
        waiting: pending.length,
    };
}

const inBrief = ({ who, action, target, outcome }: AuditedChange): string =>
    `${who.username} ${action} ${target} ${outcome}`;
