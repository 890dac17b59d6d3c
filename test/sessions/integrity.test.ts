import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { addFaultyWebhooks, DEMO_INTEGRATIONS, FAULTY_WEBHOOKS } from '../../dev/upstreams';
import { FAULTY_PEOPLE, FAULTY_ROOMS } from '../../dev/workspace/faulty';
import { alertsIn, aRoom, onlyAlert, recoveriesIn, round, watch } from '../support/monitorSession';
import { openHost } from '../support/openHost';
import { read, readAnswer } from '../support/readMessages';

jest.setTimeout(60_000);

const host = openHost();

beforeAll(() => addFaultyWebhooks(host.rocketchat, host.engine.clock.now()));

const says = async (line: string, room?: string): Promise<string> =>
    readAnswer(await host.engine.as('admin').type(`/integration ${line}`, { ...(room !== undefined && { room }) }));

async function rounds(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
        host.engine.clock.advance(15 * 60_000);
        await round(host);
    }
}

const leaver = () => {
    const found = host.workspace.users.find(({ id }) => id === FAULTY_PEOPLE.deactivated);
    if (!found) throw new Error('the leaver is there');
    return found;
};

const roomWith = (id: string) => {
    const found = host.workspace.rooms.find((room) => room.id === id);
    if (!found) throw new Error(`no room ${id}`);
    return found;
};

beforeEach(() => {
    leaver().active = false;
    roomWith(FAULTY_ROOMS.archived).archived = true;
});

describe('get', () => {
    test.each<[name: keyof typeof FAULTY_WEBHOOKS, seen: readonly string[]]>([
        ['soundIncoming', ['✅ Enabled']],
        [
            'posterMissing',
            ['🔴 Setup broken', '🔴 The webhook posts as `@departed`, an account that no longer exists.'],
        ],
        [
            'posterDeactivated',
            ['🔴 Setup broken', '`@leaver`, whose account is deactivated', 'Choose an active account'],
        ],
        ['posterRenamed', ['✅ Enabled', 'ℹ️ `@nina` is called `@nina.weber` now.']],
        ['channelMissing', ['🔴 Setup broken', 'no channel has that name or id']],
        ['channelArchived', ['🔴 Setup broken', '`#summer-2024`, which is archived']],
        ['channelReadOnly', ['🔴 Setup broken', '`#company-news`, a read-only channel']],
        ['channelPrivate', ['🔴 Setup broken', '`#board`, a private channel that its account is not in']],
        ['channelPrivateOutgoing', ['✅ Working', '⚠️ Answers of the target go to `#board`']],
        ['channelRenamed', ['✅ Enabled', 'is called `#brand-marketing` now']],
        ['creatorDeactivated', ['✅ Working', 'ℹ️ `@leaver` created the webhook']],
        ['plainHttp', ['✅ Working', 'not encrypted']],
        ['localhost', ['✅ Working', 'stay on the Rocket.Chat server itself']],
        ['sharedTarget', ['✅ Working', '1 other webhook sends to the same address']],
        ['neverFired', ['💤 No recent deliveries', 'in the last 30 days']],
        ['postsAnywhere', ['✅ Enabled', 'Callers may choose the channel', 'can’t tell whether calls arrive']],
    ])('%s', async (name, seen) => {
        const words = await says(`get ${FAULTY_WEBHOOKS[name]}`);
        for (const part of seen) expect(words).toContain(part);
        expect(words).not.toContain('❔');
    });

    test('a disabled webhook stays disabled, and its card says what else is wrong', async () => {
        const integration = host.rocketchat.integrations.get(FAULTY_WEBHOOKS.posterMissing);
        if (!integration) throw new Error('it is there');
        host.rocketchat.integrations.set(integration._id, { ...integration, enabled: false });
        const words = await says(`get ${integration._id}`);
        host.rocketchat.integrations.set(integration._id, integration);
        expect(words).toContain('⏸️ Disabled');
        expect(words).toContain('an account that no longer exists');
    });
});

test('list and check call broken what cannot work, and nothing else', async () => {
    const list = await says('list setup-broken');
    expect(list).toContain('🔴 Setup broken');
    for (const name of ['Poster deactivated', 'Channel archived', 'Channel private', 'Person missing']) {
        expect(list).toContain(name);
    }
    const healthy = await says('list rocketchat healthy');
    expect(healthy).toContain('Poster renamed');
    expect(healthy).not.toContain('Poster deactivated');
    const check = await says('check');
    expect(check).toContain('🔴 Setup broken');
    const outgoing = await says('list outgoing');
    for (const words of [check, await says('list')]) {
        expect(words).toContain('⚠️ 5 webhooks’ scripts may fail on Rocket.Chat 9.0 and later. Cards say why.');
        expect(words).toContain('ℹ️ 2 webhooks send to the same address as another.');
    }
    expect(outgoing).toContain('⚠️ 1 webhook’s script may fail');
    expect(outgoing).toContain('ℹ️ 2 webhooks send to the same address as another.');
    expect(await says('list incoming')).not.toContain('same address');
});

