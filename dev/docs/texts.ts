import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** An ICU message as a page quotes it: blanks as `‹name›`, plurals in their general form with `N`, no bold. */
export const quotable = (message: string): string =>
    wordsOf(parse(message, { ignoreTag: true }))
        .replaceAll('*', '')
        .replace(/\s+/g, ' ')
        .trim();

const wordsOf = (elements: readonly MessageFormatElement[]): string => elements.map(wordOf).join('');

function wordOf(element: MessageFormatElement): string {
    switch (element.type) {
        case TYPE.literal:
            return element.value;
        case TYPE.pound:
            return 'N';
        case TYPE.plural:
        case TYPE.select:
            return wordsOf(element.options.other?.value ?? []);
        case TYPE.tag:
            return wordsOf(element.children);
        default:
            return `‹${element.value}›`;
    }
}
