import { handedOverReply, handOverModal, handOverQuestion, unfitWords } from '../cards/handOverCard';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { askHandOver, confirmHandOver, handOverWindow, keepOwner } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { heirOf } from '../domain/ownership';
import { code } from '../i18n/say';
import { handOver } from './handOver';
import { accountOf, ownershipOf } from './owner';

/** Asks in a window whom to hand the webhooks to. */
export async function askToHandOver(app: AppContext, { owner }: LinkTarget<typeof askHandOver>): Promise<Effect> {
    const ownership = await ownershipOf(app, owner);
    if (!ownership.ok) return whisper(explain(ownership.problem, app.say));
    return {
        kind: 'open',
        modal: handOverModal(ownership.value.owner, app.place?.roomId, app),
        otherwise: privately(
            app.say('handover_no_window', { line: code(`/integration webhooks owner ${owner} to @…`) }),
        ),
    };
}

/** What the window says leads to the question, which names every webhook. Nothing is changed yet. */
export async function submitHandOver(
    app: AppContext,
    { owner, roomId }: LinkTarget<typeof handOverWindow>,
    submit: Submit,
): Promise<SubmitEffect> {
    const written = submit.value('to', 'webhooks.to');
    const to = typeof written === 'string' ? written.trim().replace(/^@/, '') : '';
    if (to === '') return { kind: 'errors', errors: { 'webhooks.to': app.say('handover_to_missing') } };
    const asked = await askedFor(app, owner, to);
    if (asked.kind === 'unfit') return { kind: 'errors', errors: { 'webhooks.to': asked.words } };
    return { kind: 'close', whisper: { ...asked.reply, ...(roomId !== undefined && { place: { roomId } }) } };
}

/** The question before anything is handed over, for the asker alone; or why there is none. */
export async function handOverQuestionFor(app: AppContext, from: string, to: string): Promise<Reply> {
    const asked = await askedFor(app, from, to);
    return asked.kind === 'unfit' ? privately(asked.words) : asked.reply;
}

/** The question, or an answer in its place. `unfit`: webhooks cannot post as that person. */
type Asked = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'unfit'; readonly words: string };

async function askedFor(app: AppContext, from: string, to: string): Promise<Asked> {
    const { say } = app;
    const [ownership, account] = await Promise.all([ownershipOf(app, from), accountOf(app, to)]);
    if (!ownership.ok) return { kind: 'reply', reply: privately(explain(ownership.problem, say)) };
    const { owner, owned } = ownership.value;
    const heir = heirOf(owner, account);
    if (!heir.ok) return { kind: 'unfit', words: unfitWords(heir.why, to, say) };
    return { kind: 'reply', reply: handOverQuestion(owner, heir, owned, await cardContextFor(app)) };
}

/** Hands over, and the question becomes the report. */
export async function handOverNow(
    app: AppContext,
    { owner, to }: LinkTarget<typeof confirmHandOver>,
    click: Click,
): Promise<Effect> {
    const done = await handOver(app, owner, to);
    const reply = handedOverReply(done, { owner, to }, await cardContextFor(app));
    return { kind: click.isPrivate ? 'replace' : 'whisper', reply };
}

/** Changes nothing, and the question says so. */
export const keepAsTheyAre = ({ say }: AppContext, { owner }: LinkTarget<typeof keepOwner>): Promise<Effect> =>
    Promise.resolve({ kind: 'replace', reply: privately(say('handover_kept', { who: code(`@${owner}`) })) });
