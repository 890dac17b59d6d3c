import { jest } from '@jest/globals';

import type * as Triggers from '../../dev/engine/triggers';

/**
 * Mobile apps and REST callers send no trigger id with a click. Import this before the engine: from then on, clients send
 * one only where a test says so.
 */
export const clients = { sendTriggers: false };

jest.mock('../../dev/engine/triggers', () => {
    const real: typeof Triggers = jest.requireActual('../../dev/engine/triggers');
    return {
        createTriggers(clock: Parameters<typeof real.createTriggers>[0]) {
            const triggers = real.createTriggers(clock);
            return { ...triggers, mint: () => (clients.sendTriggers ? triggers.mint() : undefined) };
        },
    };
});
