import { randomUUID } from 'node:crypto';

import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import * as v from 'valibot';

import type { Clock } from '../../ports/clock';
import type { Claim, Claims } from '../../ports/storage';
import { associationOf, associationsOf } from './associations';
import { sleep } from './sleep';

/** How long a claim holds without being renewed. What its holder does in between must be done well before. */
export const CLAIM_MS = 40_000;
/** A holder counts itself out this much before others do: by so much may the clocks of two servers differ. */
export const CLOCKS_DIFFER_MS = 5_000;

/** How often, and how long apart, a claimant looks whether a rival's bid has come to something. */
const LOOKS = 40;
const LOOK_AGAIN_MS = 25;

const record = v.object({
    name: v.string(),
    id: v.string(),
    phase: v.picklist(['bid', 'held']),
    until: v.number(),
});
type ClaimRecord = v.InferOutput<typeof record>;

export interface ClaimsOptions {
    /** Never the same twice, in no process. */
    readonly newId?: () => string;
    readonly pause?: (ms: number) => Promise<void>;
}

/**
 * Mutual exclusion with nothing but reads and writes: the server offers neither transactions nor compare-and-set.
 *
 * Each claimant writes a record of its own, a *bid*; looks; withdraws where somebody holds the claim or a bid of a lower
 * id is there; otherwise turns its bid into *held* and looks again. It has won when no record of a lower id is there: a
 * lower bid it waits for, before a lower holder it withdraws.
 *
 * Why no two of ids a < b win: b's last look saw nothing of a. So a's bid was not yet written when that look began (a
 * read sees what was written before it began), and a's first look came after it, hence after b's *held* was written:
 * a saw it, and withdrew. Why somebody wins where nobody dies: of those who hold, the lowest waits for lower bids only,
 * and those either withdraw or hold themselves.
 *
 * Why time does not break this: a record counts as expired only by a clock read *before* the look, and its owner stops
 * believing in it `CLOCKS_DIFFER_MS` earlier, by a clock read *after* its write. A bid keeps its `until` when it is held,
 * and a renewal that was written after the old `until` does not count: whoever was paused meanwhile has lost.
 */
export function claims(
    persistence: IPersistence,
    read: IPersistenceRead,
    clock: Clock,
    { newId = randomUUID, pause = sleep }: ClaimsOptions = {},
): Claims {
    const now = (): number => clock.now().getTime();

    async function claim(name: string): Promise<Claim | undefined> {
        const id = newId();
        const own = associationsOf('claim', name, id);
        let until = now() + CLAIM_MS;
        let ended = false;

        const withdraw = async (): Promise<void> => {
            ended = true;
            await persistence.removeByAssociations(own);
        };
        const lapsed = (): boolean => now() >= until - CLOCKS_DIFFER_MS;

        /** Everybody's records; those of the dead are removed on the way. */
        const look = async (): Promise<{ readonly mine?: ClaimRecord; readonly rivals: readonly ClaimRecord[] }> => {
            const asOf = now();
            const found: unknown = await read.readByAssociation(associationOf('claim', name));
            const records = (Array.isArray(found) ? found : []).filter(
                (one): one is ClaimRecord => v.is(record, one) && one.name === name,
            );
            const mine = records.find((one) => one.id === id);
            const others = records.filter((one) => one.id !== id);
            const dead = others.filter((one) => one.until <= asOf);
            await Promise.all(dead.map((one) => removeDead(name, one.id)));
            return { ...(mine && { mine }), rivals: others.filter((one) => one.until > asOf) };
        };

        /** Changes the own record and looks. An update that finds no record does nothing: the dead stay dead. */
        const hold = async (newUntil: number): Promise<readonly ClaimRecord[] | undefined> => {
            let failure: { readonly error: unknown } | undefined;
            try {
                const held: ClaimRecord = { name, id, phase: 'held', until: newUntil };
                await persistence.updateByAssociations(own, held, false);
            } catch (error) {
                failure = { error }; // A version of the server stores it and fails on its own answer: the look tells.
            }
            if (lapsed()) return undefined;
            until = newUntil;
            const { mine, rivals } = await look();
            if (mine?.phase === 'held' && mine.until === newUntil) return rivals;
            if (failure) throw failure.error;
            return undefined;
        };

        const isLower = (rival: ClaimRecord): boolean => rival.id < id;
        const isHeld = (rival: ClaimRecord): boolean => rival.phase === 'held';

        const win = async (): Promise<boolean> => {
            await persistence.createWithAssociations({ name, id, phase: 'bid', until } satisfies ClaimRecord, own);
            const first = await look();
            if (!first.mine || first.rivals.some((rival) => isHeld(rival) || isLower(rival))) return false;

            let rivals = await hold(until);
            for (let looks = 1; rivals !== undefined && !lapsed(); looks += 1) {
                const lower = rivals.filter(isLower);
                if (lower.length === 0) return true;
                if (lower.some(isHeld) || looks >= LOOKS) return false;
                await pause(LOOK_AGAIN_MS);
                const again = await look();
                rivals = again.mine && again.rivals;
            }
            return false;
        };

        /** A claim that is neither won nor withdrawn blocks the others until it expires. */
        const orWithdraw = async (attempt: () => Promise<boolean>): Promise<boolean> => {
            try {
                if (await attempt()) return true;
            } catch (error) {
                await withdraw().catch(() => undefined);
                throw error;
            }
            await withdraw();
            return false;
        };

        if (!(await orWithdraw(win))) return undefined;
        return {
            async renew() {
                if (ended) return false;
                return orWithdraw(async () => {
                    if (lapsed()) return false;
                    const rivals = await hold(now() + CLAIM_MS);
                    // A rival of a higher id may hold for a moment, until it sees ours.
                    return (
                        rivals !== undefined && !rivals.some((rival) => isHeld(rival) && isLower(rival)) && !lapsed()
                    );
                });
            },
            holds: () => !ended && !lapsed(),
            async release() {
                if (!ended) await withdraw();
            },
        };
    }

    async function removeDead(name: string, id: string): Promise<void> {
        await persistence.removeByAssociations(associationsOf('claim', name, id));
    }

    return { claim };
}
