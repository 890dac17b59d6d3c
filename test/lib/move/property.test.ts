import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ScheduledPost } from '../../../lib/domain/post';
import type { Transfer, TransferPost } from '../../../lib/domain/transfer';
import { drawn } from '../../support/tier';
import { confirmedTransfer, FATES, simulateMove, type World } from '../../support/simulatedMove';

const aPost = fc.record({
    inMinutes: fc.integer({ min: 30, max: 6 * 60 }),
    video: fc.integer({ min: 1, max: 3 }),
    details: fc.record(
        {
            title: fc.constantFrom('Crema', 'Guji'),
            description: fc.constantFrom('One.', 'Two.'),
            tags: fc.constantFrom(['a', 'b'], ['c']),
            privacy: fc.constantFrom('public', 'private'),
            madeForKids: fc.boolean(),
        },
        { requiredKeys: [] },
    ),
});

/** Posts of one video at one time cannot be told apart on the target. */
const somePosts = fc.uniqueArray(aPost, {
    minLength: 1,
    maxLength: 4,
    selector: ({ video, inMinutes }) => `${video} ${Math.floor(inMinutes / 5)}`,
});

/** Most requests are fine, or nothing would ever move. */
const someFates = fc.array(
    fc.oneof(
        { weight: 5, arbitrary: fc.constant('fine' as const) },
        { weight: 2, arbitrary: fc.constantFrom(...FATES) },
    ),
    { maxLength: 60 },
);

const aWorld: fc.Arbitrary<World> = fc.record(
    {
        posts: somePosts,
        fates: someFates,
        deaths: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 3 }),
        meanwhile: fc.array(
            fc.record({
                at: fc.integer({ min: 0, max: 40 }),
                what: fc.constantFrom(
                    'disconnect target' as const,
                    'publish' as const,
                    'retime' as const,
                    'retitle' as const,
                    'expire target' as const,
                ),
                post: fc.integer({ min: 0, max: 3 }),
            }),
            { maxLength: 2 },
        ),
        stopAt: fc.integer({ min: 0, max: 40 }),
    },
    { requiredKeys: ['posts', 'fates', 'deaths', 'meanwhile'] },
);

type Simulated = ReturnType<typeof simulateMove>;

/** Everything in which the record is not true about Hooked; nothing, where it is. */
function lies(
    { posts: calendar, madeOf, cancelled }: Simulated,
    transfer: Transfer,
    { meanwhile }: World,
): readonly string[] {
    // A person may change a post in the moment between its last reading and its cancellation.
    const isEdited = meanwhile.some(({ what }) => what === 'retitle' || what === 'retime');
    const statusOf = (id: string | undefined): string | undefined =>
        id === undefined ? undefined : calendar.get(id)?.status;
    const copiesOf = (id: string): readonly string[] =>
        [...madeOf].filter(([made, of]) => of === id && calendar.has(made)).map(([made]) => made);
    const wrongAbout = (post: TransferPost): string | undefined => {
        const { id, fate, newId, extra = [] } = post;
        const old = statusOf(id);
        const copies = copiesOf(id);
        const isNamed = copies.every((copy) => copy === newId || extra.includes(copy));
        switch (fate) {
            case 'moved':
                return old !== 'pending' &&
                    copies.length > 0 &&
                    isNamed &&
                    (isEdited || isSame(cancelled.get(id), calendar.get(newId ?? '')))
                    ? undefined
                    : 'moved';
            case 'pending':
            case 'left':
            case 'late':
            case 'changed':
            case 'standing':
            case 'refused':
                return old !== undefined && copies.length === 0 ? undefined : fate;
            case 'gone':
                return old !== 'pending' && copies.length === 0 ? undefined : 'gone';
            case 'unmade':
                return old === undefined ? 'unmade' : undefined;
            case 'unproved':
            case 'both':
                return old !== undefined && newId !== undefined && isNamed ? undefined : fate;
            case 'unsure':
                return newId !== undefined && calendar.has(newId) ? undefined : 'unsure';
            case 'twice':
                return old !== 'pending' && newId !== undefined ? undefined : 'twice';
            default:
                return `still ${fate}`;
        }
    };
    return transfer.posts.flatMap((post) => {
        const wrong = wrongAbout(post);
        return wrong === undefined ? [] : [`${post.id}: ${wrong} (${JSON.stringify(post)})`];
    });
}

/** The copy has all that the cancelled post had; where another person cancelled that one, nothing is claimed. */
const isSame = (old: ScheduledPost | undefined, copy: ScheduledPost | undefined): boolean =>
    !old ||
    (old.videoId === copy?.videoId &&
        old.at?.getTime() === copy?.at?.getTime() &&
        Object.entries(old.details ?? {}).every(
            ([field, value]) => JSON.stringify(value) === JSON.stringify({ ...copy?.details }[field]),
        ));

describe('whatever Hooked, other people and the process do', () => {
    test('each post stands somewhere at every moment, and at the end exactly where the record says', async () => {
        await fc.assert(
            fc.asyncProperty(aWorld, async (world) => {
                const simulated = simulateMove(world);
                const ended = await simulated.run(confirmedTransfer(simulated.originals));
                expect(ended.phase).toBe('ended');
                expect(simulated.complaints).toEqual([]);
                expect(lies(simulated, ended, world)).toEqual([]);
                expect(simulated.message()).not.toContain('⏳');
            }),
            drawn('moves', { daily: 400, long: 20_000 }),
        );
    });

    test('where nothing goes wrong but deaths, every post is moved once, as it was', async () => {
        const mortal = aWorld.map(
            // Each death may cost one of three requests for a new post.
            ({ posts, deaths }): World => ({ posts, deaths: deaths.slice(0, 2), fates: [], meanwhile: [] }),
        );
        await fc.assert(
            fc.asyncProperty(mortal, async (world) => {
                const simulated = simulateMove(world);
                const ended = await simulated.run(confirmedTransfer(simulated.originals));
                expect(ended.posts.map(({ fate, wasGone }) => ({ fate, wasGone }))).toEqual(
                    world.posts.map(() => ({ fate: 'moved', wasGone: undefined })),
                );
                const stand = [...simulated.posts.values()].filter(({ status }) => status === 'pending');
                expect(stand).toHaveLength(world.posts.length);
                for (const old of simulated.originals) {
                    const { videoId, at, details } = old;
                    expect(stand).toContainEqual(
                        expect.objectContaining({ videoId, at, details, integrationId: 'int_new' }),
                    );
                }
            }),
            drawn('moves with deaths', { daily: 200, long: 5_000 }),
        );
    });

    test('a dozen posts take two requests for the target, six each, and one at the end', async () => {
        const posts = Array.from({ length: 12 }, (_, index) => ({
            inMinutes: 60 + index * 20,
            video: index,
            details: {},
        }));
        const simulated = simulateMove({ posts, fates: [], deaths: [], meanwhile: [] });
        const ended = await simulated.run(confirmedTransfer(simulated.originals));
        expect(ended.posts.every(({ fate }) => fate === 'moved')).toBe(true);
        expect(simulated.requests()).toBe(2 + 12 * 6 + 1);
    });
});
