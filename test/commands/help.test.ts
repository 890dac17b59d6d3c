import { describe, expect, test } from '@jest/globals';

import { runCommand, subcommands } from '../../commands';
import { GROUPS, type Group } from '../../commands/define';
import { helpOn, usageOf } from '../../commands/help';
import { meantBy, unknownSubcommand } from '../../commands/unknown';
import { explain } from '../../lib/chat/explain';
import { sayIn } from '../../lib/i18n/say';
import type { RawSettings } from '../../lib/settings/values';
import { anApp } from '../support/appContext';
import { asSeen } from '../support/cards';

const say = sayIn('en');

type Reader = 'admin' | 'viewer' | 'guest';

const run = async (words: string[], as: Reader = 'viewer', settings: RawSettings = {}): Promise<string> => {
    const { audience, text, blocks } = await runCommand(anApp({ as, settings }), words);
    expect([audience, blocks]).toEqual(['asker', undefined]);
    return asSeen(text);
};

const lineOfGroup = async (group: Group, as: Reader): Promise<string | undefined> => {
    const label = asSeen(say(`help_group_${group}`, { items: '' }));
    return (await run(['help'], as)).split('\n').find((line) => line.startsWith(label));
};
const namesIn = (line: string | undefined): string[] =>
    [...(line ?? '').matchAll(/`([a-z]+)` /g)].map(([, name]) => name ?? '');

describe('help', () => {
    test.each(GROUPS)('has a line for %s, with everything in it that a manager may do', async (group) => {
        const members = subcommands.filter((one) => one.group === group);
        const line = await lineOfGroup(group, 'admin');
        expect(namesIn(line)).toEqual(members.map(({ name }) => name));
        for (const { name, brief } of members) expect(line).toContain(`\`${name}\` ${asSeen(say(brief))}`);
    });

    test('begins with the list', async () => {
        expect(namesIn(await lineOfGroup('look', 'admin'))[0]).toBe('list');
    });

    test('shows what this person may do, and nothing else', async () => {
        const offered = async (as: Reader): Promise<string[]> =>
            (await Promise.all(GROUPS.map((group) => lineOfGroup(group, as)))).flatMap(namesIn);
        expect(await offered('viewer')).toEqual([
            'list',
            'get',
            'posts',
            'agenda',
            'check',
            'help',
            'watching',
            'webhooks',
        ]);
        expect(await offered('guest')).toEqual([]);
        expect(await run(['help'], 'guest')).toContain('You can see neither');
        expect(await offered('admin')).toHaveLength(subcommands.length);
    });

    test('fits on a phone', async () => {
        // Some 40 characters a line of 20 px: 500 px are 25 lines.
        const lines = (await run(['help'], 'admin')).split('\n');
        const drawn = lines.reduce((sum, line) => sum + Math.ceil(line.length / 40), 0);
        expect(drawn).toBeLessThanOrEqual(25);
    });

    test('tells managers alone what is not set up, and where to do it', async () => {
        const words = await run(['help'], 'admin');
        expect(words).toContain('⚠️ *Not set up yet:* `hooked_api_key`, `rocketchat_user_id`');
        expect(words).toMatch(/Administration → .* → Settings\.$/);
        expect(await run(['help'], 'viewer')).not.toMatch(/set up|Administration/);
    });

    test('tells managers alone that no channel is set for changes and for alerts that are refused', async () => {
        const words = await run(['help'], 'admin');
        expect(words).toMatch(/Not set up yet:.*`monitor_channel`/);
        expect(words).toMatch(/Administration → .* → Settings\.$/);
        expect(await run(['help'], 'viewer')).not.toContain('monitor_channel');
        const room = [{ _id: 'rOps', name: 'ops' }];
        expect(await run(['help'], 'admin', { monitor_channel: room })).not.toContain('monitor_channel');
    });

    test.each(subcommands.map((subcommand) => [subcommand.name, subcommand] as const))(
        'on %s shows its line, options and an example',
        async (name, subcommand) => {
            const lines = (await run(['help', name.toUpperCase()])).split('\n');
            expect(lines[0]).toBe(usageOf(subcommand));
            expect(lines).toContain(asSeen(say(subcommand.summary)));
            expect(lines.at(-1)).toBe(asSeen(say(subcommand.example)));
            expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(subcommand.options?.length ?? 0);
            expect(lines.includes('Options:')).toBe(subcommand.options !== undefined);
        },
    );

    test('names “public” wherever “private” is one of the options', () => {
        const forms = ({ options = [] }: (typeof subcommands)[number]) => options.map(({ form }) => form);
        const withPrivate = subcommands.filter((one) => forms(one).includes('private'));
        expect(withPrivate.filter((one) => !forms(one).includes('public')).map(({ name }) => name)).toEqual([]);
    });

    test('on something that there is not suggests what there is', async () => {
        expect(await run(['help', 'gte'])).toContain('Did you mean `/integration get`?');
    });

    test('names no option that get does not take', () => {
        const get = subcommands.find(({ name }) => name === 'get');
        expect(get && asSeen(helpOn(get, say)).match(/^• `[^`:|<]+/gm)).toEqual([
            '• `private',
            '• `public',
            '• `source',
            '• `createdBy',
            '• `details',
        ]);
    });

    test('tells those who may manage, and nobody else, what is wrong with the settings', async () => {
        const wrong = { hooked_api_url: 'x', request_timeout_ms: 1 };
        const overview = await run(['help'], 'admin', wrong);
        expect(overview).toContain('⚠️ *Settings to fix:*\n• The setting `hooked_api_url` is not a web address');
        expect(overview).toContain('\n• The setting `request_timeout_ms` is not a whole number from 500 to 15000.');
        expect(await run(['help'], 'viewer', wrong)).not.toContain('setting');
        expect(await run(['help'], 'admin')).not.toContain('Settings to fix');
    });
});

