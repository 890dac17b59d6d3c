import { lookedUp, type Account, type LookedUp, type LookedUpAll, type RoomRoles } from './lookedUp';
import type { WebhookIntegration } from './rocketchat';
import type { Room } from './rooms';

/** What was looked up around some webhooks. What is not in here was not looked up. */
export interface Known {
    readonly accountsById: LookedUpAll<Account>;
    readonly accountsByName: LookedUpAll<Account>;
    /** By a name or an id, without `#`. */
    readonly rooms: LookedUpAll<Room>;
    /** By the person's id. */
    readonly roomIdsOf: LookedUpAll<ReadonlySet<string>>;
    /** By the room's id. */
    readonly roomRoles: LookedUpAll<RoomRoles>;
    /** The roles that may post in read-only rooms (permission `post-readonly`); absent where that is unknown. */
    readonly readOnlyRoles?: readonly string[];
}

/** The account that a webhook names. */
export type PersonFact =
    | { readonly kind: 'fine' | 'deactivated'; readonly account: Account }
    | { readonly kind: 'renamed'; readonly account: Account; readonly now: string }
    | { readonly kind: 'missing' | 'unknown' | 'unnamed' };

/** `posts`: an incoming webhook posts there. `listens`: an outgoing one is triggered there. `answers`: it posts there. */
export type ChannelUse = 'posts' | 'listens' | 'answers';

export type ChannelFault =
    'missing' | 'archived' | 'private' | 'read-only' | 'person-missing' | 'person-deactivated' | 'unknown';

export interface ChannelFact {
    /** As the webhook's document writes it. */
    readonly channel: string;
    readonly use: ChannelUse;
    /** Messages there trigger it, also where its answers are what fails. */
    readonly isTrigger: boolean;
    readonly fault?: ChannelFault;
    /** The present name of a room that the document names by its id; only of rooms that everyone may enter. */
    readonly now?: string;
}

/** What is known of the people and rooms that a webhook depends on. */
export interface WebhookFacts {
    readonly webhook: WebhookIntegration;
    readonly poster: PersonFact;
    readonly creator: PersonFact;
    readonly channels: readonly ChannelFact[];
}

/** The events of outgoing webhooks that belong to channels; the others ignore `channel` (outgoingEvents.ts). */
const CHANNEL_EVENTS: readonly (string | undefined)[] = ['sendMessage', 'fileUploaded', 'roomJoined', 'roomLeft'];

/** Whole groups of rooms, which cannot be missing. */
const GROUPS: readonly string[] = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];

/** A channel of a document: `#name` or `#id`, `@username` or `@id`, or either without a sign. */
export interface ChannelWord {
    readonly sign: '#' | '@' | '';
    readonly word: string;
}

/** @returns undefined for a group of rooms, and for nothing */
export function channelWord(channel: string): ChannelWord | undefined {
    const trimmed = channel.trim();
    if (trimmed === '' || GROUPS.includes(trimmed)) return undefined;
    const sign = trimmed.startsWith('#') ? '#' : trimmed.startsWith('@') ? '@' : '';
    const word = trimmed.slice(sign.length);
    return word === '' ? undefined : { sign, word };
}

/** The channels that a webhook uses, and what for. An answer goes to the target room, or else where the trigger was. */
export function channelUses({
    kind,
    event,
    channels,
    targetRoom,
}: WebhookIntegration): readonly (readonly [channel: string, use: ChannelUse])[] {
    if (kind === 'incoming') return channels.map((channel) => [channel, 'posts'] as const);
    if (kind !== 'outgoing') return [];
    const triggers = CHANNEL_EVENTS.includes(event) ? channels : [];
    return [
        ...triggers.map((channel) => [channel, 'listens'] as const),
        ...(targetRoom?.trim() ? [[targetRoom, 'answers'] as const] : []),
    ];
}

const sameName = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

/**
 * The account that a webhook posts as. An incoming one is bound to it by id (integrations/server/api/api.ts), an outgoing
 * one by name (integrations/server/lib/triggerHandler.ts): a new name of the account leaves the first at work, and not the
 * second.
 */
export function posterOf(webhook: WebhookIntegration, known: Known): PersonFact {
    const { kind, postsAs, postsAsId } = webhook;
    if (postsAs === undefined && postsAsId === undefined) return { kind: 'unnamed' };
    const byId = lookedUp(known.accountsById, postsAsId);
    if (postsAs === undefined) return personFact(byId);
    if (kind !== 'outgoing' && postsAsId !== undefined) return personFact(byId, postsAs);
    if (byId.kind === 'known' && sameName(byId.value.username, postsAs)) return personFact(byId);
    const byName = lookedUp(known.accountsByName, postsAs);
    if (byName.kind !== 'missing') return personFact(byName);
    if (byId.kind === 'known') return personFact(byId, postsAs);
    return { kind: byId.kind === 'unknown' && postsAsId !== undefined ? 'unknown' : 'missing' };
}

/** @param name that a document has for the account; undefined where any name will do */
function personFact(found: LookedUp<Account>, name?: string): PersonFact {
    if (found.kind !== 'known') return { kind: found.kind };
    const { value: account } = found;
    if (account.active === false) return { kind: 'deactivated', account };
    const now = account.username;
    if (name !== undefined && now !== undefined && !sameName(now, name)) return { kind: 'renamed', account, now };
    return { kind: 'fine', account };
}

