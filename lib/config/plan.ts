import { chunk } from 'es-toolkit/array';

import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { seesEveryWebhook } from '../domain/access';
import type { Config, ConfigWatch, Refusal, Row } from '../domain/config';
import { isUncertain } from '../domain/problem';
import { watchKey, type Watch, type WatchTarget } from '../domain/monitor/watch';
import type { Watching } from '../domain/monitor/watching';
import type { Room } from '../domain/rooms';
import { checkTarget, type Checked } from '../watch/add';

/** A row with all that it takes to carry it out; `checked` is there for what is added. */
export interface Planned extends Row {
    readonly checked?: Pick<Checked, 'target' | 'name'>;
    /** The watch that is there already. */
    readonly watch?: Watch;
}

/** What an import does with each entry, by the rules of the command `watch`. It changes nothing. */
export async function planImport(app: AppContext, { watches }: Pick<Config, 'watches'>): Promise<readonly Planned[]> {
    const plan = planner(app);
    const rows: Planned[] = [];
    for (const part of partsOf(app, watches)) rows.push(...(await plan(part)));
    return rows;
}

type Entries = Config['watches'];

/** The entries in parts that are checked side by side. */
export const partsOf = ({ settings }: AppContext, watches: Entries): readonly Entries[] =>
    chunk([...watches], settings.maxParallelRequests);

/** Plans one part after the other. */
export function planner(app: AppContext): (part: Entries) => Promise<readonly Planned[]> {
    const check = checker(app);
    const seen = new Set<string>();
    let all: Promise<ReadonlyMap<string, Watch>> | undefined;
    return async (part) => {
        const here = await (all ??= app.monitor.watches.all());
        const placed = await Promise.all(part.map(async (entry) => ({ entry, room: await roomOf(app, entry) })));
        const planned = placed.map(async ({ entry, room }): Promise<Planned> => {
            if (!entry) return { what: 'refused', why: 'unreadable' };
            if (!room) return { what: 'refused', entry, why: 'no-room' };
            const key = watchKey({ roomId: room.id, target: entry.target });
            if (seen.has(key)) return { what: 'refused', entry, room, why: 'twice' };
            seen.add(key);
            const watch = here.get(key);
            if (watch) return { what: isSameReader(watch, entry) ? 'same' : 'changed', entry, room, watch };
            if (room.archived) return { what: 'refused', entry, room, why: 'archived' };
            return added(entry, room, check);
        });
        return Promise.all(planned);
    };
}

async function added(entry: ConfigWatch, room: Room, check: ReturnType<typeof checker>): Promise<Planned> {
    const checked = await check(entry.target);
    if ('kind' in checked) return { what: 'refused', entry, room, why: refusalIn(checked) };
    // Without webhooks, `all` would become a narrower watch than the file asks for.
    if (checked.without) return { what: 'refused', entry, room, why: { problem: checked.without } };
    return { what: 'added', entry, room, checked };
}

/** The room that an entry means here: by its id where it is this workspace's, by its name elsewhere. */
async function roomOf({ rooms, person }: AppContext, entry: ConfigWatch | undefined): Promise<Room | undefined> {
    if (!entry) return undefined;
    const own = await rooms.byId(entry.room.id);
    if (own && (await rooms.seenBy(own, person))) return own;
    return rooms.find(`#${entry.room.name}`, person);
}

const isSameReader = ({ reader }: Watch, { language, utcOffset }: ConfigWatch): boolean =>
    reader.language === (language ?? reader.language) && reader.utcOffset === (utcOffset ?? reader.utcOffset);

/**
 * Checks targets as the command does, but looks for an integration in the lists of names first: a file of many would cost a
 * request each.
 */
function checker(app: AppContext): (target: WatchTarget) => Promise<Checked | Watching> {
    let mayUseList: Promise<boolean> | undefined;
    const seesAll = async (): Promise<boolean> => {
        const scope = await webhookScopeOf(app);
        return scope.ok && seesEveryWebhook(scope.value);
    };
    return async (target) => {
        if (target.kind !== 'one') return checkTarget(app, target);
        // Who manages sees all of Hooked.
        const isHooked = target.source === 'hooked';
        if (isHooked || (await (mayUseList ??= seesAll()))) {
            const names = await (isHooked ? app.names.hooked() : app.names.webhooks());
            const listed = names.ok ? names.value.find(({ id }) => id === target.id) : undefined;
            if (listed) return { target, ...(listed.name !== undefined && { name: listed.name }) };
            // To ask for each integration would take as long again, and come to the same.
            if (!names.ok && isUncertain(names.problem)) return { kind: 'failed', problem: names.problem };
        }
        return checkTarget(app, target);
    };
}

/** Why a request to watch came to nothing, as far as an import can meet it. */
export function refusalIn(watching: Watching): Refusal {
    switch (watching.kind) {
        case 'rights-unknown':
        case 'failed':
            return { problem: watching.problem };
        case 'nothing-found': {
            const [problem] = watching.findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));
            return problem ? { problem } : 'unreadable';
        }
        case 'sees-not-all':
        case 'under-way':
        case 'archived':
            return watching.kind;
        default:
            return 'unreadable';
    }
}
