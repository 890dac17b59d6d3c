import type { Sighting } from '../../lib/scan/scan';

/** Takes down what is seen. */
export function sightings() {
    const seen: Sighting[] = [];
    return {
        seen,
        onSighting: (sighting: Sighting) => void seen.push(sighting),
        /** `id: kind`, in the order of ids. */
        inShort: (): string[] => seen.map((one) => `${idOf(one)}: ${one.kind}`).sort(),
        clear: () => void (seen.length = 0),
    };
}

export function idOf(sighting: Sighting): string {
    switch (sighting.kind) {
        case 'hooked':
            return sighting.integration.id;
        case 'webhook':
            return sighting.webhook.id;
        default:
            return sighting.id;
    }
}

/** Says stop from the given time that it is asked on. */
export function stopAt(times: number): () => boolean {
    let asked = 0;
    return () => ++asked >= times;
}
