import type { Problem } from '../lib/domain/problem';
import { isIdLike } from '../lib/domain/query';
import type { Subcommand } from './define';
import { nearest } from './words';

/** Words that people try for a subcommand, and the line that does it. */
const SYNONYMS: Readonly<Record<string, string>> = {
    '?': 'help',
    usage: 'help',
    status: 'get',
    state: 'get',
    health: 'get',
    show: 'get',
    find: 'get',
    info: 'get',
    all: 'list',
    ls: 'list',
    overview: 'list',
    broken: 'list unhealthy',
    unhealthy: 'list unhealthy',
    remove: 'disconnect',
    delete: 'disconnect',
    rm: 'disconnect',
    unlink: 'disconnect',
    calendar: 'posts',
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

/**
 * The problem of a subcommand that does not exist, with the line that was probably meant.
 * @param rest the words behind it; undefined where the word was not to be run, as behind `help`
 */
export function unknownSubcommand(word: string, subcommands: readonly Subcommand[], rest?: readonly string[]): Problem {
    const meant = meantBy(word, subcommands, rest);
    return { kind: 'unknown-subcommand', word, ...(meant !== undefined && { line: `/integration ${meant}` }) };
}

function meantBy(
    word: string,
    subcommands: readonly Subcommand[],
    behind: readonly string[] | undefined,
): string | undefined {
    const rest = behind ?? [];
    // An id or a handle in the place of the subcommand: the person wants to see the integration.
    if (isIdLike(word) || /^@./.test(word)) return ['get', word, ...rest].join(' ');
    const wanted = word.toLowerCase();
    const names = subcommands.map(({ name }) => name);
    const synonym = Object.hasOwn(SYNONYMS, wanted) ? SYNONYMS[wanted] : undefined;
    const [name = ''] = synonym?.split(' ') ?? [];
    if (synonym !== undefined && names.includes(name)) {
        // "status" of nothing is the status of everything.
        return name === 'get' && rest.length === 0 ? 'list' : [synonym, ...rest].join(' ');
    }
    const near = nearest(word, names);
    if (near !== undefined) return [near, ...rest].join(' ');
    // Anything else can be a name, and looking it up changes nothing.
    return behind === undefined ? undefined : ['get', word, ...rest].join(' ');
}
