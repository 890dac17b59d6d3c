import type { Modal, SideBar } from './modal';
import type { Place } from '../domain/rooms';
import { privately, type Reply } from './reply';

/** A click on a button. All of it comes from a client: nothing is trusted before the link's codec has read it. */
export interface Click {
    readonly actionId: string;
    readonly value: unknown;
    /** Only the person who clicked sees the card. No server stores such a card, so a new one is the answer. */
    readonly isPrivate: boolean;
    /** The stored card that holds the button. */
    readonly messageId?: string;
    /** The app posted that card, but it no longer holds the button: only for links that judge stale clicks. */
    readonly isStale?: true;
}

/** What a click leads to. */
export type Effect =
    /** The card changes; a private card is shown anew. */
    | { readonly kind: 'replace'; readonly reply: Reply }
    /** Only the person who clicked sees the answer. */
    | { readonly kind: 'whisper'; readonly reply: Reply }
    /** A new message, as a command would bring it. */
    | { readonly kind: 'post'; readonly reply: Reply }
    /** A window opens. A client that cannot open one gets `otherwise`, for the person who clicked alone. */
    | { readonly kind: 'open'; readonly modal: Modal; readonly otherwise: Reply }
    /** A bar opens beside the room, with the same `otherwise`. */
    | { readonly kind: 'open-beside'; readonly bar: SideBar; readonly otherwise: Reply }
    /** The work is done or under way, and shows by itself. */
    | { readonly kind: 'nothing' };

/** Words for the person who clicked alone. */
export const whisper = (words: string): Effect => ({ kind: 'whisper', reply: privately(words) });

/** A window that a person has sent off. Its content comes from a client as well. */
export interface Submit {
    readonly viewId: string;
    /** The value of an input; undefined without one. */
    value(blockId: string, actionId: string): unknown;
}

/** What a sent window leads to: it closes, or stays with a remark at each of the named inputs. */
export type SubmitEffect =
    | { readonly kind: 'close'; readonly whisper?: Reply & { readonly place?: Place } }
    | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };
