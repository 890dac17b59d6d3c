import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import { blocksOf, buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { aSubject, ask, decide } from '../support/disconnectSession';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

/** Who reads a card, what a person may not see, and what stands first: in the whole app. */
const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z') });
const type = (line: string, as = 'admin', room = 'general') =>
    host.engine.as(as).type(`/integration ${line}`, { room });
const click = (message: HostMessage, actionId: string, as = 'admin') => host.engine.as(as).click({ message, actionId });
const actionsOf = (message: HostMessage) => buttonsOf(message).map(({ actionId }) => actionId);
const typesOf = (message: HostMessage) => blocksOf(message).map((block) => block.type);
const calendarReads = () => host.hooked.requests.filter(({ path }) => path.includes('/schedule/')).length;

const { failing, incoming, incomingDisabled, neverFired } = DEMO_INTEGRATIONS;

let webhooks: readonly FakeIntegration[];
beforeAll(() => void (webhooks = structuredClone([...host.rocketchat.integrations.values()])));
beforeEach(() => {
    for (const one of webhooks) host.rocketchat.integrations.set(one._id, structuredClone(one));
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    host.hooked.requests.length = 0;
    host.rocketchat.requests.length = 0;
});

describe('the card of a webhook', () => {
    test.each(['general', 'social-media', 'admin-viewer'])(
        'typed in %s, where somebody may not see it, is for the asker alone',
        async (room) => {
            const answer = await type(`get ${failing}`, 'admin', room);
            expect(answer.messages).toEqual([]);
            expect(readAnswer(answer)).toContain('🔴 Failing');
        },
    );

    test('is for everyone in a room where everyone may see it, and stays so', async () => {
        const card = only(await type(`get ${failing}`, 'admin', 'ops'));
        expect(card).toMatchObject({ room: 'ops' });
        const again = await click(card, 'get.refresh');
        expect(again.edited.map(({ id }) => id)).toEqual([card.id]);
    });

    test('is for the asker alone once somebody joins who may not see it', async () => {
        const ops = host.workspace.rooms.find(({ name }) => name === 'ops');
        ops?.members.push('uViewer0000000002');
        const answer = await type(`get ${failing}`, 'admin', 'ops');
        ops?.members.pop();
        expect(answer.messages).toEqual([]);
    });

    test.each(['get', 'enable', 'disable'])('%s shows hosts alone, never paths, queries or keys', async (command) => {
        const id = command === 'enable' ? incomingDisabled : failing;
        const shown = JSON.stringify(only(await type(`${command} ${id}`)));
        expect(shown).not.toMatch(/\/hooks|\/rocketchat|\/in\b|token=/);
    });

    test('names the hosts of its targets where nothing was sent', async () => {
        expect(readAnswer(await type(`get ${neverFired}`))).toContain('targets: `reports.example.com`');
    });

    test('of a connection with the setting goes where it always went', async () => {
        expect((await type('get int_yt_abc123')).messages).toHaveLength(1);
        expect((await type('get int_yt_abc123 private')).messages).toEqual([]);
        await host.engine.updateSetting('card_visibility', 'private');
        const hidden = await type('get int_yt_abc123');
        const shown = await type('get int_yt_abc123 public');
        await host.engine.updateSetting('card_visibility', 'room');
        expect([hidden.messages.length, shown.messages.length]).toEqual([0, 1]);
    });
});

describe('a webhook that is to be public', () => {
    test('is asked about first, and then posted for everyone', async () => {
        const asked = await type(`get ${failing} public`);
        const question = only(asked);
        expect(asked.messages).toEqual([]);
        expect(read(question)).toContain('Post the card of *Order sync* here?');
        expect(read(question)).not.toContain('example.com');
        expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Post it here', 'Cancel']);

        const posted = await click(question, 'get.post');
        expect(posted.messages).toHaveLength(1);
        const card = only(posted);
        expect(read(card)).toContain('🔴 Failing');

        // As ever, a public card stays public, and tells nothing anew to those who may not see it.
        expect((await click(card, 'get.refresh', 'greta')).edited).toHaveLength(1);
        const viewers = await click(card, 'get.refresh', 'viewer');
        expect(viewers).toMatchObject({ messages: [], edited: [] });
        expect(readAnswer(viewers)).toContain('You can’t see Rocket.Chat’s webhooks');
    });

    test('is not posted after “Cancel”', async () => {
        const question = only(await type(`get ${failing} public`));
        const kept = await click(question, 'get.keep');
        expect(kept.messages).toEqual([]);
        expect(readAnswer(kept)).toContain('was not posted');
    });

    test('is posted at once where everyone may see it', async () => {
        expect((await type(`get ${failing} public`, 'admin', 'ops')).messages).toHaveLength(1);
    });

    test.each(['viewer', 'guest', 'owner'])('is not posted by %s, who may not see it', async (as) => {
        const question = only(await type(`get ${failing} public`));
        const forged = await click(question, 'get.post', as);
        expect(forged.messages).toEqual([]);
        expect(readAnswer(forged)).not.toMatch(/Order sync|example\.com/);
    });

    test('changes at once, and says why the asker alone reads it', async () => {
        const answer = await type(`enable ${incomingDisabled} public`);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Only you see this: some people in this room may not see webhooks.');
        expect(host.rocketchat.integrations.get(incomingDisabled)?.enabled).toBe(true);
    });
});

describe('a list', () => {
    test('with webhooks is for the asker alone where somebody may not see them, and says how to post it', async () => {
        const answer = await type('list');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Only you see this list');
        expect(readAnswer(answer)).toContain('`hooked`');
        expect((await type('list rocketchat')).messages).toEqual([]);
        expect((await type('list degraded', 'owner')).messages).toEqual([]);
    });

    test('of connections alone, and of anything where everyone may see it, is for the room', async () => {
        for (const [line, room] of [
            ['list hooked', 'general'],
            ['list expired', 'general'],
            ['list', 'ops'],
        ] as const) {
            expect((await type(line, 'admin', room)).messages).toHaveLength(1);
        }
    });

    test('that is to be public is asked about first, and not posted after “Cancel”', async () => {
        const asked = await type('list public');
        expect(asked.messages).toEqual([]);
        const question = only(asked);
        expect(read(question)).toContain('Post the list here, with 9 webhooks?');
        expect(read(question)).not.toContain('Order sync');
        expect(readAnswer(await click(question, 'list.keep'))).toContain('was not posted');
        const posted = only(await click(question, 'list.post'));
        expect(posted).toMatchObject({ room: 'general' });
        expect(read(posted)).toContain('Order sync');
        // It stays in the room when it is read again.
        expect((await click(posted, 'list.refresh')).edited).toHaveLength(1);
        const forged = await click(question, 'list.post', 'viewer');
        expect(JSON.stringify(forged.messages)).not.toMatch(/Order sync|example\.com/);
    });

    test('in a room is not read again there once somebody joins who may not see webhooks', async () => {
        const card = only(await type('list', 'admin', 'ops'));
        const ops = host.workspace.rooms.find(({ name }) => name === 'ops');
        ops?.members.push('uViewer0000000002');
        const again = await click(card, 'list.refresh');
        ops?.members.pop();
        expect(again.edited).toEqual([]);
        expect(readAnswer(again)).toContain('Only you see this list');
        expect((await click(card, 'list.refresh')).edited).toHaveLength(1);
    });
});

test.each([
    'list hooked',
    'watch int_yt_abc123',
    'cancel',
    'reschedule',
    'schedule vid_demo01 int_yt_abc123 tomorrow 9:00',
])('“public” overrules the setting: %s', async (words) => {
    const pending = [...host.hooked.posts.values()].find(({ status }) => status === 'pending');
    const onPost: Readonly<Record<string, string>> = {
        cancel: `cancel ${pending?.id}`,
        reschedule: `reschedule ${pending?.id} tomorrow 9:00`,
    };
    const line = onPost[words] ?? words;
    await host.engine.updateSetting('card_visibility', 'private');
    const hidden = await type(line);
    await type('unwatch int_yt_abc123');
    const shown = await type(`${line} public`);
    await type('unwatch int_yt_abc123');
    await host.engine.updateSetting('card_visibility', 'room');
    expect([hidden.messages.length, shown.messages.length]).toEqual([0, 1]);
});

describe('what a check and the overview say', () => {
    test.each(['check', ''])('goes to the asker alone in any room (%j)', async (line) => {
        for (const room of ['general', 'ops']) {
            const answer = await type(line, 'admin', room);
            expect(answer.messages).toEqual([]);
            expect(readAnswer(answer)).toContain('Order sync');
        }
        expect(readAnswer(await type(line, 'viewer'))).not.toMatch(/Order sync|webhook `/);
    });
});

describe('what a person may not see', () => {
    test('comes first for a viewer who asks for a webhook, then what Hooked says', async () => {
        const lines = readAnswer(await type(`get ${failing}`, 'viewer')).split('\n');
        expect(lines).toEqual([
            expect.stringMatching(/^You can’t see Rocket\.Chat’s webhooks/),
            expect.stringMatching(/^Hooked has no connection/),
        ]);
    });

    test('reads the same whether there is such a webhook or not', async () => {
        const theirs = readAnswer(await type(`get ${failing}`, 'viewer'));
        const none = readAnswer(await type('get thereIsNoSuch0001', 'viewer'));
        expect(theirs.replaceAll(failing, 'thereIsNoSuch0001')).toBe(none);
    });
});

describe('the answer first', () => {
    test('of a healthy connection: three blocks and one request, as ever', async () => {
        const card = only(await type('get int_yt_abc123'));
        expect(typesOf(card)).toEqual(['section', 'actions', 'context']);
        expect(host.hooked.requests).toHaveLength(1);
        expect(host.rocketchat.requests).toEqual([]);
    });

    test('of a broken one: state, cause, what is at stake, what to do; then the facts', async () => {
        const card = only(await type('get int_tt_xyz789'));
        expect(typesOf(card)).toEqual(['section', 'section', 'section', 'actions', 'context']);
        const [headline, stake, fix, , facts] = blocksOf(card).map((block) =>
            read({ ...card, blocks: [block] as never }),
        );
        expect(headline).toMatch(
            /^\*My TikTok\* · \[TikTok\]\(https:\/\/www\.tiktok\.com\/@[\w.]+\)\n🔴 Token expired · checked \d+ minutes ago\nThe access token/,
        );
        expect(stake).toMatch(/^\*\d+ pending posts? will fail\*/);
        expect(fix).toMatch(/^\*What to do\*\nOpen \[/);
        expect(facts?.split('\n')[0]).toContain('`int_tt_xyz789`');
        expect(facts).toMatch(/\nHooked · as of Nov 20, 2026, \d+:\d\d\sPM \(UTC\+1\)$/);
        expect(read(card).match(/\(UTC\+1\)/g)).toHaveLength(1);
        expect(calendarReads()).toBe(1);
        expect(actionsOf(card)).toEqual([
            // Managers may move the posts that would fail.
            ...['hooked.reconnect', 'posts.open', 'move.review', 'disconnect.ask'],
            'get.refresh',
        ]);
    });

    test('says where the calendar can not be read, and still comes', async () => {
        host.hooked.fault({ when: { path: /schedule/ }, status: 500 });
        const words = readAnswer(await type('get int_tt_xyz789'));
        expect(words).toContain('🔴 Token expired');
        expect(words).toContain('❔ Unknown: the app can’t read the calendar');
        expect(words).not.toMatch(/No posts are pending|will fail/);
    });
});

describe('the buttons of a card', () => {
    test('“Posts” shows them to the person who clicks', async () => {
        const card = only(await type('get int_tt_xyz789'));
        const shown = await click(card, 'posts.open', 'viewer');
        expect(shown).toMatchObject({ messages: [], edited: [] });
        expect(readAnswer(shown)).toContain('on *My TikTok* · TikTok');
        expect(readAnswer(await click(card, 'posts.open', 'guest'))).toContain('You can’t see Hooked connections');
    });

    test('“Watch here” makes the room watch it, for managers', async () => {
        const card = only(await type('get int_yt_abc123'));
        const refused = await click(card, 'watch.here', 'viewer');
        expect(refused.messages).toEqual([]);
        const done = await click(card, 'watch.here');
        expect(done.messages).toHaveLength(1);
        expect(readAnswer(await type('watching'))).toContain('int_yt_abc123');
        expect((await click(card, 'watch.here')).messages).toEqual([]);
        await type('unwatch int_yt_abc123');
    });

    test('“Disable…” asks, “Enable” does it at once, and the card shows it', async () => {
        const card = only(await type(`get ${incoming}`, 'admin', 'ops'));
        const question = only(await click(card, 'disable.ask'));
        expect(host.rocketchat.integrations.get(incoming)?.enabled).toBe(true);
        only(await click(question, 'disable.confirm'));
        const off = (await click(card, 'get.refresh')).edited[0] as HostMessage;
        expect(actionsOf(off)).toContain('enable.now');
        const [on] = (await click(off, 'enable.now')).edited;
        expect(on && read(on)).toContain('✅ *Enabled* by `@admin`');
        expect(host.rocketchat.integrations.get(incoming)?.enabled).toBe(true);
    });

    test('“Enable” is refused to those who may not manage', async () => {
        const card = only(await type(`get ${incomingDisabled}`, 'admin', 'ops'));
        for (const as of ['viewer', 'owner', 'guest']) expect((await click(card, 'enable.now', as)).edited).toEqual([]);
        expect(host.rocketchat.integrations.get(incomingDisabled)?.enabled).toBe(false);
    });
});

test('a connection that was disconnected with the app says by whom and when', async () => {
    const subject = aSubject(host, { posts: 0 });
    const { account } = subject;
    const card = only(await type(`get ${account.id}`));
    await decide(host, await ask(host, subject));

    const words = new RegExp(`^\`@admin\` disconnected \`${account.id}\` .*, with this app\\.`);
    expect(readAnswer(await type(`get ${account.id}`, 'viewer'))).toMatch(words);
    expect(readAnswer(await type(`get ${account.id}`, 'guest'))).toContain('You can’t see Hooked connections');
    const [gone] = (await click(card, 'get.refresh')).edited;
    expect(gone && read(gone)).toMatch(words);
    expect(readAnswer(await type('get int_never_there'))).toContain('Hooked has no connection');
});
