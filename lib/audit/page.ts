import { auditCard, auditDetailsReply } from '../cards/auditCard';
import type { Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { auditDetails, auditPage } from '../chat/links';
import type { Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { namesIn } from './names';

/** One page of the trail, for the person who asks alone. */
export async function auditReply(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Reply> {
    const page = await app.audit.latest(asked);
    const { say, times, appId } = app;
    const names = await namesIn(app, page.events, asked.about);
    return { audience: 'asker', ...auditCard(page, asked, { say, times, appId, names }) };
}

/** Another page, for the person who clicked alone, no matter which message the click names. */
export async function turnAuditPage(app: AppContext, asked: LinkTarget<typeof auditPage>): Promise<Effect> {
    return { kind: 'whisper', reply: await auditReply(app, asked) };
}

/** The details of a page, for the person who clicked alone. */
export async function showAuditDetails(app: AppContext, asked: LinkTarget<typeof auditDetails>): Promise<Effect> {
    return { kind: 'whisper', reply: auditDetailsReply(await app.audit.latest(asked), asked, app) };
}
