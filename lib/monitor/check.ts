import { mayManage, mayView, webhookScopeOf } from '../context/rights';
import { readerOf } from '../domain/reader';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Asker } from '../domain/monitor/asker';
import { sayIn } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';
import { wakeUpIn } from './wakeUp';
import { reportFor } from './report';
import { runSlice } from './sweep';

/** Another one is at it, often with a short round: whoever asked should not wait long for their own. */
const LOOK_AGAIN_MS = 8_000;

/** A sweep now, for somebody who wants to know: what it found if it is quick, else that they will hear. */
export async function checkNow(app: AppContext): Promise<Reply> {
    const { person, place, settings, clock, monitor } = app;
    const say = sayIn(person.language);
    const reach = await seenBy(app);
    if (reach.sees.length === 0) {
        const refused = explain({ kind: 'may-not-view', upstream: 'hooked' }, say);
        return privately(reach.seesSomeWebhooks ? `${refused} ${say('check_own_webhooks')}` : refused);
    }

    const reader = readerOf(person);
    let summary: Promise<Reply> | undefined;
    const slice = await runSlice(app, 'asked', (found, sweep) => {
        summary = reportFor(app, { reader, ...reach }, found, sweep);
    });
    if (summary) return summary;
    const words = privately(say(slice === 'busy' ? 'check_busy' : 'check_going_on'));
    if (!place) return words;
    const asker: Asker = { ...place, reader, ...reach, at: clock.now().getTime() };
    await monitor.askers.put(person.id, asker);
    await wakeUpIn(app, slice === 'going-on' ? settings.requestTimeoutMs : LOOK_AGAIN_MS, 'asked');
    return words;
}

/** Of which source somebody may see everything: what a sweep finds is not sorted by whose it is. */
async function seenBy(app: AppContext): Promise<Pick<Asker, 'sees' | 'seesSomeWebhooks'>> {
    const seesHooked = await mayView(app);
    const reach = await webhookScopeOf(app);
    const seesAll = reach.ok
        ? seesEveryWebhook(reach.value)
        : // Nobody's rights can be asked: that the webhooks can not be looked at is then for managers to know.
          reach.problem.kind !== 'not-configured' && (await mayManage(app));
    return {
        sees: [...(seesHooked ? (['hooked'] as const) : []), ...(seesAll ? (['rocketchat'] as const) : [])],
        ...(reach.ok && !seesAll && !seesNoWebhook(reach.value) && { seesSomeWebhooks: true }),
    };
}
