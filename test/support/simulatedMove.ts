import { sayIn } from '../../lib/i18n/say';
import { timesFor } from '../../lib/chat/times';
import type { JobContext } from '../../lib/context/context';
import type { HookedIntegration } from '../../lib/domain/hooked';
import { failed, ok, type Outcome } from '../../lib/domain/outcome';
import { soonestFirst, type PostDetails, type ScheduledPost } from '../../lib/domain/post';
import type { Problem } from '../../lib/domain/problem';
import type { Transfer } from '../../lib/domain/transfer';
import { resume } from '../../lib/move/work';
import type { Calendar, HookedAccounts } from '../../lib/ports/upstreams';
import { clockAt, MINUTE, NOW } from './times';

/** The process died: whatever it calls from then on never happens. */
class Death extends Error {}

/**
 * What happens to one request. `lost`: it never arrives. `unanswered`: it takes effect and the answer is lost. `late`: it
 * takes effect twenty seconds later, without an answer. `limited`: Hooked asks for a pause. `refused`: Hooked says no.
 * `hollow`: Hooked names a new post that it does not make. `altered`: it makes another one than was asked for.
 */
export const FATES = ['fine', 'lost', 'unanswered', 'late', 'limited', 'refused', 'hollow', 'altered'] as const;
export type Fate = (typeof FATES)[number];

/** What other people do, right before the n-th request. */
export interface Meanwhile {
    readonly at: number;
    readonly what: 'disconnect target' | 'publish' | 'retime' | 'retitle' | 'expire target';
    /** Which of the posts. */
    readonly post: number;
}

export interface World {
    /** The titles of the old posts, soonest first, a minute of the day each. */
    readonly posts: readonly { readonly inMinutes: number; readonly video: number; readonly details: PostDetails }[];
    /** In the order of the requests; the others are fine. */
    readonly fates: readonly Fate[];
    /** The process dies right after these effects, counted over all. */
    readonly deaths: readonly number[];
    readonly meanwhile: readonly Meanwhile[];
    /** A person stops it at this request. */
    readonly stopAt?: number | undefined;
}

const YOUTUBE = { kind: 'youtube' } as const;
export const OLD = 'int_old';
export const NEW = 'int_new';
const LATE_MS = 20_000;
const CLAIM_MS = 40_000;
const MOST_WAKE_UPS = 400;

