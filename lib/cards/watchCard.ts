import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { explain } from '../chat/explain';
import { chooseName } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import { durationIn } from '../chat/times';
import { wordOf } from '../domain/monitor/wanted';
import type { Watch } from '../domain/monitor/watch';
import type { StartingPoint, Watching } from '../domain/monitor/watching';
import type { Room } from '../domain/rooms';
import { code, Markup, type Say } from '../i18n/say';
import { whyNothing } from './findingsCard';
import { lineOf } from './listWords';
import {
    audienceFor,
    MOST_NAMED,
    notDoneWords,
    roomName,
    unwatchLine,
    unwatchWords,
    WATCH_ALL,
    WATCH_HOOKED,
    WATCH_ONE,
    watchedWords,
    type WatchContext,
    type WatchQuestion,
} from './watchParts';

const MINUTE_MS = 60_000;
const BUTTONS = 'watch.buttons';

/** The settings of the monitor that the answer names. */
export interface WatchHabits {
    readonly intervalMinutes: number;
    readonly alertAfterFailures: number;
    readonly reminderHours: number;
    /** Whether alerts that the room refuses go to another room. */
    readonly hasFallback: (roomId: string) => boolean;
}

/** The answer to `watch`: what the room watches, when alerts come, and how to stop them; or why there is no watch. */
export function watchReply(
    watching: Watching,
    asked: WatchQuestion,
    habits: WatchHabits,
    context: WatchContext,
): Reply {
    const { say, times } = context;
    switch (watching.kind) {
        case 'watched':
            return watchedReply(watching, asked, habits, context);
        case 'already': {
            const { watch, room, without } = watching;
            const words = say('watch_already', {
                what: watchedWords(watch, say),
                room: roomName(room, say),
                who: code(`@${watch.by.username}`),
                when: times.relative(new Date(watch.at)),
            });
            return privately([words, ...(without ? [withoutWords(without, say)] : [])].join('\n'));
        }
        case 'nothing-found': {
            const problems = watching.findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));
            return privately(whyNothing({ id: wordOf(asked.wanted) }, problems, say));
        }
        case 'in-both': {
            const line = (source: string): Markup =>
                code(
                    ['/integration watch', wordOf(asked.wanted), asked.roomWord ?? '', `source:${source}`]
                        .filter(Boolean)
                        .join(' '),
                );
            return privately(
                say('watch_in_both', {
                    id: code(wordOf(asked.wanted)),
                    hooked: line('hooked'),
                    rocketchat: line('rocketchat'),
                }),
            );
        }
        case 'archived':
            return privately(say('watch_archived', { room: roomName(watching.room, say) }));
        case 'sees-not-all':
            return privately(say('watch_sees_not_all', { hooked: WATCH_HOOKED, one: WATCH_ONE }));
        case 'rights-unknown': {
            const problem = new Markup(explain(watching.problem, say));
            return privately(say('watch_rights_unknown', { problem, hooked: WATCH_HOOKED }));
        }
        default:
            return privately(notDoneWords(watching, asked, say));
    }
}

function watchedReply(
    { watch, room, isFirst, within, blind, without, start }: Extract<Watching, { kind: 'watched' }>,
    asked: WatchQuestion,
    { intervalMinutes, alertAfterFailures, reminderHours, hasFallback }: WatchHabits,
    context: WatchContext,
): Reply {
    const { say } = context;
    const done = say('watch_done', {
        what: watchedWords(watch, say),
        room: roomName(room, say),
        who: code(`@${asked.username}`),
    });
    const how = isFirst
        ? say('watch_how', {
              interval: durationIn(say.language, intervalMinutes * MINUTE_MS),
              failures: alertAfterFailures,
              reminder: durationIn(say.language, reminderHours * 60 * MINUTE_MS),
          })
        : say('watch_how_as_before');
    const warnings = [
        ...(without ? [withoutWords(without, say)] : []),
        ...(blind ? [say('watch_blind', { problem: new Markup(explain(blind, say)) })] : []),
        ...closedWords(room, hasFallback(room.id), say),
    ];
    const beginning = start ? startWords(start, context) : [];
    const stop = say('watch_stop', { line: unwatchLine(wordOf(watch.target), room, asked.hereId) });
    const remarks = within ? [say('watch_within', { wider: code(wordOf(within.target)) })] : [];
    return {
        audience: audienceFor(room, asked),
        text: [done, how, ...beginning, ...warnings, ...remarks, stop].join('\n'),
        blocks: [
            ...[done, how, ...beginning, ...warnings].map((words) => section(words)),
            stopButton(watch, room, asked, context),
            ...remarks.map((words) => contextBlock(words)),
        ],
    };
}

/** Runs `unwatch` as if the person who clicks had typed it. */
function stopButton({ target }: Watch, room: Room, { hereId }: WatchQuestion, { say, appId }: WatchContext): Block {
    const words = [...unwatchWords(wordOf(target), room, hereId)];
    const choice = choicesOf({ appId, blockId: BUTTONS, target: { words } });
    return actions(BUTTONS, [choice(chooseName, say('watch_button_stop'))]);
}

/** What is broken when the watch begins: alerts about it later are no news. */
function startWords({ broken, isPartial }: StartingPoint, context: WatchContext): readonly string[] {
    const { say } = context;
    const shown = broken.slice(0, MOST_NAMED).map((item) => lineOf(item, context));
    const rest = broken.length - shown.length;
    const lines = [
        ...(broken.length > 0 ? [say('watch_start', { count: broken.length }), ...shown] : []),
        ...(rest > 0 ? [say('check_more', { count: rest })] : []),
        ...(isPartial ? [say('watch_start_partial')] : []),
    ];
    return lines.length > 0 ? [lines.join('\n')] : [];
}

const withoutWords = (problem: Parameters<typeof explain>[0], say: Say): string =>
    say('watch_without', { problem: new Markup(explain(problem, say)), line: WATCH_ALL });

function closedWords(room: Room, hasFallback: boolean, say: Say): readonly string[] {
    if (!room.readOnly) return [];
    return [say(hasFallback ? 'watch_closed_fallback' : 'watch_closed_nowhere', { room: roomName(room, say) })];
}
