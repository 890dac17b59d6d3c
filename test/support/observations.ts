import type { Observation } from '../../lib/scan/scan';

/** Takes down what is seen. */
export function observations() {
    const seen: Observation[] = [];
    return {
        seen,
        onObservation: (observation: Observation) => void seen.push(observation),
        /** `id: kind`, in the order of ids. */
        inShort: (): string[] => seen.map((one) => `${idOf(one)}: ${one.kind}`).sort(),
        clear: () => void (seen.length = 0),
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

/** Says stop from the given time that it is asked on. */
export function stopAt(times: number): () => boolean {
    let asked = 0;
    return () => ++asked >= times;
}
