import { settingDefinitions } from '../../lib/settings/definitions';
import type { FakeHooked } from '../upstreams';

/** Good checks in a row after which people no longer need to know of a connection, as the app documents it. */
const GOOD_CHECKS = 2;
/** The least number of sweeps that a state lasts. The app reports flapping differently, which is no part of this. */
const LEAST_SWEEPS = 4;

interface Broken {
    readonly how: 'expired' | 'error';
    /** How many sweeps saw it bad, and how many saw it healthy since. */
    bad: number;
    good: number;
    isHealed: boolean;
    /** Whether people should know of it. */
    isTold: boolean;
}

/** Connections that break and heal, and which of them people should know of by the app's documented rules. */
export interface SoakWorld {
    /** @returns how many connections changed */
    change(toBreak: number, toHeal: number): number;
    /** The app has checked every connection once. */
    seen(): void;
    /** The connections that people should know of. */
    readonly told: ReadonlySet<string>;
}

/** @param ids in the order in which they break; each breaks once */
export function soakWorld(hooked: FakeHooked, ids: readonly string[]): SoakWorld {
    const broken = new Map<string, Broken>();
    let next = 0;

    const breakOne = (): boolean => {
        const id = ids[next];
        if (id === undefined) return false;
        next += 1;
        // Two of five are errors, which the app reports only when they last.
        const how = next % 5 < 2 ? 'error' : 'expired';
        if (how === 'error') hooked.breakAccount(id);
        else hooked.expire(id);
        broken.set(id, { how, bad: 0, good: 0, isHealed: false, isTold: false });
        return true;
    };
    const healOne = (): boolean => {
        const found = [...broken].find(([, { bad, isHealed }]) => !isHealed && bad >= LEAST_SWEEPS);
        if (!found) return false;
        const [id, one] = found;
        hooked.heal(id);
        one.isHealed = true;
        return true;
    };
    return {
        change(toBreak, toHeal) {
            let changed = 0;
            for (let count = 0; count < toHeal; count += 1) changed += Number(healOne());
            for (let count = 0; count < toBreak; count += 1) changed += Number(breakOne());
            return changed;
        },
        seen() {
            for (const [id, one] of broken) {
                if (one.isHealed) one.good += 1;
                else one.bad += 1;
                if (one.how === 'expired' || one.bad >= settingDefinitions.alert_after_failures.default) {
                    one.isTold = true;
                }
                if (one.good >= GOOD_CHECKS) broken.delete(id);
            }
        },
        get told() {
            return new Set([...broken].flatMap(([id, { isTold }]) => (isTold ? [id] : [])));
        },
    };
}
