import type { Block } from '../../lib/chat/blocks';
import type { Card, CardContext } from '../../lib/chat/card';
import { timesFor } from '../../lib/chat/times';
import { sayIn } from '../../lib/i18n/say';
import { NOW } from './times';

/** What cards are written with: English, UTC, a workspace whose address is known, a reader who may not manage. */
export const aCardContext = (over: Partial<CardContext> = {}): CardContext => ({
    say: sayIn('en'),
    times: timesFor('en', 0, NOW),
    appId: 'the-app',
    dashboardUrl: 'https://hooked.so/settings/integrations',
    siteUrl: 'https://chat.example.com',
    mayManage: false,
    ...over,
});

/** Without the joiners that keep names from being markup, which nobody sees. */
export const asSeen = (text: string): string => text.replaceAll('\u2060', '');

/** Every text in blocks, in reading order. */
export function textsOf(blocks: readonly Block[]): { readonly type: string; readonly text: string }[] {
    return blocks.flatMap((block): { readonly type: string; readonly text: string }[] => {
        switch (block.type) {
            case 'section':
                return [
                    ...(block.text ? [block.text] : []),
                    ...(block.fields ?? []),
                    ...(block.accessory?.type === 'image' ? [{ type: 'alt', text: block.accessory.altText }] : []),
                ];
            case 'context':
                return block.elements.flatMap((element) => (element.type === 'image' ? [] : [element]));
            case 'actions':
                return block.elements.flatMap((element) => {
                    if (element.type === 'button') return [element.text];
                    if (element.type !== 'static_select') return [];
                    return [element.placeholder, ...element.options.map(({ text }) => text)];
                });
            case 'divider':
                return [];
        }
    });
}

/** What a reader of the blocks reads, a line for each text. */
export const readingOf = (blocks: readonly Block[]): string =>
    asSeen(
        textsOf(blocks)
            .map(({ text }) => text)
            .join('\n'),
    );

/** A card's buttons as a reader meets them. */
export const buttonsOf = ({ buttons }: Pick<Card, 'buttons'>) =>
    buttons.map(({ text, actionId, url, style }) => ({
        label: text.text,
        actionId,
        ...(url !== undefined && { url }),
        ...(style && { style }),
    }));
