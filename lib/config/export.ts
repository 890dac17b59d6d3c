import { exportedReply } from '../cards/configCard';
import type { Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { writeConfig, type PlainSettings } from '../domain/config';
import type { Watch } from '../domain/monitor/watch';
import type { Room } from '../domain/rooms';
import type { Installation } from '../ports/installation';

const MONITOR_CHANNEL = 'monitor_channel';

/** The watches that a person may know about, with their rooms, and how many there are besides. */
interface Visible {
    readonly watches: readonly { readonly watch: Watch; readonly room: Room }[];
    readonly others: number;
}

/**
 * Gives the person the configuration as a file in their conversation with the app; where the server takes none, its text
 * is the answer. It holds no secret, and no room that the person cannot see.
 */
export async function exportConfig(app: AppContext): Promise<Reply> {
    const { person, clock, direct } = app;
    const [{ watches, others }, { appVersion, settings }] = await Promise.all([
        visibleWatches(app),
        installationFor(app),
    ]);
    const createdAt = clock.now();
    const text = writeConfig({ appVersion, createdAt, watches, settings });
    const name = `hooked-integrations-config-${createdAt.toISOString().slice(0, 10)}.json`;
    const isSent = await direct.giveFile(person, name, text);
    const told = { count: watches.length, others, withheld: settings.withheld };
    return exportedReply({ ...told, ...(isSent ? { file: name } : { text }) }, app);
}

/** This installation, its settings with the room of `monitor_channel` where the person may see it. */
export async function installationFor(app: AppContext): Promise<Installation> {
    const { appVersion, settings } = await app.installation();
    return { appVersion, settings: await withMonitorRoom(app, settings) };
}

async function withMonitorRoom(
    { rooms, person, settings }: AppContext,
    { values, withheld }: PlainSettings,
): Promise<PlainSettings> {
    if (settings.monitorRoomId === undefined) return { values: { ...values, [MONITOR_CHANNEL]: '' }, withheld };
    const room = await rooms.byId(settings.monitorRoomId);
    return room && (await rooms.seenBy(room, person))
        ? { values: { ...values, [MONITOR_CHANNEL]: `#${room.slug ?? room.name}` }, withheld }
        : { values, withheld: [...withheld, MONITOR_CHANNEL] };
}

async function visibleWatches({ monitor, rooms, person }: AppContext): Promise<Visible> {
    const all = [...(await monitor.watches.all()).values()];
    const ids = [...new Set(all.map(({ roomId }) => roomId))];
    const seen = await Promise.all(
        ids.map(async (id): Promise<readonly (readonly [string, Room])[]> => {
            const room = await rooms.byId(id);
            return room && (await rooms.seenBy(room, person)) ? [[id, room]] : [];
        }),
    );
    const byId = new Map(seen.flat());
    const watches = all.flatMap((watch) => {
        const room = byId.get(watch.roomId);
        return room ? [{ watch, room }] : [];
    });
    return { watches, others: all.length - watches.length };
}
