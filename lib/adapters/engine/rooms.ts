import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Person } from '../../domain/people';
import type { Rooms } from '../../ports/rooms';
import type { Room } from '../../domain/rooms';
import { isRecord } from '../http/wire';
import { personFrom } from './people';

const KINDS: Readonly<Record<string, Room['kind']>> = { c: 'channel', p: 'group', d: 'direct' };

/** Roles that see public channels as members only: by default they lack the permission `view-c-room`. */
const OUTSIDERS: readonly string[] = ['guest', 'anonymous'];

/** How many of a person's own rooms are searched for a display name, in all and at once. */
const MAX_OWN_ROOMS = 500;
const PARALLEL_READS = 25;

/** A room's address as people copy it: `https://chat.example.com/channel/name`, `/group/name/thread/…`, `/direct/id?msg=…`. */
const ADDRESS = /^https?:\/\/[^/\s]+(?:\/[^?#\s]*)?\/(?:channel|group|direct)\/([^/?#\s]+)/i;

/**
 * The rooms of the workspace, as the engine reads them.
 *
 * Visibility follows the server (apps/meteor/server/services/authorization/canAccessRoom.ts), without the server's
 * settings, which apps cannot read: members see their rooms; everybody with a role other than guest sees a public channel
 * that belongs to no team; and everybody who sees a room sees its discussions.
 */
export function roomsFrom(read: IRead): Rooms {
    const reader = read.getRoomReader();
    /** The ids of each person's rooms, because one command asks for them several times. */
    const memberships = new Map<string, Promise<readonly string[]>>();

    function roomsOf({ id }: Person): Promise<readonly string[]> {
        const known = memberships.get(id);
        if (known) return known;
        const asked = read
            .getUserReader()
            .getUserRoomIds(id)
            .then((ids: unknown) => (Array.isArray(ids) ? ids.filter((one) => typeof one === 'string') : []));
        memberships.set(id, asked);
        return asked;
    }

    async function seenBy(room: Room, person: Person): Promise<boolean> {
        if (room.open && person.roles.some((role) => !OUTSIDERS.includes(role))) return true;
        const own = await roomsOf(person);
        return room.enteredFrom.some((id) => own.includes(id));
    }

    const byId = async (id: string): Promise<Room | undefined> => roomIn(await reader.getById(id));
    const byName = async (name: string): Promise<Room | undefined> => roomIn(await reader.getByName(name));

    /** The server finds rooms only by the name in their address, which may differ from a name in another script. */
    async function byDisplayName(name: string, asker: Person): Promise<Room | undefined> {
        const wanted = comparable(name);
        const own = (await roomsOf(asker)).slice(0, MAX_OWN_ROOMS);
        for (let from = 0; from < own.length; from += PARALLEL_READS) {
            const rooms = await Promise.all(own.slice(from, from + PARALLEL_READS).map(byId));
            const found = rooms.find((room) => room?.kind !== 'direct' && room && comparable(room.name) === wanted);
            if (found) return found;
        }
        return undefined;
    }

    return {
        byId,
        seenBy,
        async members({ id, size }) {
            const members: unknown = await reader.getMembers(id);
            if (!Array.isArray(members) || size === undefined || members.length < size) return undefined;
            const users = (members as unknown[]).filter(isUser);
            return users.length < members.length ? undefined : users.filter(isPerson).map(personFrom);
        },
        isIn: async (roomId, person) => (await roomsOf(person)).includes(roomId),
        async find(word, asker) {
            const name = nameIn(word);
            if (name === '') return undefined;
            const attempts = [
                ...[...new Set([name, name.toLowerCase(), name.toLowerCase().replace(/\s+/g, '-')])].map(
                    (one) => () => byName(one),
                ),
                () => byId(name),
                () => byDisplayName(name, asker),
            ];
            for (const attempt of attempts) {
                const room = await attempt();
                if (room && (await seenBy(room, asker))) return room;
            }
            return undefined;
        },
    };
}

/** The name or id in a word such as `#name` or a room's address. */
function nameIn(word: string): string {
    const trimmed = word.trim().normalize('NFC');
    const address = ADDRESS.exec(trimmed)?.[1];
    return address === undefined ? trimmed.replace(/^#/, '').trim() : decoded(address);
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part).normalize('NFC');
    } catch {
        return part;
    }
}

const comparable = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** The room behind the engine's: missing fields are null there, and fields unknown to the engine lie apart. */
export function roomIn(found: unknown): Room | undefined {
    if (!isRecord(found) || typeof found.id !== 'string') return undefined;
    const { id, displayName, slugifiedName, type, isReadOnly, parentRoom } = found;
    const rest = isRecord(found._unmappedProperties_) ? found._unmappedProperties_ : {};
    const parent = roomIn(parentRoom);
    const slug = filled(slugifiedName);
    const kind = KINDS[String(type)] ?? 'other';
    const { usernames, archived, teamId, unmuted, usersCount } = rest;
    const size = typeof usersCount === 'number' ? usersCount : idsIn(found.userIds)?.length;
    const people = textsIn(usernames);
    const mayWrite = textsIn(unmuted);
    const isOfTeam = filled(found.teamId ?? teamId) !== undefined;
    return {
        id,
        name: filled(displayName) ?? slug ?? (people.length > 0 ? people.map((name) => `@${name}`).join(', ') : id),
        ...(slug !== undefined && kind !== 'direct' && { slug }),
        kind,
        archived: archived === true,
        readOnly: isReadOnly === true,
        ...(mayWrite.length > 0 && { unmuted: mayWrite }),
        ...(size !== undefined && { size }),
        open: (kind === 'channel' && !isOfTeam) || parent?.open === true,
        enteredFrom: [id, ...(parent?.enteredFrom ?? [])],
    };
}

const isUser = (found: unknown): found is IUser => isRecord(found) && typeof found.id === 'string';

/** Neither an app nor a bot, and able to sign in. */
const isPerson = ({ type, isEnabled }: IUser): boolean =>
    !['app', 'bot'].includes(String(type)) && (isEnabled as unknown) !== false;

const textsIn = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const idsIn = (value: unknown): readonly unknown[] | undefined =>
    Array.isArray(value) ? (value as unknown[]) : undefined;

const filled = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined;
