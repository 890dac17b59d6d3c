import type { Plan } from '../domain/scheduling';
import type { Scheduled } from '../domain/scheduling';
import { accountName, type HookedIntegration } from '../domain/hooked';
import type { NewPost, ScheduledPost } from '../domain/post';
import type { Problem } from '../domain/problem';
import type { Difference, VideoLook } from '../domain/scheduling';
import { boldName, code, Markup, type MessageKey, type Say } from '../i18n/say';
import { cancelConfirmed, confirmSchedule, discardSchedule, scheduleDetails } from '../chat/links';
import type { Reply } from '../chat/reply';
import type { Reader } from '../domain/reader';
import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import { BUTTONS_BLOCK, moment, momentAsked, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { conflictWords } from './conflictWords';
import { fixIt, platformName, reconnectButton, stateInWords } from './hookedCard';
import { readerOf } from '../domain/reader';

/** The block with the buttons of a question: a window that answers it finds its message by this. */
export const questionBlock = (question: string): string => `schedule.question ${question}`;

const UNDO_BLOCK = 'schedule.undo';
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

/** What was asked for, and who reads the answer. */
export interface Asking {
    readonly plan: Plan;
    readonly audience: Reply['audience'];
    readonly reader: Reader;
}

/** The result of scheduling, with a button that takes it back. Only the asker sees refusals and problems. */
export function scheduledReply(
    scheduled: Exclude<Scheduled, { readonly kind: 'standing' }>,
    asking: Asking,
    context: CardContext,
): Reply {
    const { say } = context;
    const { plan, audience } = asking;
    switch (scheduled.kind) {
        case 'scheduled': {
            const { post, integration, conflicts, areDetailsUnknown } = scheduled;
            const text = say('schedule_done', { when: momentAsked(context, post.at ?? plan.at) });
            const reply = written(
                audience,
                text,
                whatGoesOut(plan, integration, context, post.title),
                ...(areDetailsUnknown ? [say('schedule_details_unknown')] : []),
                ...conflictWords(conflicts, context),
            );
            return withUndo(reply, post, asking, context);
        }
        case 'different':
            return differentReply(scheduled, asking, context);
        case 'refused': {
            const { problem, integration } = scheduled;
            return problem.kind === 'video-not-ready'
                ? written('asker', say('schedule_not_ready'), whatGoesOut(plan, integration, context))
                : notScheduled(problem, say);
        }
        case 'unhealthy':
            return unhealthyReply(scheduled, context);
        case 'past':
            return { audience: 'asker', text: say('schedule_past', { when: moment(context, plan.at) }) };
        case 'under-way':
            return { audience: 'asker', text: say('schedule_under_way', { line: postsLine(plan) }) };
        case 'failed':
            return notScheduled(scheduled.problem, say);
        case 'unknown': {
            const problem = new Markup(explain(scheduled.problem, say));
            const key = scheduled.isNothingNew ? 'schedule_unknown_nothing_new' : 'schedule_unknown';
            return { audience: 'asker', text: say(key, { problem, line: postsLine(plan) }) };
        }
    }
}

/** A post was made, and differs from what was asked for. */
function differentReply(
    { post, integration, differences, isShown }: Extract<Scheduled, { readonly kind: 'different' }>,
    asking: Asking,
    context: CardContext,
): Reply {
    const { say } = context;
    const { plan, audience } = asking;
    const how = differences.map((difference) => differenceInWords(difference, post, plan, context));
    const reply = written(
        audience,
        say('schedule_different'),
        ...how,
        ...(isShown ? [] : [say('schedule_different_unshown')]),
        say('schedule_different_asked', {
            what: new Markup(whatGoesOut(plan, integration, context)),
            when: moment(context, plan.at),
        }),
    );
    return withUndo(reply, post, asking, context);
}

/** Below the result: a button that cancels the post at once, and the post's id to copy. */
function withUndo(reply: Reply, { id }: NewPost, { reader }: Asking, { say, appId }: CardContext): Reply {
    const make = choicesOf({ appId, blockId: UNDO_BLOCK, target: { post: id, ...readerOf(reader) } });
    return {
        ...reply,
        blocks: [
            ...(reply.blocks ?? []),
            actions(UNDO_BLOCK, [make(cancelConfirmed, say('schedule_button_undo'))]),
            contextBlock(say('schedule_ids', { post: code(id) })),
        ],
    };
}

/** The account does not work: why, and how to fix it. */
function unhealthyReply(
    { integration, state }: Extract<Scheduled, { readonly kind: 'unhealthy' }>,
    context: CardContext,
): Reply {
    const { say } = context;
    const text = say('schedule_unhealthy', {
        account: nameOf(integration, context),
        platform: platformName(integration.platform, say),
        state: new Markup(stateInWords(integration, state, say)),
    });
    return {
        audience: 'asker',
        text,
        blocks: [
            section(text),
            section(fixIt(integration, state, context)),
            actions(BUTTONS_BLOCK, [reconnectButton(context)]),
        ],
    };
}

const differenceInWords = (difference: Difference, post: NewPost, plan: Plan, context: CardContext): string =>
    difference === 'details'
        ? context.say('schedule_different_details')
        : context.say(DIFFERENT_WORDS[difference], howItIs(post, plan, context));

const DIFFERENT_WORDS = {
    time: 'schedule_different_time',
    account: 'schedule_different_account',
    video: 'schedule_different_video',
    status: 'schedule_different_status',
} as const satisfies Record<Exclude<Difference, 'details'>, MessageKey>;

/** The post's own values, named as the texts of all differences need them. */
function howItIs(post: NewPost, plan: Plan, context: CardContext) {
    const { say } = context;
    const name = post.accountName ?? post.integrationId;
    return {
        when: moment(context, post.at ?? plan.at),
        account: name === undefined ? new Markup(say('card_unnamed_account')) : boldName(name),
        platform: platformName(post.platform ?? { kind: 'unnamed' }, say),
        video: code(post.videoId ?? plan.videoId),
        status: code(post.status ?? 'pending'),
    };
}

const written = (audience: Reply['audience'], text: string, ...lines: readonly string[]): Reply => ({
    audience,
    text,
    blocks: [section([text, ...lines].join('\n'))],
});

/** @param title of the video or of its post, where the app knows it: the id stands behind it */
function whatGoesOut(plan: Plan, integration: HookedIntegration, context: CardContext, title?: string): string {
    const blanks = {
        video: code(plan.videoId),
        account: nameOf(integration, context),
        platform: platformName(integration.platform, context.say),
    };
    return title === undefined
        ? context.say('schedule_what', blanks)
        : context.say('schedule_what_titled', { ...blanks, title: boldName(title) });
}

const postsLine = ({ integrationId }: Plan): Markup => code(`/integration posts ${integrationId}`);

const notScheduled = (problem: Problem, say: Say): Reply => ({
    audience: 'asker',
    text: say('schedule_failed', { problem: new Markup(explain(problem, say)) }),
});

const nameOf = (integration: HookedIntegration, { say }: CardContext): Markup =>
    boldName(accountName(integration) ?? say('card_unnamed_account'));
