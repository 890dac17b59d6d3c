import { auditCard } from '../cards/auditCard';
import type { Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { auditPage } from '../chat/links';
import type { Reply } from '../chat/reply';
import type { AppContext } from '../context/context';

/** One page of the trail, for the person who asks alone. */
export async function auditReply(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Reply> {
    const page = await app.audit.latest(asked);
    const { say, times, appId } = app;
    const rooms = await namesOf(app, new Set(page.events.map(({ from }) => from)));
    return { audience: 'asker', ...auditCard(page, asked, { say, times, appId, rooms }) };
}

/** The names of the rooms that the reader may see. For other rooms, the trail shows the id alone. */
async function namesOf({ rooms, person }: AppContext, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all([...ids].filter((id) => id !== '').map((id) => rooms.byId(id)));
    const named = await Promise.all(
        found.map(async (room) => {
            if (!room || !(await rooms.seenBy(room, person))) return [];
            return [[room.id, room.kind === 'direct' ? room.name : `#${room.name}`] as const];
        }),
    );
    return new Map(named.flat());
}

/** Another page, for the person who clicked alone, no matter which message the click names. */
export async function turnAuditPage(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Effect> {
    return { kind: 'whisper', reply: await auditReply(app, asked) };
}
