import { expect, test } from '@jest/globals';

import { openHost } from '../support/openHost';

const host = openHost();
const asked = () => [...host.hooked.requests, ...host.rocketchat.requests];

/** "accessor:getPersistence:createWithAssociations" → "createWithAssociations" */
const nameOf = (method: string): string => method.replace(/^.*:/, '');

/** The engine's calls of a typed line. */
async function calls(): Promise<readonly string[]> {
    const { messages, roundTrips } = await host.engine.as('admin').type('/integration get int_yt_abc123');
    expect(messages).toHaveLength(1);
    return roundTrips.map(({ method }) => nameOf(method));
}

test('the first card is rehearsed, and no upstream is asked for it', async () => {
    await host.engine.settled();
    expect(asked()).toEqual([]);
    expect(JSON.stringify(host.engine.logs())).not.toContain('rehearsed');
});

test('the first card then costs the address of the workspace and the name of the app besides the warm two calls', async () => {
    expect(await calls()).toEqual(['getValueById', 'doCall', 'getAppUser', 'doCreate']);
    expect(await calls()).toEqual(['doCall', 'doCreate']);
});

test('enabling registers everything once, and reads the one setting that the schedule needs', async () => {
    await host.engine.disable();
    host.engine.roundTrips.reset();
    await host.engine.enable();
    await host.engine.settled();
    expect(host.engine.roundTrips.list().map(({ method }) => nameOf(method))).toEqual([
        ...host.engine.settings().map(() => 'provideSetting'),
        'provideSlashCommand',
        'provideApi',
        'registerProcessors',
        // Asked by the engine's own provideApi.
        'listApis',
        'getValueById',
        'scheduleRecurring',
        // For work whose jobs the server has dropped. Nobody waits for these.
        ...Array.from({ length: 3 }, () => 'readByAssociation'),
    ]);
});
