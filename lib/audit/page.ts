import { mayManage } from '../context/rights';
import { auditCard } from '../cards/auditCard';
import { explain } from '../chat/explain';
import { timesFor } from '../chat/times';
import type { AppContext } from '../context/context';
import { sayIn } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';
import type { Effect } from '../chat/click';
import type { auditPage } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** Part of the trail, for managers' eyes only; also of those who come by a button. */
export async function auditReply(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Reply> {
    const { person, clock, appId, audit } = app;
    const say = sayIn(person.language);
    if (!(await mayManage(app))) return privately(explain({ kind: 'may-not-manage' }, say));
    const page = await audit.latest(asked);
    const times = timesFor(say.language, person.utcOffset, clock.now());
    const rooms = await namesOf(app, new Set(page.events.map(({ from }) => from)));
    return { audience: 'asker', ...auditCard(page, asked, { say, times, appId, rooms }) };
}

/** Of the rooms that the reader may see; of the others the trail shows the id alone. */
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

/** Another page. It is shown to the one who clicked alone, whatever message the click names. */
export async function turnAuditPage(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Effect> {
    return { kind: 'whisper', reply: await auditReply(app, asked) };
}
