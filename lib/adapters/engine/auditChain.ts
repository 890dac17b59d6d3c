import { createHash } from 'crypto';

import { linkedAfter, type AuditEnd, type Hasher } from '../../domain/audit';
import type { Clock } from '../../ports/clock';
import type { Claim, Claims } from '../../ports/storage';
import type { AuditRecords } from './auditRecords';

/** The waits of a process that finds the chain claimed, ms: about five seconds in all. */
const WAITS_MS = [0, 50, 100, 200, 400, 800, 1600, 1900];
/** A process that writes for longer than this renews its claim. */
const RENEW_AFTER_MS = 10_000;
/** How often a process looks for events that were added while it wrote. */
const MAX_PASSES = 5;

export const sha256: Hasher = (text) => createHash('sha256').update(text).digest('hex');

export interface AuditChainOptions {
    readonly records: AuditRecords;
    readonly clock: Clock;
    readonly claims: Claims;
    readonly pause: (ms: number) => Promise<void>;
}

/** Gives pending events their place in the chain, which one process at a time does under the claim `audit`. */
export interface AuditChain {
    /** @returns false where another process holds the claim, or died with it not long ago */
    tryToChain(): Promise<boolean>;
    /**
     * Waits until the event has its place, given by this process or by another.
     * @returns false where that did not happen in time; the next change gives it its place then
     */
    chained(eventId: string): Promise<boolean>;
}

export function auditChain(options: AuditChainOptions): AuditChain {
    const { records, claims, pause } = options;
    async function tryToChain(): Promise<boolean> {
        const claim = await claims.claim('audit');
        if (!claim) return false;
        try {
            await chainPending(claim, options);
        } finally {
            await claim.release();
        }
        return true;
    }

    /** False once the claim was not free for all the waits: a dead process holds it, and later events need not wait too. */
    let isPatient = true;

    async function chained(eventId: string): Promise<boolean> {
        for (const waitMs of isPatient ? WAITS_MS : [0]) {
            if (waitMs > 0) {
                await pause(waitMs);
                if (!(await records.isPending(eventId))) return true;
            }
            if (await tryToChain()) return true;
        }
        isPatient = false;
        return false;
    }

    return { tryToChain, chained };
}

/** Appends all pending events to the chain, for as long as the claim holds. */
async function chainPending(claim: Claim, { records, clock }: AuditChainOptions): Promise<void> {
    let renewedAt = clock.now().getTime();
    let last: AuditEnd | undefined;
    for (let pass = 0; pass < MAX_PASSES; pass += 1) {
        const events = await records.pending();
        if (events.length === 0) return;
        last ??= await records.end();
        for (const event of events) {
            if (clock.now().getTime() - renewedAt > RENEW_AFTER_MS) {
                renewedAt = clock.now().getTime();
                if (!(await claim.renew())) return;
            }
            if (!(await records.isChained(event.id))) {
                const entry = linkedAfter(last, event, sha256);
                last = { seq: entry.seq, hash: entry.hash };
                await records.append(entry);
            }
            await records.removePending(event.id);
        }
    }
}