describe('a synonym', () => {
    /** What a subcommand that changes something, or does more than show something, must not do by a guess. */
    const LOOKS = ['list', 'get', 'posts', 'agenda', 'watching', 'audit', 'help'];

    test('runs at once only where the subcommand changes nothing', () => {
        expect(
            subcommands
                .filter(({ onlyReads }) => onlyReads)
                .map(({ name }) => name)
                .sort(),
        ).toEqual([...LOOKS].sort());
    });

    test.each([
        ['?', ['help']],
        ['status', []],
        ['health', []],
        ['broken', ['list', 'unhealthy']],
        ['log', ['audit']],
        ['calendar', ['agenda']],
        ['int_x', ['get', 'int_x']],
    ])('%s runs %j at once', (word, words) =>
        expect(meantBy(word, subcommands, [])).toEqual({ words, runsAtOnce: true }),
    );

    test.each([
        ['remove', ['int_x'], ['disconnect', 'int_x']],
        ['activate', ['oX'], ['enable', 'oX']],
        ['deactivate', ['oX'], ['disable', 'oX']],
        ['subscribe', ['all'], ['watch', 'all']],
        ['publish', ['v', 'int_x', 'today'], ['schedule', 'v', 'int_x', 'today']],
        ['sweep', [], ['check']],
        ['lsit', [], ['list']],
        ['disconect', ['int_x'], ['disconnect', 'int_x']],
        ['frobnicate', [], ['get', 'frobnicate']],
    ])('%s %j is offered as %j', (word, rest, words) =>
        expect(meantBy(word, subcommands, rest)).toEqual({ words, runsAtOnce: false }),
    );

    test('says what it ran', async () => {
        expect(await run(['?'])).toMatch(/There is no subcommand `\?`: this is `\/integration help`\.$/);
    });

    test('behind help shows the subcommand that it stands for', async () => {
        expect(await run(['help', 'remove'])).toMatch(/^`\/integration disconnect <id>`/);
    });

    test('with more words than a button carries is only named', async () => {
        expect(await run(['publish', ...'a b c d e f g h'.split(' ')])).toContain('`/integration schedule a b c');
    });
});

describe('a subcommand that there is not', () => {
    test.each([
        ['gte', '/integration get'],
        ['hlp', '/integration help'],
        ['int_yt_abc123', '/integration get int_yt_abc123'],
        ['int_', undefined],
        ['frobnicate', undefined],
        ['@mychannel', '/integration get @mychannel'],
        ['oOrderSync0000001', '/integration get oOrderSync0000001'],
        ['?', '/integration help'],
        ['status', '/integration'],
        ['HEALTH', '/integration'],
        ['overview', '/integration'],
        ['broken', '/integration list unhealthy'],
        ['remove', '/integration disconnect'],
        ['constructor', undefined],
    ])('%s may have meant %s', (word, line) =>
        expect(unknownSubcommand(word, meantBy(word, subcommands, undefined))).toEqual({
            kind: 'unknown-subcommand',
            word,
            ...(line && { line }),
        }),
    );

    test.each([
        ['status', ['My', 'TikTok'], '/integration get My TikTok'],
        ['remove', ['int_x'], '/integration disconnect int_x'],
        ['overview', ['hooked'], '/integration list hooked'],
        ['gte', ['int_x', 'private'], '/integration get int_x private'],
        ['my', ['TikTok'], '/integration get my TikTok'],
        ['frobnicate', [], '/integration get frobnicate'],
    ])('%s %j keeps the words behind it', (word, rest, line) =>
        expect(unknownSubcommand(word, meantBy(word, subcommands, rest))).toMatchObject({ line }),
    );

    test('is answered with what was meant and where to look', async () => {
        const meant = meantBy('gte', subcommands, ['int_x']);
        const text = asSeen(explain(unknownSubcommand('gte', meant), say));
        const reply = await runCommand(anApp({ as: 'viewer' }), ['gte', 'int_x']);
        expect(asSeen(reply.text)).toBe(text);
        expect(JSON.stringify(reply.blocks)).toContain('Run this command');
        expect(text).toMatch(/`gte`.*`\/integration get int_x`.*`\/integration help`/);
    });

    test.each(['constructor', '__proto__', 'toString', '@all', '[x](http://evil.example)', 'x'.repeat(5000)])(
        'may be anything (%s)',
        async (word) => {
            const text = asSeen((await runCommand(anApp({ as: 'viewer' }), [word])).text);
            expect(text).toMatch(/There is no subcommand `/);
            expect(text.length).toBeLessThan(400);
        },
    );
});

test('every name is one word, in lower case, and there once', () => {
    const names = subcommands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+$/);
});
