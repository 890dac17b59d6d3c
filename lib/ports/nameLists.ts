import type { NamedIntegration } from '../domain/names';
import type { Outcome } from '../domain/outcome';

/**
 * The names of all integrations that the app's credentials can see, without a check of who may see them. Each list costs
 * its upstream one request at most; it is kept for a minute, in memory, and shared by all people.
 */
export interface NameLists {
    /** @returns a problem as well where Hooked offers no list */
    hooked(): Promise<Outcome<readonly NamedIntegration[]>>;
    webhooks(): Promise<Outcome<readonly NamedIntegration[]>>;
    /** The webhook with this id in a list that is kept already; undefined where none is. Costs no request. */
    keptWebhook(id: string): NamedIntegration | undefined;
    /** The next call reads anew: a kept list is known to be wrong. */
    forget(): void;
}
