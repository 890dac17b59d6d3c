import { describe, expect, test } from '@jest/globals';

import { catalog } from '../../../lib/i18n/catalog.generated';
import { boldName, code, link, Markup, named, sayIn } from '../../../lib/i18n/say';
import { asSeen } from '../../support/cards';
import { HOSTILE_NAMES } from '../../support/hostileNames';

const say = sayIn('en');

describe('the language of texts', () => {
    test.each([
        undefined,
        'en',
        'EN',
        'en-US',
        'en-GB',
        'xx',
        'pt-BR',
        'DE',
        'zh-Hant-TW',
        '',
        '-',
        'no such language',
    ])('for a reader who chose %j is a language that the app has', (wanted) => {
        const chosen = sayIn(wanted);
        expect(() => new Intl.DateTimeFormat(chosen.language)).not.toThrow();
        expect(chosen('problem_rate_limited_wait', { source: 'Hooked', seconds: 2 })).toContain('Hooked');
    });

    // The name of a property that every object has is no language; a forged click may name one.
    test.each(['constructor', '__proto__'])('for a reader whose language is %j is English', (wanted) => {
        const chosen = sayIn(wanted);
        expect(chosen.language).toBe('en');
        expect(chosen('source_hooked')).toBe('Hooked');
    });

    test('for a language that the app does not have is English', () => {
        expect(sayIn('xx').language).toBe('en');
        expect(sayIn('EN').language).toBe('en');
        expect(sayIn('en-GB').language).toBe('en');
    });

    test('without the reader’s language is the workspace’s', () => {
        expect(sayIn(undefined, 'de').language).toBe('de');
        expect(sayIn('xx', 'de-AT').language).toBe('de');
        expect(sayIn('en', 'de').language).toBe('en');
        expect(sayIn(undefined, 'xx').language).toBe('en');
        expect(sayIn(undefined, undefined).language).toBe('en');
    });

    test.each([
        ['de', 'de'],
        ['DE', 'de'],
        ['de-AT', 'de'],
        ['de_CH', 'de'],
        ['de-Latn-DE', 'de'],
        ['pt-BR', 'pt-br'],
        ['pt-br', 'pt-br'],
        ['pt_BR', 'pt-br'],
        // Another region's Portuguese is nearer than English.
        ['pt', 'pt-br'],
        ['pt-PT', 'pt-br'],
        // Only the first letters are the same.
        ['p', 'en'],
        ['den', 'en'],
        ['ptx-BR', 'en'],
        ['d', 'en'],
        ['-de', 'en'],
        ['', 'en'],
        ['xx-de', 'en'],
    ])('for a reader who chose %j is %s', (wanted, language) => expect(sayIn(wanted).language).toBe(language));

    test('says a text that is not translated in English, with its numbers in the reader’s way', () => {
        const german = sayIn('de');
        expect(Object.keys(catalog.de ?? {}).length).toBeLessThanOrEqual(Object.keys(catalog.en ?? {}).length);
        expect(german('card_more', { count: 1200 })).toContain('1.200');
    });
});

const languages = Object.keys(catalog);

