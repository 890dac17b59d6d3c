import { detailsBar, detailsReply } from '../cards/webhookDetails';
import { whisper, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { openWebhookDetails } from '../chat/links';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { withFindings } from '../find/integrity';
import { findInRocketChat } from '../find/rocketchat';

/** Reads the webhook again, with the rights of the person who clicks, and shows all of it to that person alone. */
export async function showDetails(app: AppContext, { id }: LinkTarget<typeof openWebhookDetails>): Promise<Effect> {
    const [found, context] = await Promise.all([findInRocketChat(app, { id }), cardContextFor(app)]);
    if (!found.ok) return whisper(explain(found.problem, app.say));
    const inspected = await withFindings(app, found.value);
    const now = app.clock.now();
    return {
        kind: 'open-beside',
        bar: detailsBar(inspected, now, context),
        otherwise: detailsReply(inspected, now, context),
    };
}
