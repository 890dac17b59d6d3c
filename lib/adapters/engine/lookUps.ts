import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Account, LookedUp, LookedUpAll, RoomRoles } from '../../domain/lookedUp';
import type { Clock } from '../../ports/clock';
import type { LookUps } from '../../ports/lookUps';
import { inParallel } from '../../scan/parallel';
import { isRecord } from '../http/wire';
import { roomIn } from './rooms';

/** Reads of one kind at a time. */
const PARALLEL_READS = 25;
/** What was looked up longer ago serves no sweep that still runs. */
const KEPT_MS = 10 * 60_000;
/** So many results are kept before old ones are thrown away. */
const MANY = 5_000;

/** What was looked up lately, in memory only. Callers at the same moment share a look-up. */
export class LookedUpBefore {
    private readonly entries = new Map<string, { readonly at: number; readonly found: Promise<unknown> }>();

    constructor(private readonly clock: Clock) {}

    /** What was looked up under this key at or after `since`, otherwise what `look` finds. */
    get<T>(key: string, since: Date, look: () => Promise<T>): Promise<T> {
        const now = this.clock.now().getTime();
        const before = this.entries.get(key);
        // The clock may have been set back since.
        if (before && before.at >= since.getTime() && before.at <= now) return before.found as Promise<T>;
        if (this.entries.size >= MANY) this.prune(now);
        const found = look();
        this.entries.set(key, { at: now, found });
        return found;
    }

    private prune(now: number): void {
        for (const [key, { at }] of this.entries) if (Math.abs(now - at) > KEPT_MS) this.entries.delete(key);
    }
}

/**
 * People and rooms by exact ids and names. The engine answers null for what does not exist, and also for an app that lacks
 * the permission (§4.1 of the engine's pipe: a missing permission gives nothing, and no error). So nothing is called missing
 * unless the same accessor finds what certainly exists: the app's own user, and a room that this user is in.
 */
export function lookUpsFrom(read: IRead, appId: string, before: LookedUpBefore): (since: Date) => LookUps {
    const users = read.getUserReader();
    const rooms = read.getRoomReader();

    return (since) => {
        const ownId = (): Promise<string | undefined> =>
            before.get('own', since, async () => idIn(await users.getAppUser(appId)));
        const seesPeople = (): Promise<boolean> =>
            before.get('sees people', since, async () => {
                const id = await ownId();
                return id !== undefined && idIn(await users.getById(id)) === id;
            });
        const seesRooms = (): Promise<boolean> =>
            before.get('sees rooms', since, async () => {
                const id = await ownId();
                const [roomId] = id === undefined ? [] : (textsIn(await users.getUserRoomIds(id)) ?? []);
                return roomId !== undefined && idIn(await rooms.getById(roomId)) === roomId;
            });

        /** @param proves whether nothing found means that nothing is there */
        async function each<T>(
            name: string,
            keys: Iterable<string>,
            look: (key: string) => Promise<T | undefined>,
            proves: () => Promise<boolean>,
        ): Promise<LookedUpAll<T>> {
            const wanted = [...new Set(keys)];
            const found = new Map<string, LookedUp<T>>();
            await inParallel(wanted, { maxParallel: PARALLEL_READS, mayBegin: () => true }, async (key) => {
                found.set(key, await before.get(`${name} ${key}`, since, () => lookUp(key, look, proves)));
            });
            return found;
        }

        const never = (): Promise<boolean> => Promise.resolve(false);
        return {
            accountsById: (ids) => each('account', ids, async (id) => accountIn(await users.getById(id)), seesPeople),
            accountsByName: (names) =>
                each('username', names, async (name) => accountIn(await users.getByUsername(name)), seesPeople),
            rooms: (words) =>
                each(
                    'room',
                    words,
                    async (word) => roomIn(await rooms.getByName(word)) ?? roomIn(await rooms.getById(word)),
                    seesRooms,
                ),
            roomIdsOf: (ids) =>
                each(
                    'rooms of',
                    ids,
                    async (id) => {
                        const own = textsIn(await users.getUserRoomIds(id));
                        return own && new Set(own);
                    },
                    never,
                ),
            roomRoles: (ids) => each('roles in', ids, (id) => rolesIn(id), never),
        };
    };

    async function rolesIn(id: string): Promise<RoomRoles | undefined> {
        const [owner, moderator, leader] = await Promise.all([
            rooms.getOwners(id),
            rooms.getModerators(id),
            rooms.getLeaders(id),
        ]);
        const [owners, moderators, leaders] = [idsIn(owner), idsIn(moderator), idsIn(leader)];
        return owners && moderators && leaders && { owner: owners, moderator: moderators, leader: leaders };
    }
}

async function lookUp<T>(
    key: string,
    look: (key: string) => Promise<T | undefined>,
    proves: () => Promise<boolean>,
): Promise<LookedUp<T>> {
    try {
        const value = await look(key);
        if (value !== undefined) return { kind: 'known', value };
        return { kind: (await proves()) ? 'missing' : 'unknown' };
    } catch {
        return { kind: 'unknown' };
    }
}

/** The account behind the engine's user, in which the pipe has turned missing fields into null. */
function accountIn(user: unknown): Account | undefined {
    const id = idIn(user);
    if (id === undefined || !isRecord(user)) return undefined;
    const { username, isEnabled, roles, type } = user;
    return {
        id,
        ...(typeof username === 'string' && username !== '' && { username }),
        ...(typeof isEnabled === 'boolean' && { active: isEnabled }),
        roles: textsIn(roles) ?? [],
        isApp: type === 'app',
    };
}

const idIn = (found: unknown): string | undefined =>
    isRecord(found) && typeof found.id === 'string' && found.id !== '' ? found.id : undefined;

const textsIn = (found: unknown): readonly string[] | undefined =>
    Array.isArray(found) ? found.filter((one) => typeof one === 'string') : undefined;

const idsIn = (found: unknown): readonly string[] | undefined =>
    Array.isArray(found) ? found.flatMap((one) => idIn(one) ?? []) : undefined;
