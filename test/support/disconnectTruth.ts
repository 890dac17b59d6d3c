import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { read } from './readMessages';
import { isResting, isUnderWay, type Subject } from './disconnectSession';

/** What Hooked did, for any caller, whether or not its answer arrived. */
export interface Happened {
    /** Ids of posts and connections, as they were deleted. */
    readonly deleted: readonly string[];
    stop(): void;
}

/** Writes down what is deleted in the fake, in order. */
export function recordDeletions({ hooked }: Host): Happened {
    const deleted: string[] = [];
    const restore = [hooked.posts, hooked.accounts].map((things: Map<string, unknown>) => {
        const value = (id: string): boolean => {
            const was = Map.prototype.delete.call(things, id);
            if (was) deleted.push(id);
            return was;
        };
        Object.defineProperty(things, 'delete', { value, configurable: true, enumerable: false });
        return () => void Reflect.deleteProperty(things, 'delete');
    });
    return { deleted, stop: () => restore.forEach((one) => one()) };
}

/** All that belongs to others, as text: it must not change. */
export const othersOf = ({ hooked }: Host, { account }: Pick<Subject, 'account'>): string =>
    JSON.stringify([
        [...hooked.accounts.keys()].filter((id) => id !== account.id),
        [...hooked.posts.values()]
            .filter(({ integration }) => integration.id !== account.id)
            .map(({ id, status, scheduledDateTime }) => [id, status, scheduledDateTime]),
    ]);

/** Each line of the message about posts, and whether those it names must still be pending. */
const CLAIMS: readonly (readonly [RegExp, boolean])[] = [
    [/posts? cancelled: (.*)/, false],
    [/no longer pending: (.*)/, false],
    [/(?:was|were) not cancelled: (.*)/, true],
    [/kept and will fail: (.*)/, true],
    [/not touched: (.*)/, true],
];

/** Everything in which the message is not true about Hooked; nothing, where it is. */
export function lies(host: Host, { account, posts }: Subject, message: HostMessage): readonly string[] {
    const words = read(message);
    const connected = host.hooked.accounts.has(account.id);
    const found: string[] = [];
    const title = words.split('\n')[0] ?? '';
    const unknown = words.includes('cannot tell whether the account is disconnected');
    if (title.includes('is disconnected*') && connected) found.push('says it is disconnected');
    if (title.includes('will be disconnected*') && !connected) found.push('counts down to what has happened');
    if (/(stays|is still) connected\*/.test(title) && !connected) found.push('says it is connected');
    if (title.includes('was not disconnected*') && !unknown && !connected)
        found.push('says that it did not work, but it did');
    if (title.startsWith('*Disconnect ') && !connected) found.push('asks about what is gone');

    for (const [pattern, pending] of CLAIMS) {
        const named = pattern.exec(words)?.[1] ?? '';
        for (const post of posts) {
            if (!named.includes(post.platformData.title ?? '?')) continue;
            const isPending = host.hooked.posts.get(post.id)?.status === 'pending';
            if (isPending !== pending) found.push(`is wrong about ${post.id}: ${pattern.exec(words)?.[0] ?? ''}`);
        }
    }
    return found;
}

/** What a disconnection must never do, whatever happens on the way; nothing, where all is well. */
export function misdeeds(
    host: Host,
    subject: Subject,
    { happened, others, chosen }: { happened: Happened; others: string; chosen: readonly string[] },
): readonly string[] {
    const found: string[] = [];
    const ends = happened.deleted.flatMap((id, index) => (id === subject.account.id ? [index] : []));
    if (ends.length > 1) found.push('deleted the connection twice');
    const [end] = ends;
    if (end !== undefined) {
        const before = happened.deleted.slice(0, end);
        const still = chosen.filter((id) => !before.includes(id));
        if (still.length > 0) found.push(`deleted the connection before ${still.join()}`);
    }
    const own = [subject.account.id, ...subject.posts.map(({ id }) => id)];
    const foreign = happened.deleted.filter((id) => !own.includes(id));
    if (foreign.length > 0) found.push(`deleted ${foreign.join()}`);
    if (othersOf(host, subject) !== others) found.push('touched what belongs to others');
    return found;
}

/** The state of a story: ended, waiting for a person, resting until a time, or in the air. */
export function restOf(
    words: string,
): 'done' | 'asks' | 'offers' | 'ended' | 'resting' | 'counting' | 'in the air' | 'nothing' {
    if (words === '') return 'nothing';
    if (isUnderWay(words)) return 'in the air';
    if (isResting(words)) return 'resting';
    if (/will be disconnected\*/.test(words)) return 'counting';
    if (/is disconnected\*/.test(words)) return 'done';
    if (words.startsWith('*Disconnect ')) return 'asks';
    return /stays connected\*/.test(words) ? 'ended' : 'offers';
}
