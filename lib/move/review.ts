import { transferButtons, transferModal } from '../cards/transferWindow';
import type { Click, Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { reviewMove } from '../chat/links';
import type { AppContext } from '../context/context';
import { isAsked, openTransfer, refusal } from './decide';
import { offerFrom } from './offer';

/** Opens the window of a question, or puts the question about a connection's posts into the room. */
export async function reviewTransfer(
    app: AppContext,
    target: LinkTarget<typeof reviewMove>,
    { messageId, isStale }: Click,
): Promise<Effect> {
    if ('from' in target) return { kind: 'post', reply: await offerFrom(app, target.from, target.to) };
    const verdict = await openTransfer(app, target, isAsked);
    if (!verdict.ok) return refusal(app, target, verdict);
    // The process may have died between posting the question and noting its message: the clicked card is the message.
    if (messageId !== undefined && !isStale) await app.transferQuestions.put(target.id, { messageId });
    const context = { ...app, now: app.clock.now() };
    return {
        kind: 'open',
        modal: transferModal(verdict.request, context),
        otherwise: { audience: 'asker', ...transferButtons(verdict.request, context) },
    };
}
