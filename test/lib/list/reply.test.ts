import { beforeEach, describe, expect, test } from '@jest/globals';

import {
    DEMO_INTEGRATIONS,
    OWNER_CREDENTIALS,
    SECRET_PATTERN,
    type FakeHooked,
    type FakeRocketChat,
} from '../../../dev/upstreams/index';
import { parseList } from '../../../commands/list';
import type { AppContext } from '../../../lib/context/context';
import { ok } from '../../../lib/domain/outcome';
import { followClick } from '../../../lib/interactions/index';
import type { Click, Effect } from '../../../lib/chat/click';
import { listReply } from '../../../lib/list/reply';
import { listPage, postList } from '../../../lib/chat/links';
import type { LinkTarget } from '../../../lib/chat/link';
import type { Wish } from '../../../lib/context/visibility';
import type { Reply } from '../../../lib/chat/reply';
import { anApp, personNamed, type AppOptions } from '../../support/appContext';
import { asSeen, readingOf } from '../../support/cards';
import { clockAt } from '../../support/times';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { webhooksOf } from '../../support/upstreamClients';
import { freshHooked, freshRocketChat } from '../../support/freshFakes';

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;
let clock = clockAt();
beforeEach(() => void (clock = clockAt()));
freshHooked((fake) => void (hooked = fake), { now: () => clock.now() });
freshRocketChat(
    (fake) => void (rocketchat = fake),
    () => clock.now(),
);

/** A room in which everyone may see webhooks, and one in which some may not. */
const ADMINS = { members: [personNamed('admin')] };
const MIXED = { members: [personNamed('admin'), personNamed('viewer')] };

/** An app whose only watch is of this connection. */
interface Watched {
    readonly watched?: string;
    /** What the monitor knows because all of Hooked is watched. */
    readonly known?: readonly string[];
}

const app = ({ watched, known = [], ...options }: Partial<AppOptions> & Watched = {}): AppContext => {
    const target = { kind: 'one', source: 'hooked', id: watched };
    const watches = new Map(watched === undefined ? [] : [['', { target }]]);
    const roster = { known: Object.fromEntries(known.map((id) => [id, { group: 'youtube' }])) };
    const monitor = {
        watches: { all: () => Promise.resolve(watches) },
        inventories: { get: () => Promise.resolve(roster) },
        sweeps: { get: () => Promise.resolve(undefined) },
        health: { all: () => Promise.resolve(new Map()) },
    };
    return { ...anApp({ hooked, rocketchat, clock, room: ADMINS, ...options }), monitor } as unknown as AppContext;
};

function filterOf(line: string) {
    const parsed = parseList(line.split(' ').filter(Boolean));
    if (!parsed.ok) throw new Error(`not a line: ${line}`);
    return parsed.args;
}
const list = (line = '', options: Parameters<typeof app>[0] = {}, wish: Partial<Wish> = {}): Promise<Reply> =>
    listReply(app(options), filterOf(line), 0, { private: false, ...wish });
const reading = ({ blocks, text }: Reply): string =>
    (blocks ? readingOf(blocks) : asSeen(text)).replaceAll('\u202f', ' ');
const headline = (reply: Reply): string => reading(reply).split('\n')[0] ?? '';
const counts = (reply: Reply): string | undefined =>
    reading(reply)
        .split('\n')
        .find((line) => /^\*\d+ integrations?/.test(line));
