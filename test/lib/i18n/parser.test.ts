import { expect, describe, test } from '@jest/globals';
import { parse, type Root } from '@rocket.chat/message-parser';
import fc from 'fast-check';

import { inert } from '../../../lib/i18n/inert';
import { boldName, code, named } from '../../../lib/i18n/say';
import { HOSTILE_NAMES } from '../../support/hostileNames';

/*
 * Names as Rocket.Chat's clients read them: by the clients' own parser, with every option that a workspace can switch on.
 */
const OPTIONS = {
    colors: true,
    emoticons: true,
    katex: { dollarSyntax: true, parenthesisSyntax: true },
    customDomains: ['local', 'internal'],
};

/** Every emoticon of two and three characters that the parser knows, and some of four. */
const EMOTICONS =
    '#) %) *) 8) :# :$ :( :) :* :/ :@ :D :L :O :P :X :[ :\\ :] :b ;( ;) ;D ;] <3 =# =$ =( =) =* =/ =D =L =P =X =\\ =] B) ' +
    "D: X) #-) %-) ':D ':( ':) '=D '=( '=) (y) *-) -_- 0:) 0:3 8-D 8-) :-# :-X :-D :-O :-( :-) :-* :-/ :-. :-P :-[ :-b :^* " +
    ":'( :') ;-( ;-) ;-] ;^) </3 >:O >:( >:) >:/ >:\\ >:P >:[ >;) >=) >.< B-D B-) O_O O:) O:3 O=) X-) X-P \\O/ \\0/ " +
    "-__- ':-( ':-) ':-D :'-( :'-) >:-( >:-) O:-) O:-3 O;-) 0:-) 0:-3 0;-) 0;^)";

const PIECES = [
    ...EMOTICONS.split(' '),
    ...[
        '$x$',
        '$',
        '$$',
        '\\(x\\)',
        '\\[x\\]',
        'localhost',
        'LOCALHOST:3000',
        'http://',
        'evil.com',
        'a.local',
        '1.2.3.4',
    ],
    ...[
        'a@b.com',
        '+4915112345678',
        '+1(234)567',
        '@all',
        '#general',
        ':boom:',
        '# ',
        '## ',
        '> ',
        '- ',
        '-',
        '* ',
        '1. ',
        '1.',
    ],
    ...[
        '- [ ] ',
        '- [x] ',
        '||',
        '*',
        '_',
        '__',
        '~',
        '`',
        '```',
        '[x](y)',
        '<t:1>',
        '<http://evil.example|x>',
        '#fff',
    ],
    ...[
        'color:#fff',
        '=',
        '%',
        ';',
        '(',
        ')',
        ' ',
        ' ',
        ' ',
        'Alba',
        'a',
        'B',
        'O',
        '8',
        'é',
        '日本',
        '👍',
        '👩‍👩‍👧‍👦',
        '!',
        '?',
        '.',
        ',',
    ],
    ...['\n', '\u2060', "'", '"', '/', '\\', '{x}', '&amp;', '…'],
];

const anyName = fc
    .array(
        fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
            { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
            { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 5 }) },
        ),
        { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));

type Inline = Record<string, unknown>;

/** The text that a client draws, where all of it is plain text. An emoji character counts as plain text. */
function plainOf(nodes: unknown): string {
    return (Array.isArray(nodes) ? nodes : [nodes])
        .map((node: Inline) => {
            if (node.type === 'PLAIN_TEXT') return String(node.value);
            if (node.type === 'EMOJI' && typeof node.unicode === 'string') return node.unicode;
            throw new Error(`not only text: ${JSON.stringify(node)}`);
        })
        .join('');
}

const read = (markup: string): Root => parse(markup, OPTIONS);

/** The contents of the only block: a paragraph, or the large emoji of a message that has nothing else. */
function paragraph(markup: string): readonly unknown[] {
    const blocks = read(markup);
    expect(blocks).toHaveLength(1);
    expect(['PARAGRAPH', 'BIG_EMOJI']).toContain(blocks[0]?.type);
    return blocks[0]?.value as readonly unknown[];
}

const holds = (property: (name: string) => void): void =>
    fc.assert(
        fc.property(anyName, (name) => {
            fc.pre(inert(name) !== '');
            property(name);
        }),
        { numRuns: 500 },
    );

describe('by the parser of Rocket.Chat, with all its options, a name is only text', () => {
    test('alone, at the beginning of a sentence, within one, in quotes and in brackets', () => {
        const sentences = [
            '{}',
            '{} is switched on.',
            'Cancel “{}”?',
            'Look at {}, or not',
            '• {} · today',
            '({})',
            'to: {}',
        ];
        holds((name) => {
            const text = inert(name);
            for (const sentence of sentences) {
                const whole = sentence.replace('{}', () => text);
                expect(plainOf(paragraph(whole))).toBe(whole);
            }
        });
    });

    test('beside another name', () => {
        fc.assert(
            fc.property(anyName, anyName, (one, other) => {
                fc.pre(inert(one) !== '' && inert(other) !== '');
                const whole = `${inert(one)} · ${inert(other)}`;
                expect(plainOf(paragraph(whole))).toBe(whole);
            }),
            { numRuns: 500 },
        );
    });

    test('in bold, and the bold ends where it should', () => {
        holds((name) => {
            const { markup } = boldName(name);
            fc.pre(!markup.startsWith('`'));
            for (const [before, after] of [
                ['', ''],
                ['', ' · YouTube'],
                ['Disconnect ', '?'],
            ] as const) {
                const nodes = [...paragraph(before + markup + after)] as Inline[];
                const bold = nodes.find(({ type }) => type === 'BOLD');
                expect(plainOf(bold?.value)).toBe(inert(name));
                expect(plainOf(nodes.filter((node) => node !== bold))).toBe(before + after);
            }
        });
    });

    test('in code, where one with dots in it is put', () => {
        holds((name) => {
            const { markup } = code(name);
            expect(paragraph(`${markup} · YouTube`)).toMatchObject([
                { type: 'INLINE_CODE', value: { type: 'PLAIN_TEXT', value: markup.slice(1, -1) } },
                { type: 'PLAIN_TEXT', value: ' · YouTube' },
            ]);
        });
    });
});

test.each([
    ...HOSTILE_NAMES.map(([, name]) => name),
    ...EMOTICONS.split(' '),
    ...[
        '$x$',
        '$5 and $6',
        'localhost',
        'my localhost:3000',
        '- x',
        '-',
        '1. x',
        '1.',
        'Alba =',
        'a:',
        'Kaffee ;)',
        'Studio B',
        'y',
        '8) Bar',
        'X-P',
        '(y)',
    ],
])('%j is text, in bold and without', (name) => {
    const text = inert(name);
    for (const whole of [text, `(${text})`]) expect(plainOf(paragraph(whole))).toBe(whole);
    const { markup } = named(name);
    if (markup.startsWith('`')) return;
    expect(paragraph(`*${text}*`)).toMatchObject([{ type: 'BOLD' }]);
});

test('the parser is asked with the options on: without our care it makes more of these', () => {
    const kinds = (text: string): string => JSON.stringify(read(text));
    expect(kinds('$x$')).toContain('INLINE_KATEX');
    expect(kinds('a ;) b')).toContain('EMOJI');
    expect(kinds('localhost')).toContain('LINK');
    expect(kinds('- x')).toContain('UNORDERED_LIST');
    expect(kinds('*Alba =*')).not.toContain('BOLD');
});
