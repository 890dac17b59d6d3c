import type { HostClock } from './clock';
import { documentId } from './ids';
import type { HostView } from './types';

const LIFETIME_MS = 5_000;

/** The trigger ids that the users' clients minted (apps/meteor/app/ui-message/client/ActionManager.ts). */
export interface Triggers {
    /** @param triggerId the id that a client has made; made here unless given */
    mint(triggerId?: string): string;
    /** Uses a trigger up. Returns undefined for a good one, otherwise the reason why nothing will be shown. */
    use(triggerId: string | undefined): HostView['dropped'];
}

export function createTriggers(clock: HostClock): Triggers {
    const minted = new Map<string, { readonly at: number; used: boolean }>();
    return {
        mint(triggerId = documentId()) {
            minted.set(triggerId, { at: clock.now().getTime(), used: false });
            return triggerId;
        },
        use(triggerId) {
            const trigger = triggerId === undefined ? undefined : minted.get(triggerId);
            if (!trigger) return 'unknown-trigger';
            if (trigger.used) return 'used-trigger';
            if (clock.now().getTime() - trigger.at > LIFETIME_MS) return 'expired-trigger';
            trigger.used = true;
            return undefined;
        },
    };
}
