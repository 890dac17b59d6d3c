import { resendQuestion, resentReply } from '../cards/sendAgainCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { askToSendAgain, confirmSendAgain, keepUnsent } from '../chat/links';
import { privately } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { mayManage, mayNotManage } from '../context/rights';
import { underClaim } from '../context/underClaim';
import type { Delivery } from '../domain/delivery';
import type { FoundWebhook } from '../domain/finding';
import { isUncertain } from '../domain/problem';
import { failedDeliveries, type Resending } from '../domain/resending';
import { findInRocketChat } from '../find/rocketchat';
import { code } from '../i18n/say';
import type { Claim } from '../ports/storage';

/** A click on a question that was answered longer ago finds another last delivery. */
const KEEP_MS = 30 * 24 * 60 * 60_000;

/** Asks the person who clicked, alone. */
export async function questionByButton(
    app: AppContext,
    { id, record }: LinkTarget<typeof askToSendAgain>,
): Promise<Effect> {
    const found = await findInRocketChat(app, { id });
    if (!found.ok) return whisper(explain(found.problem, app.say));
    const context = await cardContextFor(app);
    const checked = deliveryIn(found.value, record);
    if (!('recordId' in checked)) return { kind: 'whisper', reply: resentReply(checked, id, sceneOf(app), context) };
    const question = { id, record, question: app.newId() };
    return { kind: 'whisper', reply: resendQuestion(found.value, checked, question, context) };
}

/** Sends the delivery once for one question. The question becomes the answer. */
export async function sendAgainNow(
    app: AppContext,
    target: LinkTarget<typeof confirmSendAgain>,
    click: Click,
): Promise<Effect> {
    const resending = await underClaim(app, `webhook ${target.id}`, (claim) => sendOnce(app, target, claim));
    const context = await cardContextFor(app);
    const reply = resentReply(resending ?? { kind: 'under-way' }, target.id, sceneOf(app), context);
    return { kind: click.isPrivate ? 'replace' : 'whisper', reply };
}

const sceneOf = ({ reader, clock }: AppContext) => ({ reader, now: clock.now() });

/** Sends nothing, and the question says so. */
export const sendNothing = ({ say }: AppContext, { id }: LinkTarget<typeof keepUnsent>): Promise<Effect> =>
    Promise.resolve({ kind: 'replace', reply: privately(say('resend_kept', { id: code(id) })) });

/** The failed delivery, or why it cannot be sent again. */
function deliveryIn(
    { webhook, deliveries, canSendAgain }: FoundWebhook,
    record: string,
): ReturnType<typeof failedDeliveries>[number] | Extract<Resending, { kind: 'disabled' | 'outdated' | 'no-endpoint' }> {
    if (webhook.enabled !== true) return { kind: 'disabled' };
    const failed = failedDeliveries(webhook, deliveries?.ok ? deliveries.value : []);
    const delivery = failed.find(({ recordId }) => recordId === record);
    if (!delivery) return { kind: 'outdated' };
    return canSendAgain === false ? { kind: 'no-endpoint' } : delivery;
}

async function sendOnce(
    app: AppContext,
    { id, record, question }: LinkTarget<typeof confirmSendAgain>,
    claim: Claim,
): Promise<Resending> {
    const { webhooks, resendings, clock } = app;
    // Checked once more as close to the request as possible.
    if (!(await mayManage(app))) return { kind: 'failed', problem: mayNotManage(app) };
    if (await resendings.get(question)) return { kind: 'answered' };
    const found = await findInRocketChat(app, { id });
    if (!found.ok) return { kind: 'failed', problem: found.problem };
    if (!webhooks.ok) return { kind: 'failed', problem: webhooks.problem };
    const delivery = deliveryIn(found.value, record);
    if (!('recordId' in delivery)) return delivery;
    // Noted before anything is sent: after a crash, the same question sends nothing more.
    await resendings.put(question, { at: clock.now().getTime() });
    if (!(await claim.renew())) return { kind: 'under-way' };
    const sent = await webhooks.value.sendAgain(id, record);
    const resending: Resending = !sent.ok
        ? { kind: isUncertain(sent.problem) ? 'unknown' : 'failed', problem: sent.problem }
        : sent.value === 'accepted'
          ? await afterwards(app, found.value, delivery)
          : { kind: sent.value };
    await noted(app, id, resending);
    // Certainly nothing was sent: the same question may be answered again.
    if (resending.kind !== 'sent' && resending.kind !== 'accepted' && resending.kind !== 'unknown') {
        await resendings.remove(question);
    }
    await prune(app);
    return resending;
}

/** What the history shows after the server has taken the request: it says so also where it then sends nothing. */
async function afterwards(app: AppContext, found: FoundWebhook, before: Delivery): Promise<Resending> {
    const deliveries = app.webhooks.ok ? await app.webhooks.value.lastDeliveries(found.webhook) : undefined;
    if (!deliveries?.ok) return { kind: 'accepted', found };
    const now: FoundWebhook = { ...found, deliveries };
    const after = deliveries.value.find(({ targetKey }) => targetKey === before.targetKey);
    const isNew = after?.recordId !== undefined && after.recordId !== before.recordId;
    return after && isNew ? { kind: 'sent', found: now, delivery: after } : { kind: 'accepted', found: now };
}

async function noted(app: AppContext, id: string, resending: Resending): Promise<void> {
    const { audit, person, place } = app;
    await audit.append({
        id: `resend ${id} ${app.newId()}`,
        who: { id: person.id, username: person.username },
        action: 'resend',
        target: id,
        from: place?.roomId ?? '',
        outcome: resending.kind === 'sent' ? 'done' : isOpen(resending) ? 'unknown' : 'failed',
        ...(resending.kind === 'sent' && { detail: `the new delivery: ${resending.delivery.result.kind}` }),
    });
}

const isOpen = ({ kind }: Resending): boolean => kind === 'accepted' || kind === 'unknown';

/** Removes the notes of questions whose delivery the history no longer holds: it covers 30 days. */
async function prune({ resendings, clock, log }: AppContext): Promise<void> {
    try {
        const before = clock.now().getTime() - KEEP_MS;
        for (const [question, { at }] of await resendings.all()) if (at < before) await resendings.remove(question);
    } catch (error) {
        log.error('old questions about deliveries could not be removed', error);
    }
}
