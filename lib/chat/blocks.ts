import type {
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    ImageElement,
    OverflowElement,
    SectionBlock,
    StaticSelectElement,
} from '@rocket.chat/ui-kit';

import type { ActionId } from './link';

/*
 * The blocks that Rocket.Chat's mobile clients also draw (Rocket.Chat.ReactNative, app/containers/UIKit): section,
 * context, actions (with buttons, selects and menus), divider. The app sets all ids, because the server gives ephemeral messages
 * none.
 */

export type Block = SectionBlock | ContextBlock | ActionsBlock | DividerBlock;

/** @param text the app's own markup; `say` has made strings from outside inert */
export function section(
    text: string,
    more: {
        readonly fields?: readonly string[];
        readonly accessory?: ImageElement | OverflowElement;
        readonly blockId?: string;
    } = {},
): SectionBlock {
    return {
        type: 'section',
        ...(more.blockId !== undefined && { blockId: more.blockId }),
        text: { type: 'mrkdwn', text },
        ...(more.fields?.length && { fields: more.fields.map((field) => ({ type: 'mrkdwn', text: field })) }),
        ...(more.accessory && { accessory: more.accessory }),
    };
}

export const context = (text: string): ContextBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

/** A small picture, and words beside it. */
export const pictureWith = (image: ImageElement, text: string): ContextBlock => ({
    type: 'context',
    elements: [image, { type: 'mrkdwn', text }],
});

export const divider = (): DividerBlock => ({ type: 'divider' });

/** What a row of actions may hold. */
export type ActionElement = ButtonElement | StaticSelectElement | OverflowElement;

export const actions = (blockId: string, elements: readonly ActionElement[]): ActionsBlock => ({
    type: 'actions',
    blockId,
    elements: [...elements],
});

export const picture = (imageUrl: string, altText: string): ImageElement => ({ type: 'image', imageUrl, altText });

export interface ButtonOptions {
    readonly appId: string;
    readonly blockId: string;
    readonly actionId: ActionId;
    readonly label: string;
    readonly value?: string;
    /** Opens this address; http or https. */
    readonly url?: string;
    readonly style?: 'primary' | 'danger';
}

export const button = ({ appId, blockId, actionId, label, value, url, style }: ButtonOptions): ButtonElement => ({
    type: 'button',
    appId,
    blockId,
    actionId,
    text: { type: 'plain_text', text: label, emoji: false },
    ...(value !== undefined && { value }),
    ...(url !== undefined && { url }),
    ...(style && { style }),
});

export interface SelectOptions extends Pick<ButtonOptions, 'appId' | 'blockId' | 'actionId'> {
    readonly placeholder: string;
    /** The label that people read, and the value that a choice sends. */
    readonly options: readonly (readonly [label: string, value: string])[];
}

/** A menu; a choice arrives like a click on a button. */
export const select = ({ appId, blockId, actionId, placeholder, options }: SelectOptions): StaticSelectElement => ({
    type: 'static_select',
    appId,
    blockId,
    actionId,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
    options: options.map(([text, value]) => ({ text: { type: 'plain_text', text, emoji: false }, value })),
});

/** A menu behind three dots, beside a section or among buttons; a choice arrives like a click on a button. */
export const overflow = ({
    appId,
    blockId,
    actionId,
    options,
}: Omit<SelectOptions, 'placeholder'>): OverflowElement => ({
    type: 'overflow',
    appId,
    blockId,
    actionId,
    options: options.map(([text, value]) => ({ text: { type: 'plain_text', text, emoji: false }, value })),
});

/** Buttons that share a block and a target, and differ in their links. */
export const choicesOf =
    <T>({ appId, blockId, target }: Pick<ButtonOptions, 'appId' | 'blockId'> & { readonly target: T }) =>
    (
        link: { readonly actionId: ActionId; write(target: T): string },
        label: string,
        style?: ButtonOptions['style'],
    ): ButtonElement =>
        button({ appId, blockId, actionId: link.actionId, label, value: link.write(target), ...(style && { style }) });
