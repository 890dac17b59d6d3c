import { randomUUID } from 'crypto';

import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Clock } from '../../ports/clock';
import type { Claim, Claims } from '../../ports/storage';
import { claimRecords, type ClaimRecord, type ClaimRecords } from './claimRecords';
import { sleep } from './time';

/** How long a claim holds without a renewal. Its holder's steps must take much less time than that. */
export const CLAIM_MS = 40_000;
/** A holder stops believing in its claim this much before others do, because the clocks of two servers may differ. */
export const CLOCKS_DIFFER_MS = 5_000;

/** How often, and how far apart, a claimant checks whether a rival's bid has become a claim. */
const MAX_READS = 40;
const READ_AGAIN_MS = 25;

export interface ClaimsOptions {
    /** Never gives the same id twice, in any process. */
    readonly newId?: () => string;
    readonly pause?: (ms: number) => Promise<void>;
}

/**
 * Mutual exclusion with reads and writes only, because the server has neither transactions nor compare-and-set.
 *
 * Each claimant writes a record of its own, a *bid*, and reads all records. It withdraws where another claimant holds the
 * claim or has a bid with a lower id. Otherwise it turns its bid into *held* and reads again. It has won when no record
 * has a lower id: it waits for a lower bid, and withdraws before a lower holder.
 *
 * Why no two claimants a < b both win: the last read of b saw nothing of a, so a had not yet written its bid when that read
 * began (a read sees everything written before it began). The first read of a came after its bid, hence after b had written
 * *held*: a saw that, and withdrew.
 *
 * Why one claimant wins unless a process dies: the lowest holder waits for lower bids only, and each lower bid is withdrawn or
 * becomes *held* itself.
 *
 * Why slow processes do no harm: a record counts as expired only by a clock that was read *before* the records, and its
 * owner stops believing in it `CLOCKS_DIFFER_MS` earlier, by a clock that was read *after* its write. A bid that becomes
 * *held* keeps its `until`, and a renewal written after the old `until` does not count: a process that was paused for so
 * long has lost.
 */
export function claims(
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
    { newId = randomUUID, pause = sleep }: ClaimsOptions = {},
): Claims {
    return {
        async claim(name) {
            const records = claimRecords(persistence, read, clock, name);
            const bid = new Bid(records, clock, newId(), pause);
            if (!(await bid.win())) return undefined;
            return { renew: () => bid.renew(), holds: () => bid.holds(), release: () => bid.release() };
        },
    };
}

/** The bid of one claimant, and the claim once it is won. */
class Bid implements Claim {
    private until: number;
    private hasEnded = false;

    constructor(
        private readonly records: ClaimRecords,
        private readonly clock: Clock,
        private readonly id: string,
        private readonly pause: (ms: number) => Promise<void>,
    ) {
        this.until = this.now() + CLAIM_MS;
    }

    /** @returns false where another claimant holds the claim or comes first; the bid is withdrawn then */
    win(): Promise<boolean> {
        return this.orWithdraw(async () => {
            await this.records.create({ id: this.id, phase: 'bid', until: this.until });
            const first = await this.records.read(this.id);
            if (!first.own || first.rivals.some((rival) => isHeld(rival) || this.isLower(rival))) return false;

            let rivals = await this.hold(this.until);
            for (let reads = 1; rivals !== undefined && !this.hasLapsed(); reads += 1) {
                const lower = rivals.filter((rival) => this.isLower(rival));
                if (lower.length === 0) return true;
                if (lower.some(isHeld) || reads >= MAX_READS) return false;
                await this.pause(READ_AGAIN_MS);
                const again = await this.records.read(this.id);
                rivals = again.own && again.rivals;
            }
            return false;
        });
    }

    async renew(): Promise<boolean> {
        if (this.hasEnded) return false;
        return this.orWithdraw(async () => {
            if (this.hasLapsed()) return false;
            const rivals = await this.hold(this.now() + CLAIM_MS);
            // A rival with a higher id may hold for a moment, until it sees this claim.
            const isBeaten = rivals?.some((rival) => isHeld(rival) && this.isLower(rival)) ?? true;
            return !isBeaten && !this.hasLapsed();
        });
    }

    holds(): boolean {
        return !this.hasEnded && !this.hasLapsed();
    }

    async release(): Promise<void> {
        if (!this.hasEnded) await this.withdraw();
    }

    /**
     * Turns the own record into *held* until the given time, and reads all records. An update that finds no record does
     * nothing: an expired bid that others removed stays removed.
     * @returns the rivals; undefined where the own record is not held by then
     */
    private async hold(until: number): Promise<readonly ClaimRecord[] | undefined> {
        let failure: { readonly error: unknown } | undefined;
        try {
            await this.records.update({ id: this.id, phase: 'held', until });
        } catch (error) {
            // A version of the server stores the record and then fails on its own answer. The next read shows it.
            failure = { error };
        }
        if (this.hasLapsed()) return undefined;
        this.until = until;
        const { own, rivals } = await this.records.read(this.id);
        if (own?.phase === 'held' && own.until === until) return rivals;
        if (failure) throw failure.error;
        return undefined;
    }

    /** Withdraws after an attempt that fails or throws: a record left behind would block the others until it expires. */
    private async orWithdraw(attempt: () => Promise<boolean>): Promise<boolean> {
        try {
            if (await attempt()) return true;
        } catch (error) {
            await this.withdraw().catch(() => undefined);
            throw error;
        }
        await this.withdraw();
        return false;
    }

    private async withdraw(): Promise<void> {
        this.hasEnded = true;
        await this.records.remove(this.id);
    }

    private now(): number {
        return this.clock.now().getTime();
    }

    private hasLapsed(): boolean {
        return this.now() >= this.until - CLOCKS_DIFFER_MS;
    }

    private isLower(rival: ClaimRecord): boolean {
        return rival.id < this.id;
    }
}

const isHeld = (rival: ClaimRecord): boolean => rival.phase === 'held';
