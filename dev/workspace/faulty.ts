import type { Workspace, WorkspaceRoom, WorkspaceUser } from './workspace';

/**
 * People and rooms that break the webhooks which name them. The demo has none of these; a test adds them to a workspace
 * of its own.
 */

/** Ids of the people, by what is the matter with them. */
export const FAULTY_PEOPLE = {
    /** Username `leaver`: has left, the account is deactivated. */
    deactivated: 'uLeaver0000000006',
    /** Username `nina.weber`, who was `nina` when her webhooks were made. */
    renamed: 'uNina000000000007',
    /** Username `reporter`: nothing is the matter; no bot, and a member of no room but `general`. */
    outsider: 'uReporter00000008',
} as const;

/** A person whom no workspace knows any more: whoever creates or posts as them is gone. */
export const GONE_PERSON = { _id: 'uDeparted00000009', username: 'departed' } as const;

/** Ids of the rooms, by what is the matter with them. */
export const FAULTY_ROOMS = {
    /** Name `summer-2024`. */
    archived: 'rSummer0000000005',
    /** Name `company-news`: only administrators may post there. */
    readOnly: 'rNews000000000006',
    /** Name `board`: private, and `admin` is the only member. */
    private: 'rBoard00000000007',
    /** Name `brand-marketing`, which was `marketing` when its webhooks were made. */
    renamed: 'rMarketing0000008',
} as const;

/** Adds them to the workspace, unless they are there already. */
export function addFaultyPeopleAndRooms({ users, rooms }: Workspace): void {
    const missing = <Item extends { readonly id: string }>(list: readonly Item[], items: readonly Item[]): Item[] =>
        items.filter(({ id }) => list.every((other) => other.id !== id));
    users.push(...missing(users, faultyPeople()));
    rooms.push(...missing(rooms, faultyRooms()));
    for (const room of rooms.filter(({ id }) => id === 'GENERAL')) {
        const people = Object.values(FAULTY_PEOPLE).filter((id) => !room.members.includes(id));
        room.members.push(...people);
    }
}

const faultyPeople = (): WorkspaceUser[] => [
    { id: FAULTY_PEOPLE.deactivated, username: 'leaver', name: 'Lea Leaver', roles: ['user'], active: false },
    { id: FAULTY_PEOPLE.renamed, username: 'nina.weber', name: 'Nina Weber', roles: ['user'] },
    { id: FAULTY_PEOPLE.outsider, username: 'reporter', name: 'Rita Reporter', roles: ['user'] },
];

const faultyRooms = (): WorkspaceRoom[] => [
    room({ id: FAULTY_ROOMS.archived, name: 'summer-2024', archived: true }),
    room({ id: FAULTY_ROOMS.readOnly, name: 'company-news', readOnly: true }),
    room({ id: FAULTY_ROOMS.private, name: 'board', type: 'p', members: ['uAdmin00000000001'] }),
    room({ id: FAULTY_ROOMS.renamed, name: 'brand-marketing' }),
];

const room = (over: Pick<WorkspaceRoom, 'id' | 'name'> & Partial<WorkspaceRoom>): WorkspaceRoom => ({
    type: 'c',
    members: ['uAdmin00000000001', 'uViewer0000000002', 'rocket.cat'],
    ...over,
});
