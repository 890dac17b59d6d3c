import type { InputBlock } from '@rocket.chat/ui-kit';

import { section } from '../chat/blocks';
import { momentAsked, type CardContext } from '../chat/card';
import type { LinkTarget } from '../chat/link';
import { detailsWindow } from '../chat/links';
import type { Modal } from '../chat/modal';
import { privacyWords, type DetailComplaint, type DetailField } from '../domain/details';
import type { Platform } from '../domain/platforms';
import { code, type Say } from '../i18n/say';

/** The input of each field: its block and its action. */
export const DETAIL_INPUTS = {
    title: ['title', 'schedule.title'],
    description: ['description', 'schedule.description'],
    tags: ['tags', 'schedule.tags'],
    privacy: ['privacy', 'schedule.privacy'],
} as const satisfies Readonly<Record<DetailField, readonly [string, string]>>;

/** Where the time has two readings. */
export const READING_INPUT = ['reading', 'schedule.reading'] as const;

/** The platform whose limits count; without one, the narrower ones do. */
export const platformIn = ({ platform }: Pick<LinkTarget<typeof detailsWindow>, 'platform'>): Platform => ({
    kind: platform ?? 'unnamed',
});

/** Asks for the details of a post. Sending the window schedules it. */
export function detailsModal(
    target: LinkTarget<typeof detailsWindow>,
    context: Pick<CardContext, 'say' | 'times' | 'appId'>,
): Modal {
    const { say, appId } = context;
    const { videoId, id, at, or } = target;
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const input = (
        [blockId, actionId]: readonly [string, string],
        { label, isOptional = true, ...element }: { label: string; isOptional?: boolean } & InputElement,
    ): InputBlock => ({
        type: 'input',
        appId,
        blockId,
        label: plain(label),
        optional: isOptional,
        element: { ...element, appId, blockId, actionId },
    });
    const optionsOf = (values: readonly (readonly [label: string, value: string])[]) =>
        values.map(([label, value]) => ({ text: plain(label), value }));
    const readings = or === undefined ? [] : [at, or];
    const whenOf = (time: number): string => momentAsked(context, new Date(time)).markup;
    const what = say('schedule_window_what', { video: code(videoId), connection: code(id) });
    return {
        id: `${detailsWindow.actionId} ${detailsWindow.write(target)}`,
        title: say('schedule_window_title'),
        blocks: [
            section(or === undefined ? `${what}\n${whenOf(at)}` : what),
            ...(readings.length > 0
                ? [
                      input(READING_INPUT, {
                          label: say('schedule_window_reading'),
                          isOptional: false,
                          type: 'static_select',
                          placeholder: plain(say('schedule_window_reading')),
                          options: optionsOf(readings.map((time) => [whenOf(time), String(time)])),
                      }),
                  ]
                : []),
            input(DETAIL_INPUTS.title, { label: say('schedule_window_field_title'), type: 'plain_text_input' }),
            input(DETAIL_INPUTS.description, {
                label: say('schedule_window_field_description'),
                type: 'plain_text_input',
                multiline: true,
            }),
            input(DETAIL_INPUTS.tags, { label: say('schedule_window_field_tags'), type: 'plain_text_input' }),
            input(DETAIL_INPUTS.privacy, {
                label: say('schedule_window_field_privacy'),
                type: 'static_select',
                placeholder: plain(say('schedule_window_privacy_default')),
                options: optionsOf(
                    privacyWords(platformIn(target)).map((word) => [say(`schedule_privacy_${word}`), word]),
                ),
            }),
            section(say('schedule_window_empty')),
        ],
        submit: { label: say('schedule_button_confirm'), danger: false },
        close: say('disconnect_window_close'),
    };
}

/** An input's element without its ids. */
type InputElement =
    | { readonly type: 'plain_text_input'; readonly multiline?: boolean }
    | {
          readonly type: 'static_select';
          readonly placeholder: { readonly type: 'plain_text'; readonly text: string; readonly emoji: boolean };
          readonly options: {
              readonly text: { readonly type: 'plain_text'; readonly text: string };
              readonly value: string;
          }[];
      };

/** What is wrong with a field, at the field: plain text. */
export function complaintInWords({ field, most, count }: DetailComplaint, say: Say): string {
    if (most === undefined) return say('schedule_window_no_privacy');
    return field === 'tags'
        ? say('schedule_window_too_many', { most, count })
        : say('schedule_window_too_long', { most, count });
}
