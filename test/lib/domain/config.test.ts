import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    MOST_CHARS,
    MOST_WATCHES,
    readConfig,
    rewriteConfig,
    settingsApart,
    writeConfig,
    type Config,
    type PlainSettings,
} from '../../../lib/domain/config';
import type { Watch } from '../../../lib/domain/monitor/watch';
import { SOURCES } from '../../../lib/domain/source';
import { settingDefinitions } from '../../../lib/settings/definitions';
import { plainSettings, withoutSecrets } from '../../../lib/settings/plain';
import type { RawSettings } from '../../../lib/settings/values';
import { NOW } from '../../support/times';

const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const target: fc.Arbitrary<Watch['target']> = fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.constantFrom(...SOURCES).map((source) => ({ kind: 'source' as const, source })),
    fc.tuple(fc.constantFrom(...SOURCES), word).map(([source, id]) => ({ kind: 'one' as const, source, id })),
);
const watched = fc.record({
    room: fc.record({ id: word, name: word }),
    watch: fc.record({
        roomId: word,
        target,
        by: fc.record({ id: word, username: word }),
        at: fc.nat(),
        reader: fc.record(
            { language: fc.constantFrom('en', 'de', 'pt-BR'), utcOffset: fc.integer({ min: -12, max: 14 }) },
            { requiredKeys: [] },
        ),
    }),
});
const settings: PlainSettings = { values: { reminder_hours: 3, view_roles: 'user' }, withheld: ['hooked_api_key'] };

const fileOf = (watches: Parameters<typeof writeConfig>[0]['watches']): string =>
    writeConfig({ appVersion: '1.0.0', createdAt: NOW, watches, settings });
const configIn = (text: string): Config => {
    const read = readConfig(text);
    if (!read.ok) throw new Error(read.flaw.kind);
    return read.config;
};

/** What an import stores of a file, as the next export finds it: in its order, with a later time each. */
const stored = ({ watches }: Config): Parameters<typeof fileOf>[0] =>
    watches.flatMap((entry, index) => {
        if (!entry) return [];
        const { room, language, utcOffset, name } = entry;
        const reader = { ...(language !== undefined && { language }), ...(utcOffset !== undefined && { utcOffset }) };
        const by = { id: 'u', username: 'importer' };
        const watch: Watch = {
            roomId: room.id,
            target: entry.target,
            ...(name !== undefined && { name }),
            by,
            at: index,
            reader,
        };
        return [{ watch, room }];
    });

