import type { Reply } from '../reply';

/** A button that somebody clicked. Everything in it comes from a client: only the table below makes it ours. */
export interface Click {
    readonly actionId: string;
    readonly value: unknown;
    /** The card was shown to them alone: such a card is stored nowhere, so it is answered by a new one. */
    readonly isPrivate: boolean;
}

/** What a click leads to. */
export type Effect =
    /** The card changes; one that was shown privately is shown anew. */
    | { readonly kind: 'replace'; readonly reply: Reply }
    /** Only the one who clicked is told something. */
    | { readonly kind: 'whisper'; readonly reply: Reply };
