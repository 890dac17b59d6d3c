import type { AuditNames } from '../cards/auditCard';
import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { seesEveryWebhook } from '../domain/access';
import { roomInDetail, type AuditEvent } from '../domain/audit';

type Events = readonly AuditEvent[];

/**
 * The names behind the ids of the events, as far as the reader may see them and the app has stored them.
 * @param about the id that all of them are about, if there is one
 */
export async function namesIn(app: AppContext, events: Events, about?: string): Promise<AuditNames> {
    const ids = [...events.flatMap(({ target, integrationId }) => [target, integrationId]), about];
    const [rooms, integrations] = await Promise.all([roomNames(app, events), integrationNames(app, new Set(ids))]);
    return { rooms, integrations };
}

async function roomNames({ rooms, person }: AppContext, events: Events): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(events.flatMap(({ from, detail }) => [from, roomInDetail(detail) ?? '']));
    const found = await Promise.all([...ids].filter((id) => id !== '').map((id) => rooms.byId(id)));
    const named = await Promise.all(
        found.map(async (room) => {
            if (!room || !(await rooms.seenBy(room, person))) return [];
            return [[room.id, room.kind === 'direct' ? room.name : `#${room.name}`] as const];
        }),
    );
    return new Map(named.flat());
}

/** Names as the monitor stored them: no upstream is asked for the names of a page. */
async function integrationNames(
    app: AppContext,
    wanted: ReadonlySet<string | undefined>,
): Promise<ReadonlyMap<string, string>> {
    const { monitor } = app;
    const [hooked, rocketchat, watches] = await Promise.all([
        monitor.inventories.get('hooked'),
        monitor.inventories.get('rocketchat'),
        monitor.watches.all(),
    ]);
    const known = [
        ...Object.entries(hooked?.known ?? {}).map(([id, { name }]) => ({ source: 'hooked', id, name })),
        ...Object.entries(rocketchat?.known ?? {}).map(([id, { name }]) => ({ source: 'rocketchat', id, name })),
        ...[...watches.values()].flatMap(({ target, name }) =>
            target.kind === 'one' ? [{ source: target.source, id: target.id, name }] : [],
        ),
    ].filter(({ id }) => wanted.has(id));
    // The trail is for managers, who see all of Hooked. Webhooks have rights of their own.
    const seesWebhooks = known.some(({ source }) => source === 'rocketchat') && (await seesAllWebhooks(app));
    return new Map(
        known.flatMap(({ source, id, name }) =>
            name !== undefined && (source === 'hooked' || seesWebhooks) ? [[id, name] as const] : [],
        ),
    );
}

async function seesAllWebhooks(app: AppContext): Promise<boolean> {
    const scope = await webhookScopeOf(app);
    return scope.ok && seesEveryWebhook(scope.value);
}
