import { boldName, code, Markup, named } from '../i18n/say';
import {
    askToDisconnect,
    confirmDisable,
    confirmEnable,
    disableAsk,
    keepEnabled,
    leaveDisabled,
    refreshCard,
} from '../chat/links';
import type { FoundWebhook } from '../domain/finding';
import { privately, type Reply, withButtons } from '../chat/reply';
import type { Switching, Turn } from '../domain/switching';
import { deliveryLine } from './deliveryWords';
import { answerReply } from './findingsCard';
import type { Reader } from '../domain/reader';
import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { readerOf } from '../domain/reader';
import { webhookPlace } from './webhookCard';

const QUESTION_BLOCK = 'disable.question';

const nameOf = ({ webhook }: FoundWebhook) => named(webhook.name ?? webhook.id);

/** The question before a webhook is disabled, with the consequences. */
export function disableQuestion(
    found: FoundWebhook,
    reader: Reader,
    audience: Reply['audience'],
    context: CardContext,
): Reply {
    const { say, appId } = context;
    const { id, kind } = found.webhook;
    const value = { id, ...readerOf(reader) };
    const choice = choicesOf({ appId, blockId: QUESTION_BLOCK, target: value });
    const question = say('disable_question', { name: nameOf(found) });
    const means = say(kind === 'incoming' ? 'disable_means_incoming' : 'disable_means_outgoing');
    return {
        audience,
        text: `${question} ${means}`,
        blocks: [
            section(say('disable_asked', { question: new Markup(question), what: new Markup(say(`kind_${kind}`)) })),
            section(means),
            actions(QUESTION_BLOCK, [
                choice(confirmDisable, say('disable_button_confirm'), 'danger'),
                choice(keepEnabled, say('disable_button_keep')),
            ]),
            contextBlock(say('disable_back')),
        ],
    };
}

/** The question before a webhook is enabled that Rocket.Chat had disabled, with the delivery that was the reason. */
export function enableGoneQuestion(
    { webhook, deliveries }: FoundWebhook,
    reader: Reader,
    audience: Reply['audience'],
    context: CardContext,
): Reply {
    const { say, appId } = context;
    const choice = choicesOf({ appId, blockId: QUESTION_BLOCK, target: { id: webhook.id, ...readerOf(reader) } });
    const reasons = (deliveries?.ok ? deliveries.value : []).filter(
        ({ result }) => result.kind === 'disabled-by-server',
    );
    const text = [
        say('enable_gone_question', { name: boldName(webhook.name ?? webhook.id), id: code(webhook.id) }),
        ...reasons.map((delivery) => deliveryLine(delivery, webhook, context)),
        say('enable_gone_means'),
    ].join('\n');
    return withButtons(
        text,
        QUESTION_BLOCK,
        [
            choice(confirmEnable, say('enable_gone_button'), 'primary'),
            choice(leaveDisabled, say('disable_button_keep')),
        ],
        audience,
    );
}

/** Who enabled or disabled the webhook, when, and who reads the card. */
export interface SwitchScene {
    readonly username: string;
    readonly now: Date;
    readonly reader: Reader;
    readonly audience: Reply['audience'];
}

/** The webhook's card below a line that says who enabled or disabled it, with a warning where one is due. */
export function switchedReply(
    { found, wasGone, withoutSkipTranspile }: Extract<Switching, { kind: 'switched' }>,
    turn: Turn,
    { username, now, reader, audience }: SwitchScene,
    context: CardContext,
): Reply {
    const { say } = context;
    const query = { id: found.webhook.id, source: 'rocketchat' } as const;
    const findings = [{ source: 'rocketchat', outcome: { ok: true, value: found } }] as const;
    const card = answerReply({ query, findings, reader, now, audience }, context);
    const done = say(`${turn}_done`, { who: code(`@${username}`) });
    const warnings = [
        ...(turn === 'enable' && wasGone ? [say('enable_was_gone')] : []),
        ...(withoutSkipTranspile ? [say('enable_without_skip_transpile')] : []),
    ];
    return {
        ...card,
        text: [done, ...warnings, card.text].join('\n'),
        blocks: [section([done, ...warnings].join('\n')), ...(card.blocks ?? [])],
    };
}

/** The answer to one person where nothing was changed, or where the app cannot tell. */
export function notSwitched(
    switching: Exclude<Switching, { kind: 'switched' | 'was-gone' }>,
    id: string,
    turn: Turn,
    context: CardContext,
): Reply {
    const { say } = context;
    switch (switching.kind) {
        case 'already':
            return privately(say(`${turn}_already`, { name: nameOf(switching.found) }));
        case 'under-way':
            return privately(say('enable_under_way', { id: code(id) }));
        case 'unknown': {
            const problem = new Markup(explain(switching.problem, say));
            return withShowButton(say(`${turn}_unknown`, { id: code(id), problem }), id, context);
        }
        case 'failed': {
            const { problem } = switching;
            const words = explain(problem, say);
            // These problems name the webhook or the right themselves.
            const isWhole = ['altered', 'may-not-manage', 'may-not-view', 'not-found', 'impossible-id'].includes(
                problem.kind,
            );
            return privately(isWhole ? words : say(`${turn}_failed`, { id: code(id), problem: new Markup(words) }));
        }
    }
}

/** The answer to `enable` and `disable` for a connection: it can only be disconnected, with a button for that. */
export function insteadOfSwitching(id: string, turn: Turn, { appId, say }: Pick<CardContext, 'appId' | 'say'>): Reply {
    const ask = choicesOf({ appId, blockId: QUESTION_BLOCK, target: { id } });
    return withButtons(say(`${turn}_hooked`, { id: code(id) }), QUESTION_BLOCK, [
        ask(askToDisconnect, say('button_disconnect')),
    ]);
}

/** Words for the asker alone, with a button that shows the webhook's card to the person who clicks. */
export function withShowButton(text: string, id: string, { appId, say, mayManage }: CardContext): Reply {
    const target = { query: { id, source: 'rocketchat' as const }, shows: ['rocketchat' as const], manages: mayManage };
    const show = choicesOf({ appId, blockId: QUESTION_BLOCK, target })(refreshCard, say('button_show'));
    return withButtons(text, QUESTION_BLOCK, [show]);
}

/** The answer to `disconnect` for a webhook: it can only be disabled, with a button for that. */
export function insteadOfDisconnecting(found: FoundWebhook, context: CardContext): Reply {
    const { say, appId } = context;
    const { id, enabled, kind } = found.webhook;
    const words = say('disconnect_webhook', { name: nameOf(found), link: webhookPlace(found.webhook, context) });
    if (enabled === false || kind === 'unknown') return privately(words);
    const ask = choicesOf({ appId, blockId: QUESTION_BLOCK, target: { id } });
    return withButtons(`${words} ${say('disable_offer')}`, QUESTION_BLOCK, [
        ask(disableAsk, say('disable_button_ask')),
    ]);
}
