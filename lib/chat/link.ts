import * as v from 'valibot';

import type { Needs } from '../domain/needs';

declare const known: unique symbol;

/** The action id of a button. Only `link` and `address` make one, so a card cannot show a button that leads nowhere. */
export type ActionId = string & { readonly [known]: true };

/** What a link needs, and how it treats late clicks. */
export interface LinkRules {
    readonly needs: Needs;
    /**
     * The card changes by itself, so late clicks are common: the handler finds out whether the card is the right one, and
     * says what has happened to it. Without this, the click is refused before the handler runs.
     */
    readonly judgesStaleClicks?: true;
}

/** The target of a button or a window: its action id, its rules, and the codec of the value that it carries. */
export interface Link<T> extends LinkRules {
    readonly actionId: ActionId;
    /** The button's value, as `read` takes it. */
    write(target: T): string;
    /** @param value from a client, so anything at all; the result is undefined for a value that the app never wrote */
    read(value: unknown): T | undefined;
}

/** A link behind a button. */
export interface ButtonLink<T> extends Link<T> {
    readonly from: 'button';
}

/** A link behind a window's submit button. The window's id is the action id, a blank, and the value. */
export interface WindowLink<T> extends Link<T> {
    readonly from: 'window';
}

/** The value that a link carries. */
export type LinkTarget<L> = L extends Link<infer T> ? T : never;

export const link = <TSchema extends v.GenericSchema>(
    actionId: string,
    rules: LinkRules,
    schema: TSchema,
): ButtonLink<v.InferOutput<TSchema>> => ({ from: 'button', ...linkTo(actionId, rules, schema) });

export const windowLink = <TSchema extends v.GenericSchema>(
    actionId: string,
    rules: Pick<LinkRules, 'needs'>,
    schema: TSchema,
): WindowLink<v.InferOutput<TSchema>> => ({ from: 'window', ...linkTo(actionId, rules, schema) });

/** The action of a button that only opens an address. Its click needs no answer. */
export const address = (actionId: string): ActionId => actionId as ActionId;

function linkTo<TSchema extends v.GenericSchema>(
    actionId: string,
    rules: LinkRules,
    schema: TSchema,
): Link<v.InferOutput<TSchema>> {
    return {
        ...rules,
        actionId: actionId as ActionId,
        write: (target) => JSON.stringify(target),
        read(value) {
            try {
                const parsed = v.safeParse(schema, JSON.parse(String(value)));
                return parsed.success ? parsed.output : undefined;
            } catch {
                return undefined;
            }
        },
    };
}
