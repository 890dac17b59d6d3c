import type { Subject } from '../domain/monitor/subject';
import type { Watch } from '../domain/monitor/watch';
import { boldName, code, Markup, named, type Say } from '../i18n/say';
import { watchingPage } from '../chat/links';
import type { Room } from '../domain/rooms';
import { privately, type Reply } from '../chat/reply';
import type { StartingPoint, Watching } from '../domain/monitor/watching';
import type { WatchedRoom, WatchOverview } from '../domain/monitor/watching';
import type { Unwatching } from '../domain/monitor/watching';
import { includes, wordOf, type Wanted } from '../domain/monitor/wanted';
import { whyNothing } from './findingsCard';
import { actions, button, context as contextBlock, section, type Block } from '../chat/blocks';
import { someOf, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { lineOf } from './listCard';
import { durationIn } from '../chat/times';
import { subjectAndId } from './subjectWords';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

const BUTTONS = 'watching.buttons';
const SHOWN_AT_ONCE = 10;
/** Of what else a room watches, so many are named. */
const MOST_NAMED = 10;
const MINUTE_MS = 60_000;

// Lines of ours, whose brackets are to be read: `code` would take them for markup.
const WATCH_ALL = new Markup('`/integration watch all`');
const WATCH_HOOKED = new Markup('`/integration watch hooked`');
const WATCH_ONE = new Markup('`/integration watch <id>`');
const UNWATCH = new Markup('`/integration unwatch <id|all|hooked|rocketchat> [#channel]`');

/** What was asked, and by whom. */
export interface WatchQuestion {
    readonly wanted: Wanted;
    /** As somebody named the room; absent for the one that they are in. */
    readonly roomWord?: string;
    readonly username: string;
    /** The room that they are in. */
    readonly hereId?: string;
    /** Where the answer goes that everybody in the room should know. */
    readonly audience: Reply['audience'];
}

/** How the monitor works here. */
export interface WatchHabits {
    readonly intervalMinutes: number;
    readonly alertAfterFailures: number;
    readonly reminderHours: number;
    /** Alerts that the room does not take go to another one instead. */
    readonly hasFallback: (roomId: string) => boolean;
}

/** A watch in words: what is watched, where, when it will speak, and how to end it; or why nothing came of it. */
export function watchReply(watching: Watching, asked: WatchQuestion, habits: WatchHabits, context: Context): Reply {
    const { say, times } = context;
    switch (watching.kind) {
        case 'watched':
            return watchedReply(watching, asked, habits, context);
        case 'already': {
            const { watch, room, without } = watching;
            const words = say('watch_already', {
                what: whatOf(watch, say),
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
            return privately(notDone(watching, asked, say));
    }
}

/**
 * The end of a watch in words, and what the room goes on to watch.
 * @param asked `meant`: of what the room watches, the word that may have been meant
 */
export function unwatchReply(
    unwatching: Unwatching,
    asked: WatchQuestion & { readonly meant?: string },
    { say }: Pick<Context, 'say'>,
): Reply {
    const { wanted, username, meant } = asked;
    switch (unwatching.kind) {
        case 'ended': {
            const { ended, room, left } = unwatching;
            const what = new Markup(ended.map((watch) => whatOf(watch, say).markup).join(', '));
            const done = say('unwatch_done', { what, room: roomName(room, say), who: code(`@${username}`) });
            const more = [leftWords(left, say), ...stillTold(left, ended, say)];
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
                        : [say('problem_did_you_mean', { line: lineToEnd(meant, room, asked.hereId) })]),
                    leftWords(left, say),
                    ...stillTold(left, [wanted], say),
                ].join(' '),
            );
        }
        default:
            return privately(notDone(unwatching, asked, say));
    }
}

/** A page of what is watched, for one person alone. */
export function watchingReply(overview: WatchOverview, wantedPage: number, context: Context): Reply {
    const { say, appId } = context;
    const { rooms, here, elsewhere, manages } = overview;
    const rows = rooms.flatMap((watched) => watched.watches.map((watch) => ({ watched, watch })));
    const pages = Math.max(1, Math.ceil(rows.length / SHOWN_AT_ONCE));
    const page = Math.min(Math.max(0, Math.trunc(wantedPage)), pages - 1);
    const shown = rows.slice(page * SHOWN_AT_ONCE, (page + 1) * SHOWN_AT_ONCE);

    const title = say('watching_title');
    const isQuietHere = rows.length === 0 || (here !== undefined && !rooms.some(({ room }) => room.id === here.id));
    const sections = [...new Set(shown.map(({ watched }) => watched))].map((watched) => {
        const watches = shown.filter((row) => row.watched === watched).map(({ watch }) => watch);
        return roomWords(watched, watches, here, context);
    });
    const turn = (label: string, to: number) =>
        button({
            appId,
            blockId: BUTTONS,
            actionId: watchingPage.actionId,
            label,
            value: watchingPage.write({ page: to }),
        });
    const buttons = [
        ...(page > 0 ? [turn(say('watching_before'), page - 1)] : []),
        ...(page < pages - 1 ? [turn(say('watching_after'), page + 1)] : []),
    ];
    const remarks = [
        ...(elsewhere > 0 ? [say('watching_elsewhere', { count: elsewhere })] : []),
        ...(rows.length > 0 && manages ? [say('watching_end', { line: UNWATCH })] : []),
        ...(pages > 1 ? [say('audit_page', { page: page + 1, pages })] : []),
    ];
    const opening = [title, ...(isQuietHere && page === 0 ? [nothingHere(overview, say)] : [])].join('\n');
    const blocks: Block[] = [
        section(opening),
        ...sections.map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        ...(remarks.length > 0 ? [contextBlock(remarks.join(' · '))] : []),
    ];
    return { audience: 'asker', text: [opening, ...sections].join('\n'), blocks };
}

function watchedReply(
    { watch, room, isFirst, within, blind, without, start }: Extract<Watching, { kind: 'watched' }>,
    asked: WatchQuestion,
    { intervalMinutes, alertAfterFailures, reminderHours, hasFallback }: WatchHabits,
    context: Context,
): Reply {
    const { say } = context;
    const done = say('watch_done', {
        what: whatOf(watch, say),
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
    const stop = say('watch_stop', { line: lineToEnd(wordOf(watch.target), room, asked.hereId) });
    const remarks = [...(within ? [say('watch_within', { wider: code(wordOf(within.target)) })] : []), stop];
    return {
        audience: audienceFor(room, asked),
        text: [done, how, ...beginning, ...warnings, ...remarks].join('\n'),
        blocks: [
            ...[done, how, ...beginning, ...warnings].map((words) => section(words)),
            contextBlock(remarks.join(' ')),
        ],
    };
}

/** What is broken already, which is not to be taken for news later. */
function startWords({ broken, isPartial }: StartingPoint, context: Context): readonly string[] {
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

/** What is the same for both commands. */
function notDone(
    done: Extract<Watching | Unwatching, { kind: 'no-room' | 'no-monitor-channel' | 'under-way' | 'failed' }>,
    { roomWord }: WatchQuestion,
    say: Say,
): string {
    switch (done.kind) {
        case 'no-room':
            return roomWord === undefined ? say('watch_no_room_here') : say('watch_no_room', { word: code(roomWord) });
        case 'no-monitor-channel':
            return say('watch_no_monitor_channel');
        case 'under-way':
            return say('watch_under_way');
        case 'failed':
            return explain(done.problem, say);
    }
}

/** People are to know what their own room hears of; other rooms are not disturbed. */
const audienceFor = (room: Room, { hereId, audience }: WatchQuestion): Reply['audience'] =>
    room.id === hereId ? audience : 'asker';

/** "My TikTok · `int_tt_xyz789`" */
function whatOf({ target, name }: Pick<Watch, 'target' | 'name'>, say: Say): Markup {
    switch (target.kind) {
        case 'all':
            return new Markup(say('watch_all'));
        case 'source':
            return new Markup(say(`watch_${target.source}`));
        case 'one':
            return name === undefined
                ? code(target.id)
                : new Markup(`${named(name).markup} · ${code(target.id).markup}`);
    }
}

/** As people see it in their list of rooms. */
const roomName = ({ kind, name }: Room, say: Say): Markup =>
    kind === 'direct' ? new Markup(say('watch_direct', { people: named(name) })) : named(`#${name}`);

/** To be typed where somebody is. */
function lineToEnd(word: string, { id, slug }: Room, hereId: string | undefined): Markup {
    const where = id === hereId ? [] : [slug === undefined ? id : `#${slug}`];
    return code(['/integration unwatch', word, ...where].join(' '));
}

const withoutWords = (problem: Parameters<typeof explain>[0], say: Say): string =>
    say('watch_without', { problem: new Markup(explain(problem, say)), line: WATCH_ALL });

function closedWords(room: Room, hasFallback: boolean, say: Say): readonly string[] {
    if (!room.readOnly) return [];
    return [say(hasFallback ? 'watch_closed_fallback' : 'watch_closed_nowhere', { room: roomName(room, say) })];
}

function leftWords(left: readonly Watch[], say: Say): string {
    if (left.length === 0) return say('unwatch_nothing_left');
    const words = left.map(({ target }) => wordOf(target));
    return say('unwatch_left', { words: someOf(say, words, MOST_NAMED) });
}

/** What is not watched by itself can be part of what is. */
function stillTold(left: readonly Watch[], ended: readonly (Wanted | Watch)[], say: Say): readonly string[] {
    const targets = ended.map((one) => ('target' in one ? one.target : one));
    const wider = left.find(({ target }) => targets.some((one) => includes(target, one)));
    return wider ? [say('unwatch_still_told', { wider: code(wordOf(wider.target)) })] : [];
}

function roomWords(
    { room, gone, hasFallback, watches, unseen }: WatchedRoom,
    shown: readonly Watch[],
    here: Room | undefined,
    { say, times }: Context,
): string {
    const name = room.kind === 'direct' ? roomName(room, say) : boldName(`#${room.name}`);
    const heading = gone ? code(room.id) : name;
    const refused = watches.find(({ refusedAt }) => refusedAt !== undefined)?.refusedAt;
    const trouble = gone
        ? [say(hasFallback ? 'watching_gone_fallback' : 'watching_gone_nowhere')]
        : refused === undefined
          ? []
          : [
                say(hasFallback ? 'watching_refused_fallback' : 'watching_refused_nowhere', {
                    when: times.relative(new Date(refused)),
                }),
            ];
    const lines = shown.map((watch) =>
        say('watching_line', {
            what: whatOf(watch, say),
            who: code(`@${watch.by.username}`),
            when: times.relative(new Date(watch.at)),
        }),
    );
    return [
        room.id === here?.id ? say('watching_this_room', { room: heading }) : heading.markup,
        ...trouble,
        ...(unseen.length > 0 ? [say('watching_unseen', { names: namesOf(unseen, say) })] : []),
        ...lines,
    ].join('\n');
}

function namesOf(subjects: readonly Subject[], say: Say): Markup {
    const rest = subjects.length - MOST_NAMED;
    const named = subjects.slice(0, MOST_NAMED).map((subject) => subjectAndId(subject, say));
    return new Markup([...named, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}

function nothingHere({ manages }: WatchOverview, say: Say): string {
    return manages
        ? say('watching_none_begin', { all: WATCH_ALL, one: WATCH_ONE })
        : say('watching_none_ask', { all: WATCH_ALL });
}
