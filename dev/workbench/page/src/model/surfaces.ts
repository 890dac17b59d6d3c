import type { WireBlock } from '../../../protocol';

/** Where blocks are drawn. */
export type Surface = 'message' | 'modal' | 'contextualBar';

/** Why the page does not draw a part of the app's message. */
export type NotDrawn =
    /** Rocket.Chat's web client skips it there, without a word. */
    | 'surface'
    /** The web client draws it, widely deployed mobile clients do not. */
    | 'mobile'
    /** It lacks a required field. */
    | 'malformed'
    /** Rocket.Chat draws it, but this page cannot. */
    | 'workbench';

export interface Dropped {
    /** Such as `callout` or `checkbox in actions`. */
    readonly what: string;
    readonly why: NotDrawn;
}

export interface Fitted {
    /** The blocks to draw: conditions resolved, and misplaced elements removed. */
    readonly blocks: readonly WireBlock[];
    readonly dropped: readonly Dropped[];
}

type Place = 'actions' | 'section' | 'callout' | 'context' | 'input';

const EVERYWHERE = ['section', 'context', 'actions', 'divider', 'image'];

/**
 * The parsers of @rocket.chat/ui-kit 1.1.0 (`src/surfaces/*`): other blocks are skipped by Rocket.Chat's web client.
 */
export const BLOCKS: Readonly<Record<Surface, readonly string[]>> = {
    message: [...EVERYWHERE, 'callout', 'preview', 'video_conf'],
    modal: [...EVERYWHERE, 'callout', 'input'],
    contextualBar: [...EVERYWHERE, 'input'],
};

const SELECTS = ['static_select', 'multi_static_select'];
const DIRECTORY_SELECTS = ['users_select', 'channels_select', 'multi_users_select', 'multi_channels_select'];
const CHOICES = ['linear_scale', 'toggle_switch', 'checkbox', 'radio_button', 'time_picker'];

/** The types of @rocket.chat/ui-kit 1.1.0 (`src/blocks/layout/*`); its renderers alone would draw more. */
export const ELEMENTS: Readonly<Record<Place, readonly string[]>> = {
    actions: ['button', 'overflow', 'datepicker', ...SELECTS, ...DIRECTORY_SELECTS, ...CHOICES],
    section: ['button', 'overflow', 'datepicker', 'image', ...SELECTS],
    callout: ['button', 'overflow'],
    context: ['plain_text', 'mrkdwn', 'image'],
    input: ['plain_text_input', 'datepicker', ...SELECTS, ...DIRECTORY_SELECTS, ...CHOICES],
};

