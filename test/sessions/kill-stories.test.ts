import { describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { watchEffects } from '../support/effects';
import { openMortalHosts } from '../support/mortalHosts';
import { rehearse, table, type Story } from '../support/killTable';
import { worthDying } from '../support/deadlySteps';
import { ask, click, later, MINUTE, review, submit, type Subject } from '../support/disconnectSession';
import { share } from '../support/tier';

const hosts = openMortalHosts(3);

const ids = ({ posts }: Subject): readonly string[] => posts.map(({ id }) => id);
const none = (): readonly string[] => [];
const decision = async (host: Host, message: HostMessage | undefined): Promise<unknown> =>
    message && submit(host, await review(host, message), 'cancel');

/** A story; from which step on, and for how many, it is one of its own. */
const STORIES: readonly (Story & { readonly from?: RegExp; readonly most?: number })[] = [
    {
        name: 'while somebody asks',
        posts: 1,
        begin: () => Promise.resolve(undefined),
        act: (host, subject) => ask(host, subject),
        ends: 'asks',
        chosen: none,
        mayDelete: false,
    },
    {
        name: 'while a question lapses',
        posts: 1,
        begin: ask,
        act: (host) => later(host, 11 * MINUTE),
        ends: 'ended',
        chosen: none,
        mayDelete: false,
    },
    {
        name: 'while somebody decides to keep it',
        posts: 0,
        begin: ask,
        act: async (host, _, message) => message && click(host, message, 'disconnect.keep'),
        ends: 'ended',
        chosen: none,
        mayDelete: false,
    },
    {
        name: 'while the calendar turns out to be another one',
        posts: 1,
        begin: ask,
        async act(host, { posts: [first] }, message) {
            if (first) first.scheduledDateTime = new Date(Date.parse(first.scheduledDateTime) + 1_000).toISOString();
            return decision(host, message);
        },
        ends: 'asks',
        chosen: none,
        mayDelete: false,
        from: /^GET/,
    },
    {
        name: 'while a post can not be cancelled',
        posts: 1,
        begin: ask,
        act(host, subject, message) {
            host.hooked.fault({ when: { method: 'DELETE', path: new RegExp(`${ids(subject)[0]}$`) }, status: 400 });
            return decision(host, message);
        },
        ends: 'offers',
        chosen: ids,
        mayDelete: false,
        from: /^DELETE/,
    },
    {
        name: 'while Hooked asks for patience',
        posts: 1,
        begin: ask,
        act(host, subject, message) {
            const when = { method: 'DELETE', path: new RegExp(`${ids(subject)[0]}$`) };
            host.hooked.fault({ when, times: 1, status: 429, headers: { 'Retry-After': '20' } });
            return decision(host, message);
        },
        ends: 'resting',
        chosen: ids,
        mayDelete: true,
        from: /^DELETE/,
    },
    {
        name: 'once more, while it is taken up again',
        posts: 1,
        async begin(host, subject) {
            const message = await ask(host, subject);
            let died = (): void => undefined;
            const death = new Promise<void>((resolve) => (died = resolve));
            const unwatch = watchEffects(host, async ({ request }) => {
                if (request?.method !== 'DELETE') return;
                unwatch();
                await host.engine.killApp();
                died();
            });
            await decision(host, message);
            await death;
            await host.engine.recovered();
            // A server runs all that is due at once, so that one death takes all of these alarms along.
            const { jobs } = host.engine.store;
            [...jobs.keys()].slice(1).forEach((id) => jobs.delete(id));
            for (const job of jobs.values()) job.nextRunAt = new Date(host.engine.clock.now().getTime() + 45_000);
            return message;
        },
        act: (host) => later(host),
        ends: 'done',
        chosen: ids,
        mayDelete: true,
        most: 6,
    },
];

describe.each(STORIES)('the process dies $name', (story) => {
    let steps: readonly string[] = [];

    test('(how it goes where it does not)', async () => {
        const told = await rehearse(hosts(), story);
        expect(told).toMatchObject({ complaints: [], died: false });
        ({ steps } = told);
        expect(steps.length).toBeGreaterThan(3);
    });

    test('after any step: all ends well, and the message tells the truth', async () => {
        const wanted = worthDying(steps, story.from).slice(0, story.most);
        expect(wanted.length).toBeGreaterThan(3);
        expect(await table(hosts(), story, share('deaths', wanted, 2))).toEqual({});
    });
});
