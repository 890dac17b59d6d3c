import type { ButtonElement } from '@rocket.chat/ui-kit';

import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { moment, type CardContext } from '../chat/card';
import {
    keepConnection,
    proceedDisconnection,
    retryDisconnection,
    reviewDisconnection,
    undoDisconnection,
} from '../chat/links';
import type { Reply } from '../chat/reply';
import type { Disconnection } from '../domain/disconnect';
import { endOfGrace } from '../domain/disconnectGrace';
import { code, Markup, named, type Say } from '../i18n/say';
import { chosenFate, endsOfPosts, noPosts, postsAtRisk } from './disconnectPosts';
import { changedWords, healthInWords, troubleInWords, whoIs } from './disconnectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** More posts than these are counted, not listed. */
const MOST_POSTS = 3;

const BUTTONS = 'disconnect.buttons';

/** The message of a disconnection: every later version replaces the one before, from the question to the end. */
export function disconnectCard(request: Disconnection, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { say } = context;
    const title = titleOf(request, say);
    const body = bodyOf(request, context);
    const buttons = buttonsOf(request, context, BUTTONS);
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

/** Whether the account is connected, in one line. */
export function titleOf(request: Disconnection, say: Say): string {
    const blanks = { name: named(nameOfAccount(request)), id: code(request.integrationId) };
    switch (request.phase) {
        case 'asked':
        case 'requested':
            return say('disconnect_title', blanks);
        case 'grace':
            return say('disconnect_title_grace', blanks);
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
                ...(request.approval === 'second' ? [say('disconnect_needs_second', askerOf(request))] : []),
            ];
        case 'requested':
            return [
                say('disconnect_requested', askerOf(request)),
                ...(request.changed ? [changedWords(request, say)] : []),
                postsAtRisk(request, MOST_POSTS, context),
                chosenFate(request, request.requested?.fate, say),
                say('disconnect_means'),
                say('disconnect_requested_elsewhere', { line: lineFor(request) }),
            ];
        case 'grace':
            return [
                countdownWords(request, context),
                chosenFate(request, request.decided?.fate, say),
                hasPast(request) ? endsOfPosts(request, say) : '',
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
            return [
                ...(request.stopped?.how === 'void'
                    ? [say('disconnect_void', { ...askerOf(request), line: lineFor(request) })]
                    : []),
                ...(hasPast(request) ? [endsOfPosts(request, say)] : []),
            ];
        case 'lapsed':
            return [
                say(request.requested ? 'disconnect_request_lapsed' : 'disconnect_lapsed', { line: lineFor(request) }),
            ];
    }
}

/** "Disconnects Nov 20, 2026, 4:41 PM (in 5 minutes)" */
export const countdownWords = (request: Disconnection, context: Pick<Context, 'say' | 'times'>): string =>
    context.say('disconnect_counting', { when: moment(context, new Date(endOfGrace(request) ?? 0)) });

const hasPast = ({ posts }: Disconnection): boolean => posts?.some(({ fate }) => fate !== 'pending') ?? false;

const askerOf = ({ asked }: Disconnection): { readonly who: Markup } => ({ who: whoIs(asked.by) });

/** The command that asks again, or that leads to the request from anywhere. */
const lineFor = ({ integrationId }: Disconnection): Markup => code(`/integration disconnect ${integrationId}`);

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

/** Below the card: who asked, who decided, who stopped it, and when. */
export function chronicle(request: Disconnection, { say, times }: Pick<Context, 'say' | 'times'>): string {
    const at = (ms: number): Markup => times.absolute(new Date(ms));
    const { asked, requested, decided, stopped, phase, lapsesAt, endedAt, interruptedAt } = request;
    const isOpen = phase === 'asked' || phase === 'requested';
    const decision = decided && { who: whoIs(decided.by), when: at(decided.at) };
    const wasKept = phase === 'kept' && !stopped;
    return [
        say('disconnect_asked_by', { who: whoIs(asked.by), when: at(asked.at) }),
        ...(requested ? [say('disconnect_requested_at', { when: at(requested.at) })] : []),
        ...(isOpen ? [say('disconnect_lapses', { when: at(lapsesAt) })] : []),
        ...(decision ? [say(wasKept ? 'disconnect_kept_by' : 'disconnect_decided_by', decision)] : []),
        ...(stopped && stopped.how !== 'void'
            ? [say(`disconnect_${stopped.how}_by`, { who: whoIs(stopped.by), when: at(stopped.at) })]
            : []),
        ...(endedAt === undefined ? [] : [say('disconnect_ended', { when: at(endedAt) })]),
        ...(interruptedAt === undefined || phase === 'running'
            ? []
            : [say('disconnect_interrupted', { when: at(interruptedAt) })]),
    ].join(' · ');
}

/**
 * What people can do in this state.
 * @param blockId of the block that holds the buttons
 * @param more where they stand, if not in the message itself
 */
export function buttonsOf(
    request: Disconnection,
    { say, appId }: Pick<Context, 'say' | 'appId'>,
    blockId: string,
    more: { readonly notice?: true } = {},
): readonly ButtonElement[] {
    const ref = { id: request.id, revision: request.revision, ...more };
    const make = choicesOf({ appId, blockId, target: ref });
    switch (request.phase) {
        case 'asked':
            return [
                make(reviewDisconnection, say('disconnect_button_review'), 'danger'),
                make(keepConnection, say('disconnect_button_keep')),
            ];
        case 'requested':
            return [
                make(reviewDisconnection, say('disconnect_button_review'), 'danger'),
                make(keepConnection, say('disconnect_button_refuse')),
            ];
        case 'grace':
            return [make(undoDisconnection, say('disconnect_button_undo'), 'primary')];
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
