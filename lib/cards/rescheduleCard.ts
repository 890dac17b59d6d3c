import { actions, choicesOf, context as contextBlock, section } from '../chat/blocks';
import { moment, momentAsked, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { confirmReschedule, discardReschedule, undoReschedule } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import type { ScheduledPost } from '../domain/post';
import { readerOf, type Reader } from '../domain/reader';
import type { Rescheduled } from '../domain/rescheduling';
import { boldName, code, Markup, named, type Say } from '../i18n/say';
import { conflictWords } from './conflictWords';
import { platformName, stateInWords } from './hookedCard';
import { describePost, statusOf } from './postsCard';

const QUESTION_BLOCK = 'reschedule.question';
const UNDO_BLOCK = 'reschedule.undo';

/** What people should know of the new time. */
export interface Around {
    /** Posts of the same connection within fifteen minutes; undefined where the app could not read the calendar. */
    readonly conflicts: readonly ScheduledPost[] | undefined;
    /** `gone`: it no longer exists; undefined where the app could not read it. */
    readonly connection: HookedIntegration | 'gone' | undefined;
}

/** A question about the new time of a post. */
export interface MoveQuestion extends Around {
    readonly post: ScheduledPost;
    readonly to: Date;
    /** The other time that the words can mean, with what is around it: the question then offers both. */
    readonly or?: Date;
    /** The time as the asker typed it. */
    readonly wrote?: string;
    /** The app has used today's UTC offset, and the reader's clock may change before then. */
    readonly clockMayDiffer?: true;
    readonly reader: Reader;
}

/** Repeats the time as the app understood it, beside the time that the post has now. */
export function moveQuestion(question: MoveQuestion, audience: Reply['audience'], context: CardContext): Reply {
    const { post, to, or, wrote, clockMayDiffer, reader } = question;
    const { say, times, appId } = context;
    const title = named(post.title ?? say('posts_untitled'));
    const choiceAt = (at: Date) => {
        const from = post.at ? { from: post.at.getTime() } : {};
        const target = { post: post.id, to: at.getTime(), ...from, ...readerOf(reader) };
        return choicesOf({ appId, blockId: QUESTION_BLOCK, target });
    };
    const text = or
        ? say('reschedule_question_two', { title, one: momentAsked(context, to), other: momentAsked(context, or) })
        : say('reschedule_question', { title, when: momentAsked(context, to) });
    const confirms = or
        ? [to, or].map((at) => choiceAt(at)(confirmReschedule, times.day(at).markup))
        : [choiceAt(to)(confirmReschedule, say('reschedule_button_confirm'), 'primary')];
    const warnings = warningsOf(question, context);
    return {
        audience,
        text,
        blocks: [
            section([text, ...(wrote === undefined ? [] : [say('schedule_wrote', { words: wrote })])].join('\n')),
            section([describePost(post, context, { inWords: momentAsked }), ...accountOf(post, say)].join('\n')),
            ...(warnings.length > 0 ? [section(warnings.join('\n'))] : []),
            ...(clockMayDiffer ? [section(say('schedule_clock_may_differ'))] : []),
            actions(QUESTION_BLOCK, [...confirms, choiceAt(to)(discardReschedule, say('schedule_button_discard'))]),
            contextBlock(say('reschedule_not_yet')),
        ],
    };
}

const accountOf = ({ accountName }: ScheduledPost, say: Say): readonly string[] =>
    accountName === undefined ? [] : [say('cancel_from', { account: named(accountName) })];

/** Posts nearby, and a connection that does not work: the post would fail at the new time as well. */
function warningsOf({ conflicts, connection }: Around, context: CardContext): readonly string[] {
    return [...connectionWarning(connection, context.say), ...conflictWords(conflicts, context)];
}

function connectionWarning(connection: Around['connection'], say: Say): readonly string[] {
    if (connection === undefined) return [say('posts_health_unknown')];
    if (connection === 'gone') return [say('posts_gone', { count: 1 })];
    const state = hookedState(connection.health);
    if (state === 'healthy') return [];
    const words = new Markup(stateInWords(connection, state, say));
    return [say(state === 'unknown' ? 'reschedule_may_fail' : 'reschedule_will_fail', { state: words })];
}

/** Who reads the result, and what to add to it. */
export interface MovedFor {
    readonly audience: Reply['audience'];
    readonly reader: Reader;
    readonly around: Around;
    /** The username of the person who clicked on a shared card. */
    readonly by?: string;
    readonly now: Date;
}

/** The result, with a button that takes it back while the old time is ahead. */
export function rescheduledReply(result: Rescheduled, shown: MovedFor, context: CardContext): Reply {
    if (result.kind !== 'moved') return privately(rescheduledInWords(result, context));
    const { say, appId } = context;
    const { post, from } = result;
    const { audience, reader, around, by, now } = shown;
    const text = say('reschedule_done', {
        title: named(post.title ?? say('posts_untitled')),
        when: post.at ? momentAsked(context, post.at) : new Markup(say('posts_undated')),
    });
    const account =
        post.accountName === undefined ? new Markup(say('card_unnamed_account')) : boldName(post.accountName);
    const lines = [
        text,
        say('reschedule_where', { account, platform: platformName(post.platform, say) }),
        ...(from ? [say('reschedule_before', { when: moment(context, from) })] : []),
        ...(by === undefined ? [] : [say('reschedule_by', { who: code(`@${by}`) })]),
    ];
    const warnings = warningsOf(around, context);
    const mayGoBack = from !== undefined && post.at !== undefined && from.getTime() > now.getTime();
    const target = mayGoBack && {
        post: post.id,
        to: from.getTime(),
        from: post.at.getTime(),
        ...readerOf(reader),
    };
    return {
        audience,
        text,
        blocks: [
            section(lines.join('\n')),
            ...(warnings.length > 0 ? [section(warnings.join('\n'))] : []),
            ...(target
                ? [
                      actions(UNDO_BLOCK, [
                          choicesOf({ appId, blockId: UNDO_BLOCK, target })(
                              undoReschedule,
                              say('schedule_button_undo'),
                          ),
                      ]),
                  ]
                : []),
            contextBlock(say('schedule_ids', { post: code(post.id) })),
        ],
    };
}

/** Why the post was not moved, or that the app cannot tell. */
export function rescheduledInWords(
    result: Exclude<Rescheduled, { readonly kind: 'moved' }>,
    context: Pick<CardContext, 'say' | 'times'>,
): string {
    const { say } = context;
    const whenOf = ({ at }: ScheduledPost): Markup => (at ? moment(context, at) : new Markup(say('posts_undated')));
    switch (result.kind) {
        case 'there':
            return say('reschedule_there', { id: code(result.post.id), when: whenOf(result.post) });
        case 'changed':
            return say('reschedule_changed', { id: code(result.post.id), when: whenOf(result.post) });
        case 'different':
            return say('reschedule_different', { id: code(result.post.id), when: whenOf(result.post) });
        case 'not-pending':
            return say('reschedule_not_pending', {
                id: code(result.post.id),
                status: new Markup(statusOf(result.post, say)),
            });
        case 'gone':
            return say('reschedule_gone', { id: code(result.id) });
        case 'past':
            return say('reschedule_past', { when: moment(context, result.to) });
        case 'failed':
            return say('reschedule_failed', { problem: new Markup(explain(result.problem, say)) });
        case 'unknown': {
            const blanks = { id: code(result.post.id), problem: new Markup(explain(result.problem, say)) };
            return result.isAtOldTime
                ? say('reschedule_unknown_old', { ...blanks, when: whenOf(result.post) })
                : say('reschedule_unknown', blanks);
        }
        case 'under-way':
            return say('reschedule_under_way', { id: code(result.id) });
    }
}
