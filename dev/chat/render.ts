import { styleText } from 'node:util';

import type { Answer, HostMessage } from '../engine';

/** A button as it was printed: its number is what a person types to press it. */
export interface PrintedButton {
    readonly message: HostMessage;
    readonly actionId: string;
    readonly value?: string;
    readonly label: string;
    /** It opens this address, and the app hears nothing of it that matters. */
    readonly url?: string;
}

export interface Printed {
    readonly text: string;
    readonly buttons: readonly PrintedButton[];
}

type Style = Parameters<typeof styleText>[0];

interface TextObject {
    readonly text: string;
}

/** The blocks that the app uses, as the wire holds them. */
interface WireBlock {
    readonly type: string;
    readonly text?: TextObject;
    readonly fields?: readonly TextObject[];
    readonly accessory?: { readonly imageUrl?: string };
    readonly elements?: readonly (TextObject & {
        readonly type: string;
        readonly actionId?: string;
        readonly value?: string;
        readonly url?: string;
    })[];
}

/** What an answer looks like in a terminal: who sees it, then its blocks, or its text where it has none. */
export function renderAnswer(answer: Answer, colours: boolean): Printed {
    const buttons: PrintedButton[] = [];
    const style = (format: Style, text: string): string => (colours ? styleText(format, text) : text);
    const sections = [
        ...answer.messages.map((message) => [`#${message.room}`, message] as const),
        ...answer.edited.map((message) => [`#${message.room}, edited`, message] as const),
        ...answer.ephemeral.map((message) => [`#${message.room}, only you see this`, message] as const),
    ].map(([where, message]) => {
        const head = style('dim', `${message.sender.username} in ${where}`);
        return [head, ...renderMessage(message, buttons, style)].join('\n');
    });
    if (!answer.ok) sections.push(style('red', `Rocket.Chat says: ${answer.error ?? 'something went wrong'}`));
    return { text: sections.join('\n\n'), buttons };
}

function renderMessage(
    message: HostMessage,
    buttons: PrintedButton[],
    style: (format: Style, text: string) => string,
): string[] {
    const markup = (text: string): string => renderMarkup(text, style);
    const blocks = (message.blocks ?? []) as unknown as readonly WireBlock[];
    if (blocks.length === 0) return markup(message.text).split('\n').map(indent);
    return blocks.flatMap((block): string[] => {
        switch (block.type) {
            case 'section':
                return [
                    ...(block.text ? markup(block.text.text).split('\n') : []),
                    ...(block.fields ?? []).map(({ text }) => markup(text.replace('\n', '  '))),
                    ...(block.accessory?.imageUrl ? [style('dim', `picture: ${block.accessory.imageUrl}`)] : []),
                    '',
                ].map(indent);
            case 'context':
                return (block.elements ?? []).map(({ text }) => indent(style('dim', markup(text))));
            case 'actions':
                return [
                    indent(
                        (block.elements ?? [])
                            .map((element) => renderButton(element, message, buttons, style))
                            .join('  '),
                    ),
                    '',
                ];
            case 'divider':
                return [indent('―'.repeat(40))];
            default:
                return [indent(style('yellow', `(a ${block.type} block, which this terminal does not draw)`))];
        }
    });
}

function renderButton(
    element: NonNullable<WireBlock['elements']>[number],
    message: HostMessage,
    buttons: PrintedButton[],
    style: (format: Style, text: string) => string,
): string {
    const label = (element.text as unknown as TextObject).text;
    buttons.push({
        message,
        actionId: element.actionId ?? '',
        label,
        ...(element.value !== undefined && { value: element.value }),
        ...(element.url !== undefined && { url: element.url }),
    });
    return style('inverse', ` ${buttons.length}: ${label} `);
}

/** Rocket.Chat's markup, as far as the app uses it. Joiners that keep names inert are not for terminals. */
function renderMarkup(text: string, style: (format: Style, text: string) => string): string {
    return text
        .replace(/\u2060/g, '')
        .replace(/`([^`]+)`/g, (_, code: string) => style('cyan', code))
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) => `${label} ${style('underline', url)}`)
        .replace(/\*([^*\n]+)\*/g, (_, bold: string) => style('bold', bold));
}

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);
