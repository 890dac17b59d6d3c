import { disableQuestion, enableGoneQuestion, notSwitched, switchedReply } from '../cards/switchCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { confirmDisable, confirmEnable, disableAsk, enableNow, keepEnabled, leaveDisabled } from '../chat/links';
import { audienceFor, privately } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { isAlready, type Turn } from '../domain/switching';
import { findInRocketChat } from '../find/rocketchat';
import { code } from '../i18n/say';
import { switchWebhook } from './switch';

/** Asks the person who clicked, alone. */
export async function askToDisable(app: AppContext, { id }: LinkTarget<typeof disableAsk>): Promise<Effect> {
    const found = await findInRocketChat(app, { id });
    if (!found.ok) return whisper(explain(found.problem, app.say));
    const context = await cardContextFor(app);
    if (isAlready(found.value, 'disable')) {
        return { kind: 'whisper', reply: notSwitched({ kind: 'already', found: found.value }, id, 'disable', context) };
    }
    return { kind: 'whisper', reply: disableQuestion(found.value, app.reader, 'asker', context) };
}

/** The question becomes the card of the webhook that is now disabled. If nothing was changed, the question stays. */
export const disableNow = (app: AppContext, target: LinkTarget<typeof confirmDisable>, click: Click): Promise<Effect> =>
    switchNow(app, 'disable', target, click);

/** The card becomes the card of the webhook that is now enabled. If nothing was changed, the card stays. */
export const enableByButton = (app: AppContext, target: LinkTarget<typeof enableNow>, click: Click): Promise<Effect> =>
    switchNow(app, 'enable', target, click);

/** The question becomes the card of the webhook that is now enabled: the person has read why it was disabled. */
export const enableSurely = (
    app: AppContext,
    target: LinkTarget<typeof confirmEnable>,
    click: Click,
): Promise<Effect> => switchNow(app, 'enable', target, click, { isSure: true });

/** Leaves the webhook disabled, and the question says so. */
export const leaveOff = ({ say }: AppContext, { id }: LinkTarget<typeof leaveDisabled>): Promise<Effect> =>
    Promise.resolve({ kind: 'replace', reply: privately(say('disable_kept', { id: code(id) })) });

async function switchNow(
    app: AppContext,
    turn: Turn,
    { id, ...asker }: LinkTarget<typeof confirmDisable>,
    click: Click,
    how: { readonly isSure?: boolean } = {},
): Promise<Effect> {
    const reader = readerOfCard(app, click, asker);
    const switching = await switchWebhook(app, id, turn, how);
    switch (switching.kind) {
        case 'was-gone': {
            const context = await cardContextFor(app);
            return { kind: 'whisper', reply: enableGoneQuestion(switching.found, app.reader, 'asker', context) };
        }
        case 'switched': {
            const { username } = app.person;
            const scene = { username, now: app.clock.now(), reader, audience: audienceFor(click.isPrivate) };
            const context = await cardContextFor(app, reader);
            return { kind: 'replace', reply: switchedReply(switching, turn, scene, context) };
        }
        case 'already': {
            // Only a question is answered by this. A card says more, so this person alone reads it.
            const context = await cardContextFor(app, reader);
            const kind = turn === 'disable' || how.isSure === true ? 'replace' : 'whisper';
            return { kind, reply: notSwitched(switching, id, turn, context) };
        }
        default:
            return { kind: 'whisper', reply: notSwitched(switching, id, turn, await cardContextFor(app)) };
    }
}

/** Leaves the webhook enabled, and the question says so. */
export function leaveEnabled(
    app: AppContext,
    { id, ...reader }: LinkTarget<typeof keepEnabled>,
    click: Click,
): Promise<Effect> {
    const { say } = app.writtenFor(readerOfCard(app, click, reader));
    return Promise.resolve({ kind: 'replace', reply: privately(say('disable_kept', { id: code(id) })) });
}
