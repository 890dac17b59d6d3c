import { mayManage } from '../context/rights';
import { schedule } from './schedule';
import type { Plan } from '../domain/scheduling';
import type { Scheduled } from '../domain/scheduling';
import { cardContextFor } from '../context/cardContext';
import { explain } from '../chat/explain';
import { scheduledReply, scheduleQuestion } from '../cards/scheduleCard';
import type { AppContext } from '../context/context';
import { code, sayIn } from '../i18n/say';
import type { Claim } from '../ports/storage';
import { privately } from '../chat/reply';
import type { Click, Effect } from '../chat/click';
import type { confirmSchedule, discardSchedule } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** One post for one question: a second click, person or server finds it answered. */
export async function confirmPlan(
    app: AppContext,
    target: LinkTarget<typeof confirmSchedule>,
    click: Click,
): Promise<Effect> {
    if (!(await mayManage(app))) return whisper(explain({ kind: 'may-not-manage' }, sayIn(app.person.language)));
    const { question, videoId, id, at, standing, ...reader } = target;
    const say = sayIn(app.person.language);
    const claim = await app.claims.claim(`schedule ${question}`);
    const line = code(`/integration posts ${id}`);
    if (!claim) return whisper(say('schedule_under_way', { line }));
    try {
        const known = await app.schedulings.get(question);
        if (known) {
            return whisper(say(known.state === 'done' ? 'schedule_answered' : 'schedule_lost', { line }));
        }
        const plan: Plan = { videoId, integrationId: id, at: new Date(at) };
        const scheduled = await scheduleOnce(app, question, plan, {
            claim,
            ...(standing !== undefined && { standing }),
        });
        const audience = click.isPrivate ? 'asker' : 'room';
        const changes = CHANGES_QUESTION.includes(scheduled.kind);
        const context = await cardContextFor(app, changes && !click.isPrivate ? reader : app.person);
        const reply =
            scheduled.kind === 'standing'
                ? scheduleQuestion(
                      { id: question, plan, integration: scheduled.integration, standing: scheduled.posts, reader },
                      audience,
                      context,
                  )
                : scheduledReply(scheduled, plan, audience, context);
        return { kind: changes ? 'replace' : 'whisper', reply };
    } finally {
        await claim.release();
    }
}

/**
 * The question becomes what came of it: nothing is sent by it any more, or something else is to be decided. For the
 * others it stays: nothing was sent, and somebody may try again, or decide otherwise.
 */
const CHANGES_QUESTION: readonly Scheduled['kind'][] = [
    'scheduled',
    'different',
    'refused',
    'unknown',
    'standing',
    'past',
];

interface Once {
    readonly claim: Claim;
    readonly standing?: number;
}

async function scheduleOnce(
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
    if (isMade) await remember('done');
    // Nothing was made for certain: the same question may be answered again.
    else if (begun && !isOpen) await app.schedulings.remove(question);
    return scheduled;
}

export async function discardPlan(
    app: AppContext,
    { language, videoId }: LinkTarget<typeof discardSchedule>,
    click: Click,
): Promise<Effect> {
    const own = sayIn(app.person.language);
    if (!(await mayManage(app))) return whisper(explain({ kind: 'may-not-manage' }, own));
    const say = click.isPrivate ? own : sayIn(language);
    return { kind: 'replace', reply: privately(say('schedule_discarded', { video: code(videoId) })) };
}

const whisper = (text: string): Effect => ({ kind: 'whisper', reply: privately(text) });