describe('a file', () => {
    test('that is exported, imported and exported again is the same, byte for byte', () =>
        fc.assert(
            fc.property(fc.array(watched, { maxLength: 20 }), (watches) => {
                const text = fileOf(watches);
                const config = configIn(text);
                expect(config.watches).toHaveLength(watches.length);
                expect(config.watches).not.toContain(undefined);
                expect(config.settings).toEqual(settings);
                expect(fileOf(stored(config))).toBe(text);
            }),
        ));

    test('that is rewritten for storage reads the same', () =>
        fc.assert(
            fc.property(fc.array(watched, { maxLength: 5 }), (watches) => {
                const file = JSON.parse(fileOf(watches)) as { watches: unknown[] };
                const config = configIn(JSON.stringify({ ...file, watches: [7, ...file.watches], boards: [] }));
                expect(configIn(rewriteConfig(config))).toEqual(config);
            }),
        ));

    test('holds nothing of who watches, and no id but those of rooms and targets', () => {
        const by = { id: 'uSecret', username: 'secretive' };
        const watch: Watch = { roomId: 'r', target: { kind: 'all' }, by, at: 0, reader: {} };
        expect(fileOf([{ watch, room: { id: 'r', name: 'General', slug: 'general' } }])).not.toMatch(
            /uSecret|secretive/,
        );
    });

    test('is read with the marks of a code block and with blanks around it', () => {
        for (const around of [
            (text: string) => `\n \`\`\`json\n${text}\n\`\`\` \n`,
            (text: string) => `\ufeff${text}\n`,
        ])
            expect(configIn(around(fileOf([])))).toMatchObject({ appVersion: '1.0.0', createdAt: NOW });
    });

    test('that is anything at all is read or refused, and never throws', () =>
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.string(),
                    fc.json(),
                    fc.object().map((more) => JSON.stringify({ ...(JSON.parse(fileOf([])) as object), ...more })),
                ),
                (text) => {
                    expect(typeof readConfig(text).ok).toBe('boolean');
                },
            ),
        ));

    test.each([
        ['not-json', ''],
        ['not-json', '``` ```'],
        ['not-json', '{'],
        ['not-config', '{}'],
        ['not-config', 'null'],
        ['not-config', '{"format":"hooked-integrations-config","version":1,"watches":{}}'],
        ['not-config', '{"format":"hooked-integrations-config","version":0.5}'],
        ['newer', '{"format":"hooked-integrations-config","version":2,"watches":{}}'],
        ['too-large', `[${' '.repeat(MOST_CHARS)}]`],
        [
            'too-large',
            JSON.stringify({ ...(JSON.parse(fileOf([])) as object), watches: Array(MOST_WATCHES + 1).fill(0) }),
        ],
    ])('is refused as %s', (kind, text) => expect(readConfig(text)).toMatchObject({ ok: false, flaw: { kind } }));

    test('keeps the place of entries that cannot be read, and names the parts that it does not know', () => {
        const text = JSON.stringify({
            ...(JSON.parse(fileOf([])) as object),
            watches: [{ room: 1 }, { room: { id: 'r', name: 'n' }, target: { kind: 'all' } }],
            boards: [],
        });
        expect(configIn(text)).toMatchObject({ watches: [undefined, { room: { id: 'r' } }], unknown: ['boards'] });
    });
});

describe('settings', () => {
    const CANARY = 'canary-0123456789-abcdef';

    test('never hold a secret, in whatever field it was pasted', () => {
        const raw = Object.fromEntries(Object.keys(settingDefinitions).map((id) => [id, CANARY])) as RawSettings;
        const { values, withheld } = plainSettings(raw);
        expect(JSON.stringify(values)).not.toContain(CANARY);
        expect(withheld).toEqual(Object.keys(settingDefinitions).filter((id) => id !== 'monitor_channel'));
        const address = {
            hooked_api_url: 'https://user:pass@x.example.com',
            rocketchat_url: 'https://x.example.com/?token=1',
        };
        expect(plainSettings(address).withheld).toEqual(['hooked_api_url', 'rocketchat_url']);
    });

    test('of a file lose the secrets that people wrote into it', () => {
        const values = {
            hooked_api_key: CANARY,
            view_roles: 'user',
            rocketchat_url: `https://x/?${CANARY}`,
            later: 'x',
        };
        expect(withoutSecrets({ values, withheld: ['metrics_token'] })).toEqual({
            values: { view_roles: 'user', later: 'x' },
            withheld: ['metrics_token', 'hooked_api_key', 'rocketchat_url'],
        });
    });

    test('have their defaults where they are unset', () => {
        expect(plainSettings({})).toMatchObject({
            values: { reminder_hours: 24, manage_roles: 'admin' },
            withheld: [],
        });
    });

    test('are compared by what an admin has to set', () => {
        const there: PlainSettings = {
            values: { a: 1, b: 'x', c: 'y', d: 1, toString: 'z' },
            withheld: ['k', 'l', 'm'],
        };
        const here: PlainSettings = { values: { a: '1', b: 'z' }, withheld: ['c', 'l'] };
        expect(settingsApart(there, here, ['a', 'b', 'c', 'k', 'l'])).toEqual({
            differ: [
                { id: 'b', there: 'x', here: 'z' },
                { id: 'c', there: 'y' },
            ],
            missing: ['k'],
            unknown: ['d', 'toString', 'm'],
        });
    });
});