describe('a watch', () => {
    test('of a webhook whose account is deactivated alerts once, and says when it works again', async () => {
        leaver().active = true;
        const room = aRoom(host);
        await watch(host, FAULTY_WEBHOOKS.posterDeactivated, room);
        await rounds(2);
        expect(alertsIn(host, room)).toEqual([]);

        leaver().active = false;
        await rounds(5);
        const alert = read(onlyAlert(host, room));
        expect(alert).toContain('🔴 *Poster deactivated* · incoming webhook\nSetup broken');
        expect(alert).toContain('*Details* names it');
        const clicked = await host.engine
            .as('admin')
            .click({ message: onlyAlert(host, room), actionId: 'webhook.details' });
        expect(JSON.stringify(clicked.views)).toContain('whose account is deactivated');
        const guest = await host.engine
            .as('viewer')
            .click({ message: onlyAlert(host, room), actionId: 'webhook.details' });
        expect(guest.views).toEqual([]);
        expect(readAnswer(guest)).not.toContain('deactivated');

        leaver().active = true;
        await rounds(2);
        expect(recoveriesIn(host, room)).toHaveLength(1);
        expect(alertsIn(host, room)).toHaveLength(1);
        await rounds(2);
        expect(recoveriesIn(host, room)).toHaveLength(1);
    });

    test('of a webhook whose channel gets archived alerts, and ends once it is not', async () => {
        roomWith(FAULTY_ROOMS.archived).archived = false;
        const room = aRoom(host);
        await watch(host, FAULTY_WEBHOOKS.channelArchived, room);
        await rounds(2);
        expect(alertsIn(host, room)).toEqual([]);
        roomWith(FAULTY_ROOMS.archived).archived = true;
        await rounds(3);
        expect(read(onlyAlert(host, room))).toContain('Setup broken');
        roomWith(FAULTY_ROOMS.archived).archived = false;
        await rounds(2);
        expect(recoveriesIn(host, room)).toHaveLength(1);
    });

    test('goes on while the app can’t look up what broke it', async () => {
        const room = aRoom(host);
        await watch(host, FAULTY_WEBHOOKS.channelMissing, room);
        await rounds(3);
        onlyAlert(host, room);
        // Rooms that the app's own user is in prove that it may read rooms.
        const people = new Set(host.workspace.users.map(({ id }) => id));
        const members = host.workspace.rooms.map((one) => [one, one.members] as const);
        // Its conversations with admins are such rooms too, and may begin at any time.
        const leaveAll = (): void => {
            for (const one of host.workspace.rooms) one.members = one.members.filter((id) => people.has(id));
        };
        for (let round = 0; round < 4; round += 1) {
            leaveAll();
            await rounds(1);
        }
        leaveAll();
        expect(await says(`get ${FAULTY_WEBHOOKS.channelMissing}`)).toContain('❔ Unknown: the app could not look up');
        expect(recoveriesIn(host, room)).toEqual([]);
        for (const [one, before] of members) one.members = before;
        host.workspace.rooms.push({ id: 'rLongGone', name: 'long-gone', type: 'c', members: [] });
        await rounds(2);
        expect(recoveriesIn(host, room)).toHaveLength(1);
        host.workspace.rooms.splice(-1, 1);
    });

    test('that begins says what is broken already', async () => {
        const words = await says(`watch ${FAULTY_WEBHOOKS.posterDeactivated}`, aRoom(host));
        expect(words).toContain('Setup broken');
    });

    test.each([
        'channelRenamed',
        'posterRenamed',
        'channelPrivateOutgoing',
        'creatorGone',
        'plainHttp',
        'sharedTarget',
    ] as const)('of a webhook that works alerts nobody: %s', async (name) => {
        const room = aRoom(host);
        await watch(host, FAULTY_WEBHOOKS[name], room);
        await rounds(4);
        expect(alertsIn(host, room)).toEqual([]);
    });
});

test('the webhooks of the demo are as they were', async () => {
    for (const id of Object.values(DEMO_INTEGRATIONS)) {
        expect(await says(`get ${id} source:rocketchat`)).not.toContain('Setup broken');
    }
});
