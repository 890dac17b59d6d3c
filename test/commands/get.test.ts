import { describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS, type FakeHooked, type FakeRocketChat } from '../../dev/upstreams';
import { runCommand } from '../../commands';
import { parseGet, type GetArguments } from '../../commands/get';
import type { Misuse } from '../../lib/domain/problem';
import type { Reply } from '../../lib/chat/reply';
import { anApp, personNamed, type AppOptions } from '../support/appContext';
import { asSeen, readingOf } from '../support/cards';
import { freshHooked, freshRocketChat } from '../support/freshFakes';

describe('the words behind get', () => {
    const plain = { id: 'int_x', private: false };

    test.each<[string, Partial<GetArguments>]>([
        ['int_x', {}],
        ['int_x private', { private: true }],
        ['int_x PRIVATE private', { private: true }],
        ['int_x source:hooked', { source: 'hooked' }],
        ['int_x Source:RocketChat', { source: 'rocketchat' }],
        ['int_x source:hooked source:hooked', { source: 'hooked' }],
        ['int_x createdBy:uOwner00000000004', { createdBy: 'uOwner00000000004' }],
        ['int_x createdby:@Owner', { createdBy: '@Owner' }],
        ['int_x CREATEDBY:a:b', { createdBy: 'a:b' }],
        ['int_x private source:rocketchat createdBy:@o', { private: true, source: 'rocketchat', createdBy: '@o' }],
        ['int_x createdBy:@o private source:rocketchat', { private: true, source: 'rocketchat', createdBy: '@o' }],
        ['private int_x', { private: true }],
        ['source:rocketchat int_x', { source: 'rocketchat' }],
        ['createdBy:@o source:rocketchat private int_x', { private: true, source: 'rocketchat', createdBy: '@o' }],
        ['source:rocketchat int_x createdBy:@o', { source: 'rocketchat', createdBy: '@o' }],
        // What looks like no option is an id, whatever else it looks like.
        ['a:b', { id: 'a:b' }],
        ['privat', { id: 'privat' }],
        // Names may have several words, and any that an option has.
        ['My TikTok', { id: 'My TikTok' }],
        ['My TikTok private', { id: 'My TikTok', private: true }],
        ['private My TikTok source:hooked', { id: 'My TikTok', private: true, source: 'hooked' }],
        ['My source:hooked TikTok', { id: 'My TikTok', source: 'hooked' }],
        ['My private channel', { id: 'My private channel' }],
        ['Public Radio', { id: 'Public Radio' }],
        ['Radio PUBLIC', { id: 'Radio', public: true }],
        ['int_x public', { public: true }],
        ['int_x public private', { private: true }],
        ['int_x details', { details: true }],
        ['int_x private DETAILS', { private: true, details: true }],
        ['int_x details public source:rocketchat', { public: true, details: true, source: 'rocketchat' }],
        ['My TikTok details', { id: 'My TikTok', details: true }],
        ['My details channel', { id: 'My details channel' }],
        ['details', { id: 'details' }],
        ['private details', { id: 'details', private: true }],
        ['Café: Berlin', { id: 'Café: Berlin' }],
        ['@mychannel private', { id: '@mychannel', private: true }],
    ])('“%s” are read as %j', (line, args) =>
        expect(parseGet(line.split(' '))).toEqual({ ok: true, args: { ...plain, ...args } }),
    );

    const sources = ['hooked', 'rocketchat'];
    const users = ['<user id>', '@<username>'];
    test.each<[string, Misuse]>([
        ['', { kind: 'missing-id' }],
        ['private', { kind: 'missing-id' }],
        ['source:hooked private', { kind: 'missing-id' }],
        ['createdBy:@o', { kind: 'missing-id' }],
        ['source:', { kind: 'bad-value', option: 'source:', value: '', allowed: sources }],
        ['source:facebook int_x', { kind: 'bad-value', option: 'source:', value: 'facebook', allowed: sources }],
        ['int_x source:', { kind: 'bad-value', option: 'source:', value: '', allowed: sources }],
        ['int_x source', { kind: 'unknown-option', word: 'source', nearest: 'source:' }],
        ['int_x source:facebook', { kind: 'bad-value', option: 'source:', value: 'facebook', allowed: sources }],
        ['int_x createdBy:', { kind: 'bad-value', option: 'createdBy:', value: '', allowed: users }],
        ['int_x createdBy:@', { kind: 'bad-value', option: 'createdBy:', value: '@', allowed: users }],
        ['int_x createdBy', { kind: 'unknown-option', word: 'createdBy', nearest: 'createdBy:' }],
        ['int_x private:x', { kind: 'unknown-option', word: 'private:x', nearest: 'private' }],
        ['int_x private:', { kind: 'unknown-option', word: 'private:', nearest: 'private' }],
        ['int_x private private:x', { kind: 'unknown-option', word: 'private:x', nearest: 'private' }],
        ['int_x source:hooked source:rocketchat', { kind: 'twice', option: 'source:' }],
        ['int_x createdBy:a createdBy:b', { kind: 'twice', option: 'createdBy:' }],
        ['int_x privat', { kind: 'unknown-option', word: 'privat', nearest: 'private' }],
        ['int_x detials', { kind: 'unknown-option', word: 'detials', nearest: 'details' }],
        ['int_x sorce:', { kind: 'unknown-option', word: 'sorce:', nearest: 'source:' }],
        ['int_x int_y', { kind: 'surplus', word: 'int_y' }],
        ['int_x @mychannel', { kind: 'surplus', word: '@mychannel' }],
        ['@mychannel int_x', { kind: 'surplus', word: 'int_x' }],
        ['int_x :hooked', { kind: 'surplus', word: ':hooked' }],
        ['int_x private please', { kind: 'surplus', word: 'please' }],
    ])('%j can not be used', (line, misuse) => {
        expect(parseGet(line.split(' ').filter((word) => word !== ''))).toEqual({ ok: false, misuse });
    });

    // The likeliest slip: an option misspelt and its value behind it.
    test.each([
        ['sorce:hooked', 'source:'],
        ['createBy:@owner', 'createdBy:'],
        ['created-by:@owner', 'createdBy:'],
        ['created_by:@owner', 'createdBy:'],
        ['SOURC:hooked', 'source:'],
        ['src:rocketchat', 'source:'],
        ['privte:', 'private'],
    ])('%s is taken for a misspelt %s', (word, meant) => {
        expect(parseGet(['int_x', word])).toEqual({
            ok: false,
            misuse: { kind: 'unknown-option', word, nearest: meant },
        });
    });

    test('an option of which only the value is near is not guessed at', () => {
        expect(parseGet(['int_x', 'frobnication:hooked'])).toEqual({
            ok: false,
            misuse: { kind: 'surplus', word: 'frobnication:hooked' },
        });
    });
});

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;

