import type { Reply } from '../chat/reply';
import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import { BUTTONS_BLOCK, moment, momentAsked, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { cancelConfirmed } from '../chat/links';
import { accountName, type HookedIntegration } from '../domain/hooked';
import type { NewPost } from '../domain/post';
import type { Problem } from '../domain/problem';
import { readerOf, type Reader } from '../domain/reader';
import type { Difference, Plan, Scheduled } from '../domain/scheduling';
import { boldName, code, Markup, type MessageKey, type Say } from '../i18n/say';
import { conflictWords } from './conflictWords';
import { fixIt, platformName, reconnectButton, stateInWords } from './hookedCard';

const UNDO_BLOCK = 'schedule.undo';

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

/**
 * What goes out and where.
 * @param title of the video or of its post, where the app knows it: the id stands behind it
 */
export function whatGoesOut(plan: Plan, integration: HookedIntegration, context: CardContext, title?: string): string {
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