/** Everything about one webhook that the look-ups tell. */
export function factsOf(webhook: WebhookIntegration, known: Known): WebhookFacts {
    const poster = posterOf(webhook, known);
    const { createdBy, targetRoom } = webhook;
    return {
        webhook,
        poster,
        // A creator's new name changes nothing: the server compares ids.
        creator: createdBy ? personFact(lookedUp(known.accountsById, createdBy.id)) : { kind: 'unnamed' },
        channels: channelUses(webhook).map(([channel, use]) => {
            const target = channelWord(channel);
            const { fault, now } = target ? channelFact(target, poster, known) : {};
            // Only what it posts in has to take its messages; answers go to the target room where there is one.
            const posts = fault === 'private' || fault === 'read-only';
            const stated = { channel, use, isTrigger: use === 'listens', ...(now !== undefined && { now }) };
            if (fault === undefined || (use === 'listens' && posts && targetRoom?.trim())) return stated;
            return { ...stated, use: use === 'listens' && posts ? 'answers' : use, fault };
        }),
    };
}

type RoomFact = Pick<ChannelFact, 'fault' | 'now'>;

/** Rooms and people are found as the server finds them (getRoomByNameOrIdWithOptionToJoin.ts). */
function channelFact({ sign, word }: ChannelWord, poster: PersonFact, known: Known): RoomFact {
    const room = lookedUp(known.rooms, word);
    if (sign === '#') return roomFact(word, room, poster, known);
    const byName = sign === '@' ? lookedUp(known.accountsByName, word) : ({ kind: 'missing' } as const);
    if (byName.kind === 'known') return byName.value.active === false ? { fault: 'person-deactivated' } : {};
    if (byName.kind === 'unknown') return { fault: 'unknown' };
    if (room.kind !== 'missing') return roomFact(word, room, poster, known);
    const byId = lookedUp(known.accountsById, word);
    if (byId.kind === 'known') return byId.value.active === false ? { fault: 'person-deactivated' } : {};
    if (byId.kind === 'unknown') return { fault: 'unknown' };
    return { fault: sign === '@' ? 'person-missing' : 'missing' };
}

function roomFact(word: string, found: LookedUp<Room>, poster: PersonFact, known: Known): RoomFact {
    if (found.kind !== 'known') return { fault: found.kind };
    const { value: room } = found;
    const fault = faultOf(room, poster, known);
    const isRenamed = room.id === word && room.open && room.slug !== undefined && room.slug !== word;
    return { ...(fault && { fault }), ...(isRenamed && { now: room.slug }) };
}

function faultOf(room: Room, poster: PersonFact, known: Known): ChannelFault | undefined {
    if (room.archived) return 'archived';
    const account = 'account' in poster ? poster.account : undefined;
    const needsPoster = room.kind === 'group' || room.readOnly;
    // Without an account nothing is posted at all, which is said of the poster.
    if (!needsPoster || poster.kind === 'missing' || poster.kind === 'unnamed') return undefined;
    if (!account) return 'unknown';
    const access = room.kind === 'group' && !room.open && !account.isApp ? accessOf(room, account, known) : undefined;
    if (access === 'private' || !room.readOnly) return access;
    const writing = writingOf(room, account, known);
    return writing === 'read-only' ? writing : (access ?? writing);
}

function accessOf(room: Room, { id }: Account, { roomIdsOf }: Known): 'private' | 'unknown' | undefined {
    const own = lookedUp(roomIdsOf, id);
    if (own.kind !== 'known') return 'unknown';
    return room.enteredFrom.some((one) => own.value.has(one)) ? undefined : 'private';
}

/** Roles of this kind are given in one room, and are not among a person's global ones. */
const ROOM_ROLES = ['owner', 'moderator', 'leader'] as const;
/** Built-in global roles: whoever has one has it in `roles`. */
const GLOBAL_ROLES: readonly string[] = ['admin', 'anonymous', 'app', 'auditor', 'bot', 'guest', 'user'];

/** The rule of canSendMessage.ts. A custom role may have been given in this room alone, where no app can see it. */
function writingOf(room: Room, account: Account, known: Known): 'read-only' | 'unknown' | undefined {
    const { readOnlyRoles } = known;
    if (account.username !== undefined && room.unmuted?.includes(account.username)) return undefined;
    if (!readOnlyRoles) return 'unknown';
    if (readOnlyRoles.some((role) => account.roles.includes(role))) return undefined;
    const inRoom = ROOM_ROLES.filter((role) => readOnlyRoles.includes(role));
    const holders = lookedUp(known.roomRoles, room.id);
    if (inRoom.length > 0 && holders.kind !== 'known') return 'unknown';
    if (holders.kind === 'known' && inRoom.some((role) => holders.value[role].includes(account.id))) return undefined;
    const isBuiltIn = (role: string): boolean => GLOBAL_ROLES.includes(role) || inRoom.some((one) => one === role);
    return readOnlyRoles.every(isBuiltIn) ? 'read-only' : 'unknown';
}
