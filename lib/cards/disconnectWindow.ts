import type { InputBlock } from '@rocket.chat/ui-kit';

import { actions, choicesOf, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { decideDisconnection, decisionWindow } from '../chat/links';
import type { Modal } from '../chat/modal';
import type { Reply } from '../chat/reply';
import { openPosts, type Disconnection, type PostsDecision } from '../domain/disconnect';
import type { Part } from '../domain/disconnectApproval';
import { boldName, named } from '../i18n/say';
import { nameOfAccount } from './disconnectCard';
import { chosenFate, postsAtRisk } from './disconnectPosts';
import { healthInWords, whoIs } from './disconnectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** More posts than these are counted, not listed. */
const MOST_POSTS = 10;

const BUTTONS = 'disconnect.buttons';

/** Who decides, and with which rules. */
export interface Asking {
    readonly part: Part;
    /** How long the decision can be undone. */
    readonly graceMinutes: number;
    /** The room of the click, for answers; by default, the question's own. */
    readonly roomId: string | undefined;
}

/** The window that asks for the decision. */
export function decisionModal(request: Disconnection, asking: Asking, context: Context): Modal {
    const { say } = context;
    const { id, revision, place } = request;
    const name = nameOfAccount(request);
    const target = { id, revision, roomId: asking.roomId ?? place.roomId };
    return {
        id: `${decisionWindow.actionId} ${decisionWindow.write(target)}`,
        title: say('disconnect_window_title', { name: named(name) }),
        blocks: [
            section(`${boldName(name).markup}\n${healthInWords(request, say)}`),
            section(postsAtRisk(request, MOST_POSTS, context)),
            section(say('disconnect_means')),
            ...rulesInWords(request, asking, context).map((words) => section(words)),
            ...(choosesFate(request, asking) ? [decisionInput(context)] : []),
        ],
        submit: {
            label:
                asking.part === 'request'
                    ? say('disconnect_button_request')
                    : say('disconnect_window_submit', { name: named(name) }),
            danger: true,
        },
        close: say('disconnect_window_close'),
    };
}

/** Of a request, the asker has chosen what happens to the posts. */
const choosesFate = (request: Disconnection, { part }: Asking): boolean =>
    part !== 'confirm' && openPosts(request).length > 0;

/** What was requested, whose confirmation is still missing, and how long the decision can be undone. */
function rulesInWords(request: Disconnection, { part, graceMinutes }: Asking, context: Context): readonly string[] {
    const { say, times } = context;
    const { asked, requested } = request;
    const blanks = { who: whoIs(asked.by), when: times.relative(new Date(requested?.at ?? asked.at)) };
    return [
        ...(part === 'confirm' ? [say('disconnect_window_confirm', blanks)] : []),
        ...(part === 'confirm' ? [chosenFate(request, requested?.fate, say)] : []),
        ...(part === 'request' ? [say('disconnect_window_request')] : []),
        ...(graceMinutes > 0 ? [say('disconnect_window_grace', { count: graceMinutes })] : []),
    ].filter((words) => words !== '');
}

function decisionInput({ say, appId }: Context): InputBlock {
    const blockId = 'posts';
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const option = (value: PostsDecision) => ({ value, text: plain(say(`disconnect_fate_${value}`)) });
    return {
        type: 'input',
        appId,
        blockId,
        label: plain(say('disconnect_fate')),
        element: {
            type: 'static_select',
            appId,
            blockId,
            actionId: 'posts.fate',
            placeholder: plain(say('disconnect_fate_placeholder')),
            options: [option('cancel'), option('leave')],
        },
    };
}

/** The same choice as buttons, for clients that open no window. */
export function decisionButtons(
    request: Disconnection,
    asking: Asking,
    context: Context,
): Pick<Reply, 'text' | 'blocks'> {
    const { say } = context;
    const text = say('disconnect_no_window', { name: boldName(nameOfAccount(request)) });
    return {
        text,
        blocks: [
            section(text),
            section(postsAtRisk(request, MOST_POSTS, context)),
            ...rulesInWords(request, asking, context).map((words) => section(words)),
            actions(BUTTONS, choices(request, asking, context)),
        ],
    };
}

function choices(request: Disconnection, asking: Asking, { say, appId }: Context) {
    const { id, revision } = request;
    const choice = (label: string, decision?: PostsDecision) => {
        const target = { id, revision, ...(decision && { fate: decision }) };
        return choicesOf({ appId, blockId: BUTTONS, target })(decideDisconnection, label, 'danger');
    };
    if (!choosesFate(request, asking)) {
        return [choice(say(asking.part === 'request' ? 'disconnect_button_request' : 'disconnect_button_disconnect'))];
    }
    return [
        choice(say('disconnect_button_cancel_posts'), 'cancel'),
        choice(say('disconnect_button_leave_posts'), 'leave'),
    ];
}
