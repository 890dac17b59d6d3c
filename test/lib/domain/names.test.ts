import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { isCalled, matchNames, nameKey, nearestNames, type NamedIntegration } from '../../../lib/domain/names';
import { isIdLike } from '../../../lib/domain/query';

const one = (id: string, name: string | undefined, ...handles: string[]): NamedIntegration => ({
    source: 'hooked',
    id,
    group: 'tiktok',
    ...(name !== undefined && { name }),
    handles,
});

const ITEMS: readonly NamedIntegration[] = [
    one('int_yt_abc123', 'My YouTube Channel', 'mychannel', 'UC1234567890'),
    one('int_tt_xyz789', 'My TikTok', 'myaccount', '@myaccount'),
    one('int_ig_main02', 'Alba Coffee Roasters ☕', 'albacoffee'),
    one('int_ig_err456', 'Alba Coffee Events', 'alba.events'),
    one('int_tt_ua0380', "Кав'ярня Альба", 'alba_kava'),
    one('int_yt_jp0081', 'アルバ珈琲 公式チャンネル', 'albacoffee_jp'),
    one('int_x_nameless', undefined),
    { source: 'rocketchat', id: 'oOrderSync0000001', group: 'outgoing', name: 'Order sync', handles: [] },
    { source: 'rocketchat', id: '659ea5e42dd9f928ada3e451', group: 'outgoing', name: 'test.cat', handles: [] },
];

const found = (words: string, items: readonly NamedIntegration[] = ITEMS): unknown => {
    const match = matchNames(items, words);
    return match.kind === 'one' ? match.item.id : match.kind === 'several' ? match.items.map(({ id }) => id) : 'none';
};

describe('words name an integration', () => {
    test.each([
        ['by its whole name', 'My TikTok', 'int_tt_xyz789'],
        ['in another case', 'ORDER SYNC', 'oOrderSync0000001'],
        ['by a handle', '@mychannel', 'int_yt_abc123'],
        ['by a handle without its mark', 'mychannel', 'int_yt_abc123'],
        ['by the platform’s id', 'UC1234567890', 'int_yt_abc123'],
        ['by a name with a dot', 'test.cat', '659ea5e42dd9f928ada3e451'],
        ['by a part', 'tiktok', 'int_tt_xyz789'],
        ['by the beginnings of words', 'alba roast', 'int_ig_main02'],
        ['by a part of a word', 'oaster', 'int_ig_main02'],
        ['in other letters', 'кавярня', 'none'],
        ['in other letters, as they are written', 'кав’ярня', 'int_tt_ua0380'],
        ['in Japanese', '珈琲', 'int_yt_jp0081'],
        ['by a part of the id', 'xyz789', 'int_tt_xyz789'],
        ['by a part of the id that is too short', 'xy', 'none'],
        ['that is not there', 'Fountain', 'none'],
        ['with nothing in it', '', 'none'],
        ['by a handle only, behind an @', '@tiktok', 'none'],
    ])('%s: %j', (_, words, id) => expect(found(words)).toBe(id));

    test('or several, the likeliest first', () => {
        const items = [
            one('part', 'Goldalba'),
            one('word', 'The Alba'),
            one('long', 'Alba Coffee Roasters'),
            one('short', 'Alba Coffee'),
            one('id_alba', 'Other'),
        ];
        expect(found('alba', items)).toEqual(['short', 'long', 'word', 'part', 'id_alba']);
    });

    test('the exact name wins over longer ones, and the same letters over the same word', () => {
        const items = [one('a', 'My TikTok'), one('b', 'My TikTok 2'), one('c', 'MY TIKTOK')];
        expect(found('My TikTok', items)).toBe('a');
        expect(found('my tiktok', items)).toEqual(['c', 'a', 'b']);
        expect(found('my tiktok', items.slice(0, 2))).toBe('a');
        expect(found('My TikTok', [...items, one('d', 'My TikTok')])).toEqual(['a', 'd', 'c', 'b']);
    });

    test('a name that begins with an @ is found like a handle', () =>
        expect(found('@all', [...ITEMS, one('evil', '@all')])).toBe('evil'));
});

describe('a name is compared', () => {
    test.each([
        ['without case', 'TikTok', 'TIKTOK'],
        ['without accents', 'Café Zürich', 'cafe zurich'],
        ['composed or not', 'Caf\u00e9', 'Cafe\u0301'],
        ['in full-width forms', 'Ａｌｂａ　１２３', 'alba 123'],
        ['in half-width katakana', 'ｱﾙﾊﾞ', 'アルバ'],
        ['by its German letters', 'Straße', 'STRASSE'],
        ['by letters with strokes', 'Łódź Øl', 'lodz ol'],
        ['by Greek letters at the end', 'ΟΔΟΣ', 'οδος'],
        ['with the Turkish dot', 'İstanbul', 'istanbul'],
        ['without vowel points', 'قَهْوة', 'قهوة'],
        ['without invisible characters', 'a\u200bb\u202ec', 'abc'],
        ['without punctuation', 'test.cat!', 'Test Cat'],
    ])('%s: %j', (_, a, b) => expect(nameKey(a)).toBe(nameKey(b)));

    test('symbols alone stay what they are', () => {
        expect(nameKey('🔥🔥')).toBe('🔥🔥');
        expect(nameKey('🔥')).not.toBe(nameKey('☕'));
    });

    test('by its beginning, if it is very long', () => {
        expect(nameKey('x'.repeat(100_000))).toHaveLength(200);
        expect(nameKey(`a${'\u0301'.repeat(5000)}`)).toBe('a');
    });
});

