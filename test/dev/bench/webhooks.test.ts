import { beforeAll, describe, expect, test } from '@jest/globals';

import { rowsOfWebhooks, unmet } from '../../../dev/bench/table';
import { benchWebhooks, type WebhookFigures } from '../../../dev/bench/webhooks';

const WEBHOOKS = 40;
const ROOMS = 10;

describe('many webhooks in a few rooms', () => {
    let figures: WebhookFigures;
    beforeAll(async () => {
        figures = await benchWebhooks({ webhooks: WEBHOOKS, rooms: ROOMS });
    });

    test('take one list, and one history for each outgoing one', () => {
        expect(figures.sweep.requests).toBe(WEBHOOKS / 2 + 1);
        // A list asks for the rights of the person as well, unless they are known already.
        expect(figures.list.requests - figures.sweep.requests).toBeGreaterThanOrEqual(0);
        expect(figures.list.requests - figures.sweep.requests).toBeLessThanOrEqual(1);
    });

    test('have each room looked up once, however many name it', async () => {
        const more = await benchWebhooks({ webhooks: 2 * WEBHOOKS, rooms: ROOMS });
        expect(more.list.roundTrips).toBe(figures.list.roundTrips);
        expect(figures.list.roundTrips).toBeGreaterThanOrEqual(ROOMS);
    });
});

const some: WebhookFigures = {
    webhooks: 2000,
    rooms: 300,
    sweep: { ms: 3000, plainMs: 1500, requests: 1001, roundTrips: 350, cpuMs: { app: 900, host: 900 } },
    list: { ms: 3000, plainMs: 1500, requests: 1002, roundTrips: 310 },
    idleBytes: 100_000_000,
    peakBytes: 230_000_000,
};

test.each<[string, Partial<WebhookFigures>, string[]]>([
    ['good figures', {}, []],
    [
        'a request for each webhook',
        { sweep: { ...some.sweep, requests: 2001 } },
        ['sweep of 2,000 webhooks in 300 rooms, requests'],
    ],
    [
        'a look-up for each webhook',
        { list: { ...some.list, roundTrips: 2310 } },
        ['list of 2,000 webhooks in 300 rooms, engine round trips'],
    ],
    [
        'a list that people cannot wait for',
        { list: { ...some.list, ms: 18_000 } },
        ['list of 2,000 webhooks in 300 rooms, time'],
    ],
    ['much memory', { peakBytes: 250_000_000 }, ['2,000 webhooks in 300 rooms, peak memory (idle: 100 MB)']],
])('the goals that are missed are named: %s', (_, over, missed) => {
    expect(unmet(rowsOfWebhooks({ ...some, ...over })).map(({ figure }) => figure)).toEqual(missed);
});
