import { describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { afterEach as afterEachStep, worthDying } from '../support/deadlySteps';
import { click, later, MINUTE } from '../support/disconnectSession';
import { openMortalHosts } from '../support/mortalHosts';
import { tellMove, type MoveStory } from '../support/moveKill';
import { askToMove, reviewMove } from '../support/moveSession';
import { share } from '../support/tier';

const hosts = openMortalHosts(3);

const confirm = async (host: Host, message: HostMessage | undefined): Promise<unknown> =>
    message && host.engine.as('admin').submit(await reviewMove(host, message), {});

const MOVE: MoveStory = {
    name: 'while two posts are moved',
    posts: 2,
    begin: (host, moving) => askToMove(host, moving),
    act: (host, _, message) => confirm(host, message),
    ends: 'moved',
};

/** The others, and for how many of their steps the daily tests kill. */
const OTHERS: readonly (MoveStory & { readonly most: number })[] = [
    {
        name: 'while somebody asks',
        posts: 1,
        begin: () => Promise.resolve(undefined),
        act: (host, moving) => askToMove(host, moving),
        ends: 'asks',
        most: 1,
    },
    {
        name: 'while a question lapses',
        posts: 1,
        begin: (host, moving) => askToMove(host, moving),
        act: (host) => later(host, 11 * MINUTE),
        ends: 'kept',
        most: 1,
    },
    {
        name: 'while somebody decides not to move them',
        posts: 1,
        begin: (host, moving) => askToMove(host, moving),
        act: async (host, _, message) => message && click(host, message, 'move.discard'),
        ends: 'kept',
        most: 1,
    },
    {
        name: 'while an answer is lost as well',
        posts: 1,
        begin: (host, moving) => askToMove(host, moving),
        act(host, _, message) {
            host.hooked.fault({ when: { path: /create$/ }, reset: 'after', times: 1 });
            return confirm(host, message);
        },
        ends: 'moved',
        most: 2,
    },
];

/** How the story goes where nobody dies: its steps. */
async function rehearse(story: MoveStory): Promise<readonly string[]> {
    const all = hosts();
    // The first time, some records are made that are changed later on.
    await Promise.all(all.map((host) => tellMove(host, story)));
    const [host] = all;
    if (!host) throw new Error('there is one');
    const told = await tellMove(host, story);
    expect(told).toMatchObject({ complaints: [], died: false, left: story.ends });
    return told.steps;
}

describe('the process dies while posts are moved', () => {
    let steps: readonly string[] = [];

    test('(how it goes where it does not)', async () => {
        steps = await rehearse(MOVE);
        for (const kind of [/^GET/, /^POST/, /^DELETE/, /alarm/, /message/, /"running"/, /"ended"/]) {
            expect(steps.filter((label) => kind.test(label))).not.toEqual([]);
        }
    });

    test('whichever step it dies after: each post is moved once, and the message tells the truth', async () => {
        const wanted = worthDying(steps);
        expect(wanted.length).toBeGreaterThan(30);
        const chosen = share('deaths', wanted, 6);
        expect(await afterEachStep(hosts(), chosen, (host, at) => tellMove(host, MOVE, at))).toEqual({});
    });

    test('whichever request is lost with it: each post is moved once, and the message tells the truth', async () => {
        const requests = worthDying(steps).filter(({ label }) => /^(GET|POST|DELETE) /.test(label));
        // The target and its calendar, six a post, and both calendars at the end.
        expect(requests).toHaveLength(2 + 2 * 6 + 1);
        const chosen = share('deaths', requests, 2);
        expect(await afterEachStep(hosts(), chosen, (host, at) => tellMove(host, MOVE, at, 'is lost'))).toEqual({});
    });

    test.each(OTHERS)('$name: all ends well, and the message tells the truth', async (story) => {
        const wanted = share('deaths', worthDying(await rehearse(story)), story.most);
        expect(await afterEachStep(hosts(), wanted, (host, at) => tellMove(host, story, at))).toEqual({});
    });
});