/** The elements that widely deployed mobile clients know (Rocket.Chat.ReactNative, `app/containers/UIKit`). */
const MOBILE = {
    blocks: [...EVERYWHERE, 'input'],
    elements: ['plain_text', 'mrkdwn', 'image', 'button', 'overflow', 'datepicker', 'plain_text_input', ...SELECTS],
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean =>
    isRecord(value) && (value.type === 'plain_text' || value.type === 'mrkdwn') && typeof value.text === 'string';

const isPicture = (value: Record<string, unknown>): boolean =>
    typeof value.imageUrl === 'string' && value.imageUrl !== '' && typeof value.altText === 'string';

const hasOptions = ({ options }: Record<string, unknown>): boolean =>
    Array.isArray(options) &&
    options.every((option) => isRecord(option) && isText(option.text) && typeof option.value === 'string');

const WITH_OPTIONS = [...SELECTS, 'overflow', 'checkbox', 'radio_button', 'toggle_switch'];

function isWhole(element: Record<string, unknown>): boolean {
    const type = String(element.type);
    if (type === 'plain_text' || type === 'mrkdwn') return isText(element);
    if (type === 'image') return isPicture(element);
    if (type === 'button') return isText(element.text);
    return !WITH_OPTIONS.includes(type) || hasOptions(element);
}

/** Reduces a list of blocks of unknown shape to the ones that a client draws, and lists the others. */
class Fitting {
    readonly dropped: Dropped[] = [];

    constructor(
        private readonly surface: Surface,
        private readonly mobile: boolean,
    ) {}

    blocks(blocks: unknown): WireBlock[] {
        if (!Array.isArray(blocks)) return [];
        return blocks.flatMap((block: unknown) => this.block(block));
    }

    private drop(what: string, why: NotDrawn): undefined {
        this.dropped.push({ what, why });
        return undefined;
    }

    private block(block: unknown): WireBlock[] {
        if (!isRecord(block) || typeof block.type !== 'string') {
            this.drop('block without a type', 'malformed');
            return [];
        }
        if (block.type === 'conditional') return this.meetsConditions(block) ? this.blocks(block.render) : [];
        const { type } = block;
        if (!BLOCKS[this.surface].includes(type)) this.drop(type, 'surface');
        else if (this.mobile && !MOBILE.blocks.includes(type)) this.drop(type, 'mobile');
        else if (type === 'video_conf') this.drop(type, 'workbench');
        else {
            const drawn = this.content(type, block);
            if (drawn) return [{ ...drawn, type }];
        }
        return [];
    }

    private meetsConditions({ when }: Record<string, unknown>): boolean {
        const engines = isRecord(when) ? when.engine : undefined;
        return !Array.isArray(engines) || engines.includes('rocket.chat');
    }

    private content(type: string, block: Record<string, unknown>): Record<string, unknown> | undefined {
        switch (type) {
            case 'section':
                return {
                    ...block,
                    text: this.text(block.text, 'text of a section'),
                    fields: Array.isArray(block.fields)
                        ? block.fields.filter((field) => isText(field) || this.drop('field of a section', 'malformed'))
                        : undefined,
                    accessory: this.element(block.accessory, 'section'),
                };
            case 'context':
            case 'actions':
                return Array.isArray(block.elements)
                    ? { ...block, elements: block.elements.flatMap((element) => this.element(element, type) ?? []) }
                    : this.drop(type, 'malformed');
            case 'image':
                return isPicture(block)
                    ? { ...block, title: this.text(block.title, 'title of an image') }
                    : this.drop(type, 'malformed');
            case 'callout':
                return isText(block.text)
                    ? {
                          ...block,
                          title: this.text(block.title, 'title of a callout'),
                          accessory: this.element(block.accessory, 'callout'),
                      }
                    : this.drop(type, 'malformed');
            case 'input': {
                if (!isText(block.label)) return this.drop(type, 'malformed');
                const element = this.element(block.element, 'input');
                return element && { ...block, element, hint: this.text(block.hint, 'hint of an input') };
            }
            case 'preview':
                return {
                    ...block,
                    title: this.texts(block.title),
                    description: this.texts(block.description),
                    footer: isRecord(block.footer) ? this.content('context', block.footer) : undefined,
                };
            default:
                return block;
        }
    }

    private texts(texts: unknown): unknown[] {
        return Array.isArray(texts) ? texts.filter((text) => isText(text) || this.drop('text', 'malformed')) : [];
    }

    private text(text: unknown, what: string): unknown {
        if (text === undefined || text === null) return undefined;
        return isText(text) ? text : this.drop(what, 'malformed');
    }

    private element(element: unknown, place: Place): Record<string, unknown> | undefined {
        if (element === undefined || element === null) return undefined;
        if (!isRecord(element) || typeof element.type !== 'string')
            return this.drop(`element in ${place}`, 'malformed');
        const what = `${element.type} in ${place}`;
        if (!ELEMENTS[place].includes(element.type)) return this.drop(what, 'surface');
        if (this.mobile && !MOBILE.elements.includes(element.type)) return this.drop(what, 'mobile');
        return isWhole(element) ? element : this.drop(what, 'malformed');
    }
}

export function fit(blocks: unknown, surface: Surface, { mobile }: { readonly mobile: boolean }): Fitted {
    // Contextual bars exist in the web client only.
    if (mobile && surface === 'contextualBar')
        return { blocks: [], dropped: [{ what: 'contextual bar', why: 'mobile' }] };
    const fitting = new Fitting(surface, mobile);
    return { blocks: fitting.blocks(blocks), dropped: fitting.dropped };
}

const REASONS: Readonly<Record<NotDrawn, string>> = {
    surface: 'Rocket.Chat skips it here',
    mobile: 'mobile clients do not know it',
    malformed: 'it lacks what it needs',
    workbench: 'this page cannot draw it',
};

/** `callout (mobile clients do not know it), 2 × checkbox in actions (Rocket.Chat skips it here)` */
export function describeDropped(dropped: readonly Dropped[]): string {
    const counts = new Map<string, number>();
    for (const { what, why } of dropped) {
        const line = `${what} (${REASONS[why]})`;
        counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return [...counts].map(([line, count]) => (count > 1 ? `${String(count)} × ${line}` : line)).join(', ');
}
