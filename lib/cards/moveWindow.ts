import type { InputBlock } from '@rocket.chat/ui-kit';

import { section } from '../chat/blocks';
import { momentAsked, type CardContext } from '../chat/card';
import { moveWindow } from '../chat/links';
import type { Modal } from '../chat/modal';
import type { ScheduledPost } from '../domain/post';
import { named } from '../i18n/say';
import { describePost } from './postsCard';

/** The inputs of the window: the block and the action of each. */
export const DATE_INPUT = ['date', 'reschedule.date'] as const;
export const TIME_INPUT = ['time', 'reschedule.time'] as const;

const MAX_TIME_CHARS = 40;

/** What the window is filled with. */
export interface MoveWindow {
    readonly post: ScheduledPost;
    /** `2026-11-23` and `14:30`, in the reader's hours. */
    readonly date: string;
    readonly time: string;
    readonly roomId?: string;
}

/**
 * Asks for a date and a time. The time is a line of text: mobile clients draw no time picker.
 */
export function moveModal(
    { post, date, time, roomId }: MoveWindow,
    { say, times, appId }: Pick<CardContext, 'say' | 'times' | 'appId'>,
): Modal {
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const from = post.at ? { from: post.at.getTime() } : {};
    const target = { post: post.id, ...from, ...(roomId !== undefined && { roomId }) };
    const input = (blockId: string, label: string, element: InputBlock['element']): InputBlock => ({
        type: 'input',
        appId,
        blockId,
        label: plain(label),
        element,
    });
    const account = post.accountName === undefined ? [] : [say('cancel_from', { account: named(post.accountName) })];
    return {
        id: `${moveWindow.actionId} ${moveWindow.write(target)}`,
        title: say('reschedule_window_title'),
        blocks: [
            section([describePost(post, { say, times }, { inWords: momentAsked }), ...account].join('\n')),
            input(DATE_INPUT[0], say('reschedule_window_date'), {
                type: 'datepicker',
                appId,
                blockId: DATE_INPUT[0],
                actionId: DATE_INPUT[1],
                initialDate: date,
                placeholder: plain('2026-12-24'),
            }),
            input(TIME_INPUT[0], say('reschedule_window_time'), {
                type: 'plain_text_input',
                appId,
                blockId: TIME_INPUT[0],
                actionId: TIME_INPUT[1],
                initialValue: time,
                maxLength: MAX_TIME_CHARS,
                placeholder: plain('14:30'),
            }),
            section(say('reschedule_window_hours')),
        ],
        submit: { label: say('reschedule_window_submit'), danger: false },
        close: say('disconnect_window_close'),
    };
}
