import type { Modal } from './modal';
import type { Place } from '../domain/rooms';
import type { Reply } from './reply';

/** A button that somebody clicked. Everything in it comes from a client: only the table of handlers makes it ours. */
export interface Click {
    readonly actionId: string;
    readonly value: unknown;
    /** The card was shown to them alone: such a card is stored nowhere, so it is answered by a new one. */
    readonly isPrivate: boolean;
    /** The stored card that holds the button. */
    readonly messageId?: string;
    /** That card is ours, but does not hold the button any more: only for handlers that judge this themselves. */
    readonly isStale?: true;
}

/** What a click leads to. */
export type Effect =
    /** The card changes; one that was shown privately is shown anew. */
    | { readonly kind: 'replace'; readonly reply: Reply }
    /** Only the one who clicked is told something. */
    | { readonly kind: 'whisper'; readonly reply: Reply }
    /** A new message, as a command would bring it. */
    | { readonly kind: 'post'; readonly reply: Reply }
    /** A window opens; where none can, `otherwise` is said to the one who clicked. */
    | { readonly kind: 'open'; readonly modal: Modal; readonly otherwise: Reply }
    /** What was to be done is done or under way, and shows by itself. */
    | { readonly kind: 'nothing' };

/** A window that somebody sent off. What it holds comes from a client as well. */
export interface Submit {
    readonly viewId: string;
    /** The value of an input; undefined where there is none. */
    value(blockId: string, actionId: string): unknown;
}

/** What a sent window leads to: it closes, or stays with a remark at each of the named inputs. */
export type SubmitEffect =
    | { readonly kind: 'close'; readonly whisper?: Reply & { readonly place?: Place } }
    | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };
