import { styleText } from 'node:util';

import type { Answer, HostMessage, HostView } from '../engine';

/** A button, or a choice of a select or menu, as it was printed: its number is what a person types to press it. */
export interface PrintedButton {
    readonly message: HostMessage;
    readonly actionId: string;
    readonly value?: string;
    readonly label: string;
    /** The address that it opens. The app does not need to know of the click. */
    readonly url?: string;
}

export interface Printed {
    readonly text: string;
    readonly buttons: readonly PrintedButton[];
}

type Style = Parameters<typeof styleText>[0];
type Styler = (format: Style, text: string) => string;

interface TextObject {
    readonly text: string;
}

/** The blocks that the app uses, as the wire holds them. */
interface WireBlock {
    readonly type: string;
    readonly text?: TextObject;
    readonly fields?: readonly TextObject[];
    readonly accessory?: WireElement;
    readonly elements?: readonly WireElement[];
}

interface WireElement extends TextObject {
    readonly type: string;
    readonly actionId?: string;
    readonly value?: string;
    readonly url?: string;
    readonly imageUrl?: string;
    readonly placeholder?: TextObject;
    readonly options?: readonly { readonly text: TextObject; readonly value: string }[];
}

/** A message on its own, as an answer that took no time. */
export const answerOf = (message: HostMessage): Answer => ({
    ok: true,
    messages: [message],
    edited: [],
    ephemeral: [],
    views: [],
    roundTrips: [],
    requests: [],
    ms: 0,
});

/** An answer in a terminal: who sees it, then its blocks, or its text where it has no blocks. */
export function renderAnswer(answer: Answer, colours: boolean): Printed {
    const buttons: PrintedButton[] = [];
    const style: Styler = (format, text) => (colours ? styleText(format, text) : text);
    const sections = [
        ...answer.messages.map((message) => [roomOf(message), message] as const),
        ...answer.edited.map((message) => [`${roomOf(message)}, edited`, message] as const),
        ...answer.ephemeral.map((message) => [`${roomOf(message)}, only you see this`, message] as const),
    ].map(([where, message]) => {
        const head = style('dim', `${message.sender.username} in ${where}`);
        return [head, ...renderMessage(message, buttons, style)].join('\n');
    });
    for (const view of answer.views) sections.push(renderView(view, style));
    if (!answer.ok) sections.push(style('red', `Rocket.Chat says: ${answer.error ?? 'something went wrong'}`));
    return { text: sections.join('\n\n'), buttons };
}

interface WireView {
    readonly title?: TextObject;
    readonly submit?: { readonly text: TextObject };
    readonly blocks?: readonly (WireBlock & {
        readonly label?: TextObject;
        readonly element?: { readonly options?: readonly { readonly value: string; readonly text: TextObject }[] };
    })[];
}

/** A window, with its choices. */
function renderView({ view, dropped }: HostView, style: Styler): string {
    const { title, submit, blocks = [] } = view as unknown as WireView;
    const lines = blocks.flatMap((block) => {
        if (block.type !== 'input') return renderBlock(block, [], undefined, style);
        const options = (block.element?.options ?? []).map(({ value, text }) => `  ${value}: ${text.text}`);
        return [...[block.label?.text ?? '', ...options].map(indent), ''];
    });
    const foot = dropped ? `(no client shows it: ${dropped})` : style('inverse', ` ${submit?.text.text ?? 'Submit'} `);
    return [style('dim', 'a window opens'), indent(style('bold', title?.text ?? '')), '', ...lines, indent(foot)].join(
        '\n',
    );
}

/** A direct conversation has no name. */
const roomOf = ({ room }: HostMessage): string => (room === '' ? 'a direct conversation' : `#${room}`);

function renderMessage(message: HostMessage, buttons: PrintedButton[], style: Styler): string[] {
    const blocks = (message.blocks ?? []) as unknown as readonly WireBlock[];
    const files = (message.attachments ?? []).flatMap(({ title }) => (title?.link ? [`file: ${title.value}`] : []));
    if (files.length > 0) return files.map(indent);
    if (blocks.length === 0) return renderMarkup(message.text, style).split('\n').map(indent);
    return blocks.flatMap((block) => renderBlock(block, buttons, message, style));
}

/** @param message the message with the block; buttons work in messages only */
function renderBlock(
    block: WireBlock,
    buttons: PrintedButton[],
    message: HostMessage | undefined,
    style: Styler,
): string[] {
    const markup = (text: string): string => renderMarkup(text, style);
    const elements = block.elements ?? [];
    switch (block.type) {
        case 'section':
            return [
                ...(block.text ? markup(block.text.text).split('\n') : []),
                ...(block.fields ?? []).map(({ text }) => markup(text.replace('\n', '  '))),
                ...(block.accessory?.imageUrl ? [style('dim', `picture: ${block.accessory.imageUrl}`)] : []),
                ...(block.accessory && block.accessory.imageUrl === undefined && message
                    ? [renderButton(block.accessory, message, buttons, style)]
                    : []),
                '',
            ].map(indent);
        case 'context':
            return elements.flatMap(({ text, imageUrl }) =>
                (imageUrl === undefined ? markup(text) : `picture: ${imageUrl}`)
                    .split('\n')
                    .map((line) => indent(style('dim', line))),
            );
        case 'actions':
            return [
                indent(
                    elements
                        .map((element) => (message ? renderButton(element, message, buttons, style) : ''))
                        .join('  '),
                ),
                '',
            ];
        case 'divider':
            return [indent('―'.repeat(40))];
        default:
            return [indent(style('yellow', `(a ${block.type} block, which this terminal does not draw)`))];
    }
}

function renderButton(element: WireElement, message: HostMessage, buttons: PrintedButton[], style: Styler): string {
    if (element.type === 'static_select' || element.type === 'overflow') {
        const { actionId = '', placeholder, options = [] } = element;
        const choices = options.map(({ text, value }) => {
            buttons.push({ message, actionId, label: text.text, value });
            return style('inverse', ` ${buttons.length}: ${text.text} `);
        });
        return [placeholder?.text ?? '⋯', ...choices].join(' ');
    }
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

/**
 * Rocket.Chat's markup, as far as the app uses it. Drops the joiners that keep names inert: terminals do not need them.
 */
function renderMarkup(text: string, style: Styler): string {
    return text
        .replace(/\u2060/g, '')
        .replace(/`([^`]+)`/g, (_, code: string) => style('cyan', code))
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) => `${label} ${style('underline', url)}`)
        .replace(/\*([^*\n]+)\*/g, (_, bold: string) => style('bold', bold));
}

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);
