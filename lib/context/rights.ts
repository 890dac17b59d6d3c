import type { AppContext } from './context';
import { webhookReach, type WebhookReach } from '../domain/access';
import { ok, type Outcome } from '../domain/outcome';

/** Whether the one who acts may change anything: asked by every command and every button, each time. */
export const mayManage = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, settings.manageRoles);

/** Whether they may see Hooked's connections, as those who may manage may. */
export const mayView = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, [...settings.viewRoles, ...settings.manageRoles]);

/** What they may see of Rocket.Chat's own webhooks; or why nobody can tell. */
export async function reachOf({ webhooks, person }: AppContext): Promise<Outcome<WebhookReach>> {
    if (!webhooks.ok) return webhooks;
    const permissions = await webhooks.value.permissionRoles();
    return permissions.ok ? ok(webhookReach(person.roles, permissions.value)) : permissions;
}
