import { describe, expect, test } from '@jest/globals';

import type { FakeRocketChat } from '../../../dev/upstreams';
import { claims } from '../../../lib/adapters/engine/claims';
import { monitorStorage } from '../../../lib/adapters/engine/stores';
import type { AppContext } from '../../../lib/context/context';
import { checkNow } from '../../../lib/monitor/check';
import { memoryStorage, openGate } from '../../support/memoryStorage';
import { anApp, type AppOptions } from '../../support/appContext';
import { asSeen } from '../../support/cards';
import { clockAt } from '../../support/times';
import { freshRocketChat } from '../../support/freshFakes';

let rocketchat: FakeRocketChat;
freshRocketChat((fake) => void (rocketchat = fake));

/** Somebody who asks, and what the monitor then means to do. */
function asking(as: AppOptions['as']) {
    const clock = clockAt();
    const storage = memoryStorage().through(openGate);
    const alarms: { readonly inMs: number; readonly data: unknown }[] = [];
    const app: AppContext = {
        ...anApp({ rocketchat, clock, ...(as && { as }) }),
        place: { roomId: 'GENERAL' },
        monitor: monitorStorage(storage.persistence, storage.read, clock),
        claims: claims(storage.persistence, storage.read, clock, { pause: () => Promise.resolve() }),
        jobs: {
            once: (_, at, data) =>
                Promise.resolve(void alarms.push({ inMs: at.getTime() - clock.now().getTime(), data })),
        },
    };
    return { app, alarms };
}

describe('while another check is under way', () => {
    test('whoever asks is told so, and need not wait long for their own', async () => {
        const { app, alarms } = asking('admin');
        await app.claims.claim('monitor');
        const { text, audience } = await checkNow(app);
        expect(audience).toBe('asker');
        expect(text).toMatch(/^⏳ Another check is running/);
        expect(alarms).toEqual([{ inMs: 8_000, data: { trigger: 'asked' } }]);
        expect([...(await app.monitor.askers.all()).values()]).toMatchObject([{ sees: ['hooked', 'rocketchat'] }]);
    });

    test('what they may see is noted as it is now', async () => {
        const { app } = asking('viewer');
        await app.claims.claim('monitor');
        await checkNow(app);
        expect([...(await app.monitor.askers.all()).values()]).toEqual([
            expect.not.objectContaining({ seesSomeWebhooks: true }),
        ]);
    });
});

test.each<[string, AppOptions['as'], boolean]>([
    ['who may see their own webhooks is told where those are', 'owner', true],
    ['who may see nothing is told that alone', 'guest', false],
])('%s', async (_, as, isTold) => {
    const { app } = asking(as);
    const strict = { ...app, settings: { ...app.settings, viewRoles: ['admin'], manageRoles: ['admin'] } };
    const { text } = await checkNow(strict);
    expect(asSeen(text)).toMatch(/can’t see/);
    expect(text.includes('`/integration list rocketchat`')).toBe(isTold);
});
