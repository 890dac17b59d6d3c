import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { maySeeNamed, maySeeWebhook, seesEveryWebhook, seesNoWebhook } from '../domain/access';
import type { Outcome } from '../domain/outcome';
import { failed, ok } from '../domain/outcome';
import type { People } from '../ports/people';
import type { FoundWebhook } from '../domain/finding';
import { failedDeliveries } from '../domain/resending';
import type { IntegrationQuery } from '../domain/query';
import { webhookKindOfGroup, type WebhookIntegration } from '../domain/rocketchat';
import type { DeliveriesOf, Webhooks } from '../ports/upstreams';

/** A webhook that the asker may see, while its deliveries are being read. */
export interface VisibleWebhook {
    readonly webhook: WebhookIntegration;
    /** With its deliveries; its findings are not looked up. */
    readonly found: Promise<FoundWebhook>;
}

/** One webhook with its deliveries, as {@link seeWebhook} finds it. */
export async function findInRocketChat(context: AppContext, query: IntegrationQuery): Promise<Outcome<FoundWebhook>> {
    const seen = await seeWebhook(context, query);
    return seen.ok ? ok(await seen.value.found) : seen;
}

/**
 * The asker's own permissions count, not the token's. Someone who may see no integration is refused before anything is
 * asked; for the others, what exists but is not theirs reads like what does not exist.
 */
export async function seeWebhook(context: AppContext, query: IntegrationQuery): Promise<Outcome<VisibleWebhook>> {
    const { webhooks, person, people } = context;
    if (!webhooks.ok) return webhooks;
    const permitted = await webhookScopeOf(context);
    if (!permitted.ok) return permitted;
    const scope = permitted.value;
    if (seesNoWebhook(scope)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });

    const notFound = failed({ kind: 'not-found', upstream: 'rocketchat', id: query.id });
    const creator = await creatorOf(query, people);
    if (!creator.ok) return creator;
    // A webhook that is known to be outgoing and the asker's to see is read together with its history.
    const kept = context.names.keptWebhook(query.id);
    const isOutgoing = kept !== undefined && webhookKindOfGroup(kept.group) === 'outgoing';
    const reading = webhooks.value.get(query.id, creator.value);
    const history =
        isOutgoing && maySeeNamed(scope, kept, person.id) ? webhooks.value.readHistory(query.id) : undefined;
    const webhook = await reading;
    if (!webhook.ok) {
        // "Not authorised" proves that it exists: only those who may see every integration may know.
        return webhook.problem.kind === 'forbidden' && !seesEveryWebhook(scope) ? notFound : webhook;
    }
    if (!maySeeWebhook(scope, webhook.value, person.id)) return notFound;
    return ok({ webhook: webhook.value, found: withDeliveries(webhooks.value, webhook.value, history) });
}

/** @param history where it is being read already */
async function withDeliveries(
    webhooks: Webhooks,
    webhook: WebhookIntegration,
    history?: Promise<Outcome<DeliveriesOf>>,
): Promise<FoundWebhook> {
    if (webhook.kind !== 'outgoing') return { source: 'rocketchat', webhook };
    const read = await (history ?? webhooks.readHistory(webhook.id));
    const deliveries = read.ok ? ok(read.value(webhook)) : read;
    const hasFailed = deliveries.ok && failedDeliveries(webhook, deliveries.value).length > 0;
    const canSendAgain = hasFailed ? await webhooks.canSendAgain() : undefined;
    return { source: 'rocketchat', webhook, deliveries, ...(canSendAgain !== undefined && { canSendAgain }) };
}

/** Rocket.Chat filters by user id; people know each other by name. */
async function creatorOf({ createdBy }: IntegrationQuery, people: People): Promise<Outcome<string | undefined>> {
    if (!createdBy?.startsWith('@')) return ok(createdBy);
    const username = createdBy.slice(1);
    const id = await people.idOf(username);
    return id === undefined ? failed({ kind: 'no-such-user', username }) : ok(id);
}