describe.each(languages)('in %s', (language) => {
    test('is used for people who chose it, in any spelling, or a variety of it that the app lacks', () => {
        expect(sayIn(language).language).toBe(language);
        expect(sayIn(language.toUpperCase()).language).toBe(language);
        expect(sayIn(language.replace('-', '_')).language).toBe(language);
        const [base = ''] = language.split('-');
        expect(sayIn(base).language.split('-')[0]).toBe(base);
        expect(sayIn(`${base}-AQ`).language.split('-')[0]).toBe(base);
    });

    const texts = Object.entries(catalog.en ?? {});
    const saidIn = (key: string, source: string): string => {
        const say = sayIn(language) as (key: string, blanks: unknown) => string;
        // A number for a count, a text for everything else.
        const blanks = [...source.matchAll(/\{(\w+)(, \w+)?/g)].map(([, name, type]) => [name, type ? 7 : 'word']);
        return say(key, Object.fromEntries(blanks));
    };

    test('every text can be said, and shows nothing of how it is made', () => {
        for (const [key, source] of texts) {
            const text = saidIn(key, source);
            expect([key, text]).not.toEqual([key, '']);
            expect([key, text]).toEqual([key, expect.not.stringMatching(/[{}]|plural,|undefined|\bkey\b_/)]);
        }
    });

    test('a text that is not translated is said in English', () => {
        for (const [key, source] of texts.filter(([name]) => catalog[language]?.[name] === undefined)) {
            expect(saidIn(key, source)).not.toBe(key);
        }
    });
});

test.each([
    [1, 'and 1 more'],
    [2, 'and 2 more'],
    [0, 'and 0 more'],
    [1200, 'and 1,200 more'],
])('%i are counted in words', (count, text) => expect(say('card_more', { count })).toBe(text));

test.each([
    [1, 'in 1 second.'],
    [30, 'in 30 seconds.'],
])('%i seconds agree with their number', (seconds, words) =>
    expect(say('problem_rate_limited_wait', { source: 'Hooked', seconds })).toContain(words),
);

test('bounds are written as they are to be typed', () => {
    const text = say('complaint_whole_number', { setting: code('request_timeout_ms'), min: 500, max: 15_000 });
    expect(text).toContain('from 500 to 15000.');
});

test.each(HOSTILE_NAMES)('a blank filled with a name that %s stays inert', (_, name) => {
    const text = say('problem_rejected_message', { source: new Markup('Hooked'), status: '400', message: name });
    expect(text).not.toMatch(/[*~`\\<>[\]|\n]|:\/\/|@\w/);
});

test('markup of our own is left alone', () => {
    expect(say('card_headline', { name: new Markup('*A* [b](https://c)'), what: 'd' })).toBe('*A* [b](https://c) · d');
});

test('braces in a blank are not blanks', () => {
    expect(asSeen(say('card_headline', { name: '{what}', what: "'{name}'" }))).toBe("{what} · '{name}'");
});

test('code shows words as they are, and is never empty', () => {
    expect(code('int_yt_abc123').markup).toBe('`int_yt_abc123`');
    expect(asSeen(code('a`b').markup)).toBe('`aˋb`');
    for (const empty of ['', ' ', '\n', '\u200b']) expect(code(empty).markup).toBe('` `');
});

test.each([
    ['Alba', 'Alba', '*Alba*'],
    ['evil.com', '`evil.com`', '`evil.com`'],
    ['*x*', '∗x∗', '*∗x∗*'],
])('%j is named %s, and stands out as %s', (name, plain, bold) => {
    expect(asSeen(named(name).markup)).toBe(plain);
    expect(asSeen(boldName(name).markup)).toBe(bold);
});

test('brackets in an address do not end the link', () => {
    expect(link('here', 'https://a.example/x_(y)?z=(1)').markup).toBe('[here](https://a.example/x_%28y%29?z=%281%29)');
});

test('spaces and line breaks in an address do not end the link', () => {
    expect(link('here', 'https://a.example/x y').markup).toBe('[here](https://a.example/x%20y)');
    expect(link('here', 'https://a.example/x\ny\tz').markup).toBe('[here](https://a.example/x%0Ay%09z)');
});

test('an address stays the same address', () => {
    for (const address of ['https://a.example/x_(y)?z=(1)', 'https://a.example/x y', 'https://a.example/x%20(y)']) {
        const [, linked = ''] = /^\[here\]\((.*)\)$/.exec(link('here', address).markup) ?? [];
        expect(decodeURI(new URL(linked).href)).toBe(decodeURI(new URL(address).href));
    }
});

test('spaces beyond ASCII in an address do not change it either', () => {
    for (const space of ['\u00a0', '\u2003', '\u3000']) {
        const [, linked = ''] = /\((.*)\)$/.exec(link('here', `https://a.example/x${space}y`).markup) ?? [];
        expect(new URL(linked).href).toBe(new URL(`https://a.example/x${space}y`).href);
    }
});

test.each([
    ['en', '1,000 of 1,234 succeeded (81%)'],
    ['de', '1.000 von 1.234 erfolgreich (81\u00a0%)'],
])('in %s, numbers and shares are written as there', (language, expected) => {
    expect(sayIn(language)('strip_share', { good: 1000, judged: 1234, share: 0.81 })).toBe(expected);
});

test('texts name only the styles of numbers that are known', () => {
    const named = Object.values(catalog).flatMap((texts) =>
        Object.values(texts).flatMap((text) => [...text.matchAll(/\{\w+, (?:number|date|time), ([^}:]+)\}/g)]),
    );
    expect(new Set(named.map(([, style]) => style))).toEqual(new Set(['percent']));
});
