import { audienceFor, type Reply } from '../chat/reply';
import { maySeeWebhook, webhookScope } from '../domain/access';
import type { Person } from '../domain/people';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { AppContext } from './context';

/** In a larger room the app does not look at every member: it takes for granted that some may not see webhooks. */
const MOST_MEMBERS = 50;

/** Where the asker wants an answer. */
export interface Wish {
    /** Only to the asker. */
    readonly private: boolean;
    /** To everyone in the room, whatever the setting says. `private` wins. */
    readonly public?: boolean;
}

/** `ask`: the asker wants webhooks to be shown to people who may not see them, and has to confirm that. */
export type CardAudience = Reply['audience'] | 'ask';

/**
 * Who sees an answer. The words of the command decide, then the setting `card_visibility`. An answer with webhooks goes to
 * the room only where everyone there may see them, unless the asker insists.
 * @param webhooks those that the answer shows
 */
export async function audienceOfCard(
    app: AppContext,
    wish: Wish,
    webhooks: readonly WebhookIntegration[],
): Promise<CardAudience> {
    const isPublic = wish.public === true;
    const isPrivate = wish.private || (!isPublic && app.settings.cardVisibility === 'private');
    const audience = audienceFor(isPrivate);
    if (audience === 'asker' || (await everyoneHereMaySee(app, webhooks))) return audience;
    return isPublic ? 'ask' : 'asker';
}

/** Whether everyone who can read the room of this call may see these webhooks; false where the app cannot tell. */
export async function everyoneHereMaySee(app: AppContext, webhooks: readonly WebhookIntegration[]): Promise<boolean> {
    if (webhooks.length === 0) return true;
    if (!app.webhooks.ok) return false;
    const [readers, permissions] = await Promise.all([readersHere(app), app.webhooks.value.permissionRoles()]);
    if (!readers || !permissions.ok) return false;
    return readers.every(({ id, roles }) => {
        const scope = webhookScope(roles, permissions.value);
        return webhooks.every((webhook) => maySeeWebhook(scope, webhook, id));
    });
}

type Member = Pick<Person, 'id' | 'roles'>;

/** Stands for everyone who may enter a public channel without being a member. */
const ANYONE: Member = { id: '', roles: ['user'] };

/** Everyone who can read the room of this call; undefined where the app cannot tell, or where they are too many to ask. */
async function readersHere({ place, rooms, log }: AppContext): Promise<readonly Member[] | undefined> {
    if (!place) return undefined;
    try {
        const room = await rooms.byId(place.roomId);
        if (!room || (room.size ?? Infinity) > MOST_MEMBERS) return undefined;
        // Visitors, members of a team, and those of the room that a discussion belongs to read along.
        const isClosed = room.kind === 'group' || room.kind === 'direct';
        if ((!isClosed && !room.open) || room.enteredFrom.length > 1) return undefined;
        const members = await rooms.members(room);
        return members && (room.open ? [...members, ANYONE] : members);
    } catch (error) {
        log.error('the members of a room could not be read', error);
        return undefined;
    }
}
