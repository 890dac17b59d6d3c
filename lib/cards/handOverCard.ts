import type { InputBlock } from '@rocket.chat/ui-kit';

import { actions, choicesOf, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import { confirmHandOver, handOverWindow, keepOwner } from '../chat/links';
import type { Modal } from '../chat/modal';
import { privately, type Reply, withButtons } from '../chat/reply';
import type { HandedOver, HandOver, Heir, OwnedWebhook, Owner, Unfit } from '../domain/ownership';
import { boldName, code, Markup, type MessageKey, type Say } from '../i18n/say';

const BUTTONS = 'webhooks.handOver';
/** More webhooks than these are counted, not named. */
const MOST_NAMED = 20;

/** The window that asks whom to hand a person's webhooks to. */
export function handOverModal(
    { username }: Owner,
    roomId: string | undefined,
    { say, appId }: Pick<CardContext, 'say' | 'appId'>,
): Modal {
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const input: InputBlock = {
        type: 'input',
        appId,
        blockId: 'to',
        label: plain(say('handover_to')),
        element: {
            type: 'plain_text_input',
            appId,
            blockId: 'to',
            actionId: 'webhooks.to',
            placeholder: plain(say('handover_to_placeholder')),
        },
    };
    const target = { owner: username, ...(roomId !== undefined && { roomId }) };
    return {
        id: `${handOverWindow.actionId} ${handOverWindow.write(target)}`,
        title: say('handover_window_title'),
        blocks: [section(say('handover_window_means', { who: code(`@${username}`) })), input],
        submit: { label: say('handover_window_submit'), danger: false },
        close: say('button_cancel'),
    };
}

const UNFIT_WORDS = {
    nobody: 'handover_to_nobody',
    deactivated: 'handover_to_deactivated',
    same: 'handover_to_same',
} as const satisfies Record<Exclude<Unfit, 'unknown'>, MessageKey>;

/** Why webhooks cannot post as this person. */
export const unfitWords = (why: Unfit, to: string, say: Say): string =>
    why === 'unknown'
        ? say('integrity_not_looked_up', { names: code(`@${to}`) })
        : say(UNFIT_WORDS[why], { who: code(`@${to}`) });

/** The question before webhooks are handed over: all of them by name, and what the server does besides. */
export function handOverQuestion(
    owner: Owner,
    heir: Extract<Heir, { ok: true }>,
    owned: readonly OwnedWebhook[],
    { say, appId }: CardContext,
): Reply {
    const posting = owned.filter(({ posts }) => posts).map(({ webhook }) => webhook);
    const from = code(`@${owner.username}`);
    const to = code(`@${heir.username}`);
    if (posting.length === 0) return privately(say('handover_nothing', { who: from }));
    const target = { owner: owner.username, to: heir.username };
    const choice = choicesOf({ appId, blockId: BUTTONS, target });
    const getsBot = !heir.isBot && posting.some(({ kind }) => kind === 'incoming');
    const text = [
        say('handover_question', { count: posting.length, from, to }),
        ...namesOf(posting, say),
        ...(getsBot ? [say('handover_bot', { who: to })] : []),
        ...(owned.some(({ created }) => created) ? [say('owner_created_stays')] : []),
    ].join('\n');
    return withButtons(text, BUTTONS, [
        choice(confirmHandOver, say('handover_button_confirm'), 'primary'),
        choice(keepOwner, say('button_cancel')),
    ]);
}

type Named = HandedOver['webhook'];

function namesOf(webhooks: readonly Named[], say: Say): readonly string[] {
    const rest = webhooks.length - MOST_NAMED;
    return [
        ...webhooks.slice(0, MOST_NAMED).map((webhook) => say('handover_line', { name: nameOf(webhook, say) })),
        ...(rest > 0 ? [say('card_more', { count: rest })] : []),
    ];
}

const nameOf = ({ name }: Named, say: Say): Markup => boldName(name ?? say('card_unnamed_webhook'));

/** The report: what was changed, what was not and why, and what is left. */
export function handedOverReply(
    done: HandOver,
    target: LinkTarget<typeof confirmHandOver>,
    context: CardContext,
): Reply {
    const { say } = context;
    const who = code(`@${target.owner}`);
    switch (done.kind) {
        case 'report':
            return report(done, target, context);
        case 'nothing-to-do':
            return privately(say('handover_nothing', { who }));
        case 'under-way':
            return privately(say('handover_under_way', { who }));
        case 'refused':
            return privately(unfitWords(done.why, target.to, say));
        case 'failed':
            return privately(say('handover_failed', { problem: new Markup(explain(done.problem, say)) }));
    }
}

function report(
    { results, created, stopped }: Extract<HandOver, { kind: 'report' }>,
    target: LinkTarget<typeof confirmHandOver>,
    { say, appId }: CardContext,
): Reply {
    const done = results.filter(({ kind }) => kind === 'done');
    const left = results.filter(({ kind }) => kind === 'left');
    const isCleared = results.some((result) => result.kind === 'done' && result.withoutSkipTranspile);
    const [from, to] = [code(`@${target.owner}`), code(`@${target.to}`)];
    const lines = [
        say('handover_done', { count: done.length, total: results.length, to }),
        ...namesOf(
            done.map(({ webhook }) => webhook),
            say,
        ),
        ...results.flatMap((result) =>
            'problem' in result
                ? [
                      say(`handover_line_${result.kind}`, {
                          name: nameOf(result.webhook, say),
                          problem: new Markup(explain(result.problem, say)),
                      }),
                  ]
                : [],
        ),
        ...(left.length > 0 ? [say('handover_left', { count: left.length, from })] : []),
        ...(stopped ? [explain(stopped, say)] : []),
        ...(isCleared ? [say('enable_without_skip_transpile')] : []),
        ...(created > 0 ? [say('owner_created_stays')] : []),
    ];
    const text = lines.join('\n');
    const proceed = choicesOf({ appId, blockId: BUTTONS, target })(confirmHandOver, say('handover_button_continue'));
    const blocks: Block[] = [section(text), ...(left.length > 0 ? [actions(BUTTONS, [proceed])] : [])];
    return { audience: 'asker', text, blocks };
}