/** Hooked and the app's storage in memory, with faults, deaths and other people, as the world says. */
export function simulateMove(world: World) {
    const clock = clockAt();
    const posts = new Map<string, ScheduledPost>();
    const accounts = new Map<string, HookedIntegration>([[NEW, healthy(NEW)]]);
    const originals = world.posts.map(({ inMinutes, video, details }, index): ScheduledPost => ({
        id: `old_${index}`,
        status: 'pending',
        at: new Date(NOW.getTime() + inMinutes * MINUTE),
        platform: YOUTUBE,
        integrationId: OLD,
        videoId: `vid_${video}`,
        details,
        ...(details.title !== undefined && { title: details.title }),
    }));
    for (const post of originals) posts.set(post.id, post);
    /** Which old post each new one was made of. */
    const madeOf = new Map<string, string>();
    const complaints: string[] = [];
    const records = new Map<string, Transfer>();
    const stops = new Map<string, { by: Transfer['asked']['by']; at: number }>();
    const jobs: number[] = [];
    const late: { readonly at: number; readonly effect: () => void }[] = [];
    let claimed: { readonly by: number; until: number } | undefined;
    let life = 1;
    let effects = 0;
    let requests = 0;
    let isDead = false;
    let messageText = '';
    let how: Fate = 'fine';
    /** The old posts as they were when they were cancelled. */
    const cancelled = new Map<string, ScheduledPost>();

    const standing = (old: string): number =>
        [...posts.values()].filter(
            ({ id, status }) =>
                (id === old || madeOf.get(id) === old) && (status === 'pending' || status === 'published'),
        ).length;
    const verify = (): void => {
        for (const { id } of originals) if (standing(id) === 0) complaints.push(`${id} stands nowhere`);
    };

    /** One thing that reaches the world; after it, the process may die. */
    const effect = <T>(work: () => T): T => {
        if (isDead) throw new Death();
        const result = work();
        effects += 1;
        verify();
        if (world.deaths.includes(effects)) {
            isDead = true;
            throw new Death();
        }
        return result;
    };

    const others = (): void => {
        for (const { at, what, post } of world.meanwhile) {
            if (at !== requests) continue;
            const old = posts.get(`old_${post % Math.max(1, originals.length)}`);
            const change = (over: Partial<ScheduledPost>): void => void (old && posts.set(old.id, { ...old, ...over }));
            if (what === 'disconnect target') accounts.delete(NEW);
            else if (what === 'expire target') accounts.set(NEW, { ...healthy(NEW), health: EXPIRED });
            else if (what === 'publish') change({ status: 'published' });
            else if (what === 'retime') change({ at: new Date((old?.at?.getTime() ?? 0) + 3 * MINUTE) });
            else change({ details: { ...old?.details, title: 'Another title' } });
        }
        if (world.stopAt === requests) stops.set('t', { by: ADMIN, at: clock.now().getTime() });
    };

    /** A request to Hooked, with its fate. A request that only reads has no effect that could be late. */
    const request = async <T>(work: () => Outcome<T>, changes: boolean): Promise<Outcome<T>> => {
        if (isDead) throw new Death();
        await Promise.resolve();
        clock.advance(150);
        for (const one of late.filter(({ at }) => at <= clock.now().getTime())) {
            late.splice(late.indexOf(one), 1);
            one.effect();
        }
        others();
        const fate = world.fates[requests] ?? 'fine';
        requests += 1;
        return effect((): Outcome<T> => {
            switch (fate) {
                case 'fine':
                case 'hollow':
                case 'altered':
                    how = fate;
                    return work();
                case 'lost':
                    return failed(UNREACHABLE);
                case 'unanswered':
                    work();
                    return failed(UNREACHABLE);
                case 'late':
                    if (changes) late.push({ at: clock.now().getTime() + LATE_MS, effect: () => (work(), verify()) });
                    return failed(UNREACHABLE);
                case 'limited':
                    return failed({ kind: 'rate-limited', upstream: 'hooked', waitMs: 5_000 });
                case 'refused':
                    return failed(
                        changes ? { kind: 'rejected', upstream: 'hooked', status: 400, message: 'no' } : UNREACHABLE,
                    );
            }
        });
    };

    const pendingOf = (integrationId: string): readonly ScheduledPost[] =>
        [...posts.values()]
            .filter((post) => post.integrationId === integrationId && post.status === 'pending')
            .sort(soonestFirst);
    let made = 0;
    const calendar = {
        pending: (id: string) => request(() => ok(pendingOf(id)), false),
        pendingByIntegration: () => request(() => ok(new Map([OLD, NEW].map((id) => [id, pendingOf(id)]))), false),
        post: (id: string) => request(() => found(posts.get(id), id, 'post'), false),
        lists: (id: string) => request(() => ok(posts.get(id)?.status === 'pending'), false),
        cancel: (id: string) =>
            request((): Outcome<'cancelled' | 'gone'> => {
                const post = posts.get(id);
                if (!post) return ok('gone');
                if (post.status !== 'pending') {
                    return failed({ kind: 'rejected', upstream: 'hooked', status: 400, message: 'not pending' });
                }
                posts.delete(id);
                cancelled.set(id, post);
                return ok('cancelled');
            }, true),
        schedule: (videoId: string, integrationId: string, at: Date, details?: PostDetails) =>
            request((): Outcome<ScheduledPost> => {
                if (!accounts.has(integrationId)) return found<ScheduledPost>(undefined, integrationId);
                const id = `new_${(made += 1)}`;
                const sources = originals.filter((one) => one.videoId === videoId);
                // Posts of one video are told apart by their time.
                const of = sources.find((one) => one.at?.getTime() === at.getTime()) ?? sources[0];
                const asked = { id, status: 'pending', at, platform: YOUTUBE, integrationId, videoId };
                const post = { ...asked, details: how === 'altered' ? { title: 'Altered' } : (details ?? {}) };
                if (how === 'hollow') return ok(post);
                if (of) madeOf.set(id, of.id);
                posts.set(id, post);
                return ok(post);
            }, true),
    } as unknown as Calendar;
    const hooked = {
        get: (id: string) => request(() => found(accounts.get(id), id), false),
        list: () =>
            request(
                () =>
                    ok({
                        accounts: [...accounts.values()].map((integration) => ({ integration, reported: true })),
                        unreadable: 0,
                    }),
                false,
            ),
    } as unknown as HookedAccounts;

    const store = <T>(map: Map<string, T>) => ({
        get: (key: string) => alive(() => structuredClone(map.get(key))),
        all: () => alive(() => new Map(map)),
        put: (key: string, value: T) => alive(() => effect(() => void map.set(key, structuredClone(value)))),
        remove: (key: string) => alive(() => effect(() => void map.delete(key))),
    });
    const alive = async <T>(work: () => T): Promise<T> => {
        if (isDead) throw new Death();
        await Promise.resolve();
        return work();
    };
    const renew = (by: number): boolean => {
        if (claimed?.by !== by) return false;
        claimed = { by, until: clock.now().getTime() + CLAIM_MS };
        return true;
    };
    const contextOfJob = (): JobContext => {
        const startedAt = clock.now().getTime();
        const by = life;
        return {
            appId: 'the-app',
            settings: { requestTimeoutMs: 8_000 },
            hooked: ok(hooked),
            calendar: ok(calendar),
            transfers: store(records),
            transferStops: store(stops),
            transferQuestions: store(new Map<string, { readonly messageId: string }>()),
            clock,
            deadline: { remainingMs: () => Math.max(0, startedAt + 18_000 - clock.now().getTime()) },
            jobs: { once: (_: string, at: Date) => alive(() => effect(() => void jobs.push(at.getTime()))) },
            messages: {
                replace: (_: string, { text }: { readonly text: string }) =>
                    alive(() => effect(() => ((messageText = text), true))),
            },
            audit: { append: () => alive(() => effect(() => undefined)) },
            claims: {
                claim: () =>
                    alive(() => {
                        if (claimed && claimed.until > clock.now().getTime()) return undefined;
                        claimed = { by, until: clock.now().getTime() + CLAIM_MS };
                        return {
                            renew: () => alive(() => renew(by)),
                            holds: () => claimed?.by === by,
                            release: () => alive(() => void (claimed = claimed?.by === by ? undefined : claimed)),
                        };
                    }),
            },
            log: { note: () => undefined, warn: () => undefined, error: () => undefined },
            writtenFor: () => ({
                say: sayIn('en'),
                times: timesFor('en', 0, () => clock.now()),
                appId: 'the-app',
            }),
        } as unknown as JobContext;
    };

    return {
        posts,
        originals,
        madeOf,
        cancelled,
        complaints,
        stops,
        clock,
        requests: () => requests,
        message: () => messageText,
        /** Runs the transfer until it has ended, through all deaths and pauses. */
        async run(transfer: Transfer): Promise<Transfer> {
            records.set(transfer.id, structuredClone(transfer));
            jobs.push(clock.now().getTime());
            // A worker that dies before its first wake-up leaves the one of the click.
            jobs.push(clock.now().getTime() + MINUTE);
            const isOpen = (): boolean => {
                const { phase, untold } = records.get(transfer.id) ?? {};
                return phase === 'running' || untold === true;
            };
            for (let turn = 0; turn < MOST_WAKE_UPS && isOpen(); turn += 1) {
                const next = Math.min(...jobs);
                jobs.splice(jobs.indexOf(next), 1);
                if (next === Infinity) throw new Error('nothing wakes it up');
                clock.advance(Math.max(0, next - clock.now().getTime()));
                try {
                    await resume(contextOfJob(), transfer.id);
                } catch (error) {
                    if (!(error instanceof Death)) throw error;
                    isDead = false;
                    life += 1;
                }
            }
            // What was still on its way has arrived by now.
            for (const one of late.splice(0)) one.effect();
            return records.get(transfer.id) as Transfer;
        },
    };
}

