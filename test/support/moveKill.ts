import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { forgetWork } from './forgetWork';
import type { FakePost } from '../../dev/upstreams';
import { watchSteps, type Fare, type Step } from './deadlySteps';
import { later } from './disconnectSession';
import { aReconnected, contentOf, pendingOf, type Moving } from './moveSession';
import { read } from './readMessages';

/** A story of a move, as in `killTable.ts`. */
export interface MoveStory {
    readonly name: string;
    readonly posts: number;
    /** The part before any death; returns undefined where there is no message yet. */
    begin(host: Host, moving: Moving): Promise<HostMessage | undefined>;
    /** The part in which the process dies. */
    act(host: Host, moving: Moving, message: HostMessage | undefined): Promise<unknown>;
    /** How it ends where nobody dies. */
    readonly ends: MoveEnd;
}

export type MoveEnd = 'moved' | 'asks' | 'kept' | 'partly' | 'in the air' | 'nothing';

/** The state of a move in its message. */
export function endOf(words: string): MoveEnd {
    if (words === '') return 'nothing';
    if (words.includes('⏳')) return 'in the air';
    if (words.startsWith('*Move ')) return 'asks';
    if (words.startsWith('*The posts stay')) return 'kept';
    return /^\*\d+ posts? moved/.test(words) ? 'moved' : 'partly';
}

interface Told {
    readonly steps: readonly string[];
    readonly died: boolean;
    readonly left: MoveEnd;
    /** What is wrong with how it ended; nothing, where all is well. */
    readonly complaints: readonly string[];
}

const messagesOf = ({ engine }: Host, { account }: Moving): readonly HostMessage[] =>
    engine.messages().filter(({ blocks = [] }) => JSON.stringify(blocks).includes(account.id));
const wordsOf = (host: Host, moving: Moving): string => {
    const [message] = messagesOf(host, moving);
    return message ? read(message) : '';
};

const MOST_MINUTES = 8;

/** One telling; with `at`, the process dies after that step. */
export async function tellMove(host: Host, story: MoveStory, at?: Step, fare?: Fare): Promise<Told> {
    // Alarms of the stories before.
    await forgetWork(host);
    const moving = aReconnected(host, story.posts);
    const contents = moving.posts.map(contentOf);
    const message = await story.begin(host, moving);
    const watch = watchPosts(host, moving);
    let wasTold = '';
    const onDeath = (): void => void (wasTold = wordsOf(host, moving));
    const { steps, dying, death, stop } = watchSteps(host, at, { onDeath, ...(fare && { fare }) });
    const isDead = (): boolean => death() !== undefined;
    try {
        const acting = story.act(host, moving, message);
        const end = acting.then(() => host.engine.settled());
        await Promise.race([dying, end.catch(() => undefined)]);
        stop();
        if (isDead()) {
            await death();
            await host.engine.recovered();
            // The engine gives up what it waited for.
            await acting.catch(() => undefined);
            await later(host);
        }
        for (let minute = 0; minute < MOST_MINUTES && endOf(wordsOf(host, moving)) === 'in the air'; minute += 1) {
            await later(host);
        }
        const left = endOf(wordsOf(host, moving));
        const wasDecided = !['asks', 'nothing'].includes(endOf(wasTold));
        return {
            steps,
            died: isDead(),
            left,
            complaints: [
                ...watch.complaints,
                ...(wasDecided && isDead() && left !== story.ends
                    ? [`ended as ${left}: ${wordsOf(host, moving)}`]
                    : []),
                ...untruths(host, moving, contents, left),
                ...(messagesOf(host, moving).length > 1 ? ['several messages tell of it'] : []),
            ],
        };
    } finally {
        stop();
        watch.stop();
        host.hooked.clearFaults();
    }
}

/** Everything in which the message is not true about Hooked. */
function untruths(host: Host, moving: Moving, contents: readonly unknown[], left: MoveEnd): readonly string[] {
    const old = pendingOf(host, moving.account);
    const copies = pendingOf(host, moving.target).map(contentOf);
    const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);
    switch (left) {
        case 'moved':
            return old.length === 0 && isSame(copies, contents)
                ? []
                : [`says moved: ${old.length} old, ${copies.length} new`];
        case 'asks':
        case 'kept':
        case 'nothing':
            return isSame(old.map(contentOf), contents) && copies.length === 0 ? [] : ['posts have moved nonetheless'];
        case 'in the air':
            return ['left in the air'];
        case 'partly':
            return [];
    }
}

/** Whenever a post is deleted, its copy has to stand. */
function watchPosts({ hooked }: Host, { posts, target }: Moving) {
    const complaints: string[] = [];
    const value = (id: string): boolean => {
        const old = posts.find((post) => post.id === id);
        const stands = (post: FakePost): boolean =>
            post.integration.id === target.id && post.video.id === old?.video.id && post.status === 'pending';
        if (old && ![...hooked.posts.values()].some(stands)) complaints.push(`${id} is gone before it has a copy`);
        return Map.prototype.delete.call(hooked.posts, id);
    };
    Object.defineProperty(hooked.posts, 'delete', { value, configurable: true, enumerable: false });
    return { complaints, stop: () => void Reflect.deleteProperty(hooked.posts, 'delete') };
}
