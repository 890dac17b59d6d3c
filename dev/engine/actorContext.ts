import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';

import type { CommandList } from './bridges/commands';
import { userByName, type AnyUser } from './convert';
import type { EngineHost } from './host';
import type { EngineModules } from './modules';
import type { Scope } from './scope';

/** What a user's client reaches. */
export interface ActorContext {
    readonly username: string;
    readonly appId: string;
    readonly host: EngineHost;
    readonly commands: CommandList;
    readonly manager: AppManager;
    readonly modules: EngineModules;
    readonly scope: Scope;
    /** How long the client waits for the answer to an interaction: 5 seconds, unless given. */
    readonly interactionTimeoutMs: number | undefined;
}

/** The user that acts, as the workspace knows it now. */
export function actingUser({ host, username }: Pick<ActorContext, 'host' | 'username'>): AnyUser {
    const found = userByName(host, username);
    if (!found) throw new Error(`Nobody here is called "${username}".`);
    return found;
}
