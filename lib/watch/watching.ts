import { explain } from '../chat/explain';
import { timesFor } from '../chat/times';
import { watchingReply } from '../cards/watchingCard';
import type { AppContext } from '../context/context';
import { sayIn } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';
import { watchOverview } from './overview';
import type { Effect } from '../chat/click';
import type { watchingPage } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** What is watched, for the one who asks alone: others may see other rooms. */
export async function whatIsWatched(app: AppContext, { page }: LinkTarget<typeof watchingPage>): Promise<Reply> {
    const { person, clock, appId } = app;
    const say = sayIn(person.language);
    const overview = await watchOverview(app);
    if (!overview.ok) return privately(explain(overview.problem, say));
    if (overview.value === 'rooms-unreadable') return privately(say('watch_no_room_here'));
    const times = timesFor(say.language, person.utcOffset, clock.now());
    return watchingReply(overview.value, page, { say, times, appId });
}

/** Another page. It is shown to the one who clicked alone, whatever message the click names. */
export async function turnWatchingPage(app: AppContext, asked: LinkTarget<typeof watchingPage>): Promise<Effect> {
    return { kind: 'whisper', reply: await whatIsWatched(app, asked) };
}
