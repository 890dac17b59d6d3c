import { describe, expect, test } from '@jest/globals';

import { openMortalHosts } from '../support/mortalHosts';
import { rehearse, table, type Story } from '../support/killTable';
import { worthDying } from '../support/deadlySteps';
import { ask, review, submit, type Subject } from '../support/disconnectSession';
import { share } from '../support/tier';

const hosts = openMortalHosts(3);

const ids = ({ posts }: Subject): readonly string[] => posts.map(({ id }) => id);

const story: Story = {
    name: 'cancel two posts, then disconnect',
    posts: 2,
    begin: ask,
    act: async (host, _, message) => message && submit(host, await review(host, message), 'cancel'),
    ends: 'done',
    chosen: ids,
    mayDelete: true,
};

describe('the process dies while posts are cancelled and the account is disconnected', () => {
    let steps: readonly string[] = [];

    test('(how it goes where it does not)', async () => {
        const told = await rehearse(hosts(), story);
        expect(told).toMatchObject({ left: 'done', complaints: [], died: false });
        ({ steps } = told);
        for (const kind of [/^GET/, /^DELETE/, /alarm/, /message/, /"begun"/, /"done"/]) {
            expect(steps.filter((label) => kind.test(label))).not.toEqual([]);
        }
    });

    test('whichever step it dies after: all ends well, once, and the message tells the truth', async () => {
        const wanted = worthDying(steps);
        expect(wanted.length).toBeGreaterThan(20);
        expect(await table(hosts(), story, share('deaths', wanted, 6))).toEqual({});
    });

    test('whichever request is lost with it: all ends well, once, and the message tells the truth', async () => {
        const requests = worthDying(steps).filter(({ label }) => /^(GET|DELETE) /.test(label));
        expect(requests).toHaveLength(7);
        expect(await table(hosts(), story, share('deaths', requests, 2), 'is lost')).toEqual({});
    });
});
