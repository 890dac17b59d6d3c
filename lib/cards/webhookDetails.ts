import { context as contextBlock, divider, section, actions, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { openWebhookDetails } from '../chat/links';
import type { SideBar } from '../chat/modal';
import { privately, type Reply } from '../chat/reply';
import type { FoundWebhook } from '../domain/finding';
import { webhookState } from '../domain/webhookState';
import { boldName, code, Markup, named } from '../i18n/say';
import { integrityDetails } from './integrityWords';
import { scriptLines } from './scriptWords';
import { stateWords } from './stateWords';
import { stripInFull } from './stripWords';
import { triggerLines } from './triggerWords';
import { kindLink, openButton, webhookPlace } from './webhookCard';
import { webhookFacts } from './webhookFacts';

const BUTTONS = 'details.buttons';

/** Everything about a webhook, in a bar beside the room. */
export const detailsBar = (found: FoundWebhook, now: Date, context: CardContext): SideBar => ({
    id: `${openWebhookDetails.actionId} ${found.webhook.id}`,
    title: titleOf(found, context),
    blocks: detailBlocks(found, now, context),
    close: context.say('button_close'),
});

/** The same as a message to one person, for clients that have no such bar. */
export function detailsReply(found: FoundWebhook, now: Date, context: CardContext): Reply {
    const blocks = detailBlocks(found, now, context);
    const texts = blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text] : []));
    return { ...privately([titleOf(found, context), ...texts].join('\n')), blocks };
}

function titleOf({ webhook }: FoundWebhook, { say }: CardContext): string {
    return say('details_title', { name: named(webhook.name ?? say('card_unnamed_webhook')) });
}

function detailBlocks(found: FoundWebhook, now: Date, context: CardContext): readonly Block[] {
    const { say, times } = context;
    const { webhook, findings = [] } = found;
    const place = webhookPlace(webhook, context);
    const open = openButton(webhook, context, BUTTONS);
    const state = webhookState(webhook, found.deliveries?.ok ? found.deliveries.value : undefined, findings);
    const what = kindLink(webhook, new Markup(say(`kind_${webhook.kind}`)), context);
    const parts = [
        [
            say('card_headline', { name: boldName(webhook.name ?? say('card_unnamed_webhook')), what }),
            stateWords(state, say),
        ],
        [...integrityDetails(findings, place, say), ...scriptLines(webhook, say)],
        webhookFacts(webhook, context),
        ...deliveryParts(found, context),
        triggerLines(webhook, say),
    ].filter((lines) => lines.length > 0);
    return [
        ...parts.flatMap((lines, index) => [...(index === 0 ? [] : [divider()]), section(lines.join('\n'))]),
        ...(open.length > 0 ? [actions(BUTTONS, open)] : []),
        contextBlock(
            [
                code(webhook.id).markup,
                say('card_as_of', { source: new Markup(say('source_rocketchat')), time: times.absolute(now) }),
            ].join(' · '),
        ),
    ];
}

/** Each target's last deliveries, or why there are none. */
function deliveryParts({ webhook, deliveries }: FoundWebhook, context: CardContext): readonly (readonly string[])[] {
    const { say } = context;
    // What triggers an incoming webhook says that its calls are unknown.
    if (webhook.kind !== 'outgoing' || !deliveries) return [];
    if (!deliveries.ok) return [[say('delivery_unread', { problem: new Markup(explain(deliveries.problem, say)) })]];
    if (deliveries.value.length === 0) return [[say('delivery_none')]];
    return deliveries.value.map((delivery, index) => [
        ...(index === 0 ? [say('strip_title')] : []),
        ...stripInFull(delivery, webhook, context),
    ]);
}
