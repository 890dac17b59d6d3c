import { mayManage } from '../context/rights';
import { cardContextFor } from '../context/cardContext';
import { explain } from '../chat/explain';
import { disableQuestion, notSwitched, switchedReply } from '../cards/switchCard';
import type { AppContext } from '../context/context';
import { code, sayIn } from '../i18n/say';
import { privately } from '../chat/reply';
import { findToSwitch, switchWebhook } from './switch';
import { isAlready } from '../domain/switching';
import type { Click, Effect } from '../chat/click';
import type { confirmDisable, disableAsk, keepEnabled } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/** Asks the one who clicked, alone. */
export async function askToDisable(app: AppContext, { id }: LinkTarget<typeof disableAsk>): Promise<Effect> {
    const { language, utcOffset } = app.person;
    const reader = { language, utcOffset };
    const found = await findToSwitch(app, id);
    if (!found.ok) return whisper(explain(found.problem, sayIn(language)));
    const context = await cardContextFor(app, reader);
    if (isAlready(found.value, 'disable')) {
        return whisper(notSwitched({ kind: 'already', found: found.value }, id, 'disable', context));
    }
    return { kind: 'whisper', reply: disableQuestion(found.value, reader, 'asker', context) };
}

/** The question becomes the card of what was switched off; where nothing came of it, it stays to be asked again. */
export async function disableNow(
    app: AppContext,
    { id, ...reader }: LinkTarget<typeof confirmDisable>,
    click: Click,
): Promise<Effect> {
    const switching = await switchWebhook(app, id, 'disable');
    const [own, shown] = await Promise.all([
        cardContextFor(app, app.person),
        cardContextFor(app, click.isPrivate ? app.person : reader),
    ]);
    switch (switching.kind) {
        case 'switched': {
            const audience = click.isPrivate ? 'asker' : 'room';
            const { language, utcOffset } = click.isPrivate ? app.person : reader;
            const scene = {
                username: app.person.username,
                now: app.clock.now(),
                reader: { language, utcOffset },
                audience,
            } as const;
            return { kind: 'replace', reply: switchedReply(switching, 'disable', scene, shown) };
        }
        case 'already':
            return { kind: 'replace', reply: privately(notSwitched(switching, id, 'disable', shown)) };
        default:
            return whisper(notSwitched(switching, id, 'disable', own));
    }
}

export async function leaveEnabled(
    app: AppContext,
    { id, language }: LinkTarget<typeof keepEnabled>,
    click: Click,
): Promise<Effect> {
    const own = sayIn(app.person.language);
    if (!(await mayManage(app))) return whisper(explain({ kind: 'may-not-manage' }, own));
    const say = click.isPrivate ? own : sayIn(language);
    return { kind: 'replace', reply: privately(say('disable_kept', { id: code(id) })) };
}

const whisper = (words: string): Effect => ({ kind: 'whisper', reply: privately(words) });
