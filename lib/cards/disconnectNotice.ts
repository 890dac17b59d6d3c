import { omit } from 'es-toolkit/object';

import { actions, context as contextBlock, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import type { Reply } from '../chat/reply';
import type { Disconnection } from '../domain/disconnect';
import { boldName, code, type Markup } from '../i18n/say';
import { buttonsOf, chronicle, countdownWords, nameOfAccount, titleOf } from './disconnectCard';
import { whoIs } from './disconnectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** By this block the app finds the message again whose id it could not note. */
export const noticeBlockId = ({ id }: Pick<Disconnection, 'id'>): string => `disconnect.notice ${id}`;

/**
 * The second message about a request, in a channel where other managers are. It names neither the account nor its posts: not
 * everyone there may see them.
 */
export function noticeCard(request: Disconnection, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const nameless = omit(request, ['accountName']);
    const title = titleOf(nameless, context.say);
    const words = wordsOf(request, context);
    const buttons = buttonsOf(request, context, noticeBlockId(request), { notice: true });
    return {
        text: [title, words].filter((part) => part !== '').join(' '),
        blocks: [
            section([title, words].filter((part) => part !== '').join('\n')),
            ...(hasButtons(request) ? [actions(noticeBlockId(request), buttons)] : []),
            contextBlock(chronicle(nameless, context)),
        ],
    };
}

/** The end of a failed run is shown in the message itself, and so are its buttons. */
const hasButtons = ({ phase }: Disconnection): boolean => phase === 'requested' || phase === 'grace';

function wordsOf(request: Disconnection, context: Context): string {
    const { say } = context;
    if (request.phase === 'requested') return say('disconnect_notice', { who: whoIs(request.asked.by) });
    return request.phase === 'grace' ? countdownWords(request, context) : '';
}

/**
 * What a person reads who asks about an account that is requested already, or about to be disconnected: the same buttons, for
 * this person alone, as they may not see the room of the question.
 * @param question a link to it; absent where the person cannot see it
 */
export function openCard(
    request: Disconnection,
    question: Markup | undefined,
    context: Context,
): Pick<Reply, 'text' | 'blocks'> {
    const { say, times } = context;
    const { asked, decided } = request;
    const blanks = { name: boldName(nameOfAccount(request)), id: code(request.integrationId) };
    const text =
        request.phase === 'grace'
            ? say('disconnect_open_grace', { ...blanks, who: whoIs(decided?.by ?? asked.by) })
            : say('disconnect_open_request', {
                  ...blanks,
                  who: whoIs(asked.by),
                  when: times.relative(new Date(request.requested?.at ?? asked.at)),
              });
    const blockId = 'disconnect.open';
    const lines = [
        text,
        ...(request.phase === 'grace' ? [countdownWords(request, context)] : []),
        ...(question ? [question.markup] : []),
    ];
    return {
        text: lines.join(' '),
        blocks: [section(lines.join('\n')), actions(blockId, buttonsOf(request, context, blockId))],
    };
}