freshHooked((fake) => void (hooked = fake));
freshRocketChat((fake) => void (rocketchat = fake));

const run = (line: string, over: Partial<AppOptions> = {}): Promise<Reply> =>
    runCommand(anApp({ hooked, rocketchat, ...over }), line.split(' '));

const { documented, ownedOutgoing, incoming } = DEMO_INTEGRATIONS;

const AMONG_ADMINS: Partial<AppOptions> = { room: { members: [personNamed('admin')] } };

describe('/integration get', () => {
    test('shows everyone in the room the card of an account, without asking Rocket.Chat', async () => {
        const { audience, blocks = [] } = await run('get int_tt_xyz789');
        expect(audience).toBe('room');
        expect(readingOf(blocks)).toMatch(/^\*My TikTok\* · \[TikTok\]\(.*\)\n🔴 Token expired/);
        expect(rocketchat.requests).toEqual([]);
    });

    test('finds a webhook among both places, with its last delivery', async () => {
        const { audience, text, blocks = [] } = await run(`get ${documented}`, AMONG_ADMINS);
        expect(audience).toBe('room');
        expect(asSeen(text)).toBe('✅ Working: `test.cat` (outgoing webhook).');
        expect(readingOf(blocks)).toContain('✅ delivered · `text2gif.guggy.com`');
        expect(hooked.requests).toHaveLength(1);
    });

    test.each([
        ['get int_yt_abc123 private', {}, 'asker'],
        ['get int_yt_abc123', { card_visibility: 'private' }, 'asker'],
        ['get int_yt_abc123', { card_visibility: 'room' }, 'room'],
        ['get int_yt_abc123 public', { card_visibility: 'private' }, 'room'],
        ['get int_yt_abc123 public private', {}, 'asker'],
        ['GET “int_yt_abc123” Private', {}, 'asker'],
        ['get private int_yt_abc123.', {}, 'asker'],
        ['get (int_yt_abc123), private!', {}, 'asker'],
    ])('“%s” with the settings %j is for the %s', async (line, settings, audience) => {
        expect(await run(line, { settings })).toMatchObject({ audience, blocks: expect.any(Array) });
    });

    test('looks only in the source that the line names', async () => {
        await run(`get ${documented} source:rocketchat`);
        expect(hooked.requests).toEqual([]);
        expect(await run(`get int_yt_abc123 source:rocketchat`)).toMatchObject({
            audience: 'asker',
            text: expect.stringContaining('Rocket.Chat\u2060 has no webhook `int_yt_abc123`'),
        });
    });

    test('finds by creator, named or by id', async () => {
        for (const creator of ['@owner', 'uOwner00000000004']) {
            const found = await run(`get ${ownedOutgoing} createdBy:${creator}`, AMONG_ADMINS);
            expect(found).toMatchObject({ audience: 'room' });
        }
        expect(await run(`get ${ownedOutgoing} createdBy:@viewer`)).toMatchObject({ audience: 'asker' });
        expect(rocketchat.requests.filter(({ query }) => query.createdBy === 'uOwner00000000004')).toHaveLength(2);
    });

    test('says that there is nobody of that name, and looks for nothing of theirs', async () => {
        const { audience, text } = await run(`get ${incoming} createdBy:@nobody source:rocketchat`);
        expect([audience, asSeen(text)]).toEqual(['asker', 'This workspace has no user `@nobody`.']);
        expect(hooked.requests).toEqual([]);
        expect(rocketchat.requests.map(({ path }) => path)).toEqual(['/api/v1/permissions.listAll']);
    });

    test('says so beside what the other place said', async () => {
        const { audience, text } = await run(`get ${incoming} createdBy:@nobody`);
        expect([audience, asSeen(text).split('\n')]).toEqual([
            'asker',
            [expect.stringContaining('Hooked has no connection'), 'This workspace has no user `@nobody`.'],
        ]);
    });

    test('does not reveal to people who may see no webhook whether a user of that name exists', async () => {
        const told = async (creator: string): Promise<string> =>
            (await run(`get ${incoming} createdBy:${creator} source:rocketchat`, { as: 'viewer' })).text;
        expect(await told('@nobody')).toBe(await told('@admin'));
        expect(await told('@nobody')).toContain('You can’t see Rocket.Chat\u2060’s webhooks');
    });

    test('does not look anybody up for an account, and says that its creator was not used', async () => {
        const { audience, blocks = [] } = await run('get int_yt_abc123 createdBy:@nobody');
        expect(audience).toBe('room');
        expect(readingOf(blocks)).toContain('`createdBy` was not used');
    });

    test.each([
        ['get', /^Which integration\? Give its name, handle or id\.\nUsage: `\/integration get <id>`$/],
        ['get int_x frob', /^One integration at a time: `frob` does not belong here\..*\nUsage: /],
        ['get private', /^Which integration\? Give its name, handle or id\.\nUsage: /],
        ['get int_x source:', /^`source:` needs a value: `hooked`, `rocketchat`\.\nUsage: /],
        ['get int_x createdBy:', /^`createdBy:` needs a value: `‹user id›`, `@‹username›`\.\nUsage: /],
        ['get int_x sorce:hooked', /^There is no option `sorce:hooked`\. Did you mean `source:`\?\nUsage: /],
        ['get int_x source:x', /^`source:` cannot be `x`\. It takes: `hooked`, `rocketchat`\.\nUsage: /],
    ])('“%s” tells only the asker how it is used', async (line, words) => {
        const { audience, text, blocks } = await run(line);
        expect([audience, blocks]).toEqual(['asker', undefined]);
        expect(asSeen(text)).toMatch(words);
        expect(hooked.requests).toEqual([]);
    });

    test('tells only the asker about problems', async () => {
        hooked.fault({ html: true });
        expect(await run('get int_yt_abc123')).toEqual({
            audience: 'asker',
            text: expect.stringContaining('web page'),
        });
        expect(await run('get int_yt_abc123', { hooked: undefined })).toEqual({
            audience: 'asker',
            text: 'Hooked is not set up. An admin must fill in these settings of the app: `hooked_api_key`.',
        });
    });
});
