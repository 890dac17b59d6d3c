import { whyNothing } from '../cards/findingsCard';
import { cardContextFor } from '../context/cardContext';
import { insteadOfDisconnecting } from '../cards/switchCard';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { PendingAround } from '../domain/post';
import type { Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { askToDisconnect } from '../chat/links';
import { code } from '../i18n/say';
import { findIntegration, isMissed } from '../find/find';
import { sourcesOf } from '../domain/query';
import { privately, type Reply } from '../chat/reply';
import { ask, type AskingContext } from './ask';
import { leadToOpen } from './open';
import { claimName } from './record';

/**
 * From an id to the question in the room, by command or by a card's button; or why there is no question.
 * @param onMissed called with the answer where there is no such integration
 */
export async function startDisconnecting(
    app: AppContext,
    id: string,
    onMissed: (words: string) => void = () => undefined,
): Promise<Reply> {
    const { say } = app;
    if (!isInRoom(app))
        return privately(say('disconnect_not_in_room', { line: code(`/integration disconnect ${id}`) }));
    const open = await leadToOpen(app, id);
    if (open) return open;
    // The calendar is read at once only for an id that must be Hooked's.
    const atOnce = sourcesOf({ id }).every((source) => source === 'hooked');
    const readCalendar = () => (app.calendar.ok ? app.calendar.value.pendingAround(id) : Promise.resolve(app.calendar));
    const [findings, early] = await Promise.all([findIntegration(app, { id }), atOnce ? readCalendar() : undefined]);
    for (const { outcome } of findings) {
        if (!outcome.ok) continue;
        const found = outcome.value;
        if (found.source === 'hooked') {
            return askOnce(app, found, early ?? (await readCalendar()));
        }
        return insteadOfDisconnecting(found, await cardContextFor(app));
    }
    const problems = findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));
    const words = whyNothing({ id }, problems, say);
    if (isMissed(findings)) onMissed(words);
    return privately(words);
}

/** The same by button. */
export async function askByButton(app: AppContext, { id }: LinkTarget<typeof askToDisconnect>): Promise<Effect> {
    return { kind: 'post', reply: await startDisconnecting(app, id) };
}

const isInRoom = (app: AppContext): app is AskingContext => app.place !== undefined;

/** Of several people who ask at the same moment, one posts the question. */
async function askOnce(app: AskingContext, found: HookedIntegration, pending: Outcome<PendingAround>): Promise<Reply> {
    const reply = await underClaim(
        app,
        claimName(found.id),
        async () => (await leadToOpen(app, found.id)) ?? (await ask(app, found, pending, app.newId())),
    );
    return reply ?? privately(app.say('disconnect_busy'));
}
