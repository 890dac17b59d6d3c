import { explain } from '../cards/explain';
import type { AppContext } from '../context';
import { webhookReach } from '../domain/access';
import type { Asker } from '../domain/monitor/sweep';
import type { Problem, Upstream } from '../domain/problem';
import { sayIn } from '../i18n/say';
import { privately, type Reply } from '../reply';
import { goOnIn } from './alarm';
import { whatWasFound } from './answer';
import { runSlice } from './sweep';

/** Another server may be at it: after as long as a slice takes at most, somebody looks whether the asker was told. */
const LOOK_AGAIN_MS = 20_000;

/** A sweep now, for somebody who wants to know: what it found if it is quick, else that they will hear. */
export async function checkNow(app: AppContext): Promise<Reply> {
    const { person, place, settings, clock, monitor } = app;
    const say = sayIn(person.language);
    const sees = await seenBy(app);
    if (sees.length === 0) return privately(explain({ kind: 'may-not-view', upstream: 'hooked' }, say));

    const { language, utcOffset } = person;
    const reader = { ...(language !== undefined && { language }), ...(utcOffset !== undefined && { utcOffset }) };
    let summary: Promise<Reply> | undefined;
    const slice = await runSlice(app, 'asked', (found, sweep) => {
        summary = whatWasFound(app, { reader, sees }, found, sweep);
    });
    if (summary) return summary;
    if (!place) return privately(say('check_going_on'));
    const asker: Asker = { ...place, reader, sees, at: clock.now().getTime() };
    await monitor.askers.put(person.id, asker);
    await goOnIn(app, slice === 'going-on' ? settings.requestTimeoutMs : LOOK_AGAIN_MS, 'asked');
    return privately(say('check_going_on'));
}

/** Of which source somebody may see everything: what a sweep finds is not sorted by whose it is. */
async function seenBy({ people, person, settings, webhooks }: AppContext): Promise<Upstream[]> {
    const mayView = await people.holdsOneOf(person, [...settings.viewRoles, ...settings.manageRoles]);
    const permissions = webhooks.ok ? await webhooks.value.permissionRoles() : webhooks;
    const reach = permissions.ok ? webhookReach(person.roles, permissions.value) : undefined;
    const mayManage = await people.holdsOneOf(person, settings.manageRoles);
    const seesAll = reach
        ? reach.incoming === 'all' && reach.outgoing === 'all'
        : mayManage && isWorthTelling(permissions);
    return [...(mayView ? (['hooked'] as const) : []), ...(seesAll ? (['rocketchat'] as const) : [])];
}

/** Who may see the webhooks can not be asked: that they can not be looked at is then for managers to know. */
const isWorthTelling = (permissions: { readonly ok: boolean; readonly problem?: Problem }): boolean =>
    permissions.problem?.kind !== 'not-configured';
