import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import type { Reply } from '../chat/reply';
import type { Wanted } from '../domain/monitor/wanted';
import type { Watch } from '../domain/monitor/watch';
import type { Unwatching, Watching } from '../domain/monitor/watching';
import type { Room } from '../domain/rooms';
import { code, Markup, named, type Say } from '../i18n/say';

export type WatchContext = Pick<CardContext, 'say' | 'times' | 'appId'>;

/** More names than these are counted, not listed. */
export const MOST_NAMED = 10;

// Not made by `code`, which would escape the brackets.
export const WATCH_ALL = new Markup('`/integration watch all`');
export const WATCH_HOOKED = new Markup('`/integration watch hooked`');
export const WATCH_ONE = new Markup('`/integration watch <id>`');

/** What was asked, and by whom. */
export interface WatchQuestion {
    readonly wanted: Wanted;
    /** The room as the person typed it; absent where they mean the room that they are in. */
    readonly roomWord?: string;
    readonly username: string;
    /** The id of the room that the person is in. */
    readonly hereId?: string;
    /** Who sees an answer that concerns the whole room. */
    readonly audience: Reply['audience'];
}

/** Why neither `watch` nor `unwatch` changed anything, in words. */
export function notDoneWords(
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

/** A change for the room that the person is in concerns everyone there; an answer never goes to another room. */
export const audienceFor = (room: Room, { hereId, audience }: WatchQuestion): Reply['audience'] =>
    room.id === hereId ? audience : 'asker';

/** "My TikTok · `int_tt_xyz789`" */
export function watchedWords({ target, name }: Pick<Watch, 'target' | 'name'>, say: Say): Markup {
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

/** The name as people see it in their list of rooms. */
export const roomName = ({ kind, name }: Room, say: Say): Markup =>
    kind === 'direct' ? new Markup(say('watch_direct', { people: named(name) })) : named(`#${name}`);

/** The words of `unwatch` for a room, as the person has to type them in the room that they are in. */
export const unwatchWords = (word: string, { id, slug }: Room, hereId: string | undefined): readonly string[] => [
    'unwatch',
    word,
    ...(id === hereId ? [] : [slug === undefined ? id : `#${slug}`]),
];

/** The same as a line to type. */
export const unwatchLine = (...of: Parameters<typeof unwatchWords>): Markup =>
    code(['/integration', ...unwatchWords(...of)].join(' '));
