import { choicesOf, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { confirmSendAgain, keepUnsent } from '../chat/links';
import type { LinkTarget } from '../chat/link';
import { privately, type Reply, withButtons } from '../chat/reply';
import type { Delivery } from '../domain/delivery';
import type { FoundWebhook } from '../domain/finding';
import type { Reader } from '../domain/reader';
import type { Resending } from '../domain/resending';
import { boldName, code, Markup } from '../i18n/say';
import { deliveryLine } from './deliveryWords';
import { answerReply } from './findingsCard';

const QUESTION_BLOCK = 'webhook.sendAgain.question';

/** The question before a delivery is sent again, with the delivery and what may happen. */
export function resendQuestion(
    { webhook, canSendAgain }: FoundWebhook,
    delivery: Delivery,
    target: LinkTarget<typeof confirmSendAgain>,
    context: CardContext,
): Reply {
    const { say, appId } = context;
    const choice = choicesOf({ appId, blockId: QUESTION_BLOCK, target });
    const text = [
        say('resend_question', { name: boldName(webhook.name ?? webhook.id) }),
        deliveryLine(delivery, webhook, context),
        say('resend_means'),
        ...(canSendAgain === undefined ? [say('resend_version_unknown')] : []),
    ].join('\n');
    return withButtons(text, QUESTION_BLOCK, [
        choice(confirmSendAgain, say('resend_button_confirm'), 'primary'),
        choice(keepUnsent, say('button_cancel')),
    ]);
}

/** What became of it, for the person who clicked. Where something was sent, the card of the webhook follows. */
export function resentReply(
    resending: Resending,
    id: string,
    { reader, now }: { readonly reader: Reader; readonly now: Date },
    context: CardContext,
): Reply {
    const { say } = context;
    switch (resending.kind) {
        case 'sent':
        case 'accepted': {
            const words =
                resending.kind === 'sent'
                    ? [say('resend_sent'), deliveryLine(resending.delivery, resending.found.webhook, context)].join(
                          '\n',
                      )
                    : say('resend_accepted');
            const query = { id, source: 'rocketchat' } as const;
            const findings = [{ source: 'rocketchat', outcome: { ok: true, value: resending.found } }] as const;
            const card = answerReply({ query, findings, reader, now, audience: 'asker' }, context);
            return { ...card, text: [words, card.text].join('\n'), blocks: [section(words), ...(card.blocks ?? [])] };
        }
        case 'disabled':
            return privately(say('resend_disabled', { id: code(id) }));
        case 'outdated':
            return privately(say('resend_outdated'));
        case 'answered':
            return privately(say('resend_answered'));
        case 'under-way':
            return privately(say('resend_under_way', { id: code(id) }));
        case 'no-endpoint':
            return privately(say('resend_no_endpoint'));
        case 'not-kept':
            return privately(say('resend_not_kept'));
        case 'failed':
            return privately(say('resend_failed', { problem: new Markup(explain(resending.problem, say)) }));
        case 'unknown':
            return privately(say('resend_unknown', { problem: new Markup(explain(resending.problem, say)) }));
    }
}
