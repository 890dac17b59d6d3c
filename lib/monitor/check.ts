import { mayManage, mayView, webhookScopeOf } from '../context/rights';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Asker } from '../domain/monitor/asker';
import { privately, type Reply } from '../chat/reply';
import { wakeUpIn } from './wakeUp';
import { reportFor } from './report';
import { runSlice } from './sweep';

/** Another sweep is running, often a short one: the asker should not wait long for their own. */
const CHECK_AGAIN_MS = 8_000;

/** Sweeps now. A quick sweep answers with its findings; a longer one answers later, and says so. */
export async function checkNow(app: AppContext): Promise<Reply> {
    const { person, reader, place, say, settings, clock, monitor } = app;
    const scope = await seenBy(app);
    if (scope.sees.length === 0) {
        const refused = explain({ kind: 'may-not-view', upstream: 'hooked' }, say);
        return privately(scope.seesSomeWebhooks ? `${refused} ${say('check_own_webhooks')}` : refused);
    }

    let summary: Promise<Reply> | undefined;
    const slice = await runSlice(app, 'asked', (found, sweep) => {
        summary = reportFor(app, { reader, ...scope }, found, sweep);
    });
    if (summary) return summary;
    const words = privately(say(slice === 'busy' ? 'check_busy' : 'check_going_on'));
    if (!place) return words;
    const asker: Asker = { ...place, reader, ...scope, at: clock.now().getTime() };
    await monitor.askers.put(person.id, asker);
    await wakeUpIn(app, slice === 'going-on' ? settings.requestTimeoutMs : CHECK_AGAIN_MS, 'asked');
    return words;
}

/** The sources of which the person may see everything: a sweep's findings are not sorted by owner. */
async function seenBy(app: AppContext): Promise<Pick<Asker, 'sees' | 'seesSomeWebhooks'>> {
    const seesHooked = await mayView(app);
    const scope = await webhookScopeOf(app);
    const seesAll = scope.ok
        ? seesEveryWebhook(scope.value)
        : // No rights can be asked: then managers learn that the webhooks cannot be checked.
          scope.problem.kind !== 'not-configured' && (await mayManage(app));
    return {
        sees: [...(seesHooked ? (['hooked'] as const) : []), ...(seesAll ? (['rocketchat'] as const) : [])],
        ...(scope.ok && !seesAll && !seesNoWebhook(scope.value) && { seesSomeWebhooks: true }),
    };
}
