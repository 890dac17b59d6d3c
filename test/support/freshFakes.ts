import { afterAll, beforeEach, expect } from '@jest/globals';

import {
    ADMIN_CREDENTIALS,
    OWNER_CREDENTIALS,
    startFakeHooked,
    startFakeRocketChat,
    VIEWER_CREDENTIALS,
    type FakeHooked,
    type FakeHookedOptions,
    type FakeRocketChat,
} from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { NOW } from './times';

interface Fake {
    readonly unexpected: readonly string[];
    stop(): Promise<void>;
}

/** A new fake for each test. At the end all fakes are stopped, and none got a request that it does not offer. */
function freshFakes<F extends Fake>(start: () => Promise<F>, take: (fake: F) => void): void {
    const started: F[] = [];
    beforeEach(async () => {
        const fake = await start();
        started.push(fake);
        take(fake);
    });
    afterAll(async () => {
        await Promise.all(started.map((one) => one.stop()));
        expect(started.flatMap(({ unexpected }) => unexpected)).toEqual([]);
    });
}

/** A fake Hooked for each test: the demo accounts and posts at {@link NOW}, unless `options` say otherwise. */
export const freshHooked = (take: (fake: FakeHooked) => void, options: FakeHookedOptions = {}): void =>
    freshFakes(() => startFakeHooked({ now: () => NOW, ...options }), take);

/** A fake Rocket.Chat for each test: the demo workspace, with a token for each of its people who may see webhooks. */
export const freshRocketChat = (take: (fake: FakeRocketChat) => void, now: () => Date = () => NOW): void =>
    freshFakes(
        () =>
            startFakeRocketChat({
                workspace: demoWorkspace(),
                tokens: [ADMIN_CREDENTIALS, OWNER_CREDENTIALS, VIEWER_CREDENTIALS],
                now,
            }),
        take,
    );
