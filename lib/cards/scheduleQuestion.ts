import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import { moment, momentAsked, type CardContext } from '../chat/card';
import { confirmSchedule, discardSchedule, scheduleDetails } from '../chat/links';
import type { Reply } from '../chat/reply';
import type { HookedIntegration } from '../domain/hooked';
import type { ScheduledPost } from '../domain/post';
import { readerOf, type Reader } from '../domain/reader';
import type { Plan, VideoLook } from '../domain/scheduling';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { conflictWords } from './conflictWords';
import { whatGoesOut } from './scheduleCard';

/** The block with the buttons of a question: a window that answers it finds its message by this. */
export const questionBlock = (question: string): string => `schedule.question ${question}`;

/** More equal posts than these are not listed. */
const MOST_STANDING = 3;

export interface Question {
    /** Unique to this question. */
    readonly id: string;
    readonly plan: Plan;
    readonly integration: HookedIntegration;
    /** The time as the asker typed it; absent where it came from a button. */
    readonly wrote?: string;
    /** Posts of the same video on that account at about that time: a new post would duplicate them. */
    readonly standing: readonly ScheduledPost[];
    /** Posts of the same video on that account at other times. */
    readonly others: readonly ScheduledPost[];
    /** Posts of other videos on that account within fifteen minutes. */
    readonly conflicts: readonly ScheduledPost[];
    readonly video: VideoLook;
    /** The other time that the words can mean: the question then offers both. */
    readonly or?: Date;
    /** The app has used today's UTC offset, and the reader's clock may change before then. */
    readonly clockMayDiffer?: true;
    readonly reader: Reader;
}

/**
 * Repeats the time as the app understood it, and warns of what is known to go wrong: a video that Hooked would refuse, and
 * posts of the same video.
 */
export function scheduleQuestion(question: Question, audience: Reply['audience'], context: CardContext): Reply {
    const { plan, integration, wrote, standing, others, conflicts, video, or, clockMayDiffer, reader } = question;
    const { say, times, appId } = context;
    const warnings = [
        ...videoWarning(plan, video, say),
        ...samePosts([...standing, ...others], context),
        ...conflictWords(conflicts, context),
    ];
    const blockId = questionBlock(question.id);
    const choiceAt = (at: Date) =>
        choicesOf({
            appId,
            blockId,
            target: {
                question: question.id,
                videoId: plan.videoId,
                id: plan.integrationId,
                at: at.getTime(),
                // Equal posts at the other time are checked once the person chooses that time.
                ...(standing.length > 0 && at === plan.at && { standing: standing.length }),
                ...readerOf(reader),
            },
        });
    const isAgain = standing.length > 0;
    const when = momentAsked(context, plan.at);
    const text = or
        ? say('schedule_question_two', { one: when, other: momentAsked(context, or) })
        : say(isAgain ? 'schedule_question_again' : 'schedule_question', { when });
    const confirms = or
        ? [plan.at, or].map((at) => choiceAt(at)(confirmSchedule, times.day(at).markup))
        : [
              choiceAt(plan.at)(
                  confirmSchedule,
                  say(isAgain ? 'schedule_button_again' : 'schedule_button_confirm'),
                  'primary',
              ),
          ];
    return {
        audience,
        text,
        blocks: [
            section(
                [
                    text,
                    ...(wrote === undefined ? [] : [say('schedule_wrote', { words: wrote })]),
                    whatGoesOut(plan, integration, context, 'name' in video ? video.name : undefined),
                ].join('\n'),
            ),
            ...(warnings.length > 0 ? [section(warnings.join('\n'))] : []),
            ...(clockMayDiffer ? [section(say('schedule_clock_may_differ'))] : []),
            actions(blockId, [
                ...confirms,
                detailsButton(question, blockId, context),
                choiceAt(plan.at)(discardSchedule, say('schedule_button_discard')),
            ]),
            contextBlock(say('schedule_not_yet')),
        ],
    };
}

/** Opens the window for title, description, tags and privacy. */
function detailsButton(
    { id, plan, integration, standing, or, reader }: Question,
    blockId: string,
    { say, appId }: Pick<CardContext, 'say' | 'appId'>,
) {
    const { kind } = integration.platform;
    const target = {
        question: id,
        videoId: plan.videoId,
        id: plan.integrationId,
        at: plan.at.getTime(),
        ...(or && { or: or.getTime() }),
        ...(kind !== 'other' && kind !== 'unnamed' && { platform: kind }),
        ...(standing.length > 0 && { standing: standing.length }),
        ...readerOf(reader),
    };
    return choicesOf({ appId, blockId, target })(scheduleDetails, say('schedule_button_details'));
}

/** Why Hooked would refuse the video; empty for one that is ready. */
function videoWarning({ videoId }: Plan, video: VideoLook, say: Say): readonly string[] {
    switch (video.kind) {
        case 'ready':
            return [];
        case 'not-ready':
            return [say('schedule_video_not_ready', { status: code(video.status) })];
        case 'absent':
            return [say('schedule_video_absent', { video: code(videoId) })];
        case 'unseen':
            return [say('schedule_video_unseen')];
    }
}

function samePosts(posts: readonly ScheduledPost[], context: CardContext): readonly string[] {
    const { say } = context;
    const rest = posts.length - MOST_STANDING;
    const lines = posts.slice(0, MOST_STANDING).map(({ id, title, at }) =>
        say('schedule_standing_post', {
            title: boldName(title ?? say('posts_untitled')),
            when: at ? moment(context, at) : new Markup(say('posts_undated')),
            post: code(id),
        }),
    );
    if (lines.length === 0) return [];
    return [say('schedule_standing'), ...lines, ...(rest > 0 ? [say('card_more', { count: rest })] : [])];
}
