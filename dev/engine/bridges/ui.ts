import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { UiInteractionBridge } from '@rocket.chat/apps-engine/server/bridges/UiInteractionBridge';
import { userById } from '../convert';
import type { EngineHost } from '../host';
import { documentId } from '../ids';
import type { EngineModules } from '../modules';
import type { HostView } from '../types';

/** Views for users: apps/meteor/app/apps/server/bridges/uiInteraction.ts, and how their clients show them. */
export function uiInteractionBridge(
    { UiInteractionBridge: Base }: EngineModules,
    host: EngineHost,
): UiInteractionBridge {
    return new (class extends Base {
        protected notifyUser(user: IUser, interaction: IUIKitInteraction): Promise<void> {
            const username = userById(host, user.id)?.username;
            if (username !== undefined) receiveInteraction(username, interaction, host);
            return Promise.resolve();
        }
    })();
}

/** What a user's client does with an interaction, broadcast or in an answer (client/app/ui-message's ActionManager). */
export function receiveInteraction(
    username: string,
    interaction: IUIKitInteraction,
    host: EngineHost,
): HostView | undefined {
    const { type, triggerId, ...rest } = interaction as unknown as {
        type: string;
        triggerId?: string;
        view?: HostView['view'];
        viewId?: string;
        errors?: Record<string, string>;
    };
    const { views } = host.journal;
    const isShown = (id: unknown): boolean =>
        views.some((view) => view.open && view.username === username && view.id === id);
    const refused = host.triggers.use(triggerId);
    const dropped = refused ?? (type.endsWith('.update') && !isShown(rest.view?.id) ? 'nothing-to-update' : undefined);
    if (type === 'errors') {
        const shown = views.find((view) => view.open && view.username === username && view.id === rest.viewId);
        if (shown && !dropped) {
            shown.errors = rest.errors ?? {};
            host.tell({ kind: 'view-errors', view: shown });
        }
        return shown;
    }
    const view = rest.view ?? {};
    const id = typeof view.id === 'string' ? view.id : documentId();
    const opened: HostView = {
        id,
        interaction: type,
        username,
        triggerId: triggerId ?? '',
        view: { ...view, id },
        at: host.clock.now(),
        open: !dropped,
        ...(dropped && { dropped }),
    };
    if (!dropped) for (const shown of views) if (shown.username === username && shown.id === id) shown.open = false;
    views.push(opened);
    host.tell({ kind: 'view', view: opened });
    return opened;
}
