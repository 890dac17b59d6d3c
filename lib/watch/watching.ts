import { watchingReply } from '../cards/watchingCard';
import type { Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { watchingPage } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { watchOverview } from './overview';

/** The watches, for the person who asks alone: other people may see other rooms. */
export async function whatIsWatched(app: AppContext, { page }: LinkTarget<typeof watchingPage>): Promise<Reply> {
    const overview = await watchOverview(app);
    if (overview === 'rooms-unreadable') return privately(app.say('watch_no_room_here'));
    return watchingReply(overview, page, app);
}

/** Another page, for the person who clicked alone, no matter which message the click names. */
export async function turnWatchingPage(app: AppContext, asked: LinkTarget<typeof watchingPage>): Promise<Effect> {
    return { kind: 'whisper', reply: await whatIsWatched(app, asked) };
}
