import { webhookScope, type WebhookScope } from '../domain/access';
import type { Needs } from '../domain/needs';
import { ok, type Outcome } from '../domain/outcome';
import type { Person } from '../domain/people';
import type { Problem } from '../domain/problem';
import type { AppContext } from './context';

/**
 * Whether the person may use a command or a button. The tables ask this once a call, before the handler runs.
 * @returns why not; undefined if they may
 */
export async function refusalOf(app: AppContext, needs: Needs): Promise<Problem | undefined> {
    switch (needs) {
        case 'manage':
            return (await mayManage(app)) ? undefined : mayNotManage(app);
        case 'view':
            return (await mayView(app)) ? undefined : { kind: 'may-not-view', upstream: 'hooked' };
        case 'integration':
        case 'nothing':
            return undefined;
    }
}

/** What the last check of a call has found, by the person of that call: each call has a person of its own. */
const checked = new WeakMap<Person, Promise<boolean>>();

/** Whether the person may change anything, read anew: a check close to a change must not rely on an earlier one. */
export function mayManage({ people, person, settings }: AppContext): Promise<boolean> {
    const manages = people.holdsOneOf(person, settings.manageRoles);
    checked.set(person, manages);
    return manages;
}

/** The same for what an answer shows: the table has just asked for most commands and buttons. */
export const isManager = (app: AppContext): Promise<boolean> => checked.get(app.person) ?? mayManage(app);

/** The refusal of a person who is no manager. Admins read which setting names the managers; for others it is noise. */
export const mayNotManage = ({ person }: AppContext): Problem => ({
    kind: 'may-not-manage',
    ...(person.roles.includes('admin') && { isAdmin: true }),
});

/** Whether the person may see Hooked's connections. Managers may. */
export const mayView = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, [...settings.viewRoles, ...settings.manageRoles]);

/** Which of Rocket.Chat's webhooks the person may see; or why this cannot be known. */
export async function webhookScopeOf({ webhooks, person }: AppContext): Promise<Outcome<WebhookScope>> {
    if (!webhooks.ok) return webhooks;
    const permissions = await webhooks.value.permissionRoles();
    return permissions.ok ? ok(webhookScope(person.roles, permissions.value)) : permissions;
}
