import { settingDefinitions } from '../../lib/settings/definitions';
import type { FakeHooked } from '../upstreams';

/** Looks at something well until people no longer need to know of it: as the app's own documentation has it. */
const GOOD_CHECKS = 2;
/** How many sweeps something stays as it is at least: what comes and goes is told in another way, and no part of this. */
const LEAST_SWEEPS = 4;

interface Broken {
    readonly how: 'expired' | 'error';
    /** How often it was seen bad, and well since. */
    bad: number;
    good: number;
    isHealed: boolean;
    /** People are to know. */
    isTold: boolean;
}

/** Connections that break and heal, and what people should know of them by the rules that they are told. */
export interface SoakWorld {
    /** @returns how many were changed */
    change(toBreak: number, toHeal: number): number;
    /** The app has looked at everything once. */
    seen(): void;
    /** Those that people are to know of. */
    readonly told: ReadonlySet<string>;
}

/** @param ids in the order in which they break, each once */
export function soakWorld(hooked: FakeHooked, ids: readonly string[]): SoakWorld {
    const broken = new Map<string, Broken>();
    let next = 0;

    const breakOne = (): boolean => {
        const id = ids[next];
        if (id === undefined) return false;
        next += 1;
        // Two of five are errors, which are told only when they stay.
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
