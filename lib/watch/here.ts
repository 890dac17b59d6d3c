import { watchReply } from '../cards/watchCard';
import { whisper, type Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { watchHere } from '../chat/links';
import { audienceFor } from '../chat/reply';
import type { AppContext } from '../context/context';
import { addWatch } from './add';
import { watchHabits } from './rooms';

/** Makes the room of the click watch the integration, as `watch <id>` does. The room reads who did. */
export async function watchByButton(app: AppContext, { id, source }: LinkTarget<typeof watchHere>): Promise<Effect> {
    if (!app.place) return whisper(app.say('watch_no_room_here'));
    const wanted = { kind: 'one', id, source } as const;
    const watching = await addWatch(app, wanted, undefined);
    const asked = {
        wanted,
        username: app.person.username,
        audience: audienceFor(app.settings.cardVisibility === 'private'),
        hereId: app.place.roomId,
    };
    return { kind: 'post', reply: watchReply(watching, asked, watchHabits(app), app) };
}
