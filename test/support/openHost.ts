import { afterAll, beforeAll, expect } from '@jest/globals';

import { startHost, type Host, type HostOptions } from '../../dev/host/host';
import { HOOKED_API_KEY } from '../../dev/upstreams';
import { SECRET_PATTERN } from '../../dev/upstreams/secrets';
import { ZIP_VARIABLE } from './packagedApp';
import { slowClock } from './slowClock';

/**
 * The packaged app in the real engine, for the tests of one file. At the end, no secret may have been shown, and no
 * upstream may have got a request that it does not offer.
 */
export function openHost(options: HostOptions = {}): Host {
    let opened: Host | undefined;
    const host = (): Host => {
        if (!opened) throw new Error('the host is there from the first test on');
        return opened;
    };
    beforeAll(async () => {
        const zip = process.env[ZIP_VARIABLE];
        if (!zip) throw new Error('sessions run with the globalSetup of the project');
        opened = await startHost({ zip, clock: slowClock(), ...options });
    });
    afterAll(async () => {
        await host().stop();
        expectNoSecrets(host());
        expect(host().hooked.unexpected).toEqual([]);
        expect(host().rocketchat.unexpected).toEqual([]);
    });
    return {
        get engine() {
            return host().engine;
        },
        get hooked() {
            return host().hooked;
        },
        get rocketchat() {
            return host().rocketchat;
        },
        get workspace() {
            return host().workspace;
        },
        stop: () => host().stop(),
    };
}

/** Everything that people, the log and the storage have seen of the app holds no key, token or payload. */
export function expectNoSecrets({ engine }: Host): void {
    const seen = JSON.stringify([
        engine.messages(),
        engine.ephemeral(),
        engine.views(),
        engine.logs(),
        engine.typing(),
    ]);
    expect(seen).not.toMatch(SECRET_PATTERN);
    expect(seen).not.toContain(HOOKED_API_KEY);
}