const ADMIN = { id: 'uAdmin', username: 'admin' };
const EXPIRED = { status: { kind: 'expired' }, tokenValid: false } as const;
const UNREACHABLE: Problem = { kind: 'unreachable', upstream: 'hooked' };

const healthy = (id: string): HookedIntegration => ({
    source: 'hooked',
    id,
    platform: YOUTUBE,
    account: { name: id },
    health: { status: { kind: 'healthy' }, tokenValid: true },
});

const found = <T>(thing: T | undefined, id: string, what?: 'post'): Outcome<T> =>
    thing === undefined ? failed({ kind: 'not-found', upstream: 'hooked', id, ...(what && { what }) }) : ok(thing);

/** The question about these posts, confirmed. */
export const confirmedTransfer = (originals: readonly ScheduledPost[]): Transfer => ({
    id: 't',
    revision: 1,
    from: { id: OLD, name: 'Old account' },
    to: { id: NEW, name: 'New account' },
    place: { roomId: 'r' },
    messageId: 'm',
    reader: {},
    asked: { by: ADMIN, at: NOW.getTime() },
    lapsesAt: NOW.getTime() + 10 * MINUTE,
    posts: originals.map(({ id, videoId, at, title }) => ({
        id,
        fate: 'pending',
        ...(title !== undefined && { title }),
        ...(videoId !== undefined && { videoId }),
        ...(at && { at: at.getTime(), to: at.getTime() }),
    })),
    phase: 'running',
    decided: { by: ADMIN, at: NOW.getTime() },
    restsUntil: NOW.getTime(),
});
