import type { InputBlock } from '@rocket.chat/ui-kit';

import { actions, choicesOf, section } from '../chat/blocks';
import { decideMove, moveDecision } from '../chat/links';
import type { Modal } from '../chat/modal';
import type { Reply } from '../chat/reply';
import { LATE_CHOICES, type LateChoice, type Transfer } from '../domain/transfer';
import { isLate } from '../domain/transferChanges';
import { endsIn, previewWords, targetWords, type TransferContext } from './transferWords';

/** More posts than these are counted, not listed. */
const MOST_POSTS = 20;

const BUTTONS = 'move.buttons';

/** The window that asks for the decision, and for the times of posts that are overdue. */
export function transferModal(request: Transfer, context: TransferContext): Modal {
    const { say } = context;
    const { id, revision, place } = request;
    return {
        id: `${moveDecision.actionId} ${moveDecision.write({ id, revision, roomId: place.roomId })}`,
        title: say('move_window_title'),
        blocks: [
            section(targetWords(request, say)),
            ...previewWords(request, MOST_POSTS, context).map((words) => section(words)),
            section(say('move_means', endsIn(request))),
            ...(hasLate(request, context) ? [lateInput(context)] : []),
        ],
        submit: { label: say('move_window_submit'), danger: false },
        close: say('disconnect_window_close'),
    };
}

const hasLate = ({ posts }: Transfer, { now }: TransferContext): boolean =>
    posts.some((post) => post.fate === 'pending' && isLate(post, now.getTime()));

function lateInput({ say, appId }: TransferContext): InputBlock {
    const blockId = 'late';
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    return {
        type: 'input',
        appId,
        blockId,
        label: plain(say('move_late_label')),
        element: {
            type: 'static_select',
            appId,
            blockId,
            actionId: 'move.late',
            placeholder: plain(say('disconnect_fate_placeholder')),
            options: LATE_CHOICES.map((value) => ({ value, text: plain(say(`move_late_${value}`)) })),
        },
    };
}

/** The same choice as buttons, for clients that open no window. */
export function transferButtons(request: Transfer, context: TransferContext): Required<Pick<Reply, 'text' | 'blocks'>> {
    const { say, appId } = context;
    const { id, revision } = request;
    const text = say('move_no_window', endsIn(request));
    const choice = (label: string, late: LateChoice) =>
        choicesOf({ appId, blockId: BUTTONS, target: { id, revision, late } })(decideMove, label, 'primary');
    const choices = hasLate(request, context)
        ? LATE_CHOICES.map((late) => choice(say(`move_button_late_${late}`), late))
        : [choice(say('move_window_submit'), 'leave')];
    return {
        text,
        blocks: [
            section(text),
            ...previewWords(request, MOST_POSTS, context).map((words) => section(words)),
            actions(BUTTONS, choices),
        ],
    };
}
