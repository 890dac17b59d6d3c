import type { AppContext } from './context';
import { webhookScope, type WebhookScope } from '../domain/access';
import { ok, type Outcome } from '../domain/outcome';

/** Whether the one who acts may change anything: asked by every command and every button, each time. */
export const mayManage = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, settings.manageRoles);

/** Whether they may see Hooked's connections, as those who may manage may. */
export const mayView = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, [...settings.viewRoles, ...settings.manageRoles]);

/** What they may see of Rocket.Chat's own webhooks; or why nobody can tell. */
export async function webhookScopeOf({ webhooks, person }: AppContext): Promise<Outcome<WebhookScope>> {
    if (!webhooks.ok) return webhooks;
    const permissions = await webhooks.value.permissionRoles();
    return permissions.ok ? ok(webhookScope(person.roles, permissions.value)) : permissions;
}
