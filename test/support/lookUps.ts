import { demoWorkspace, type Workspace, type WorkspaceRoom } from '../../dev/workspace/workspace';
import type { Account, LookedUp, LookedUpAll } from '../../lib/domain/lookedUp';
import type { Room } from '../../lib/domain/rooms';
import type { LookUps } from '../../lib/ports/lookUps';

/** The people and rooms of a workspace, all of which can be looked up. */
export function lookUpsIn(workspace: Workspace = demoWorkspace()): LookUps {
    const all = <T>(keys: Iterable<string>, look: (key: string) => T | undefined): Promise<LookedUpAll<T>> =>
        Promise.resolve(
            new Map(
                [...keys].map((key): [string, LookedUp<T>] => {
                    const value = look(key);
                    return [key, value === undefined ? { kind: 'missing' } : { kind: 'known', value }];
                }),
            ),
        );
    const account = (fits: (user: Workspace['users'][number]) => boolean): Account | undefined => {
        const user = workspace.users.find(fits);
        if (!user) return undefined;
        const { id, username, roles, active = true } = user;
        return { id, username, roles, active, isApp: false };
    };
    return {
        accountsById: (ids) => all(ids, (wanted) => account(({ id }) => id === wanted)),
        accountsByName: (names) => all(names, (wanted) => account(({ username }) => username === wanted)),
        rooms: (words) =>
            all(words, (word) => {
                const found =
                    workspace.rooms.find(({ name, type }) => type !== 'd' && name === word) ??
                    workspace.rooms.find(({ id }) => id === word);
                return found && roomOf(found);
            }),
        roomIdsOf: (ids) =>
            all(
                ids,
                (wanted) =>
                    new Set(workspace.rooms.filter(({ members }) => members.includes(wanted)).map(({ id }) => id)),
            ),
        roomRoles: (ids) => all(ids, () => ({ owner: [], moderator: [], leader: [] })),
    };
}

const roomOf = ({ id, name, type, archived, readOnly, teamId }: WorkspaceRoom): Room => ({
    id,
    name,
    ...(type !== 'd' && { slug: name }),
    kind: type === 'c' ? 'channel' : type === 'p' ? 'group' : 'direct',
    archived: archived === true,
    readOnly: readOnly === true,
    open: type === 'c' && teamId === undefined,
    enteredFrom: [id],
});
