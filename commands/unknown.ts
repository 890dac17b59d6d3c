import type { Problem } from '../lib/domain/problem';
import { isIdLike } from '../lib/domain/query';
import type { Subcommand } from './define';
import { nearest } from './words';

/** Words that people try for a subcommand, and the line that does it; an empty one is the bare command. */
const SYNONYMS: Readonly<Record<string, string>> = {
    '?': 'help',
    usage: 'help',
    commands: 'help',
    man: 'help',
    setup: 'help',
    status: 'get',
    state: 'get',
    health: 'get',
    show: 'get',
    find: 'get',
    info: 'get',
    all: 'list',
    ls: 'list',
    overview: '',
    broken: 'list unhealthy',
    unhealthy: 'list unhealthy',
    problems: 'list unhealthy',
    healthy: 'list healthy',
    connections: 'list hooked',
    accounts: 'list hooked',
    remove: 'disconnect',
    delete: 'disconnect',
    rm: 'disconnect',
    unlink: 'disconnect',
    calendar: 'posts',
    queue: 'posts',
    upcoming: 'posts',
    publish: 'schedule',
    plan: 'schedule',
    activate: 'enable',
    start: 'enable',
    deactivate: 'disable',
    stop: 'disable',
    subscribe: 'watch',
    follow: 'watch',
    unsubscribe: 'unwatch',
    unfollow: 'unwatch',
    watches: 'watching',
    sweep: 'check',
    test: 'check',
    log: 'audit',
    history: 'audit',
};

/** What a synonym means with nothing behind it, by its line: the words behind `/integration`. */
const OF_ALL: Readonly<Record<string, readonly string[] | undefined>> = { '': [], get: [], posts: ['agenda'] };

/** What a person meant by a subcommand that does not exist. */
export interface Meant {
    /** The words behind `/integration`. */
    readonly words: readonly string[];
    /** It is certain, and only reads: nothing is lost if it runs at once. */
    readonly runsAtOnce: boolean;
}

/** @param rest the words behind it; undefined where the word was not to be run, as behind `help` */
export function meantBy(
    word: string,
    subcommands: readonly Subcommand[],
    rest: readonly string[] | undefined,
): Meant | undefined {
    const behind = rest ?? [];
    // An id or a handle in the place of the subcommand: the person wants to see the integration.
    if (isIdLike(word) || /^@./.test(word)) return meaning(['get', word, ...behind], true, subcommands);
    const line = synonymOf(word);
    const synonym = (line === '' && behind.length > 0 ? 'list' : line)?.split(' ').filter(Boolean) ?? [];
    const names = subcommands.map(({ name }) => name);
    // "status" of nothing is the status of everything, and so is "calendar".
    const ofAll = line === undefined ? undefined : OF_ALL[line];
    if (behind.length === 0 && ofAll) return { words: ofAll, runsAtOnce: true };
    if (names.includes(synonym[0] ?? '')) return meaning([...synonym, ...behind], true, subcommands);
    const near = nearest(word, names);
    if (near !== undefined) return meaning([near, ...behind], false, subcommands);
    // Anything else can be a name, and looking it up changes nothing.
    return rest === undefined ? undefined : meaning(['get', word, ...behind], false, subcommands);
}

/** The subcommand that a synonym stands for; undefined where it stands for none. */
export function synonymFor(word: string, subcommands: readonly Subcommand[]): Subcommand | undefined {
    const [name] = synonymOf(word)?.split(' ') ?? [];
    return subcommands.find((one) => one.name === name);
}

/** The problem of a subcommand that does not exist, with the line that was probably meant. */
export const unknownSubcommand = (word: string, meant: Meant | undefined): Problem => ({
    kind: 'unknown-subcommand',
    word,
    ...(meant !== undefined && { line: meantLine(meant) }),
});

/** The line as a person types it. */
export const meantLine = ({ words }: Pick<Meant, 'words'>): string => ['/integration', ...words].join(' ');

function synonymOf(word: string): string | undefined {
    const wanted = word.toLowerCase();
    return Object.hasOwn(SYNONYMS, wanted) ? SYNONYMS[wanted] : undefined;
}

const meaning = (words: readonly string[], isSure: boolean, subcommands: readonly Subcommand[]): Meant => ({
    words,
    runsAtOnce: isSure && subcommands.find(({ name }) => name === words[0])?.onlyReads === true,
});
