import type { Delivery, DeliveryResult, FailureReason } from '../domain/delivery';
import type { Outcome } from '../domain/outcome';
import { type WebhookIntegration } from '../domain/rocketchat';
import { isHistory, webhookState, type WebhookState } from '../domain/webhookState';
import { boldName, code, link, Markup, named, type MessageKey, type Say } from '../i18n/say';
import { ADDRESS_ACTIONS } from '../chat/links';
import { button, context as contextBlock, facts, section, type Block } from '../chat/blocks';
import { BUTTONS_BLOCK, fact, moment, someOf, type Card, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { stateWords } from './stateWords';

/** Further targets are counted, not listed. */
const MOST_TARGETS = 5;

const FAILURE_WORDS = {
    unreachable: 'delivery_unreachable',
    'http-500': 'delivery_http_500',
    'retries-exhausted': 'delivery_retries_exhausted',
    'not-retried': 'delivery_not_retried',
    'retry-lost': 'delivery_retry_lost',
    script: 'delivery_script',
    unspecified: 'delivery_failed',
} as const satisfies Record<FailureReason, MessageKey>;

/**
 * The card of one of Rocket.Chat's own webhooks.
 * @param deliveries of an outgoing webhook; undefined for others, which have no history
 */
export function webhookCard(
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
    context: CardContext,
): Card {
    const { say } = context;
    const state = webhookState(webhook, deliveries?.ok ? deliveries.value : undefined);
    const name = webhook.name ?? say('card_unnamed_webhook');
    const what = new Markup(say(`kind_${webhook.kind}`));
    const words = stateWords(state, say);
    const fix = fixWebhook(webhook, state, context);
    return {
        blocks: [
            section(`${say('card_headline', { name: boldName(name), what })}\n${words}`),
            facts(factsOf(webhook, context)),
            ...deliveryBlocks(webhook, deliveries, context),
            ...(fix ? [section(fix)] : []),
        ],
        buttons: fix ? openButton(webhook, context) : [],
        fallback: say('card_fallback', { state: new Markup(words), name: named(name), what }),
    };
}

function factsOf(webhook: WebhookIntegration, context: CardContext): string[] {
    const { say } = context;
    const { postsAs, channels, event, triggerWords, createdBy, createdAt, updatedAt, id } = webhook;
    return [
        ...(postsAs ? [fact(context, say('card_posts_as'), code(`@${postsAs}`))] : []),
        ...(channels.length > 0
            ? [
                  fact(
                      context,
                      say('card_channels'),
                      someOf(
                          say,
                          channels.map((channel) => channelName(channel, say)),
                      ),
                  ),
              ]
            : []),
        ...(event ? [fact(context, say('card_event'), code(event))] : []),
        ...(triggerWords.length > 0 ? [fact(context, say('card_trigger_words'), someOf(say, triggerWords))] : []),
        fact(
            context,
            say('card_created_by'),
            createdBy ? code(createdBy.username ? `@${createdBy.username}` : createdBy.id) : say('card_nobody'),
        ),
        ...(createdAt ? [fact(context, say('card_created'), moment(context, createdAt))] : []),
        ...(updatedAt ? [fact(context, say('card_changed'), moment(context, updatedAt))] : []),
        fact(context, say('card_id'), code(id)),
    ];
}

/** `IIntegration.channel` holds names, and three words for whole groups of rooms. */
function channelName(channel: string, say: Say): string {
    switch (channel) {
        case 'all_public_channels':
        case 'all_private_groups':
        case 'all_direct_messages':
            return say(`channel_${channel}`);
        default:
            return channel;
    }
}

function deliveryBlocks(
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
    context: CardContext,
): Block[] {
    const { say } = context;
    if (webhook.kind === 'incoming') return [contextBlock(say('delivery_incoming'))];
    if (!deliveries) return [];
    if (!deliveries.ok) {
        return [contextBlock(say('delivery_unread', { problem: new Markup(explain(deliveries.problem, say)) }))];
    }
    if (deliveries.value.length === 0) return [section(`${say('deliveries')}\n${say('delivery_none')}`)];
    const shown = deliveries.value.slice(0, MOST_TARGETS).map((delivery) => deliveryLine(delivery, webhook, context));
    const rest = deliveries.value.length - shown.length;
    return [
        section([say('deliveries'), ...shown, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join('\n')),
    ];
}

function deliveryLine(delivery: Delivery, webhook: WebhookIntegration, context: CardContext): string {
    const { say } = context;
    const { target, at, result } = delivery;
    const words = resultInWords(result, say);
    // History is no alarm, so it goes without the sign that such words begin with.
    const past = say('delivery_past', { state: new Markup(words.slice(words.indexOf(' ') + 1)) });
    const blanks = {
        state: new Markup(isHistory(delivery, webhook) ? past : words),
        target: target ? code(target) : say('delivery_no_target'),
    };
    return at ? say('delivery_line_when', { ...blanks, when: moment(context, at) }) : say('delivery_line', blanks);
}

function resultInWords(result: DeliveryResult, say: Say): string {
    switch (result.kind) {
        case 'succeeded':
            return say('delivery_succeeded');
        case 'answered':
            return say('delivery_answered');
        case 'degraded':
            return say(result.reason === 'posting-failed' ? 'delivery_posting_failed' : 'delivery_response_script');
        case 'empty-answer':
            return say('delivery_empty_answer');
        case 'retrying':
            return say('delivery_retrying', { attempt: result.attempt });
        case 'failed':
            return say(FAILURE_WORDS[result.reason]);
        case 'disabled-by-server':
            return say('delivery_disabled_by_server');
        case 'not-sent':
            return say('delivery_not_sent');
        case 'untried':
            return say('delivery_untried');
        case 'in-progress':
            return say('delivery_in_progress');
        case 'stuck':
            return say('delivery_stuck');
        case 'unknown':
            return say('delivery_unknown');
    }
}

/** What the address of a webhook's admin page is made of. */
type WebhookRef = Pick<WebhookIntegration, 'id' | 'kind'>;

/** The cause and the step; undefined where there is nothing to do. */
export function fixWebhook(
    webhook: WebhookRef,
    state: WebhookState,
    context: Pick<CardContext, 'say' | 'siteUrl'>,
): string | undefined {
    const { say } = context;
    const advised = advice(webhook, state);
    if (!advised) return undefined;
    const place = webhookPlace(webhook, context);
    const step =
        advised.step === 'fix_open'
            ? say('fix_open', { link: place })
            : say('fix_switch_on', { link: place, line: code(`/integration enable ${webhook.id}`) });
    return [say('fix_title'), say(advised.cause), step].join('\n');
}

/** Where webhooks are managed, as a link where the address is known. */
export function webhookPlace(webhook: WebhookRef, context: Pick<CardContext, 'say' | 'siteUrl'>): Markup {
    const address = adminAddress(webhook, context);
    const words = context.say('fix_administration');
    return address ? link(words, address) : new Markup(words);
}

interface Advice {
    readonly cause:
        | 'fix_disabled_incoming'
        | 'fix_disabled_outgoing'
        | 'fix_disabled_by_server'
        | 'fix_script_broken'
        | 'fix_failing'
        | 'fix_degraded'
        | 'fix_unknown_delivery';
    readonly step: 'fix_switch_on' | 'fix_open';
}

function advice({ kind }: WebhookRef, state: WebhookState): Advice | undefined {
    switch (state) {
        case 'disabled':
            return {
                cause: kind === 'incoming' ? 'fix_disabled_incoming' : 'fix_disabled_outgoing',
                step: 'fix_switch_on',
            };
        case 'disabled-by-server':
            return { cause: 'fix_disabled_by_server', step: 'fix_switch_on' };
        case 'script-broken':
            return { cause: 'fix_script_broken', step: 'fix_open' };
        case 'failing':
            return { cause: 'fix_failing', step: 'fix_open' };
        case 'degraded':
            return { cause: 'fix_degraded', step: 'fix_open' };
        case 'unknown':
            return { cause: 'fix_unknown_delivery', step: 'fix_open' };
        case 'working':
        case 'enabled':
        case 'retrying':
        case 'quiet':
        case 'untested':
            return undefined;
    }
}

/** Leads to where a webhook is managed; none where the address is not known. */
export const openButton = (
    webhook: WebhookRef,
    context: Pick<CardContext, 'appId' | 'say' | 'siteUrl'>,
    blockId = BUTTONS_BLOCK,
) => {
    const url = adminAddress(webhook, context);
    if (!url) return [];
    const label = context.say('button_open_webhook');
    return [button({ appId: context.appId, blockId, actionId: ADDRESS_ACTIONS.webhook, label, url })];
};

/** The admin page of a webhook (apps/meteor/client/views/admin/routes.tsx). */
function adminAddress({ kind, id }: WebhookRef, { siteUrl }: Pick<CardContext, 'siteUrl'>): string | undefined {
    if (!siteUrl || kind === 'unknown') return undefined;
    return `${siteUrl.replace(/\/+$/, '')}/admin/integrations/edit/${kind}/${encodeURIComponent(id)}`;
}
