import { context as contextBlock, section } from '../chat/blocks';
import { privately, type Reply } from '../chat/reply';
import { includes, wordOf, type Wanted } from '../domain/monitor/wanted';
import type { Watch } from '../domain/monitor/watch';
import type { Unwatching } from '../domain/monitor/watching';
import type { Room } from '../domain/rooms';
import { code, Markup, type Say } from '../i18n/say';
import {
    audienceFor,
    MOST_NAMED,
    notDoneWords,
    roomName,
    unwatchLine,
    watchedWords,
    type WatchContext,
    type WatchQuestion,
} from './watchParts';

/**
 * The answer to `unwatch`: what the room no longer watches, and what it still does.
 * @param asked `meant`: the nearest word among what the room watches
 */
export function unwatchReply(
    unwatching: Unwatching,
    asked: WatchQuestion & { readonly meant?: string },
    { say }: Pick<WatchContext, 'say'>,
): Reply {
    const { wanted, username, meant } = asked;
    switch (unwatching.kind) {
        case 'ended': {
            const { ended, room, left } = unwatching;
            const what = new Markup(ended.map((watch) => watchedWords(watch, say).markup).join(', '));
            const done = say('unwatch_done', { what, room: roomName(room, say), who: code(`@${username}`) });
            const more = [leftWords(left, room, say), ...stillCovered(left, ended, say)];
            return {
                audience: audienceFor(room, asked),
                text: [done, ...more].join('\n'),
                blocks: [section(done), contextBlock(more.join(' '))],
            };
        }
        case 'not-watched': {
            const { room, left } = unwatching;
            return privately(
                [
                    say('unwatch_not_watched', { word: code(wordOf(wanted)), room: roomName(room, say) }),
                    ...(meant === undefined
                        ? []
                        : [say('problem_did_you_mean', { line: unwatchLine(meant, room, asked.hereId) })]),
                    leftWords(left, room, say),
                    ...stillCovered(left, [wanted], say),
                ].join(' '),
            );
        }
        default:
            return privately(notDoneWords(unwatching, asked, say));
    }
}

function leftWords(left: readonly Watch[], room: Room, say: Say): string {
    const name = roomName(room, say);
    if (left.length === 0) return say('unwatch_nothing_left', { room: name });
    const rest = left.length - MOST_NAMED;
    const words = [
        ...left.slice(0, MOST_NAMED).map((watch) => watchedWords(watch, say).markup),
        ...(rest > 0 ? [say('card_more', { count: rest })] : []),
    ];
    return say('unwatch_left', { room: name, words: new Markup(words.join(', ')) });
}

/** A wider watch may still cover what the person has just stopped watching. */
function stillCovered(left: readonly Watch[], ended: readonly (Wanted | Watch)[], say: Say): readonly string[] {
    const targets = ended.map((one) => ('target' in one ? one.target : one));
    const wider = left.find(({ target }) => targets.some((one) => includes(target, one)));
    return wider ? [say('unwatch_still_told', { wider: code(wordOf(wider.target)) })] : [];
}