const idsIn = (reply: Reply): string[] => [...reading(reply).matchAll(/· `([^`]+)`$/gm)].map(([, id]) => id ?? '');

const CONNECTIONS = ['int_yt_abc123', 'int_tt_xyz789', 'int_ig_err456', 'int_ig_main02', 'int_yt_jp0081'];
const HISTORIES = /integrations\.history/;
const historiesAsked = (): number => rocketchat.requests.filter(({ path }) => HISTORIES.test(path)).length;

describe('a list', () => {
    test('shows everything, the worst first, under a line that says how it all is', async () => {
        const reply = await list();
        expect(reply.audience).toBe('room');
        expect(headline(reply)).toBe(
            '*17 integrations:* 1 token expired, 1 connection error, 1 failing, 1 disabled by Rocket.Chat, ' +
                '1 script broken, 1 delivered with errors, 1 disabled, 1 with no recent deliveries, ' +
                '2 enabled, 1 working, 6 healthy',
        );
        expect(asSeen(reply.text)).toBe(headline(reply));
        expect(reading(reply)).toContain('🔴 Token expired · *My TikTok* · TikTok · `int_tt_xyz789`');
        expect(reading(reply)).toContain('🔴 Failing · *Order sync* · outgoing webhook · `oOrderSync0000001`');
        expect(idsIn(reply).slice(0, 3)).toEqual(['int_tt_xyz789', 'int_ig_err456', DEMO_INTEGRATIONS.failing]);
        expect(idsIn(reply)).toHaveLength(10);
        expect(reading(reply)).toContain('page 1 of 2 · Hooked, Rocket.Chat · as of Nov 20, 2026, 4:41 PM (UTC+1)');
        expect(JSON.stringify(reply)).not.toMatch(SECRET_PATTERN);
    });

    test('costs one request for all connections, and one for all webhooks beside their histories', async () => {
        await list();
        expect(hooked.requests.map(({ path }) => path)).toEqual(['/v1/integration/list']);
        expect(rocketchat.requests.filter(({ path }) => path.endsWith('integrations.list'))).toHaveLength(1);
        // Four enabled webhooks, and the disabled one, because only its history says who disabled it.
        expect(historiesAsked()).toBe(5);
    });

    test.each<[string, readonly string[]]>([
        ['tiktok expired', ['int_tt_xyz789']],
        ['expired error', ['int_tt_xyz789', 'int_ig_err456']],
        ['disabled', [DEMO_INTEGRATIONS.disabledBy410, DEMO_INTEGRATIONS.incomingDisabled]],
        ['incoming healthy', [DEMO_INTEGRATIONS.ownedIncoming, DEMO_INTEGRATIONS.incoming]],
        ['hooked youtube', ['int_yt_abc123', 'int_yt_jp0081']],
    ])('of “%s” shows those and no others', async (line, ids) => {
        const reply = await list(line);
        expect(idsIn(reply)).toEqual(ids);
        expect(headline(reply)).toMatch(/^\*\d of \d+ integrations?:\*/);
    });

    test('of one place asks nothing of the other; of incoming ones no histories', async () => {
        await list('tiktok');
        expect(rocketchat.requests).toEqual([]);
        hooked.requests.length = 0;
        await list('incoming');
        expect(hooked.requests).toEqual([]);
        expect(historiesAsked()).toBe(0);
    });

    test('that nothing fits says so, and how many others there are', async () => {
        const reply = await list('hooked token-invalid');
        expect(headline(reply)).toBe('Nothing matches `hooked` `token-invalid`. There are 8 other integrations.');
        expect(reading(reply)).toContain('Refresh');
        expect(headline(await list('rocketchat youtube'))).toContain('There are 9 other integrations');
        hooked.accounts.clear();
        expect(headline(await list('tiktok'))).toContain('There are no other integrations');
    });

    test('of nothing at all says how to begin', async () => {
        hooked.accounts.clear();
        rocketchat.integrations.clear();
        const reply = await list();
        expect(headline(reply)).toContain('No integrations yet');
        expect(headline(reply)).toContain('(https://hooked.so/settings/integrations)');
        expect(headline(reply)).toContain('(https://chat.example.com/admin/integrations)');
    });

    test.each(HOSTILE_NAMES)('survives a name that %s', async (_, name) => {
        hooked.accounts.clear();
        hooked.addAccount({ id: 'int_x', account: { id: '1', name, username: 'x', avatarUrl: '' } });
        const text = readingOf((await list('hooked')).blocks ?? []);
        expect(text).toContain('Healthy');
        expect(text.split('\n').filter((line) => line.includes('int_x'))).toHaveLength(1);
        expect(text.length).toBeLessThan(1200);
    });
});

describe('the person who asks', () => {
    test('for webhooks sees their own where their rights are for those', async () => {
        const reply = await list('', { as: 'owner' });
        expect(idsIn(reply)).toEqual(
            expect.arrayContaining([...CONNECTIONS, DEMO_INTEGRATIONS.ownedOutgoing, DEMO_INTEGRATIONS.ownedIncoming]),
        );
        expect(idsIn(reply)).toHaveLength(10);
        // Nor does what they may not see cost a request.
        expect(historiesAsked()).toBe(1);
    });

    test('and may see one place only is shown that, and not told of the other', async () => {
        const reply = await list('', { as: 'viewer' });
        expect(idsIn(reply)).toHaveLength(8);
        expect(reading(reply)).not.toMatch(/Rocket\.Chat|may not/);
        const guest = await list('', { as: 'guest', settings: { view_roles: 'guest' } });
        expect(idsIn(guest)).toHaveLength(8);
    });

    test.each(['rocketchat', 'outgoing'])('for %s by name reads why not', async (line) => {
        const reply = await list(line, { as: 'viewer' });
        expect(reply).toMatchObject({ audience: 'asker' });
        expect(reading(reply)).toContain('You can’t see Rocket.Chat’s webhooks');
        expect(rocketchat.requests.filter(({ path }) => path.includes('integrations'))).toEqual([]);
    });

    test('for both by name reads why one is missing', async () => {
        const reply = await list('hooked rocketchat', { as: 'viewer' });
        expect(idsIn(reply)).toHaveLength(8);
        expect(headline(reply)).toContain('⚠️ Rocket.Chat’s webhooks are missing. ');
    });

    test('and may see neither reads that in one sentence, and no upstream is asked', async () => {
        const reply = await list('', { as: 'guest' });
        expect(reply.audience).toBe('asker');
        expect(reply.blocks).toBeUndefined();
        expect(reply.text).toContain('You can see neither');
        expect(hooked.requests).toEqual([]);
        expect(rocketchat.requests.filter(({ path }) => path.includes('integrations'))).toEqual([]);
    });
});

describe('trouble', () => {
    test('with one place costs only that', async () => {
        hooked.fault({ status: 500 });
        const reply = await list();
        expect(idsIn(reply)).toHaveLength(9);
        expect(headline(reply)).toContain('⚠️ Can’t reach Hooked: its connections are missing. ');
        expect(reading(reply)).toContain('500');
        hooked.clearFaults();
        rocketchat.tokens.length = 0;
        const other = await list();
        expect(idsIn(other)).toHaveLength(8);
        // A refusal is an answer: it is no lack of reach.
        expect(headline(other)).toContain('⚠️ Rocket.Chat’s webhooks are missing. ');
    });

    test('with both is answered to the asker alone', async () => {
        hooked.apiKey = 'another';
        rocketchat.fault({ reset: true });
        const reply = await list();
        expect(reply).toMatchObject({ audience: 'asker' });
        expect(reply.blocks).toBeUndefined();
        expect(reply.text.split('\n')).toHaveLength(2);
    });

    test('with one connection is counted, and marked as such', async () => {
        hooked.listHealth = false;
        hooked.fault({ when: { path: /int_ig_main02/ }, status: 500 });
        const reply = await list('hooked');
        expect(idsIn(reply)).toHaveLength(8);
        expect(reading(reply)).toContain('Hooked: 7 checked now, 1 not checked');
        expect(headline(reply)).toContain('1 can’t be checked');
        expect(reading(reply)).toMatch(/^❔ Can’t be checked · .*`int_ig_main02`$/m);
        expect(reading(reply)).toContain('1 integration could not be checked, and may be healthy or not.');
        expect(idsIn(await list('hooked unhealthy'))).not.toContain('int_ig_main02');
    });

    test('in the middle of many shows what was seen', async () => {
        hooked.listHealth = false;
        for (let index = 0; index < 30; index += 1) hooked.addAccount({ id: `int_zz${index}` });
        hooked.fault({ when: { path: /int_zz/ }, reset: true });
        const reply = await list('hooked');
        expect(headline(reply)).toContain('⚠️ Hooked: not everything could be checked.');
        expect(counts(reply)).toBe('*38 integrations:* 1 token expired, 1 connection error, 30 not checked, 6 healthy');
        expect(reading(reply)).toContain('Hooked: 8 checked now, 30 not checked');
    });

    test('with Hooked’s list leaves those that are watched', async () => {
        hooked.fault({ when: { path: /list/ }, status: 404 });
        const reply = await list('hooked', { watched: 'int_tt_xyz789' });
        expect(idsIn(reply)).toEqual(['int_tt_xyz789']);
        expect(headline(reply)).toContain('⚠️ Hooked: not everything could be checked.');
        expect(idsIn(await list('hooked', { known: ['int_yt_abc123'] }))).toEqual(['int_yt_abc123']);
        expect(reading(await list('hooked'))).not.toContain('int_');
    });

    test('with a history is no fault of the webhook', async () => {
        rocketchat.fault({ when: { path: HISTORIES }, times: 4, status: 500 });
        const reply = await list('outgoing');
        expect(reading(reply)).toContain('⏳ Not checked');
        expect(headline(reply)).toContain('1 not checked');
        expect(reading(reply)).toContain('The deliveries of 1 webhook were not checked');
    });
});

describe('who sees a list in a room where some may not see webhooks', () => {
    test.each<[string, Partial<Wish>, Reply['audience']]>([
        ['', {}, 'asker'],
        ['rocketchat', {}, 'asker'],
        ['failing', {}, 'asker'],
        ['hooked', {}, 'room'],
        ['expired', {}, 'room'],
        ['hooked', { private: true }, 'asker'],
        ['hooked', { public: true }, 'room'],
        ['', { private: true }, 'asker'],
    ])('%j with %j: %s', async (line, wish, audience) => {
        const reply = await list(line, { room: MIXED }, wish);
        expect(reply.audience).toBe(audience);
        expect(idsIn(reply)).not.toEqual([]);
        const isHeldBack = audience === 'asker' && wish.private !== true;
        expect(reading(reply).includes('Only you see this list')).toBe(isHeldBack);
    });

    test('“public” overrules the setting, and asks before webhooks are shown', async () => {
        const settings = { card_visibility: 'private' };
        const hidden = await list('hooked', { room: MIXED, settings });
        expect([hidden.audience, reading(hidden).includes('Only you see')]).toEqual(['asker', false]);
        expect((await list('hooked', { room: MIXED, settings }, { public: true })).audience).toBe('room');
        expect((await list('', { room: ADMINS, settings }, { public: true })).audience).toBe('room');
        const question = await list('', { room: MIXED }, { public: true });
        expect(question.audience).toBe('asker');
        expect(reading(question)).toContain('Post the list here, with 9 webhooks?');
        expect(idsIn(question)).toEqual([]);
    });

    test('where the permissions cannot be read, the list holds no webhook, and the room may see it', async () => {
        rocketchat.fault({ when: { path: /permissions/ }, status: 500 });
        const reply = await list('', { room: ADMINS });
        expect(idsIn(reply)).toHaveLength(8);
        expect(reply.audience).toBe('room');
    });
});

describe('the limit of Rocket.Chat', () => {
    const limited = async (line: string): Promise<Reply> => {
        const { userId, token } = OWNER_CREDENTIALS;
        const one = rocketchat.integrations.get(DEMO_INTEGRATIONS.ownedOutgoing);
        for (let index = 10; index < 30; index += 1) {
            if (one) rocketchat.integrations.set(`o${index}`, { ...one, _id: `o${index}` });
        }
        const webhooks = webhooksOf(rocketchat, { clock, headers: { 'X-User-Id': userId, 'X-Auth-Token': token } });
        return listReply({ ...app(), webhooks: ok(webhooks) }, filterOf(line), 0, { private: false });
    };

    test('leaves some unchecked, which are not called broken, and calls for people', async () => {
        const reply = await limited('outgoing');
        expect(historiesAsked()).toBe(8);
        expect(headline(reply)).toContain('13 not checked');
        expect(headline(reply)).not.toMatch(/failing|unknown/);
        expect(reading(reply)).toContain('The deliveries of 13 webhooks were not checked');
    });

    test('does not count them as unhealthy, nor as healthy', async () => {
        const reply = await limited('outgoing unhealthy');
        expect(reading(reply)).not.toContain('⏳');
        expect(reading(reply)).toContain('The deliveries of 13 webhooks were not checked');
    });
});

describe('the time of the command', () => {
    test('that is nearly over is kept for the answer', async () => {
        hooked.listHealth = false;
        let looks = 0;
        // Enough for the list and three connections.
        const deadline = { remainingMs: () => ((looks += 1) <= 4 ? 3000 : 2999) };
        const reply = await listReply({ ...app(), deadline }, filterOf('hooked'), 0, { private: false });
        expect(idsIn(reply)).toHaveLength(8);
        expect(headline(reply)).toContain('5 not checked');
        expect(reading(reply)).toContain('Hooked: 3 checked now, 5 not checked');
        expect(reading(reply)).toContain('5 accounts were not checked');
    });

    test('that the list of webhooks has used up still shows what the list says', async () => {
        const deadline = { remainingMs: () => 2999 };
        const reply = await listReply({ ...app(), deadline }, filterOf('rocketchat'), 0, { private: false });
        expect(idsIn(reply)).toHaveLength(9);
        expect(headline(reply)).toContain('4 not checked');
        expect(historiesAsked()).toBe(0);
    });

    test('that is over before a list came is not taken for nothing being there', async () => {
        const deadline = { remainingMs: () => 2999 };
        const reply = await listReply({ ...app(), deadline }, filterOf('hooked'), 0, { private: false });
        expect(reply).toMatchObject({ audience: 'asker' });
        expect(reading(reply)).toContain('Hooked did not answer');
    });
});

describe('a page', () => {
    type Target = LinkTarget<typeof listPage>;
    const buttonsIn = (reply: Reply): readonly { label: string; actionId: string; target: Target | undefined }[] =>
        (reply.blocks ?? []).flatMap((block) =>
            block.type === 'actions'
                ? block.elements.flatMap((element) =>
                      element.type === 'button'
                          ? [
                                {
                                    label: element.text.text,
                                    actionId: element.actionId,
                                    target: listPage.read(element.value),
                                },
                            ]
                          : [],
                  )
                : [],
        );
    const press = async (
        reply: Reply,
        label: string,
        over: Partial<Click> = {},
        options: Partial<AppOptions> = {},
    ): Promise<Effect> => {
        const button = buttonsIn(reply).find((one) => one.label === label);
        if (!button?.target) throw new Error(`no button ${label}`);
        const { actionId, target } = button;
        return followClick(app(options), { actionId, value: listPage.write(target), isPrivate: false, ...over });
    };
    const replyOf = (effect: Effect): Reply => {
        if (!('reply' in effect)) throw new Error(effect.kind);
        return effect.reply;
    };

    test('is turned in the same card, and shows what is so now', async () => {
        const first = await list();
        expect(buttonsIn(first).map(({ label, actionId }) => [label, actionId])).toEqual([
            ['Next', 'list.page'],
            ['Refresh', 'list.refresh'],
        ]);
        const second = await press(first, 'Next');
        expect(second).toMatchObject({ kind: 'replace', reply: { audience: 'room' } });
        expect(idsIn(replyOf(second))).toHaveLength(7);
        expect(buttonsIn(replyOf(second)).map(({ label }) => label)).toEqual(['Previous', 'Refresh']);
        hooked.expire('int_yt_abc123');
        const back = await press(replyOf(second), 'Previous');
        expect(headline(replyOf(back))).toContain('2 token expired');
        expect(reading(replyOf(back))).toContain('page 1 of 2');
    });

    test('that is no more is the last one', async () => {
        const second = replyOf(await press(await list(), 'Next'));
        for (const id of [...hooked.accounts.keys()].slice(0, 7)) hooked.accounts.delete(id);
        const refreshed = replyOf(await press(second, 'Refresh'));
        expect(idsIn(refreshed)).toHaveLength(10);
        expect(buttonsIn(refreshed).map(({ label }) => label)).toEqual(['Refresh']);
    });

    test('of a list in a room stays once people there may not see webhooks, and the asker alone gets the new one', async () => {
        const shared = await list();
        const effect = await press(shared, 'Refresh', {}, { room: MIXED });
        expect(effect).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
        expect(idsIn(replyOf(effect))).toContain(DEMO_INTEGRATIONS.failing);
        expect(reading(replyOf(effect))).toContain('Only you see this list');
        expect(await press(await list('hooked'), 'Refresh', {}, { room: MIXED })).toMatchObject({ kind: 'replace' });
    });

    test('of a list that the asker has agreed to post is turned in the same card', async () => {
        const question = await list('', { room: MIXED }, { public: true });
        const value = (question.blocks ?? []).flatMap((block) =>
            block.type === 'actions' ? block.elements.flatMap((one) => ('value' in one ? [one.value] : [])) : [],
        )[0];
        const click = { actionId: postList.actionId, value, isPrivate: true };
        const posted = await followClick(app({ room: MIXED }), click);
        expect(posted).toMatchObject({ kind: 'post', reply: { audience: 'room' } });
        const turned = await press(replyOf(posted), 'Next', {}, { room: MIXED });
        expect(turned).toMatchObject({ kind: 'replace', reply: { audience: 'room' } });
        expect(await press(replyOf(turned), 'Refresh', {}, { room: MIXED })).toMatchObject({ kind: 'replace' });
        // Of a person who may see less, the question posts what they may see.
        const theirs = await followClick(app({ room: MIXED, as: 'viewer' }), click);
        expect(idsIn(replyOf(theirs))).toHaveLength(8);
    });

    test('keeps the filter', async () => {
        const card = await list('hooked expired');
        hooked.expire('int_yt_abc123');
        const again = replyOf(await press(card, 'Refresh'));
        expect(idsIn(again)).toEqual(['int_tt_xyz789', 'int_yt_abc123']);
        hooked.heal('int_yt_abc123');
        hooked.heal('int_tt_xyz789');
        expect(headline(replyOf(await press(again, 'Refresh')))).toContain('Nothing matches');
    });

    test('of another person’s list is a list of one’s own, and theirs stays as it is', async () => {
        const viewer = await press(await list(), 'Refresh', {}, { as: 'viewer' });
        expect(viewer).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
        expect(idsIn(replyOf(viewer))).toHaveLength(8);
        expect(reading(replyOf(viewer))).not.toContain('webhook');
        const guest = await press(await list(), 'Next', {}, { as: 'guest' });
        expect(guest).toMatchObject({ kind: 'whisper' });
        expect(reading(replyOf(guest))).toContain('You can see neither');
    });

    test('of one’s own list is not shown any more to one who has lost the right', async () => {
        const card = await list('', { as: 'viewer' });
        const effect = await press(card, 'Refresh', {}, { as: 'viewer', settings: { view_roles: 'nobody' } });
        expect(effect).toMatchObject({ kind: 'whisper' });
        expect(reading(replyOf(effect))).toContain('You can see neither');
    });

    test('that cannot be read now does not cost the card', async () => {
        const card = await list();
        hooked.fault({ status: 500 });
        rocketchat.fault({ status: 500 });
        expect(await press(card, 'Refresh')).toMatchObject({ kind: 'whisper' });
    });

    test('of a private list stays private', async () => {
        expect(await press(await list(), 'Next', { isPrivate: true })).toMatchObject({
            kind: 'replace',
            reply: { audience: 'asker' },
        });
    });

    test.each(['{}', 'no', '{"page":-1}', '{"sources":["x"],"kinds":[],"states":[],"page":0,"by":"a"}'])(
        'that nobody gave out is refused: %s',
        async (value) => {
            const effect = await followClick(app(), { actionId: 'list.page', value, isPrivate: false });
            expect(reading(replyOf(effect))).toContain('another version of the app');
        },
    );
});
