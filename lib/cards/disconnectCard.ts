import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { keepConnection, proceedDisconnection, retryDisconnection, reviewDisconnection } from '../chat/links';
import type { Reply } from '../chat/reply';
import { openPosts, type Disconnection } from '../domain/disconnect';
import { code, Markup, named, type Say } from '../i18n/say';
import { endsOfPosts, noPosts, postsAtRisk } from './disconnectPosts';
import { healthInWords, troubleInWords } from './disconnectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** More posts than these are counted, not listed. */
const MOST_POSTS = 3;

const BUTTONS = 'disconnect.buttons';

/** The message of a disconnection: every later version replaces the one before, from the question to the end. */
export function disconnectCard(request: Disconnection, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { say } = context;
    const title = titleOf(request, say);
    const body = bodyOf(request, context);
    const buttons = buttonsOf(request, context);
    const blocks: Block[] = [
        // A deleted account has no health.
        section(request.phase === 'done' ? title : `${title}\n${healthInWords(request, say)}`),
        ...body.filter((words) => words !== '').map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock(chronicle(request, context)),
    ];
    return { text: say('disconnect_fallback', { title: new Markup(title), words: new Markup(body[0] ?? '') }), blocks };
}

/** What the account is called: its name, or the connection's id. */
export const nameOfAccount = (request: Disconnection): string => request.accountName ?? request.integrationId;

function titleOf(request: Disconnection, say: Say): string {
    const blanks = { name: named(nameOfAccount(request)), id: code(request.integrationId) };
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
                postsAtRisk(request, MOST_POSTS, context),
                say('disconnect_means'),
            ];
        case 'running':
            return [progress(request, context)];
        case 'stuck':
            return [
                say('disconnect_stuck', { trouble: new Markup(troubleInWords(request, say)) }),
                endsOfPosts(request, say),
            ];
        case 'failed':
            return [troubleInWords(request, say), endsOfPosts(request, say)];
        case 'done':
            return [
                endsOfPosts(request, say) || noPosts(request, say),
                ...(request.wasGone ? [say('disconnect_was_gone')] : []),
            ];
        case 'kept':
            return request.posts?.some(({ fate }) => fate !== 'pending') ? [endsOfPosts(request, say)] : [];
        case 'lapsed':
            return [say('disconnect_lapsed', { line: code(`/integration disconnect ${request.integrationId}`) })];
    }
}

/** "Nothing has been done" is true only where no post has been cancelled before. */
function changedWords(request: Disconnection, say: Say): string {
    const past = (request.posts ?? []).length > openPosts(request).length;
    return past
        ? `${say('disconnect_changed_later')}\n${endsOfPosts({ ...request, posts: pastOf(request) }, say)}`
        : say('disconnect_changed');
}

const pastOf = (request: Disconnection): Disconnection['posts'] =>
    (request.posts ?? []).filter(({ fate }) => fate === 'cancelled' || fate === 'gone');

function progress(request: Disconnection, { say, times }: Context): string {
    const posts = request.posts ?? [];
    const interrupted =
        request.interruptedAt === undefined
            ? ''
            : `\n${say('disconnect_interrupted', { when: times.absolute(new Date(request.interruptedAt)) })}`;
    if (request.trouble !== undefined && request.restsUntil !== undefined) {
        const when = times.absolute(new Date(request.restsUntil));
        return say('disconnect_resting', { when, trouble: new Markup(troubleInWords(request, say)) }) + interrupted;
    }
    const open = posts.filter(({ fate }) => fate === 'pending' || fate === 'begun').length;
    if (!request.verified) return say('disconnect_verifying') + interrupted;
    if (request.decided?.fate === 'cancel' && open > 0) {
        const number = posts.length - open + 1;
        return say('disconnect_cancelling', { number, count: posts.length }) + interrupted;
    }
    return say('disconnect_deleting') + interrupted;
}

/** Below the card: who asked, who decided, and when. */
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
