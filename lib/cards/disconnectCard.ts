import { openPosts, type Disconnection, type DisconnectionPost } from '../domain/disconnect';
import { boldName, code, Markup, named, type Say } from '../i18n/say';
import {
    decideDisconnection,
    decisionWindow,
    keepConnection,
    proceedDisconnection,
    retryDisconnection,
    reviewDisconnection,
} from '../chat/links';
import type { Reply } from '../chat/reply';
import { actions, button, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { momentAsked, type CardContext } from '../chat/card';
import type { Modal } from '../chat/modal';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;
type Content = Pick<Reply, 'text' | 'blocks'>;

/** More posts than these are counted, not listed. */
const MOST_IN_MESSAGE = 3;
const MOST_IN_WINDOW = 10;
const MOST_TITLES = 5;

const BUTTONS = 'disconnect.buttons';

/** The one message that tells the story of a disconnection, from the question to the end. */
export function disconnectCard(request: Disconnection, context: Context): Content {
    const { say } = context;
    const title = titleOf(request, say);
    const body = bodyOf(request, context);
    const buttons = buttonsOf(request, context);
    const blocks: Block[] = [
        // What the account was like matters as long as there is one.
        section(request.phase === 'done' ? title : `${title}\n${request.health}`),
        ...body.filter((words) => words !== '').map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock(chronicle(request, context)),
    ];
    return { text: say('disconnect_fallback', { title: new Markup(title), words: new Markup(body[0] ?? '') }), blocks };
}

const nameOf = (request: Disconnection): string => request.accountName ?? request.integrationId;

function titleOf(request: Disconnection, say: Say): string {
    const blanks = { name: named(nameOf(request)), id: code(request.integrationId) };
    switch (request.phase) {
        case 'asked':
            return say('disconnect_title', blanks);
        case 'running':
            return say('disconnect_title_running', blanks);
        case 'done':
            return say('disconnect_title_done', blanks);
        case 'kept':
        case 'lapsed':
            return say('disconnect_title_kept', blanks);
        case 'stuck':
            return say('disconnect_title_stuck', blanks);
        case 'failed':
            return say(request.unsure ? 'disconnect_title_unknown' : 'disconnect_title_failed', blanks);
    }
}

function bodyOf(request: Disconnection, context: Context): readonly string[] {
    const { say } = context;
    switch (request.phase) {
        case 'asked':
            return [
                ...(request.changed ? [changedWords(request, say)] : []),
                postsAtRisk(request, MOST_IN_MESSAGE, context),
                say('disconnect_means'),
            ];
        case 'running':
            return [progress(request, context)];
        case 'stuck':
            return [say('disconnect_stuck', { trouble: new Markup(request.trouble ?? '') }), becameOf(request, say)];
        case 'failed':
            return [request.trouble ?? '', becameOf(request, say)];
        case 'done':
            return [
                becameOf(request, say) || noneOf(request, say),
                ...(request.wasGone ? [say('disconnect_was_gone')] : []),
            ];
        case 'kept':
            return request.posts?.some(({ fate }) => fate !== 'pending') ? [becameOf(request, say)] : [];
        case 'lapsed':
            return [say('disconnect_lapsed', { line: code(`/integration disconnect ${request.integrationId}`) })];
    }
}

/** After a failure some posts may be cancelled already: then it is not true that nothing has been done. */
function changedWords(request: Disconnection, say: Say): string {
    const past = (request.posts ?? []).length > openPosts(request).length;
    return past
        ? `${say('disconnect_changed_later')}\n${becameOf({ ...request, posts: pastOf(request) }, say)}`
        : say('disconnect_changed');
}

const pastOf = (request: Disconnection): Disconnection['posts'] =>
    (request.posts ?? []).filter(({ fate }) => fate === 'cancelled' || fate === 'gone');

/** How many would fail, and the next of them; unknown is never none. */
function postsAtRisk(request: Disconnection, most: number, context: Context): string {
    const { say } = context;
    if (!request.posts) return say('disconnect_posts_unknown');
    const { nameless = 0 } = request;
    const posts = openPosts(request);
    if (posts.length === 0) return noneOf(request, say);
    const isOverdue = ({ at }: DisconnectionPost): boolean => at !== undefined && context.times.isPast(new Date(at));
    const overdue = posts.filter(isOverdue);
    const ahead = posts.filter((post) => !isOverdue(post));
    return [
        ...linesOf('disconnect_posts', ahead, most, context),
        ...linesOf('disconnect_overdue', overdue, most, context),
        ...(nameless > 0 ? [say('disconnect_nameless', { count: nameless })] : []),
    ].join('\n');
}

function linesOf(
    heading: 'disconnect_posts' | 'disconnect_overdue',
    posts: readonly DisconnectionPost[],
    most: number,
    context: Context,
): readonly string[] {
    if (posts.length === 0) return [];
    const { say } = context;
    const rest = posts.length - most;
    return [
        say(heading, { count: posts.length }),
        ...posts.slice(0, most).map((post) => postLine(post, context)),
        ...(rest > 0 ? [`• ${say('card_more', { count: rest })}`] : []),
    ];
}

/** That none is pending is known only where none may be. */
const noneOf = ({ nameless = 0 }: Disconnection, say: Say): string =>
    nameless > 0 ? say('disconnect_nameless', { count: nameless }) : say('disconnect_posts_none');

function postLine(post: DisconnectionPost, context: Context): string {
    const { say } = context;
    const when = post.at === undefined ? say('disconnect_post_undated') : momentAsked(context, new Date(post.at));
    return say('disconnect_post', { title: titleOfPost(post, say), when });
}

const titleOfPost = ({ title }: DisconnectionPost, say: Say): Markup =>
    title === undefined ? new Markup(say('disconnect_post_untitled')) : named(title);

function progress(request: Disconnection, { say, times }: Context): string {
    const posts = request.posts ?? [];
    const interrupted =
        request.interruptedAt === undefined
            ? ''
            : `\n${say('disconnect_interrupted', { when: times.absolute(new Date(request.interruptedAt)) })}`;
    if (request.trouble !== undefined && request.restsUntil !== undefined) {
        const when = times.absolute(new Date(request.restsUntil));
        return say('disconnect_resting', { when, trouble: new Markup(request.trouble) }) + interrupted;
    }
    const open = posts.filter(({ fate }) => fate === 'pending' || fate === 'begun').length;
    if (!request.verified) return say('disconnect_verifying') + interrupted;
    if (request.decided?.fate === 'cancel' && open > 0) {
        const number = posts.length - open + 1;
        return say('disconnect_cancelling', { number, count: posts.length }) + interrupted;
    }
    return say('disconnect_deleting') + interrupted;
}

/** What became of each post, in the words of the story's end. */
function becameOf(request: Disconnection, say: Say): string {
    const { posts, phase } = request;
    if (!posts) return phase === 'done' ? say('disconnect_left_unknown') : '';
    const of = (...postsDecisions: readonly DisconnectionPost['fate'][]): readonly DisconnectionPost[] =>
        posts.filter(({ fate }) => postsDecisions.includes(fate));
    const ended = phase === 'done';
    const left = ended ? of('left', 'pending') : of('left');
    const untouched = ended ? [] : of('pending');
    const lines = [
        ['disconnect_cancelled', of('cancelled')],
        ['disconnect_gone', of('gone')],
        ['disconnect_failed_post', of('failed')],
        ['disconnect_left', left],
        ['disconnect_unsure_posts', of('begun', 'unknown')],
        ['disconnect_untouched', untouched],
    ] as const;
    return lines
        .filter(([, some]) => some.length > 0)
        .map(([key, some]) => say(key, { count: some.length, titles: folded(some, say) }))
        .join('\n');
}

function folded(posts: readonly DisconnectionPost[], say: Say): Markup {
    const rest = posts.length - MOST_TITLES;
    const shown = posts.slice(0, MOST_TITLES).map((post) => titleOfPost(post, say).markup);
    return new Markup([...shown, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}

/** Who asked, who confirmed, and when. */
function chronicle(request: Disconnection, { say, times }: Context): string {
    const at = (ms: number): Markup => times.absolute(new Date(ms));
    const who = ({ username }: Disconnection['asked']['by']): Markup => code(`@${username}`);
    const { asked, decided, phase, lapsesAt, endedAt, interruptedAt } = request;
    const decision = decided && { who: who(decided.by), when: at(decided.at) };
    return [
        say('disconnect_asked_by', { who: who(asked.by), when: at(asked.at) }),
        ...(phase === 'asked' ? [say('disconnect_lapses', { when: at(lapsesAt) })] : []),
        ...(decision ? [say(phase === 'kept' ? 'disconnect_kept_by' : 'disconnect_decided_by', decision)] : []),
        ...(endedAt === undefined ? [] : [say('disconnect_ended', { when: at(endedAt) })]),
        ...(interruptedAt === undefined || phase === 'running'
            ? []
            : [say('disconnect_interrupted', { when: at(interruptedAt) })]),
    ].join(' · ');
}

function buttonsOf(request: Disconnection, context: Context) {
    const { say } = context;
    const ref = { id: request.id, revision: request.revision };
    const make = choicesOf({ appId: context.appId, blockId: BUTTONS, target: ref });
    switch (request.phase) {
        case 'asked':
            return [
                make(reviewDisconnection, say('disconnect_button_review'), 'danger'),
                make(keepConnection, say('disconnect_button_keep')),
            ];
        case 'stuck':
            return [
                make(retryDisconnection, say('disconnect_button_retry'), 'primary'),
                make(proceedDisconnection, say('disconnect_button_proceed'), 'danger'),
                make(keepConnection, say('disconnect_button_keep')),
            ];
        case 'failed':
            return [make(retryDisconnection, say('disconnect_button_retry'), 'primary')];
        case 'kept':
        case 'lapsed':
        case 'running':
        case 'done':
            return [];
    }
}

/** The window that asks for the decision. */
export function decisionModal(request: Disconnection, context: Context): Modal {
    const { say, appId } = context;
    const name = nameOf(request);
    const pending = openPosts(request).length > 0;
    const option = (value: 'cancel' | 'leave') => ({
        value,
        text: { type: 'plain_text' as const, text: say(`disconnect_fate_${value}`), emoji: false },
    });
    return {
        id: `${decisionWindow.actionId} ${decisionWindow.write({ id: request.id, revision: request.revision, roomId: request.place.roomId })}`,
        title: say('disconnect_window_title', { name: named(name) }),
        blocks: [
            section(`${boldName(name).markup}\n${request.health}`),
            section(postsAtRisk(request, MOST_IN_WINDOW, context)),
            section(say('disconnect_means')),
            ...(pending
                ? [
                      {
                          type: 'input' as const,
                          appId,
                          blockId: 'posts',
                          label: { type: 'plain_text' as const, text: say('disconnect_fate'), emoji: false },
                          element: {
                              type: 'static_select' as const,
                              appId,
                              blockId: 'posts',
                              actionId: 'posts.fate',
                              placeholder: {
                                  type: 'plain_text' as const,
                                  text: say('disconnect_fate_placeholder'),
                                  emoji: false,
                              },
                              options: [option('cancel'), option('leave')],
                          },
                      },
                  ]
                : []),
        ],
        submit: { label: say('disconnect_window_submit', { name: named(name) }), danger: true },
        close: say('disconnect_window_close'),
    };
}

/** The same choice as buttons, for clients that open no window. */
export function decisionButtons(request: Disconnection, context: Context): Content {
    const { say, appId } = context;
    const ref = { id: request.id, revision: request.revision };
    const text = say('disconnect_no_window', { name: boldName(nameOf(request)) });
    const make = (label: string, fate?: 'cancel' | 'leave') =>
        button({
            appId,
            blockId: BUTTONS,
            actionId: decideDisconnection.actionId,
            label,
            value: decideDisconnection.write({ ...ref, ...(fate && { fate }) }),
            style: 'danger',
        });
    const choices =
        openPosts(request).length > 0
            ? [
                  make(say('disconnect_button_cancel_posts'), 'cancel'),
                  make(say('disconnect_button_leave_posts'), 'leave'),
              ]
            : [make(say('disconnect_button_disconnect'))];
    return {
        text,
        blocks: [section(text), section(postsAtRisk(request, MOST_IN_WINDOW, context)), actions(BUTTONS, choices)],
    };
}
