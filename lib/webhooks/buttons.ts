import { disableQuestion, notSwitched, switchedReply } from '../cards/switchCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { confirmDisable, disableAsk, keepEnabled } from '../chat/links';
import { audienceFor, privately } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { isAlready } from '../domain/switching';
import { findInRocketChat } from '../find/rocketchat';
import { code } from '../i18n/say';
import { switchWebhook } from './switch';

/** Asks the person who clicked, alone. */
export async function askToDisable(app: AppContext, { id }: LinkTarget<typeof disableAsk>): Promise<Effect> {
    const found = await findInRocketChat(app, { id });
    if (!found.ok) return whisper(explain(found.problem, app.say));
    const context = await cardContextFor(app);
    if (isAlready(found.value, 'disable')) {
        return whisper(notSwitched({ kind: 'already', found: found.value }, id, 'disable', context));
    }
    return { kind: 'whisper', reply: disableQuestion(found.value, app.reader, 'asker', context) };
}

/** The question becomes the card of the webhook that is now off. If nothing was switched, the question stays. */
export async function disableNow(
    app: AppContext,
    { id, ...asker }: LinkTarget<typeof confirmDisable>,
    click: Click,
): Promise<Effect> {
    const reader = readerOfCard(app, click, asker);
    const switching = await switchWebhook(app, id, 'disable');
    switch (switching.kind) {
        case 'switched': {
            const { username } = app.person;
            const scene = { username, now: app.clock.now(), reader, audience: audienceFor(click.isPrivate) };
            const context = await cardContextFor(app, reader);
            return { kind: 'replace', reply: switchedReply(switching, 'disable', scene, context) };
        }
        case 'already': {
            const context = await cardContextFor(app, reader);
            return { kind: 'replace', reply: privately(notSwitched(switching, id, 'disable', context)) };
        }
        default:
            return whisper(notSwitched(switching, id, 'disable', await cardContextFor(app)));
    }
}

/** Leaves the webhook on, and the question says so. */
export function leaveEnabled(
    app: AppContext,
    { id, ...reader }: LinkTarget<typeof keepEnabled>,
    click: Click,
): Promise<Effect> {
    const { say } = app.writtenFor(readerOfCard(app, click, reader));
    return Promise.resolve({ kind: 'replace', reply: privately(say('disable_kept', { id: code(id) })) });
}
