import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { Config, Row } from '../domain/config';
import { claimOnWatches, watchKey, type Watch } from '../domain/monitor/watch';
import { readerOf, type KnownReader } from '../domain/reader';
import { placeWatch, record } from '../watch/add';
import { partsOf, planner, refusalIn, type Planned } from './plan';

/** With less time left, no further part is begun. */
const LAST_PART_MS = 5_000;

/** What an import has done. */
export interface Imported {
    readonly rows: readonly Row[];
    /** How many entries are left, because the time of one call was over. */
    readonly left: number;
}

/**
 * Carries an import out, entry by entry, and audits each change as the command `watch` does. Each part is planned anew before it, so
 * that a second run, also after a death, changes only what is missing.
 */
export async function applyImport(app: AppContext, config: Config): Promise<Imported> {
    const plan = planner(app);
    const rows: Row[] = [];
    for (const part of partsOf(app, config.watches)) {
        if (app.deadline.remainingMs() < LAST_PART_MS) break;
        for (const row of await plan(part)) rows.push(await carryOut(app, row));
    }
    return { rows, left: config.watches.length - rows.length };
}

async function carryOut(app: AppContext, row: Planned): Promise<Row> {
    const { what, entry, room, checked, watch } = row;
    if (!entry || !room) return row;
    const reader = readerOf(entry);
    if (what === 'changed' && watch) return change(app, row, watch, reader);
    if (what !== 'added' || !checked) return row;
    const placed = await placeWatch(app, room, checked, Object.keys(reader).length > 0 ? reader : app.reader);
    if (placed.kind === 'watched') return row;
    return placed.kind === 'already' ? { ...row, what: 'same' } : { ...row, what: 'refused', why: refusalIn(placed) };
}

/** Gives a watch the language and hours of the file, unless somebody has ended it meanwhile. */
async function change(app: AppContext, row: Planned, { roomId, target }: Watch, reader: KnownReader): Promise<Row> {
    const key = watchKey({ roomId, target });
    const changed = await underClaim(app, claimOnWatches(roomId), async () => {
        const current = await app.monitor.watches.get(key);
        if (!current) return false;
        await app.monitor.watches.put(key, { ...current, reader: { ...current.reader, ...reader } });
        await record(app, current, 'watch');
        return true;
    });
    return changed === true ? row : { ...row, what: 'refused', why: 'under-way' };
}
