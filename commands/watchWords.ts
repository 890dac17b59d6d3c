import type { WatchQuestion } from '../lib/cards/watchParts';
import type { AppContext } from '../lib/context/context';
import { SOURCES, type Source } from '../lib/domain/source';
import { wantedIn, type Wanted } from '../lib/domain/monitor/wanted';
import type { NamedIntegration } from '../lib/domain/names';
import type { OptionHelp, Parsed } from './define';
import { visibilityWords } from './named';
import { audienceOf, isWholeName, nameIn, saysWho, visibilityIn, VISIBILITY_OPTIONS, type Visibility } from './options';

export interface WatchArguments extends Visibility {
    /** Of one integration, the id is what names it: an id or a name. */
    readonly wanted: Wanted;
    /** As typed; absent for the room of the command. */
    readonly room?: string;
}

export const WATCH_USAGE = `<id|all|${SOURCES.join('|')}> [#channel]`;

export const WATCH_OPTIONS: readonly OptionHelp[] = [
    { form: '#channel', help: 'help_watch_channel' },
    { form: SOURCES.map((source) => `source:${source}`).join(' | '), help: 'help_watch_source' },
    ...VISIBILITY_OPTIONS,
];

/** The first word is the target, or all words before the room. The room's name may have blanks, too. */
export const parseWatch = (words: readonly string[]): Parsed<WatchArguments> => parse(words, 'watched');

/** The same for ending a watch. */
export const parseUnwatch = (words: readonly string[]): Parsed<WatchArguments> => parse(words, 'unwatched');

function parse(words: readonly string[], what: 'watched' | 'unwatched'): Parsed<WatchArguments> {
    if (words.length === 0) return { ok: false, misuse: { kind: 'missing', what } };
    const others: string[] = [];
    let source: Source | undefined;
    for (const word of words) {
        const [, name, value] = /^([a-z]+):(.*)$/is.exec(word) ?? [];
        if (name?.toLowerCase() !== 'source' || others.length === 0) {
            others.push(word);
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
    const { target, room, visibility } = splitRoom(others);
    const wanted = wantedIn(target, source);
    // "all" of one source has a word of its own.
    if (source && wanted.kind !== 'one') {
        return { ok: false, misuse: { kind: 'unknown-option', word: `source:${source}`, nearest: source } };
    }
    if (room.filter((word) => word.startsWith('#')).length > 1) {
        return { ok: false, misuse: { kind: 'twice', option: '#channel' } };
    }
    const isHere = room.length === 1 && room[0]?.toLowerCase() === 'here';
    return {
        ok: true,
        args: { wanted, ...visibility, ...(room.length > 0 && !isHere && { room: room.join(' ') }) },
    };
}

interface Split {
    readonly target: string;
    readonly room: readonly string[];
    readonly visibility: Visibility;
}

/** A name ends where a room begins; behind a word that is a target by itself, all words are the room. */
function splitRoom(words: readonly string[]): Split {
    const [first = '', ...others] = words;
    const isTarget = isWholeName(first) || wantedIn(first).kind !== 'one';
    const at = isTarget ? 1 : words.findIndex((word, index) => index > 0 && beginsRoom(word));
    if (at < 0) {
        const { name = first, visibility } = nameIn(words);
        return { target: name, room: [], visibility };
    }
    const behind = words.slice(at);
    const room = behind.filter((word) => !saysWho(word));
    const { name = first, visibility } = isTarget
        ? { name: first, visibility: visibilityIn(others) }
        : nameIn(words.slice(0, at));
    const shown = visibilityIn(behind);
    return {
        target: name,
        room,
        visibility: visibility.private || shown.private ? { private: true } : { ...visibility, ...shown },
    };
}

/** `#general`, an address, or the setting that stands for a room. */
const beginsRoom = (word: string): boolean =>
    word.startsWith('#') || /^https?:\/\//i.test(word) || word.toLowerCase() === 'monitor_channel';

/** The question, as the answer needs it. */
export const questionOf = (
    app: AppContext,
    { wanted, room, private: alone, public: shared }: WatchArguments,
): WatchQuestion => ({
    wanted,
    username: app.person.username,
    audience: audienceOf(app, alone, shared),
    ...(room !== undefined && { roomWord: room }),
    ...(app.place && { hereId: app.place.roomId }),
});

/** The same command with the id of an integration. */
export const lineFor =
    (command: 'watch' | 'unwatch', args: WatchArguments) =>
    ({ id, source }: NamedIntegration): readonly string[] => [
        command,
        id,
        `source:${source}`,
        ...(args.room === undefined ? [] : [args.room]),
        ...visibilityWords(args),
    ];
