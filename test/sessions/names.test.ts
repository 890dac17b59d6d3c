import { beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { openHost } from '../support/openHost';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

const clock = slowClock('2026-11-20T15:41:00Z');
const host = openHost({ clock });
const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);
const says = async (line: string, as = 'admin'): Promise<string> => readAnswer(await type(line, as));
const labels = (message: HostMessage) => buttonsOf(message).map(({ label }) => label);

const { failing, incoming, incomingDisabled, ownedIncoming } = DEMO_INTEGRATIONS;

beforeEach(() => {
    host.hooked.clearFaults();
    host.hooked.requests.length = 0;
    host.rocketchat.requests.length = 0;
});

const requests = (): readonly string[] => [
    ...host.hooked.requests.map(({ method, path }) => `${method} ${path}`),
    ...host.rocketchat.requests
        .filter(({ path }) => path !== '/api/v1/permissions.listAll')
        .map(({ method, path }) => `${method} ${path}`),
];
const LISTS = ['GET /v1/integration/list', 'GET /api/v1/integrations.list'];
const listed = (): number => requests().filter((one) => LISTS.includes(one)).length;

/** Names that are kept are read anew from now on. */
const nextMinute = (): void => void clock.advance(60_000);

/** The label of a choice, clicked by one person. */
async function choose(message: HostMessage, label: string, as = 'admin') {
    const at = labels(message).indexOf(label);
    const element = (message.blocks ?? [])
        .flatMap((block) => ('elements' in block && Array.isArray(block.elements) ? block.elements : []) as unknown[])
        .filter((one) => (one as { type: string }).type === 'button')[at] as { actionId: string; value: string };
    return host.engine.as(as).click({ message, actionId: element.actionId, value: element.value });
}

