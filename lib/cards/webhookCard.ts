import type { ButtonElement } from '@rocket.chat/ui-kit';

import { button, choicesOf, section } from '../chat/blocks';
import { BUTTONS_BLOCK, someOf, type Card, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { ADDRESS_ACTIONS, askHandOver, disableAsk, enableNow, openWebhookDetails } from '../chat/links';
import type { Delivery } from '../domain/delivery';
import type { IntegrityFinding } from '../domain/integrity';
import type { Outcome } from '../domain/outcome';
import { readerOf, type Reader } from '../domain/reader';
import { hostOf, type WebhookIntegration } from '../domain/rocketchat';
import { webhookState, type WebhookState } from '../domain/webhookState';
import { boldName, code, link, Markup, named, type Say } from '../i18n/say';
import { deliveryLine } from './deliveryWords';
import { watchButton } from './hookedCard';
import { integritySection } from './integrityWords';
import { stateWords } from './stateWords';
import { withStrip } from './stripWords';

/** Further targets are counted, not listed. */
const MOST_TARGETS = 5;

/**
 * The card of one of Rocket.Chat's own webhooks: its state, the cause, the last delivery to each target, what to do.
 * @param deliveries of an outgoing webhook; undefined for others, which have no history
 * @param reader whose language and hours the card keeps
 * @param findings what its people, rooms and targets mean for it
 */
export function webhookCard(
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
    reader: Reader,
    context: CardContext,
    findings: readonly IntegrityFinding[] = [],
): Card {
    const { say } = context;
    const state = webhookState(webhook, deliveries?.ok ? deliveries.value : undefined, findings);
    const name = webhook.name ?? say('card_unnamed_webhook');
    const what = new Markup(say(`kind_${webhook.kind}`));
    const words = stateWords(state, say);
    const advised = adviceOn(webhook, state, context, {
        enable: canSwitch(webhook, context),
        open: adminAddress(webhook, context) !== undefined,
    });
    // One trouble at a time: what does not break it now can wait for the details.
    const shown = advised ? findings.filter(({ severity }) => severity === 'breaks') : findings;
    const kept = findings.length - shown.length;
    const headline = say('card_headline', { name: boldName(name), what: kindLink(webhook, what, context) });
    const happened = [
        ...[headline, words, ...causeOf(webhook, state, advised)],
        ...deliveryLines(webhook, deliveries, context),
    ];
    return {
        blocks: [
            section(happened.join('\n')),
            ...integritySection(shown, webhookPlace(webhook, context), say),
            ...(advised ? [section([say('fix_title'), ...advised.steps].join('\n'))] : []),
        ],
        buttons: buttonsOf(
            webhook,
            { isBroken: advised !== undefined || state === 'setup-broken', findings },
            reader,
            context,
        ),
        facts: [
            ...(kept > 0 ? [say('integrity_in_details', { count: kept })] : []),
            ...factsOf(webhook, deliveries, context),
        ],
        fallback: say('card_fallback', { state: new Markup(words), name: named(name), what }),
    };
}

/** The kind, as a link to where the webhook is managed. */
export function kindLink(webhook: WebhookIntegration, what: Markup, context: Pick<CardContext, 'siteUrl'>): Markup {
    const address = adminAddress(webhook, context);
    return address === undefined ? what : link(what.markup, address);
}

/** Why the webhook is in its state, and the script's own error where that is why. */
function causeOf(
    { scriptError }: WebhookIntegration,
    state: WebhookState,
    advised: Advice | undefined,
): readonly string[] {
    if (!advised) return [];
    const error = state === 'script-broken' && scriptError !== undefined ? [code(scriptError).markup] : [];
    return [advised.cause, ...error];
}

/** What tells this webhook from others; its details tell the rest. */
function factsOf(
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
    { say }: CardContext,
): readonly string[] {
    const { postsAs, channels, event, triggerWords, id } = webhook;
    const hosts = hostsNotShown(webhook, deliveries);
    const rooms = channels.map((channel) => channelName(channel, say));
    return [
        ...(hosts.length > 0 ? [say('card_targets', { targets: someOf(say, hosts) })] : []),
        ...(rooms.length > 0 ? [say('card_channels', { channels: someOf(say, rooms) })] : []),
        ...(postsAs ? [say('card_posts_as', { who: code(`@${postsAs}`) })] : []),
        ...(event ? [say('card_event', { event: code(event) })] : []),
        ...(triggerWords.length > 0 ? [say('card_trigger_words', { words: someOf(say, triggerWords) })] : []),
        createdFact(webhook, say),
        code(id).markup,
    ];
}

/** The hosts of the targets, without those of the deliveries that the card lists. */
function hostsNotShown(
    { targets }: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
): readonly string[] {
    const listed = deliveries?.ok ? deliveries.value.slice(0, MOST_TARGETS) : [];
    const shown = new Set(listed.map(({ target }) => target && hostOf(target)));
    const hosts = targets.flatMap(({ address }) => hostOf(address) ?? []);
    return [...new Set(hosts)].filter((host) => !shown.has(host));
}

function createdFact({ createdBy }: WebhookIntegration, say: Say): string {
    if (!createdBy) return say('card_creator_unknown');
    return say('card_created_by', { who: code(createdBy.username ? `@${createdBy.username}` : createdBy.id) });
}

/** `IIntegration.channel` holds names, and three words for whole groups of rooms. */
export function channelName(channel: string, say: Say): string {
    switch (channel) {
        case 'all_public_channels':
        case 'all_private_groups':
        case 'all_direct_messages':
            return say(`channel_${channel}`);
        default:
            return channel;
    }
}

function deliveryLines(
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined,
    context: CardContext,
): readonly string[] {
    const { say } = context;
    if (webhook.kind === 'incoming') return [say('delivery_incoming')];
    if (!deliveries) return [];
    if (!deliveries.ok) return [say('delivery_unread', { problem: new Markup(explain(deliveries.problem, say)) })];
    if (deliveries.value.length === 0) return [say('delivery_none')];
    const shown = deliveries.value.slice(0, MOST_TARGETS);
    const lines = shown.map((delivery) =>
        withStrip(deliveryLine(delivery, webhook, context), delivery, webhook, context),
    );
    const rest = deliveries.value.length - shown.length;
    const title = shown.length > 1 ? [say('deliveries')] : [];
    return [...title, ...lines, ...(rest > 0 ? [say('card_more', { count: rest })] : [])];
}

/** What the card suggests, most useful first. */
function buttonsOf(
    webhook: WebhookIntegration,
    { isBroken, findings }: { readonly isBroken: boolean; readonly findings: readonly IntegrityFinding[] },
    reader: Reader,
    context: CardContext,
): readonly ButtonElement[] {
    const { appId, say, mayManage } = context;
    const { id, enabled } = webhook;
    const made = { appId, blockId: BUTTONS_BLOCK };
    const turn =
        enabled === true
            ? choicesOf({ ...made, target: { id } })(disableAsk, say('button_disable'))
            : choicesOf({ ...made, target: { id, ...readerOf(reader) } })(enableNow, say('button_enable'), 'primary');
    return [
        ...(canSwitch(webhook, context) ? [turn] : []),
        choicesOf({ ...made, target: { id } })(openWebhookDetails, say('button_details')),
        ...deadPosters(mayManage ? findings : []).map((owner) =>
            choicesOf({ ...made, target: { owner } })(askHandOver, say('owner_button')),
        ),
        ...(mayManage ? [watchButton({ id, source: 'rocketchat' }, context)] : []),
        // Where nothing is to be done there, the headline leads there.
        ...(isBroken ? openButton(webhook, context) : []),
    ];
}

/** The account that the webhook posts as, where it no longer works: its webhooks can be handed over. */
const deadPosters = (findings: readonly IntegrityFinding[]): readonly string[] =>
    findings.flatMap((one) => (one.kind === 'poster-missing' || one.kind === 'poster-deactivated' ? [one.who] : []));

/** Whether the card offers to enable or disable the webhook. */
const canSwitch = ({ enabled, kind }: WebhookIntegration, { mayManage }: Pick<CardContext, 'mayManage'>): boolean =>
    mayManage && enabled !== undefined && kind !== 'unknown';

/** What the address of a webhook's admin page is made of. */
type WebhookRef = Pick<WebhookIntegration, 'id' | 'kind'>;

/**
 * The cause and the steps; undefined where there is nothing to do.
 * @param canEnable the message has a button that enables it
 */
export function fixWebhook(
    webhook: WebhookRef,
    state: WebhookState,
    context: Pick<CardContext, 'say' | 'siteUrl'>,
    canEnable = false,
): string | undefined {
    const advised = adviceOn(webhook, state, context, { enable: canEnable, open: false });
    return advised && [context.say('fix_title'), advised.cause, ...advised.steps].join('\n');
}

/** Where webhooks are managed, as a link where the address is known. */
export function webhookPlace(webhook: WebhookRef, context: Pick<CardContext, 'say' | 'siteUrl'>): Markup {
    const address = adminAddress(webhook, context);
    const words = context.say('fix_administration');
    return address ? link(words, address) : new Markup(words);
}

interface Advice {
    readonly cause: string;
    readonly steps: readonly string[];
}

/** @param buttons what the card has buttons for; a message without them names the way in words */
function adviceOn(
    webhook: WebhookRef,
    state: WebhookState,
    context: Pick<CardContext, 'say' | 'siteUrl'>,
    buttons: { readonly enable: boolean; readonly open: boolean } = { enable: false, open: false },
): Advice | undefined {
    const { say } = context;
    const place = { link: webhookPlace(webhook, context) };
    const enable = say(buttons.enable ? 'fix_enable_here' : 'fix_enable', place);
    const open = say('fix_open', place);
    switch (state) {
        case 'disabled': {
            const cause = webhook.kind === 'incoming' ? 'fix_disabled_incoming' : 'fix_disabled_outgoing';
            return { cause: say(cause), steps: [enable] };
        }
        case 'disabled-by-server':
            return { cause: say('fix_disabled_by_server'), steps: [say('fix_disabled_by_server_step'), enable] };
        case 'script-broken':
            return { cause: say('fix_script_broken'), steps: [say('fix_script_broken_step', place)] };
        case 'failing':
            return { cause: say('fix_failing'), steps: [say('fix_failing_step'), ...(buttons.open ? [] : [open])] };
        case 'degraded':
            return { cause: say('fix_degraded'), steps: [open] };
        case 'unknown':
            return { cause: say('fix_unknown_delivery'), steps: [open] };
        // Each finding says what is wrong and how to fix it.
        case 'setup-broken':
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
