import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { maySeeWebhook, seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Outcome } from '../domain/outcome';
import { failed, ok } from '../domain/outcome';
import type { People } from '../ports/people';
import type { FoundWebhook } from '../domain/finding';
import { failedDeliveries } from '../domain/resending';
import type { IntegrationQuery } from '../domain/query';

/**
 * The asker's own permissions count, not the token's. Someone who may see no integration is refused before anything is
 * asked; for the others, what exists but is not theirs reads like what does not exist.
 */
export async function findInRocketChat(context: AppContext, query: IntegrationQuery): Promise<Outcome<FoundWebhook>> {
    const { webhooks, person, people } = context;
    if (!webhooks.ok) return webhooks;
    const permitted = await webhookScopeOf(context);
    if (!permitted.ok) return permitted;
    const scope = permitted.value;
    if (seesNoWebhook(scope)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });

    const notFound = failed({ kind: 'not-found', upstream: 'rocketchat', id: query.id });
    const creator = await creatorOf(query, people);
    if (!creator.ok) return creator;
    const webhook = await webhooks.value.get(query.id, creator.value);
    if (!webhook.ok) {
        // "Not authorised" proves that it exists: only those who may see every integration may know.
        return webhook.problem.kind === 'forbidden' && !seesEveryWebhook(scope) ? notFound : webhook;
    }
    if (!maySeeWebhook(scope, webhook.value, person.id)) return notFound;
    if (webhook.value.kind !== 'outgoing') return ok({ source: 'rocketchat', webhook: webhook.value });
    const deliveries = await webhooks.value.lastDeliveries(webhook.value);
    const hasFailed = deliveries.ok && failedDeliveries(webhook.value, deliveries.value).length > 0;
    const canSendAgain = hasFailed ? await webhooks.value.canSendAgain() : undefined;
    return ok({
        source: 'rocketchat',
        webhook: webhook.value,
        deliveries,
        ...(canSendAgain !== undefined && { canSendAgain }),
    });
}

/** Rocket.Chat filters by user id; people know each other by name. */
async function creatorOf({ createdBy }: IntegrationQuery, people: People): Promise<Outcome<string | undefined>> {
    if (!createdBy?.startsWith('@')) return ok(createdBy);
    const username = createdBy.slice(1);
    const id = await people.idOf(username);
    return id === undefined ? failed({ kind: 'no-such-user', username }) : ok(id);
}
