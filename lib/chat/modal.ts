import type { InputBlock } from '@rocket.chat/ui-kit';

import type { Block } from './blocks';

/** A window; the engine's adapter turns it into a surface. */
export interface Modal {
    /** Comes back with the submission: an action id and the target of its link. */
    readonly id: string;
    /** Plain text, like the labels of the buttons. */
    readonly title: string;
    readonly blocks: readonly (Block | InputBlock)[];
    readonly submit: { readonly label: string; readonly danger: boolean };
    readonly close: string;
}

/** A bar beside the room, which only shows: nothing is sent off. Mobile clients have none. */
export interface SideBar extends Pick<Modal, 'title' | 'close'> {
    /** Tells one bar from another; its content is not read back. */
    readonly id: string;
    readonly blocks: readonly Block[];
}