describe('a name does where an id does', () => {
    test.each([
        ['get My TikTok', 'int_tt_xyz789'],
        ['get "My TikTok"', 'int_tt_xyz789'],
        ['get “My TikTok”', 'int_tt_xyz789'],
        ['get „My TikTok“ private', 'int_tt_xyz789'],
        ['GET MY TIKTOK', 'int_tt_xyz789'],
        ['get tiktok source:hooked', 'int_tt_xyz789'],
        ['get @mychannel', 'int_yt_abc123'],
        ['get mychannel', 'int_yt_abc123'],
        ['get test.cat', '659ea5e42dd9f928ada3e451'],
        ['get order sync createdBy:@admin', failing],
        ['posts @myaccount', 'int_tt_xyz789'],
        ['posts My TikTok', 'int_tt_xyz789'],
        ['audit order sync', failing],
        ['disable Order sync', failing],
        ['disconnect My TikTok', 'int_tt_xyz789'],
    ])('%s', async (line, id) => {
        const words = await says(line);
        expect(words).toContain(id);
        expect(words).toMatch(/“.+” is [*`]/);
    });

    test('the answer says what was taken, in full', async () => {
        expect(await says('get tiktok source:hooked')).toContain('“tiktok” is *My TikTok* (TikTok, `int_tt_xyz789`).');
        expect(await says('get int_tt_xyz789')).not.toContain('“int_tt');
    });

    test('watch names the full name and the id, and unwatch finds it again', async () => {
        const watched = await says('watch "Order sync" #ops');
        expect(watched).toContain(failing);
        expect(watched).toContain('“Order sync” is *Order sync*');
        expect(await says('unwatch order sync #ops')).toContain(failing);
        expect(await says('watch My TikTok')).toContain('int_tt_xyz789');
        expect(await says('unwatch tiktok')).toContain('“tiktok” is *My TikTok*');
        expect(await says('watching')).not.toContain('int_tt_xyz789');
    });

    test('disconnect asks, whatever the name', async () => {
        await says('disconnect My TikTok');
        expect(host.hooked.requests.some(({ method }) => method === 'DELETE')).toBe(false);
    });

    test('enable by name asks once, for the asker alone; by id it acts', async () => {
        const question = await type('enable Legacy forms');
        expect(question.messages).toEqual([]);
        const [asked] = question.ephemeral as [HostMessage];
        expect(read(asked)).toContain(`Enable *Legacy forms* (incoming webhook, \`${incomingDisabled}\`)?`);
        expect(labels(asked)).toEqual(['Enable', 'Cancel']);
        const puts = () => host.rocketchat.requests.filter(({ method }) => method === 'PUT').length;
        expect(readAnswer(await choose(asked, 'Cancel'))).toContain('was not changed');
        expect(puts()).toBe(0);
        expect(host.rocketchat.integrations.get(incomingDisabled)?.enabled).toBe(false);

        const refused = await choose(asked, 'Enable', 'viewer');
        expect(refused.messages).toEqual([]);
        expect(host.rocketchat.integrations.get(incomingDisabled)?.enabled).toBe(false);

        await choose(asked, 'Enable');
        expect(host.rocketchat.integrations.get(incomingDisabled)?.enabled).toBe(true);
        expect(readAnswer(await type('enable Legacy forms'))).toContain('is already enabled');
        // Why the server disabled it is part of the one question.
        expect(readAnswer(await type('enable Old CRM'))).toMatch(/Enable \*Old CRM\* .*\? Rocket.Chat disabled it/);
    });

    test('schedule by name asks even for a time that needs no question', async () => {
        for (const line of [
            'schedule vid_demo01 "My YouTube Channel" 2026-12-05T10:00Z',
            'schedule vid_demo01 My YouTube Channel 2026-12-05T10:00Z',
            'schedule vid_demo01 @mychannel 2026-12-05T10:00Z',
            'schedule vid_demo01 My YouTube Channel tomorrow 9:00',
        ]) {
            const question = only(await type(line));
            expect(buttonsOf(question).map(({ actionId }) => actionId)).toContain('schedule.confirm');
            expect(read(question)).toContain('is *My YouTube Channel* (YouTube, `int_yt_abc123`)');
        }
        expect(host.hooked.requests.some(({ method }) => method === 'POST')).toBe(false);
    });

    test('a name that is in the other source is explained', async () => {
        expect(await says('posts Order sync')).toContain('so it has no posts');
        expect(await says('disable My TikTok')).toContain('it can’t be disabled');
    });
});

describe('several fit', () => {
    test('they are buttons with their platform, and a click runs the same command', async () => {
        const answer = await type('posts Alba Coffee');
        expect(answer.messages).toEqual([]);
        const [choice] = answer.ephemeral as [HostMessage];
        expect(labels(choice)).toEqual([
            // Its handle is alba.coffee.ae.
            'قهوة ألبا · Instagram',
            'Alba Coffee Events · Instagram',
            'Alba Coffee Roasters ☕ · Instagram',
        ]);
        const done = await choose(choice, 'Alba Coffee Events · Instagram');
        expect(read(only(done))).toContain('*1 pending post* on *Alba Coffee Events*');
        expect(read(only(done))).not.toContain('“');
    });

    test('the rights are those of the person who clicks', async () => {
        const [choice] = (await type('posts Alba Coffee')).ephemeral as [HostMessage];
        const refused = await choose(choice, 'Alba Coffee Events · Instagram', 'guest');
        expect(refused.messages).toEqual([]);
        expect(read(only(refused))).toContain('You can’t see Hooked');
    });

    test('ten at most, and how many more there are', async () => {
        nextMinute();
        const made = Array.from({ length: 12 }, (_, at) =>
            host.hooked.addAccount({
                account: { id: String(at), name: `Store ${at}`, username: `store${at}`, avatarUrl: '' },
            }),
        );
        const [choice] = (await type('get store')).ephemeral as [HostMessage];
        for (const { id } of made) host.hooked.accounts.delete(id);
        nextMinute();
        expect(labels(choice)).toHaveLength(10);
        expect(read(choice)).toContain('12 integrations fit `store`. Which one?');
        expect(read(choice)).toContain('2 more fit.');
    });
});

describe('none fits', () => {
    test.each([
        ['get int_yt_abc124', 'My YouTube Channel · YouTube'],
        ['posts int_yt_abc124', 'My YouTube Channel · YouTube'],
        ['disconnect int_yt_abc124', 'My YouTube Channel · YouTube'],
        ['watch int_yt_abc124', 'My YouTube Channel · YouTube'],
        ['schedule vid_demo01 int_yt_abc124 2026-12-05T10:00Z', 'My YouTube Channel · YouTube'],
        ['disable oOrderSinc0000001', 'Order sync · outgoing webhook'],
        ['enable oOldCrn0000000002', 'Old CRM · outgoing webhook'],
        ['get My TikTokk', 'My TikTok · TikTok'],
        ['posts @mychanel', 'My YouTube Channel · YouTube'],
    ])('%s: did you mean this?', async (line, label) => {
        const answer = await type(line);
        expect(answer.messages).toEqual([]);
        const [reply] = answer.ephemeral as [HostMessage];
        expect(read(reply)).toContain('Did you mean');
        expect(labels(reply)).toContain(label);
    });

    test('and nothing is near, that is all', async () => {
        expect(await says('get Fountain of youth')).toBe(
            'No integration that you may see is called `Fountain of youth`.',
        );
        expect(await says('get int_gone')).toMatch(/^Hooked has no connection `int_gone`\.[^\n]*$/);
    });
});

describe('only among what the asker may see', () => {
    test('a viewer is not led to a webhook', async () => {
        for (const line of ['get Order sync', 'get Order syncc', 'get oOrderSinc0000001', 'get Monitoring']) {
            const words = await says(line, 'viewer');
            expect(words).not.toMatch(/Order sync(?!c?`)|Monitoring alerts|oOrderSync/);
        }
        expect(requests()).not.toContain('GET /api/v1/integrations.list');
    });

    test('an owner finds their own webhook, and no other', async () => {
        expect(await says('get build results', 'owner')).toContain(ownedIncoming);
        expect(await says('get Monitoring alerts', 'owner')).not.toContain(incoming);
    });

    test('a guest learns nothing, and costs nothing', async () => {
        for (const line of ['get My TikTok', 'get tiktok', 'get int_yt_abc124', 'get @mychannel', 'get Order sync']) {
            const words = await says(line, 'guest');
            expect(words).toMatch(/may not see|`view_roles`/);
            expect(words).not.toMatch(/int_tt|int_yt_abc123|Did you mean/);
        }
        expect(requests()).toEqual([]);
    });
});

describe('what it costs', () => {
    test('an id costs what it did, and no list', async () => {
        await says('get int_yt_abc123');
        expect(requests()).toEqual(['GET /v1/integration/int_yt_abc123']);
        host.hooked.requests.length = 0;
        await says(`get ${incoming}`);
        expect([...requests()].sort()).toEqual(['GET /api/v1/integrations.get', `GET /v1/integration/${incoming}`]);
    });

    test('an id that is not found costs one list more, which the next slip shares', async () => {
        nextMinute();
        await says('get int_yt_abc124');
        expect(requests()).toEqual(['GET /v1/integration/int_yt_abc124', 'GET /v1/integration/list']);
        host.hooked.requests.length = 0;
        await says('get int_yt_abc125', 'viewer');
        expect(requests()).toEqual(['GET /v1/integration/int_yt_abc125']);
    });

    test('a name costs one list of each source, shared by all people for a minute', async () => {
        nextMinute();
        await says('get My TikTok');
        expect(listed()).toBe(2);
        await says('get tiktok', 'viewer');
        await says('posts @mychannel');
        await says('get Order sync');
        expect(listed()).toBe(2);
        nextMinute();
        await says('get My TikTok');
        expect(listed()).toBe(4);
    });

    test('people who ask at the same moment share one, too', async () => {
        nextMinute();
        await Promise.all([type('posts My TikTok'), type('posts tiktok'), type('posts @mychannel')]);
        expect(listed()).toBe(1);
    });

    test('a change by the app drops what is kept of that source', async () => {
        nextMinute();
        await says('get My TikTok');
        const off = only(await type(`disable ${incoming}`));
        await host.engine.as('admin').click({ message: off, actionId: 'disable.confirm' });
        await says('get My TikTok');
        expect(requests().filter((one) => one === LISTS[1])).toHaveLength(2);
        expect(requests().filter((one) => one === LISTS[0])).toHaveLength(1);
        await says(`enable ${incoming}`);
    });
});

describe('where Hooked offers no list', () => {
    test('watched connections are found by name, and the answer says that only they are', async () => {
        await says('watch int_tt_xyz789');
        await type('check');
        await host.engine.settled();
        nextMinute();
        host.hooked.fault({ status: 404, when: { path: /integration\/list$/ } });
        const taken = await says('get My TikTok');
        expect(taken).toContain('int_tt_xyz789');
        expect(taken).toContain('only watched connections can be found by name');
        expect(await says('posts Fountain of youth')).toContain('only watched connections can be found by name');
        await says('unwatch int_tt_xyz789');
    });

    test('where it cannot be reached, the answer begins with that', async () => {
        nextMinute();
        host.hooked.fault({ status: 503 });
        expect(await says('posts My TikTok')).toMatch(/^Hooked /);
        // Another integration may have the same name there.
        const other = await says('get Order sync');
        expect(other).toContain(failing);
        expect(other).toContain('Hooked has a problem on its side');
    });
});

describe('the posts of a webhook', () => {
    test.each([
        ['by id', `posts ${failing}`],
        ['by name', 'posts Order sync'],
        ['by a synonym', `calendar ${failing}`],
    ])('%s are explained, with a way to the webhook', async (_, line) => {
        const answer = await type(line);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toMatch(/^Order sync is one of this workspace’s own webhooks, so it has no posts/);
        const [shown] = (await choose(only(answer), 'Show the webhook')).ephemeral;
        expect(shown && read(shown)).toContain('Failing');
    });

    test('cannot be scheduled, whether it is named by id or by name', async () => {
        const [byId, byName] = [
            await says(`schedule vid_demo01 ${failing} tomorrow 9:00`),
            await says('schedule vid_demo01 "Order sync" tomorrow 9:00'),
        ];
        expect(byName.startsWith(byId)).toBe(true);
        expect(byId).toContain('webhook');
    });

    test('are told to nobody who may not see the webhook', async () => {
        expect(await says(`posts ${failing}`, 'viewer')).toMatch(/^Hooked has no connection/);
        expect(await says('posts Order sync', 'viewer')).toMatch(/^Hooked has no connection/);
    });
});

describe('what is missing or swapped is found out', () => {
    test.each([
        ['schedule int_yt_abc123 tomorrow 9:00', /^Which video\?/],
        ['schedule My YouTube Channel tomorrow 9:00', /^Which video\?/],
        ['schedule my youtube tomorrow 9:00', /^Which video\?/],
        ['schedule vid_demo01 tomorrow 9:00', /^Which integration\?/],
        [
            'schedule int_yt_abc123 vid_demo01 tomorrow 9:00',
            /`\/integration schedule vid_demo01 int_yt_abc123 tomorrow 9:00`/,
        ],
        ['list @myaccount', /`\/integration get @myaccount`/],
        ['list "My TikTok"', /`\/integration get My TikTok`/],
        ['status', /^\*\d+ of \d+ need attention\*[^]*`status`: this is `\/integration`\.$/],
        ['health int_yt_abc123', /Healthy[^]*`\/integration get int_yt_abc123`/],
        ['?', /^\*Hooked Integrations\*[^]*this is `\/integration help`\.$/],
        ['remove My TikTok', /`\/integration disconnect My TikTok`/],
        ['@mychannel', /My YouTube Channel[^]*`\/integration get @mychannel`/],
        ['calendar My TikTok', /pending[^]*`\/integration posts My TikTok`/],
    ])('%s', async (line, words) => expect(await says(line)).toMatch(words));

    test('a synonym of what changes something is a button, which asks as ever', async () => {
        const meant = only(await type('remove int_yt_jp0081'));
        expect(labels(meant)).toEqual(['Run this command']);
        expect(host.hooked.requests).toEqual([]);
        const [asked] = (await choose(meant, 'Run this command')).messages;
        expect(asked && labels(asked)).toEqual(expect.arrayContaining(['Review…']));
        expect(host.hooked.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
        // The command checks the rights of the person who clicks.
        const refused = await choose(meant, 'Run this command', 'viewer');
        expect(readAnswer(refused)).toContain('Only managers can do this');

        const off = only(await type(`deactivate ${failing}`));
        await choose(off, 'Run this command');
        expect(host.rocketchat.integrations.get(failing)?.enabled).toBe(true);
    });

    test('a synonym shows nobody more than the command does', async () => {
        expect(await says('status', 'guest')).toContain('You can see neither');
        expect(await says('log', 'viewer')).toContain('Only managers can do this');
        expect(await says(`info ${failing}`, 'viewer')).not.toMatch(/Order sync|example\.com/);
    });

    test('list broken is what is unhealthy, and list all is everything', async () => {
        const names = (words: string): readonly string[] => words.match(/int_\w+/g) ?? [];
        expect(names(await says('list broken hooked'))).toEqual(names(await says('list unhealthy hooked')));
        expect(names(await says('list all hooked'))).toEqual(names(await says('list hooked')));
    });
});

describe('hostile names', () => {
    test.each([
        ['markup', '*bold* [x](http://evil.example) `code`'],
        ['a mention', '@all'],
        ['an override of the direction', 'evil \u202egpj.exe'],
        ['great length', 'evil '.repeat(1000)],
        ['a name of JavaScript', '__proto__'],
    ])('%s stays inert in suggestions and on buttons', async (_, name) => {
        nextMinute();
        const made = ['a', 'b'].map((one) =>
            host.hooked.addAccount({ account: { id: one, name, username: `hostile_${one}`, avatarUrl: '' } }),
        );
        const [choice] = (await type('get hostile')).ephemeral as [HostMessage];
        for (const { id } of made) host.hooked.accounts.delete(id);
        nextMinute();
        for (const label of labels(choice)) expect([...label].length).toBeLessThanOrEqual(60);
        // A button’s label is plain text: what stands in it is no markup.
        const markup = (choice.blocks ?? []).filter((block) => block.type !== 'actions');
        expect(JSON.stringify([choice.text, markup])).not.toMatch(/\]\(http|@all|<http/);
        expect(JSON.stringify(choice.blocks)).not.toMatch(/\u202e|\\u202e/);
    });
});
