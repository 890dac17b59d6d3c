import type { MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { mapValues } from 'es-toolkit/object';

/**
 * A parsed text as the package holds it (dev/package/textPacks.ts), in few characters. It becomes elements when it is first
 * said: of a thousand texts, a command says a dozen.
 */
export type PackedText = readonly PackedElement[];

/** A literal as a string, the usual elements as arrays, and the others as they are. */
type PackedElement = string | MessageFormatElement | PackedArray;

type PackedArray = readonly [
    type: TYPE,
    value?: string,
    options?: Readonly<Record<string, PackedText>>,
    offset?: number,
    pluralType?: Intl.PluralRulesOptions['type'],
];

const LITERAL: TYPE.literal = 0;

/** The elements, as the parser made them. */
export const elements = (packed: PackedText): MessageFormatElement[] =>
    packed.map((one) => {
        if (typeof one === 'string') return { type: LITERAL, value: one };
        return isPackedArray(one) ? elementOf(one) : one;
    });

const isPackedArray = (one: PackedElement): one is PackedArray => Array.isArray(one);

function elementOf([type, value, options, offset, pluralType]: PackedArray): MessageFormatElement {
    const parts = options && mapValues(options, (part) => ({ value: elements(part) }));
    return { type, value, ...(parts && { options: parts, offset, pluralType }) } as MessageFormatElement;
}
