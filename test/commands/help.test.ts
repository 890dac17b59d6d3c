import { describe, expect, test } from '@jest/globals';

import { runCommand, subcommands } from '../../commands';
import { lineOf } from '../../commands/define';
import { helpOn, usageOf } from '../../commands/help';
import { unknownSubcommand } from '../../commands/unknown';
import { explain } from '../../lib/chat/explain';
import { sayIn } from '../../lib/i18n/say';
import type { RawSettings } from '../../lib/settings/values';
import { anApp } from '../support/appContext';
import { asSeen } from '../support/cards';

const say = sayIn('en');

const run = async (words: string[], as: 'admin' | 'viewer' = 'viewer', settings: RawSettings = {}): Promise<string> => {
    const { audience, text, blocks } = await runCommand(anApp({ as, settings }), words);
    expect([audience, blocks]).toEqual(['asker', undefined]);
    return asSeen(text);
};

describe('help', () => {
    test.each(subcommands.map((subcommand) => [subcommand.name, subcommand] as const))(
        'lists %s',
        async (_, subcommand) => {
            const line = `• \`${lineOf(subcommand)}\` ${asSeen(say(subcommand.summary))}`;
            expect((await run(['help'])).split('\n')).toContain(line);
        },
    );

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

    test('is the answer to no words, and to words that are only quotes', async () => {
        const overview = await run(['help']);
        expect(await run([])).toBe(overview);
        expect(await run(['“”'])).toBe(overview);
        expect(overview.split('\n')[0]).toContain('*Hooked Integrations*');
    });

    test('on something that there is not suggests what there is', async () => {
        expect(await run(['help', 'gte'])).toContain('Did you mean `/integration get`?');
    });

    test('names no option that get does not take', () => {
        const [get] = subcommands;
        expect(get && asSeen(helpOn(get, say)).match(/^• `[^`:|<]+/gm)).toEqual([
            '• `private',
            '• `source',
            '• `createdBy',
        ]);
    });

    test('tells those who may manage, and nobody else, what is wrong with the settings', async () => {
        const wrong = { hooked_api_url: 'x', request_timeout_ms: 1 };
        const overview = await run(['help'], 'admin', wrong);
        expect(overview).toContain(
            "*Settings that need an admin's eye:*\n• The setting `hooked_api_url` is not a web address",
        );
        expect(overview).toContain('\n• The setting `request_timeout_ms` is not a whole number from 500 to 15000.');
        expect(await run(['help'], 'viewer', wrong)).not.toContain('setting');
        expect(await run(['help'], 'admin')).not.toContain('Settings');
    });
});

describe('a subcommand that there is not', () => {
    test.each([
        ['gte', '/integration get'],
        ['hlp', '/integration help'],
        ['int_yt_abc123', '/integration get int_yt_abc123'],
        ['int_', undefined],
        ['frobnicate', undefined],
    ])('%s may have meant %s', (word, line) =>
        expect(unknownSubcommand(word, subcommands)).toEqual({
            kind: 'unknown-subcommand',
            word,
            ...(line && { line }),
        }),
    );

    test('is answered with what was meant and where to look', async () => {
        const text = asSeen(explain(unknownSubcommand('gte', subcommands), say));
        expect(await run(['gte', 'int_x'])).toBe(text);
        expect(text).toMatch(/`gte`.*`\/integration get`.*`\/integration help`/);
    });

    test.each(['constructor', '__proto__', 'toString', '@all', '[x](http://evil.example)', 'x'.repeat(5000)])(
        'may be anything (%s)',
        async (word) => {
            const text = await run([word]);
            expect(text).toMatch(/^There is no subcommand `/);
            expect(text.length).toBeLessThan(400);
        },
    );
});

test('every name is one word, in lower case, and there once', () => {
    const names = subcommands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+$/);
});
