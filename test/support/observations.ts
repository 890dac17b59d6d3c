import type { Observation } from '../../lib/scan/scan';

/** Collects a scan's observations. */
export function observations() {
    const all: Observation[] = [];
    return {
        all,
        onObservation: (observation: Observation) => void all.push(observation),
        /** `id: kind`, in the order of the ids. */
        inShort: (): string[] => all.map((one) => `${idOf(one)}: ${one.kind}`).sort(),
        clear: () => void (all.length = 0),
    };
}

export function idOf(observation: Observation): string {
    switch (observation.kind) {
        case 'hooked':
            return observation.integration.id;
        case 'webhook':
            return observation.webhook.id;
        default:
            return observation.id;
    }
}

/** Says stop from its `times`-th call on. */
export function stopAt(times: number): () => boolean {
    let asked = 0;
    return () => ++asked >= times;
}
