import { mayManage } from '../access';
import { schedule, type Plan, type Scheduled } from '../calendar/schedule';
import { cardContextFor } from '../cards/answer';
import { explain } from '../cards/explain';
import { scheduledReply } from '../cards/scheduleCard';
import type { AppContext } from '../context';
import { code, sayIn } from '../i18n/say';
import type { Claim } from '../ports/storage';
import { privately } from '../reply';
import type { Click, Effect } from './click';
import type { confirmSchedule, discardSchedule, LinkTarget } from './links';

/** One post for one question: a second click, person or server finds it answered. */
export async function confirmPlan(
    app: AppContext,
    target: LinkTarget<typeof confirmSchedule>,
    click: Click,
): Promise<Effect> {
    if (!(await mayManage(app))) return whisper(explain({ kind: 'may-not-manage' }, sayIn(app.person.language)));
    const { question, videoId, id, at, ...reader } = target;
    const say = sayIn(app.person.language);
    const claim = await app.claims.claim(`schedule ${question}`);
    if (!claim) return whisper(say('schedule_under_way'));
    try {
        const known = await app.schedulings.get(question);
        if (known) {
            const line = code(`/integration posts ${id}`);
            return whisper(say(known.state === 'done' ? 'schedule_answered' : 'schedule_lost', { line }));
        }
        const plan: Plan = { videoId, integrationId: id, at: new Date(at) };
        const scheduled = await scheduleOnce(app, question, plan, claim);
        // Others keep their question: they may try again, or decide otherwise.
        const isOver = scheduled.kind === 'scheduled' || scheduled.kind === 'past';
        const context = await cardContextFor(app, isOver && !click.isPrivate ? reader : app.person);
        const reply = scheduledReply(scheduled, plan, click.isPrivate ? 'asker' : 'room', context);
        return { kind: isOver ? 'replace' : 'whisper', reply };
    } finally {
        await claim.release();
    }
}

async function scheduleOnce(app: AppContext, question: string, plan: Plan, claim: Claim): Promise<Scheduled> {
    let begun = false;
    const remember = async (state: 'begun' | 'done'): Promise<void> =>
        app.schedulings.put(question, { state, at: app.clock.now().getTime() });
    const scheduled = await schedule(app, plan, async () => {
        await remember('begun');
        begun = await claim.renew();
        return begun;
    });
    if (scheduled.kind === 'scheduled') await remember('done');
    // Nothing was made for certain: the same question may be answered again.
    else if (begun && scheduled.kind !== 'unknown') await app.schedulings.remove(question);
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
