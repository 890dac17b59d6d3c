import { scheduledReply } from '../cards/scheduleCard';
import { scheduleQuestion } from '../cards/scheduleQuestion';
import type { Click, Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { confirmSchedule, discardSchedule } from '../chat/links';
import { audienceFor, privately, type Reply } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { readerOf } from '../domain/reader';
import type { Plan, Scheduled } from '../domain/scheduling';
import { code } from '../i18n/say';
import type { Claim } from '../ports/storage';
import { pruneSchedulings } from './pruneSchedulings';
import { questionOf } from './question';
import { schedule } from './schedule';

/** Schedules the post that the question names. */
export async function confirmPlan(
    app: AppContext,
    target: LinkTarget<typeof confirmSchedule>,
    click: Click,
): Promise<Effect> {
    const { videoId, id, at } = target;
    const plan: Plan = { videoId, integrationId: id, at: new Date(at) };
    const { changes, reply } = await answerQuestion(app, target, plan, click);
    return { kind: changes ? 'replace' : 'whisper', reply };
}

/** The answer to a question, and whether it takes the question's place. Where not, nothing was sent. */
export interface Answered {
    readonly changes: boolean;
    /** The reply is another question: the account has such a post already. */
    readonly isAskedAgain: boolean;
    readonly reply: Reply;
}

/** Schedules one post for one question: a second click, window, person or server finds the question answered. */
export async function answerQuestion(
    app: AppContext,
    { question, id, standing, ...asker }: Omit<LinkTarget<typeof confirmSchedule>, 'at' | 'videoId'>,
    plan: Plan,
    click: Pick<Click, 'isPrivate'>,
): Promise<Answered> {
    const { say } = app;
    const reader = readerOf(asker);
    const claim = await app.claims.claim(`schedule ${question}`);
    const line = code(`/integration posts ${id}`);
    const told = (words: string): Answered => ({
        changes: false,
        isAskedAgain: false,
        reply: privately(words),
    });
    if (!claim) return told(say('schedule_under_way', { line }));
    try {
        const known = await app.schedulings.get(question);
        if (known) return told(say(known.state === 'done' ? 'schedule_answered' : 'schedule_lost', { line }));
        const scheduled = await scheduleOnce(app, question, plan, {
            claim,
            ...(standing !== undefined && { standing }),
        });
        const audience = audienceFor(click.isPrivate);
        const changes = CHANGES_QUESTION.includes(scheduled.kind);
        const context = await cardContextFor(app, changes ? readerOfCard(app, click, reader) : app.reader);
        const reply =
            scheduled.kind === 'standing'
                ? scheduleQuestion(
                      { ...(await questionOf(app, plan, scheduled)), id: question, plan, reader },
                      audience,
                      context,
                  )
                : scheduledReply(scheduled, { plan, audience, reader }, context);
        return { changes, isAskedAgain: scheduled.kind === 'standing', reply };
    } finally {
        await claim.release();
    }
}

/**
 * After these, the question becomes the result: it sends nothing more, or it asks something else. After the others the
 * question stays: nothing was sent, and people may try again or decide otherwise.
 */
const CHANGES_QUESTION: readonly Scheduled['kind'][] = [
    'scheduled',
    'different',
    'refused',
    'unknown',
    'standing',
    'past',
];

/** How to schedule once. */
export interface Once {
    readonly claim: Claim;
    readonly standing?: number;
    /** A few words in English for the audit trail. */
    readonly because?: string;
}

/** Schedules under the name of a question, which is remembered before anything is sent. The caller holds its claim. */
export async function scheduleOnce(
    app: AppContext,
    question: string,
    plan: Plan,
    { claim, ...known }: Once,
): Promise<Scheduled> {
    let begun = false;
    const remember = async (state: 'begun' | 'done'): Promise<void> =>
        app.schedulings.put(question, { state, at: app.clock.now().getTime() });
    const scheduled = await schedule(app, plan, {
        ...known,
        mayBegin: async () => {
            await remember('begun');
            begun = await claim.renew();
            return begun;
        },
    });
    const isMade = scheduled.kind === 'scheduled' || (scheduled.kind === 'different' && scheduled.isShown);
    const isOpen = scheduled.kind === 'unknown' || scheduled.kind === 'different';
    if (isMade) {
        await remember('done');
        await pruneSchedulings(app).catch((error: unknown) =>
            app.log.error('old questions could not be removed', error),
        );
    }
    // Certainly nothing was made: people may answer the same question again.
    else if (begun && !isOpen) await app.schedulings.remove(question);
    return scheduled;
}

/** Sends nothing, and the question says so. */
export function discardPlan(
    app: AppContext,
    { videoId, language, utcOffset }: LinkTarget<typeof discardSchedule>,
    click: Click,
): Promise<Effect> {
    const { say } = app.writtenFor(readerOfCard(app, click, { language, utcOffset }));
    return Promise.resolve({
        kind: 'replace',
        reply: privately(say('schedule_discarded', { video: code(videoId) })),
    });
}
