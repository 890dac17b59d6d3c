import type { InputBlock } from '@rocket.chat/ui-kit';

import { actions, choicesOf, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { decideDisconnection, decisionWindow } from '../chat/links';
import type { Modal } from '../chat/modal';
import type { Reply } from '../chat/reply';
import { openPosts, type Disconnection, type PostsDecision } from '../domain/disconnect';
import { boldName, named } from '../i18n/say';
import { nameOfAccount } from './disconnectCard';
import { postsAtRisk } from './disconnectPosts';
import { healthInWords } from './disconnectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** More posts than these are counted, not listed. */
const MOST_POSTS = 10;

const BUTTONS = 'disconnect.buttons';

/** The window that asks for the decision. */
export function decisionModal(request: Disconnection, context: Context): Modal {
    const { say } = context;
    const { id, revision, place } = request;
    const name = nameOfAccount(request);
    return {
        id: `${decisionWindow.actionId} ${decisionWindow.write({ id, revision, roomId: place.roomId })}`,
        title: say('disconnect_window_title', { name: named(name) }),
        blocks: [
            section(`${boldName(name).markup}\n${healthInWords(request, say)}`),
            section(postsAtRisk(request, MOST_POSTS, context)),
            section(say('disconnect_means')),
            ...(openPosts(request).length > 0 ? [decisionInput(context)] : []),
        ],
        submit: { label: say('disconnect_window_submit', { name: named(name) }), danger: true },
        close: say('disconnect_window_close'),
    };
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
export function decisionButtons(request: Disconnection, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { say } = context;
    const text = say('disconnect_no_window', { name: boldName(nameOfAccount(request)) });
    return {
        text,
        blocks: [
            section(text),
            section(postsAtRisk(request, MOST_POSTS, context)),
            actions(BUTTONS, choices(request, context)),
        ],
    };
}

function choices(request: Disconnection, { say, appId }: Context) {
    const { id, revision } = request;
    const choice = (label: string, decision?: PostsDecision) => {
        const target = { id, revision, ...(decision && { fate: decision }) };
        return choicesOf({ appId, blockId: BUTTONS, target })(decideDisconnection, label, 'danger');
    };
    return openPosts(request).length > 0
        ? [
              choice(say('disconnect_button_cancel_posts'), 'cancel'),
              choice(say('disconnect_button_leave_posts'), 'leave'),
          ]
        : [choice(say('disconnect_button_disconnect'))];
}
