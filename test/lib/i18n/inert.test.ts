import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { inert, inertCode, isDottedName } from '../../../lib/i18n/inert';
import { asSeen } from '../../support/cards';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { cpuMs } from '../../support/cpuTime';

const MARKUP = [
    ...[
        '*',
        '_',
        '~',
        '`',
        '```',
        '\\',
        '<',
        '>',
        '[',
        ']',
        '](',
        '(',
        ')',
        '|',
        '#',
        '@',
        '@all',
        '@here',
        ':',
        ':boom:',
    ],
    ...[
        '$',
        '$$',
        '://',
        'http://',
        'https://evil.example',
        'evil.com',
        'a@b.com',
        '+49151',
        '\n',
        '\r\n',
        '\t',
        '\u2028',
    ],
    ...[
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u0000',
        '\u001b[31m',
        '👩‍👩‍👧‍👦',
        'é',
        'ü',
        '日本',
        '\u0301',
        '{x}',
        "'",
    ],
    ...['\u2060', '@\u2060', ' ', '  ', '- ', '1. ', '> '],
];

/** Any text that people can type, with markup mixed in. */
const anyText = fc
    .array(
        fc.oneof(
            fc.constantFrom(...MARKUP),
            fc.string({ unit: 'binary', maxLength: 8 }),
            fc.string({ unit: 'grapheme', maxLength: 8 }),
            fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300 }),
        ),
        { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

const holds = (property: (text: string) => void): void => fc.assert(fc.property(anyText, property), { numRuns: 300 });

describe.each([
    ['a name in running text', inert],
    ['a name in code', inertCode],
])('%s', (_, neutral) => {
    test('stays on one line, without control characters and without those that turn the direction', () => {
        holds((text) => {
            expect(neutral(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
            expect(neutral(text)).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        });
    });

    test('pings nobody and ends no code', () => {
        holds((text) => {
            expect(neutral(text)).not.toMatch(/@[\p{L}\p{N}_.-]/u);
            expect(neutral(text)).not.toContain('`');
            expect(neutral(text)).not.toContain('](');
            expect(neutral(text)).not.toMatch(/[*~\\<>[\]|]|:[\w+-]+:/);
        });
    });

    test('is of bounded length', () => {
        holds((text) => expect(neutral(text.repeat(20)).length).toBeLessThanOrEqual(600));
        expect(neutral(`a${'\u0301'.repeat(5000)}`).length).toBeLessThanOrEqual(600);
        expect(neutral('👩‍👩‍👧‍👦'.repeat(800)).length).toBeLessThanOrEqual(600);
        expect([...new Intl.Segmenter().segment(asSeen(neutral('x'.repeat(5000))))]).toHaveLength(120);
    });

    test('is not cut through a character', () => {
        holds((text) => {
            const whole = text.toWellFormed();
            expect(neutral(whole).isWellFormed()).toBe(true);
        });
        for (let length = 100; length < 140; length += 1) {
            expect(neutral(`${'x'.repeat(length)}${'👩‍👩‍👧‍👦'.repeat(200)}`).isWellFormed()).toBe(true);
            expect(neutral(`${'x'.repeat(length)}${'👩‍👩‍👧‍👦'.repeat(200)}`)).toMatch(/(x|👩‍👩‍👧‍👦)…$/u);
        }
    });

    test('is no less safe, and reads no differently, when neutralised twice', () => {
        holds((text) => {
            const once = neutral(text);
            fc.pre(!once.endsWith('…'));
            expect(asSeen(neutral(once))).toBe(asSeen(once));
        });
    });

    test('is the same short text where it was harmless', () => {
        const harmless = fc
            .string({ unit: fc.constantFrom(...'abcXYZ019äßéñ日本語кава-,!?'), maxLength: 60 })
            // By itself, it begins a list where a sentence begins with the name.
            .filter((text) => text !== '-');
        fc.assert(fc.property(harmless, (text) => expect(neutral(text)).toBe(text)));
    });

    test('that is 120 characters long is whole, and a longer one says that it was cut', () => {
        expect(neutral('x'.repeat(120))).toBe('x'.repeat(120));
        expect(neutral('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
        expect(neutral('👍'.repeat(100))).toBe('👍'.repeat(100));
    });
});

test('in running text nothing is left that means something', () => {
    holds((text) => {
        const neutral = inert(text);
        expect(neutral).not.toMatch(/[*~`\\<>[\]|]/);
        expect(neutral).not.toContain('://');
        expect(neutral).not.toMatch(/:[\w+-]+:/);
        expect(neutral).not.toMatch(/[#$](?!\u2060)/);
        expect(neutral).not.toMatch(/\.[\p{L}\p{N}]/u);
        expect(neutral).not.toMatch(/\+\d/);
        expect(neutral).not.toMatch(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u);
    });
});

test.each(HOSTILE_NAMES)('a name that %s is still to be read', (_, name) => {
    expect(asSeen(inert(name)).trim()).not.toBe('');
    expect(asSeen(inertCode(name)).trim()).not.toBe('');
});

test.each([
    ['a firm', 'Dr. Oetker', 'Dr. Oetker'],
    ['Japanese', 'アルバ珈琲 公式チャンネル', 'アルバ珈琲 公式チャンネル'],
    ['Arabic', 'قهوة ألبا', 'قهوة ألبا'],
    ['Ukrainian', "Кав'ярня Альба", "Кав'ярня Альба"],
    ['an apostrophe', "O’Neil & O'Neil", "O’Neil & O'Neil"],
    ['an underscore', 'my_channel', 'my_channel'],
    ['several underscores', 'my_best_channel_2', 'my_best_channel_2'],
    ['a family', '👨‍👩‍👧‍👦 Family', '👨‍👩‍👧‍👦 Family'],
    ['a flag and skin tones', '🇩🇪 👍🏽', '🇩🇪 👍🏽'],
    ['a Persian half-space', 'می‌خواهم', 'می‌خواهم'],
    ['Zalgo', 'a\u0301\u0302', 'a\u0301\u0302'],
    ['brackets', 'Alba (official)', 'Alba (official)'],
    ['money and numbers', '100% – 5€', '100% – 5€'],
])('%s reads as it is written', (_, name, read) => expect(asSeen(inert(name))).toBe(read));

test('what is replaced looks alike', () => {
    expect(asSeen(inert('*Alba Lab* _brews & <friends>_ @all'))).toBe('∗Alba Lab∗ ˍbrews & ‹friends›ˍ @all');
    expect(asSeen(inert('[a](b) `c` ~d~ e|f \\g'))).toBe('［a］(b) ˋcˋ ∼d∼ e∣f ∖g');
});

test('spaces of every kind become one', () => {
    expect(inert('  a \t\r\n  b\u00a0\u2003c  ')).toBe('a b c');
    expect(inertCode('a\n\nb')).toBe('a b');
});

test('in code a text is exact but for what would get out of it', () => {
    const address = 'https://a.example/x_y-z?q=1&r=$2#top';
    expect(inertCode(address)).toBe(address);
    expect(inertCode('int_*x*[y]<z>|~\\')).toBe('int_∗x∗［y］‹z›∣∼∖');
    expect(asSeen(inertCode('@rocket.cat'))).toBe('@rocket.cat');
});

test.each([
    [':boom:', ':\u2060boom:'],
    ['a:boom:b', 'a:\u2060boom:b'],
    [':+1::-1:', ':\u2060+1::\u2060-1:'],
    [':a:b:c:', ':\u2060a:\u2060b:\u2060c:'],
    ['12:30:45', '12:\u206030:45'],
    ['source:', 'source:'],
    ['source:hooked', 'source:hooked'],
    ['createdBy: @', 'createdBy: @\u2060'],
    ['::', '::'],
    [': :', ': :'],
])('in code an emoji is split and a colon otherwise left alone: %j', (name, code) =>
    expect(inertCode(name)).toBe(code),
);

test('in code a written-out link is none', () => {
    expect(inertCode('[x](http://evil.example)')).toBe('［x］(http://evil.example)');
    expect(inertCode('<http://evil.example|x>')).toBe('‹http://evil.example∣x›');
});

test.each([
    ['evil.com', true],
    ['rocket.cat', true],
    ['alba.coffee.ae', true],
    ['a.b_c-d', true],
    ['Alba', false],
    ['a.', false],
    ['.a', false],
    ['a..b', false],
    ['a.b/c', false],
    ['http://a.b', false],
    ['a@b.com', false],
    ['`a.b`', false],
    ['', false],
])('%j would become a link to a domain: %s', (name, isDotted) => expect(isDottedName(name)).toBe(isDotted));

test('a long name costs no time to look at', () => {
    const began = cpuMs();
    isDottedName(`${'a.'.repeat(100_000)}!`);
    isDottedName(`${'a'.repeat(200_000)}!`);
    inert('_'.repeat(200_000));
    inertCode('@'.repeat(200_000));
    expect(cpuMs() - began).toBeLessThan(2000);
});
