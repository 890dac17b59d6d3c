import type { ButtonElement } from '@rocket.chat/ui-kit';

import { actions, choicesOf, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { reviewMove } from '../chat/links';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import type { EndedMember } from '../domain/monitor/alert';

type Context = Pick<CardContext, 'say' | 'appId'>;

const OFFER_BLOCK = 'move.offer';

/** A connection whose posts can be moved away; `to`: the connection that has taken its place. */
interface Old {
    readonly from: string;
    readonly to?: string;
}

/** Leads to the question about the posts of a connection that is broken or gone. */
export const moveButton = (target: Old, { say, appId }: Context, blockId = OFFER_BLOCK): ButtonElement =>
    choicesOf({ appId, blockId, target })(
        reviewMove,
        say(target.to === undefined ? 'move_button_offer' : 'move_button_offer_new'),
    );

/** The same in a row of its own: the other rows of a card are full. */
export const moveOffer = (target: Old, context: Context): Block => actions(OFFER_BLOCK, [moveButton(target, context)]);

/** Whether posts on the connection fail for certain, unless people act. */
export const losesPosts = (connection: HookedIntegration | 'gone' | undefined): boolean =>
    connection === 'gone' ||
    (connection !== undefined && !['healthy', 'unknown'].includes(hookedState(connection.health)));

/** The offer below an alert that is over because an account was reconnected, where its posts stay on the old id. */
export function offersAfter(ended: readonly EndedMember[], context: Context): readonly Block[] {
    const stay = ended.filter(
        ({ how, subject, posts }) => how === 'reconnected' && subject.source === 'hooked' && posts !== 0,
    );
    const [one, another] = stay;
    // Of several, each has its line; its own card has the button.
    if (one?.subject.id === undefined || another) return [];
    const { as } = one;
    return [moveOffer({ from: one.subject.id, ...(as !== undefined && { to: as }) }, context)];
}
