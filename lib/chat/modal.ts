import type { InputBlock } from '@rocket.chat/ui-kit';

import type { Block } from './blocks';

/** A window, before the engine's adapter makes a surface of it. */
export interface Modal {
    /** Comes back when it is sent: where it leads to, and what it is about. */
    readonly id: string;
    /** Plain text, as are the buttons' labels. */
    readonly title: string;
    readonly blocks: readonly (Block | InputBlock)[];
    readonly submit: { readonly label: string; readonly danger: boolean };
    readonly close: string;
}