describe('what is spelled nearly so', () => {
    const near = (words: string): readonly string[] => nearestNames(ITEMS, words).map(({ id }) => id);

    test.each([
        ['int_yt_abc124', ['int_yt_abc123']],
        ['int_yt_abc12', ['int_yt_abc123']],
        ['INT_TT_XYZ798', ['int_tt_xyz789']],
        ['int_yt_gone99', []],
        ['int_gone', []],
        ['oOrderSinc0000001', ['oOrderSync0000001']],
        ['My TikTokk', ['int_tt_xyz789']],
        ['tiktkok', ['int_tt_xyz789']],
        ['@mychanel', ['int_yt_abc123']],
        ['Ordersync', ['oOrderSync0000001']],
        ['Fountain', []],
        ['', []],
        ['x'.repeat(100_000), []],
    ])('%j is near %j', (words, ids) => expect(near(words)).toEqual(ids));

    test('three at most', () => {
        const items = Array.from({ length: 9 }, (_, at) => one(`id_${at}`, `Store ${at}`));
        expect(nearestNames(items, 'Storr')).toHaveLength(3);
    });
});

test.each([
    ['My TikTok', true],
    ['MY  TIKTOK', true],
    ['@myaccount', true],
    ['My Tik', false],
    ['xyz789', false],
])('%j is all of the name: %s', (words, is) => expect(isCalled(ITEMS[1] as NamedIntegration, words)).toBe(is));

test.each([
    ['int_yt_abc123', true],
    ['int_', false],
    ['659ea5e42dd9f928ada3e451', true],
    ['oOrderSync0000001', true],
    ['albacoffeegermany', false],
    ['iMonitoring000001', true],
    ['iMonitoring00001', false],
    ['my tiktok', false],
    ['@mychannel', false],
    ['..', true],
    ['LIST', true],
    ['listing', false],
    ['x'.repeat(257), true],
])('%j can only be an id: %s', (word, is) => expect(isIdLike(word)).toBe(is));

describe('whatever the names are,', () => {
    const word = fc.constantFrom(
        'Alba',
        'coffee',
        'Zürich',
        'ΟΔΟΣ',
        'شاي',
        '珈琲',
        'x',
        '🔥',
        '@all',
        '__proto__',
        '*b*',
    );
    const name = fc.oneof(
        fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    const items = fc
        .array(fc.record({ name, handle: fc.option(name) }), { maxLength: 20 })
        .map((rows) => rows.map(({ name: called, handle }, at) => one(`#${at}`, called, ...(handle ? [handle] : []))));

    test('a unique exact name always wins', () => {
        fc.assert(
            fc.property(items, name, (others, wanted) => {
                const tidy = (text: string): string =>
                    text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^@/, '');
                const strangers = others.filter((item) =>
                    [item.name ?? '', ...item.handles].every((text) => tidy(text) !== tidy(wanted)),
                );
                const match = matchNames([...strangers, one('wanted', wanted)], wanted);
                expect(match).toMatchObject({ kind: 'one', item: { id: 'wanted' } });
            }),
        );
    });

    test('an unrelated integration never changes what was found', () => {
        fc.assert(
            fc.property(items, items, name, (some, more, words) => {
                const unrelated = more.filter((item) => matchNames([item], words).kind === 'none');
                expect(matchNames([...unrelated, ...some], words)).toEqual(matchNames(some, words));
            }),
        );
    });

    test('the order in which they are listed does not matter', () => {
        fc.assert(
            fc.property(items, name, (some, words) => {
                expect(matchNames([...some].reverse(), words)).toEqual(matchNames(some, words));
            }),
        );
    });

    test('case, accents and full-width forms do not matter', () => {
        const wide = (text: string): string =>
            text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
        const accented = (text: string): string => text.replace(/[a-z]/gi, '$&\u0301');
        fc.assert(
            fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
                const text = words.filter((part) => !part.startsWith('@')).join(' ') || 'Alba';
                const [item] = [one('it', text)];
                for (const change of [wide, accented, (same: string) => same.toUpperCase()]) {
                    expect(matchNames([item], change(text))).toMatchObject({ kind: 'one', item: { id: 'it' } });
                    expect(isCalled(item, change(text))).toBe(true);
                }
            }),
        );
    });

    test('nothing throws, and nothing is suggested that is not there', () => {
        fc.assert(
            fc.property(items, fc.string({ unit: 'binary' }), (some, words) => {
                matchNames(some, words);
                for (const item of nearestNames(some, words)) expect(some).toContain(item);
            }),
        );
    });
});
