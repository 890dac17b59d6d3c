import type { WatchQuestion } from '../lib/cards/watchParts';
import type { AppContext } from '../lib/context/context';
import { SOURCES, type Source } from '../lib/domain/source';
import { wantedIn, type Wanted } from '../lib/domain/monitor/wanted';
import type { OptionHelp, Parsed } from './define';
import { audienceOf } from './options';

export interface WatchArguments {
    readonly wanted: Wanted;
    /** As typed; absent for the room of the command. */
    readonly room?: string;
    /** Only to the asker. */
    readonly private: boolean;
}

export const WATCH_USAGE = `<id|all|${SOURCES.join('|')}> [#channel]`;

export const WATCH_OPTIONS: readonly OptionHelp[] = [
    { form: '#channel', help: 'help_watch_channel' },
    { form: SOURCES.map((source) => `source:${source}`).join(' | '), help: 'help_watch_source' },
    { form: 'private', help: 'help_get_private' },
];

/** The first word is the target. The words left besides options are the room, whose name may have blanks. */
export const parseWatch = (words: readonly string[]): Parsed<WatchArguments> => parse(words, 'watched');

/** The same for ending a watch. */
export const parseUnwatch = (words: readonly string[]): Parsed<WatchArguments> => parse(words, 'unwatched');

function parse([target, ...rest]: readonly string[], what: 'watched' | 'unwatched'): Parsed<WatchArguments> {
    if (target === undefined) return { ok: false, misuse: { kind: 'missing', what } };
    const room: string[] = [];
    let source: Source | undefined;
    for (const word of rest) {
        const [, name, value] = /^([a-z]+):(.*)$/is.exec(word) ?? [];
        if (name?.toLowerCase() !== 'source') {
            room.push(word);
            continue;
        }
        const given = SOURCES.find((one) => one === value?.toLowerCase());
        if (!given) {
            return {
                ok: false,
                misuse: { kind: 'bad-value', option: 'source:', value: value ?? '', allowed: SOURCES },
            };
        }
        if (source && source !== given) return { ok: false, misuse: { kind: 'twice', option: 'source:' } };
        source = given;
    }
    const wanted = wantedIn(target, source);
    // "all" of one source has a word of its own.
    if (source && wanted.kind !== 'one') {
        return { ok: false, misuse: { kind: 'unknown-option', word: `source:${source}`, nearest: source } };
    }
    const named = room.filter((word) => word.toLowerCase() !== 'private');
    if (named.filter((word) => word.startsWith('#')).length > 1) {
        return { ok: false, misuse: { kind: 'twice', option: '#channel' } };
    }
    return {
        ok: true,
        args: {
            wanted,
            private: named.length < room.length,
            ...(named.length > 0 && { room: named.join(' ') }),
        },
    };
}

/** The question, as the answer needs it. */
export const questionOf = (app: AppContext, { wanted, room, private: alone }: WatchArguments): WatchQuestion => ({
    wanted,
    username: app.person.username,
    audience: audienceOf(app, alone),
    ...(room !== undefined && { roomWord: room }),
    ...(app.place && { hereId: app.place.roomId }),
});
