import { cancelAllCard } from '../cards/cancelAllCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { askToCancelAll, confirmCancelAll } from '../chat/links';
import { privately } from '../chat/reply';
import type { AppContext } from '../context/context';
import { CANCEL_ALL_LAPSES_MS, type CancelAll } from '../domain/cancelAll';
import { code } from '../i18n/say';
import type { Claim } from '../ports/storage';
import { cancelAllClaim, carryOn } from './cancelAllWork';
import { readPosts } from './posts';

/** Asks in the room whether to cancel all pending posts of a connection: everyone there sees how it ends. */
export async function askAboutAll(
    app: AppContext,
    { id: integrationId }: LinkTarget<typeof askToCancelAll>,
): Promise<Effect> {
    const { say, place, person, clock } = app;
    const line = code(`/integration posts ${integrationId}`);
    if (!place) return whisper(say('cancel_all_not_in_room', { line }));
    const read = await readPosts(app, integrationId);
    if (!read.ok) return whisper(explain(read.problem, say));
    const { pending, connection } = read.value;
    if (pending.length === 0) return whisper(say('cancel_all_none'));
    const known = typeof connection === 'object' ? connection.account.name : undefined;
    const accountName = known ?? pending.find((post) => post.accountName !== undefined)?.accountName;
    const work: CancelAll = {
        id: app.newId(),
        integrationId,
        ...(accountName !== undefined && { accountName }),
        place: { ...place },
        reader: app.reader,
        asked: { by: { id: person.id, username: person.username }, at: clock.now().getTime() },
        phase: 'asked',
        posts: pending.map(({ id, title, at }) => ({
            id,
            ...(title !== undefined && { title }),
            ...(at && { at: at.getTime() }),
            fate: 'pending',
        })),
    };
    await app.cancelAlls.put(work.id, work);
    // An answer that never comes leaves no record behind.
    await app.jobs.once('cancel-all-resume', new Date(clock.now().getTime() + KEEP_UNANSWERED_MS), { id: work.id });
    const card = cancelAllCard(work, clock.now(), app.writtenFor(work.reader));
    return { kind: 'post', reply: { audience: 'room', ...card, ifRefused: say('cancel_all_elsewhere') } };
}

const KEEP_UNANSWERED_MS = 7 * 24 * 60 * 60_000;

type Ref = LinkTarget<typeof confirmCancelAll>;

/** Cancels the posts that the question listed. */
export const confirmAll = (app: AppContext, { id }: Ref, click: Click): Promise<Effect> =>
    answered(app, id, async (work, claim) => {
        if (work.phase !== 'asked') return whisper(app.say('cancel_all_answered'));
        const at = app.clock.now().getTime();
        if (at > work.asked.at + CANCEL_ALL_LAPSES_MS) {
            return { kind: 'replace', reply: privately(lapsedWords(app, work)) };
        }
        return begin(app, claim, click, { ...work, phase: 'running', decided: { by: who(app), at } });
    });

/** Makes new posts like those that were cancelled, once. */
export const undoAll = (app: AppContext, { id }: Ref, click: Click): Promise<Effect> =>
    answered(app, id, (work, claim) =>
        work.phase === 'done'
            ? begin(app, claim, click, { ...work, phase: 'undoing', undoneBy: who(app) })
            : Promise.resolve(whisper(app.say('cancel_undo_answered'))),
    );

/** Leaves everything as it is. */
export const keepEvery = (app: AppContext, { id }: Ref): Promise<Effect> =>
    answered(app, id, async (work) => {
        if (work.phase !== 'asked') return whisper(app.say('cancel_all_answered'));
        const kept: CancelAll = { ...work, phase: 'kept', endedAt: app.clock.now().getTime() };
        await app.cancelAlls.put(id, kept);
        const card = cancelAllCard(kept, app.clock.now(), app.writtenFor(kept.reader));
        return { kind: 'replace', reply: { audience: 'room', ...card } };
    });

const who = ({ person }: AppContext) => ({ id: person.id, username: person.username });

const lapsedWords = (app: AppContext, { integrationId, reader }: CancelAll): string =>
    app.writtenFor(reader).say('cancel_all_lapsed', { line: code(`/integration posts ${integrationId}`) });

/** The decision is stored before anything is sent; the message then shows how far the work has come. */
async function begin(app: AppContext, claim: Claim, { messageId }: Click, decided: CancelAll): Promise<Effect> {
    const work = messageId === undefined ? decided : { ...decided, messageId };
    await app.cancelAlls.put(work.id, work);
    await carryOn(app, work, claim);
    return { kind: 'nothing' };
}

/** Answers a question under the claim of its connection. */
async function answered(
    app: AppContext,
    id: string,
    act: (work: CancelAll, claim: Claim) => Promise<Effect>,
): Promise<Effect> {
    const { say } = app;
    const found = await app.cancelAlls.get(id);
    if (!found) return whisper(say('cancel_all_forgotten'));
    const claim = await app.claims.claim(cancelAllClaim(found.integrationId));
    if (!claim) return whisper(say('cancel_all_busy'));
    try {
        const work = await app.cancelAlls.get(id);
        return work ? await act(work, claim) : whisper(say('cancel_all_forgotten'));
    } finally {
        await claim.release();
    }
}
