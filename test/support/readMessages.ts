import { expect } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';

interface Element {
    readonly type: string;
    readonly text?: string | { readonly text: string };
    readonly actionId?: string;
    readonly value?: string;
    readonly url?: string;
    readonly imageUrl?: string;
    readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}

interface WireBlock extends Element {
    readonly blockId?: string;
    readonly fields?: readonly Element[];
    readonly elements?: readonly Element[];
    readonly accessory?: Element;
}

const JOINERS = /\u2060/g;
const textOf = ({ text }: Element): string => (typeof text === 'string' ? text : (text?.text ?? ''));
export const blocksOf = (message: HostMessage): readonly WireBlock[] => message.blocks ?? [];

/** The only message that answers, wherever it went. Commands answer once. */
export function only(answer: Answer): HostMessage {
    const all = [...answer.messages, ...answer.ephemeral];
    expect(answer.error).toBeUndefined();
    expect(answer).toMatchObject({ ok: true });
    expect(all).toHaveLength(1);
    return all[0] as HostMessage;
}

/** What a person reads: the blocks, or the text where there are none; without the unseen joiners. */
export function read(message: HostMessage): string {
    const blocks = blocksOf(message);
    const words = blocks.flatMap((block) => [
        textOf(block),
        ...[...(block.fields ?? []), ...(block.elements ?? [])].map(textOf),
    ]);
    return (blocks.length === 0 ? message.text : words.filter(Boolean).join('\n')).replace(JOINERS, '');
}

/** What the asker reads after a line. */
export const readAnswer = (answer: Answer): string => read(only(answer));

export function buttonsOf(
    message: HostMessage,
): readonly { readonly label: string; readonly actionId?: string; readonly url?: string }[] {
    return blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .filter(({ type }) => type === 'button')
        .map(({ actionId, url, ...element }) => ({
            label: textOf(element),
            ...(actionId !== undefined && { actionId }),
            ...(url !== undefined && { url }),
        }));
}

export const pictureOf = (message: HostMessage): string | undefined =>
    blocksOf(message).find(({ accessory }) => accessory?.type === 'image')?.accessory?.imageUrl;

/** The menus beside sections, with the words of their section. */
export const menusOf = (message: HostMessage) =>
    blocksOf(message).flatMap((block) => {
        const { accessory, blockId } = block;
        if (accessory?.type !== 'overflow') return [];
        return [
            {
                text: textOf(block),
                ...(blockId !== undefined && { blockId }),
                actionId: accessory.actionId ?? '',
                options: (accessory.options ?? []).map(({ text, value }) => ({ label: text.text, value })),
            },
        ];
    });
