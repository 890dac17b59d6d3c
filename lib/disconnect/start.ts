import { mayManage } from '../context/rights';
import { whyNothing } from '../cards/findingsCard';
import { cardContextFor } from '../context/cardContext';
import { explain } from '../chat/explain';
import { insteadOfDisconnecting } from '../cards/switchCard';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import type { PendingAround } from '../domain/post';
import { code, sayIn } from '../i18n/say';
import { findIntegration } from '../find/find';
import { sourcesOf } from '../domain/query';
import { privately, type Reply } from '../chat/reply';
import { ask, type AskingContext } from './ask';
import { leadToOpen } from './open';
import { claimName } from './record';

/** From an id to the question in the room, by command or by a card's button; or why there is nothing to be asked. */
export async function startDisconnecting(app: AppContext, id: string): Promise<Reply> {
    const say = sayIn(app.person.language);
    if (!(await mayManage(app))) {
        return privately(explain({ kind: 'may-not-manage' }, say));
    }
    const { place } = app;
    if (!place) return privately(say('disconnect_not_in_room', { line: code(`/integration disconnect ${id}`) }));
    const open = await leadToOpen(app, id);
    if (open) return open;
    // Only what can be nothing but Hooked's is worth reading the calendar for before it is found.
    const atOnce = sourcesOf({ id }).every((source) => source === 'hooked');
    const readCalendar = () => (app.calendar.ok ? app.calendar.value.pendingAround(id) : Promise.resolve(app.calendar));
    const [findings, early] = await Promise.all([findIntegration(app, { id }), atOnce ? readCalendar() : undefined]);
    for (const { outcome } of findings) {
        if (!outcome.ok) continue;
        const found = outcome.value;
        if (found.source === 'hooked') {
            return askOnce({ ...app, place }, found, early ?? (await readCalendar()));
        }
        return insteadOfDisconnecting(found, await cardContextFor(app, app.person));
    }
    const problems = findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));
    return privately(whyNothing({ id }, problems, say));
}

/** Of several who ask at the same moment, one does. */
async function askOnce(app: AskingContext, found: HookedIntegration, pending: Outcome<PendingAround>): Promise<Reply> {
    const reply = await underClaim(
        app,
        claimName(found.id),
        async () => (await leadToOpen(app, found.id)) ?? (await ask(app, found, pending, app.newId())),
    );
    return reply ?? privately(sayIn(app.person.language)('disconnect_busy'));
}
