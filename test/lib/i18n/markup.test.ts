import { describe, expect, test } from '@jest/globals';
import { parse as parseText, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { parse as parseMarkup } from '@rocket.chat/message-parser';

import { catalog } from '../../../lib/i18n/catalog.generated';
import { code, sayIn, type MessageKey, type Say } from '../../../lib/i18n/say';
import { LANGUAGES } from '../../support/languages';

/*
 * Clients take characters without a blank between them for an address if they hold a dot, as `Rocket.Chat` and many names do.
 * Markup right behind it is then shown as it stands. Languages without blanks between words meet that first.
 */

/** Texts that Rocket.Chat shows as they are, and labels: markup means nothing there. */
const IS_PLAIN = /^(?:settings?_|command_)|(?:^|_)(?:button|placeholder|label|title|submit|field)(?:_|$)/;

/** Blanks for times, links, ids, addresses' numbers and the app's own words, none of which is a name with dots. */
const IS_NO_NAME =
    /^(?:absolute|relative|when|duration|interval|reminder|link|dashboard|administration|id|state|status|action|trouble|more)$/;

type Values = Readonly<Record<string, unknown>>;

interface Blanks {
    readonly words: Set<string>;
    readonly numbers: Set<string>;
    readonly choices: Map<string, readonly string[]>;
}

function collect(elements: readonly MessageFormatElement[], blanks: Blanks): Blanks {
    for (const element of elements) {
        if (element.type === TYPE.argument) blanks.words.add(element.value);
        if (element.type === TYPE.number || element.type === TYPE.plural) blanks.numbers.add(element.value);
        if (element.type === TYPE.select) blanks.choices.set(element.value, Object.keys(element.options));
        if (element.type === TYPE.plural || element.type === TYPE.select)
            for (const { value } of Object.values(element.options)) collect(value, blanks);
    }
    return blanks;
}

const blanksOf = (text: string): Blanks =>
    collect(parseText(text, { ignoreTag: true }), { words: new Set(), numbers: new Set(), choices: new Map() });

const wordsFor = (name: string, dotted: string | undefined): unknown =>
    name === dotted ? 'v1.2 x.y' : IS_NO_NAME.test(name) ? 'x' : code('x_1');

/** Every choice once, with one and with many, and each blank for words once as a name with dots. */
function* fillings(text: string): Iterable<Values> {
    const { words, numbers, choices } = blanksOf(text);
    const most = Math.max(1, ...[...choices.values()].map(({ length }) => length));
    for (const dotted of [undefined, ...[...words].filter((name) => !IS_NO_NAME.test(name))])
        for (const count of numbers.size > 0 ? [1, 3] : [3])
            for (let choice = 0; choice < most; choice += 1)
                yield {
                    ...Object.fromEntries([...words].map((name) => [name, wordsFor(name, dotted)])),
                    ...Object.fromEntries([...numbers].map((name) => [name, count])),
                    ...Object.fromEntries([...choices].map(([name, all]) => [name, all[choice % all.length]])),
                };
}

/** The plain words of a message, as clients read it. */
function plainWords(node: unknown): readonly string[] {
    if (Array.isArray(node)) return node.flatMap(plainWords);
    if (typeof node !== 'object' || node === null) return [];
    const { type, value } = node as { readonly type?: string; readonly value?: unknown };
    if (type === 'PLAIN_TEXT') return [String(value)];
    return type === 'INLINE_CODE' ? [] : plainWords(value);
}

const showsMarkup = (message: string): boolean => plainWords(parseMarkup(message)).some((words) => /[*`]/.test(words));

describe.each(LANGUAGES)('in %s', (language) => {
    test('clients read the markup of every text, also beside names with dots', () => {
        const say = sayIn(language) as Say & ((key: MessageKey, values: Values) => string);
        const faults = Object.entries(catalog[language] ?? {})
            .filter(([key]) => !IS_PLAIN.test(key))
            .flatMap(([key, text]) => {
                const said = [...fillings(text)].map((values) => say(key as MessageKey, values));
                return said
                    .filter(showsMarkup)
                    .slice(0, 1)
                    .map((words) => `${key}: ${words}`);
            });
        expect(faults).toEqual([]);
    });
});
