import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { maySeeWebhook, seesNoWebhook } from '../domain/access';
import { matchesKind, type ListFilter, type SourceListing } from '../domain/listing';
import { failed, ok, type Outcome } from '../domain/outcome';
import { inspect } from '../find/integrity';
import { scanWebhooks } from '../scan/webhooks';
import { observedItems } from './observedItems';

/** A list leaves this many of a minute's calls to people's `get`. */
const RESERVE = 2;

/** Lists Rocket.Chat's webhooks. The asker's own permissions count, not the token's. */
export async function listWebhooks(
    app: AppContext,
    filter: ListFilter,
    shouldStop: () => boolean,
): Promise<Outcome<SourceListing>> {
    const { settings, person, webhooks } = app;
    if (!webhooks.ok) return webhooks;
    const permitted = await webhookScopeOf(app);
    if (!permitted.ok) return permitted;
    const access = permitted.value;
    if (seesNoWebhook(access)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });

    const all = await webhooks.value.list();
    if (!all.ok) return all;
    const visible = all.value.filter((webhook) => maySeeWebhook(access, webhook, person.id));
    const fitting = visible.filter(({ kind }) => matchesKind(kind, filter));
    const observed = observedItems();
    const { cause } = await scanWebhooks(
        { ...webhooks.value, list: () => Promise.resolve(ok(fitting)) },
        {
            everything: true,
            ids: [],
            // Only the history tells whether the server or a person switched it off.
            first: fitting.filter(({ enabled }) => enabled === false).map(({ id }) => id),
            reserve: RESERVE,
            maxParallel: settings.maxParallelRequests,
            shouldStop,
            inspect: (found) => inspect(app, found, app.clock.now()),
            onObservation: observed.take,
        },
    );
    // The webhooks that the filter leaves out; or all of them, where reading the list took all the time.
    const unobserved = observed.count() === 0 ? visible : visible.filter(({ kind }) => !matchesKind(kind, filter));
    for (const webhook of unobserved) observed.take({ kind: 'webhook', webhook, why: 'limit' });
    return ok({
        source: 'rocketchat',
        items: observed.items,
        unread: observed.unread,
        ...(cause && { problem: cause }),
    });
}
