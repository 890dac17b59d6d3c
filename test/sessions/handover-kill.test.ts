import { beforeAll, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { addFaultyWebhooks, FAULTY_WEBHOOKS } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import { watchSteps, worthDying, type Step } from '../support/deadlySteps';
import { openMortalHosts, quiet } from '../support/mortalHosts';
import { read, readAnswer } from '../support/readMessages';
import { share } from '../support/tier';

const hosts = openMortalHosts(1);
const IDS = [FAULTY_WEBHOOKS.posterDeactivated, FAULTY_WEBHOOKS.posterDeactivatedOutgoing];
const LINE = '/integration webhooks owner @leaver to @greta';

let host: Host;
let originals: readonly FakeIntegration[];
beforeAll(() => {
    const [only] = hosts();
    if (!only) throw new Error('there is one');
    host = only;
    addFaultyWebhooks(host.rocketchat, host.engine.clock.now());
    originals = IDS.map((id) => structuredClone(stored(id)));
});

function stored(id: string): FakeIntegration {
    const found = host.rocketchat.integrations.get(id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
}
/** The document without what an update changes besides. */
const lasting = (document: FakeIntegration): object => ({
    ...document,
    _updatedAt: '',
    _updatedBy: '',
    username: '',
    userId: '',
});

const restore = (): void => {
    for (const one of originals) host.rocketchat.integrations.set(one._id, structuredClone(one));
};
const question = async (): Promise<HostMessage | undefined> => (await host.engine.as('admin').type(LINE)).ephemeral[0];
const confirm = async (message: HostMessage | undefined): Promise<void> => {
    if (!message?.blocks?.some(({ type }) => type === 'actions')) return;
    await host.engine
        .as('admin')
        .click({ message, actionId: 'webhooks.handOverConfirmed' })
        .catch(() => undefined);
};

/** What the app does while it hands over, undisturbed. */
async function rehearse(): Promise<readonly Step[]> {
    restore();
    const asked = await question();
    const { steps, stop } = watchSteps(host, undefined, { of: 'rocketchat' });
    await confirm(asked);
    await quiet(host);
    stop();
    return worthDying(steps);
}

describe('a process that dies while it hands over', () => {
    test('leaves each webhook as it was or handed over, and the same line does the rest', async () => {
        const steps = await rehearse();
        expect(steps.filter(({ label }) => label.startsWith('PUT'))).toHaveLength(IDS.length);
        for (const step of share('hand-over death', steps, 8)) {
            restore();
            const asked = await question();
            const watched = watchSteps(host, step, { of: 'rocketchat' });
            await Promise.race([confirm(asked), watched.dying]);
            await watched.death();
            await quiet(host);
            watched.stop();
            for (const [index, id] of IDS.entries()) {
                expect(lasting(stored(id))).toEqual(lasting(originals[index] as FakeIntegration));
                expect(['leaver', 'greta']).toContain(stored(id).username);
            }
            // The claim of the dead process ends by itself.
            host.engine.clock.advance(10 * 60_000);
            await quiet(host);
            const rest = await question();
            expect(rest && read(rest)).toMatch(/Hand over \d webhooks? from|Nothing was changed/);
            await confirm(rest);
            expect(IDS.map((id) => stored(id).username)).toEqual(IDS.map(() => 'greta'));
        }
        expect(readAnswer(await host.engine.as('admin').type(`/integration audit ${IDS[0]}`))).toContain('hand over');
    });
});
