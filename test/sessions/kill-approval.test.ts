import { describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { openMortalHosts } from '../support/mortalHosts';
import { only, read } from '../support/readMessages';
import { rehearse, table, type Story } from '../support/killTable';
import { watchSteps, worthDying } from '../support/deadlySteps';
import {
    actionsOf,
    ask,
    aSubject,
    click,
    current,
    ended,
    later,
    makeManager,
    MINUTE,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { share } from '../support/tier';

const hosts = openMortalHosts(3, { disconnect_approval: 'second', disconnect_grace_minutes: 2 });

const none = (): readonly string[] => [];
const ids = ({ posts }: Subject): readonly string[] => posts.map(({ id }) => id);

/** The asker sends the request. */
const send = async (host: Host, message: HostMessage | undefined): Promise<unknown> =>
    message && submit(host, await review(host, message), 'cancel');

async function requested(host: Host, subject: Subject): Promise<HostMessage> {
    makeManager(host, 'viewer');
    const message = await ask(host, subject);
    await send(host, message);
    return ended(host, message);
}

/** Another manager confirms. */
const confirm = async (host: Host, message: HostMessage | undefined): Promise<unknown> =>
    message && submit(host, await review(host, message, 'viewer'), undefined, 'viewer');

async function counting(host: Host, subject: Subject): Promise<HostMessage> {
    const message = await requested(host, subject);
    await confirm(host, message);
    return ended(host, message);
}

/** A story, and from which step on it is one of its own: before it, nothing was decided. */
const STORIES: readonly (Story & { readonly from?: RegExp })[] = [
    {
        name: 'while the asker sends the request',
        posts: 1,
        begin: ask,
        act: (host, _, message) => send(host, message),
        ends: 'asks',
        chosen: none,
        mayDelete: false,
    },
    {
        name: 'while a request lapses',
        posts: 1,
        begin: requested,
        act: (host) => later(host, 24 * 60 * MINUTE),
        ends: 'ended',
        chosen: none,
        mayDelete: false,
    },
    {
        name: 'while another manager confirms, the time to undo passes, and the account is disconnected',
        posts: 1,
        begin: requested,
        async act(host, _, message) {
            await confirm(host, message);
            if (message) await ended(host, message);
            for (let minute = 0; minute < 2; minute += 1) await later(host);
        },
        ends: 'done',
        chosen: ids,
        mayDelete: true,
    },
    {
        name: 'while the disconnection is undone',
        posts: 1,
        begin: counting,
        act: async (host, _, message) => message && click(host, message, 'disconnect.undo'),
        ends: 'ended',
        chosen: none,
        mayDelete: false,
        from: /"phase":"kept"/,
    },
    {
        name: 'while the request is refused',
        posts: 1,
        begin: requested,
        act: async (host, _, message) => message && click(host, message, 'disconnect.keep', 'viewer'),
        ends: 'ended',
        chosen: none,
        mayDelete: false,
        from: /"phase":"kept"/,
    },
];

describe.each(STORIES)('the process dies $name', (story) => {
    let steps: readonly string[] = [];

    test('(how it goes where it does not)', async () => {
        const told = await rehearse(hosts(), story);
        expect(told).toMatchObject({ complaints: [], died: false, left: story.ends === 'asks' ? 'ended' : story.ends });
        ({ steps } = told);
        expect(steps.length).toBeGreaterThan(3);
    });

    test('after any step: all ends well, once, and the message tells the truth', async () => {
        const wanted = worthDying(steps, story.from);
        expect(wanted.length).toBeGreaterThan(2);
        expect(await table(hosts(), story, share('deaths', wanted, 3))).toEqual({});
    });
});

test.each([1, 2, 3])(
    'the process dies after message %d while the channel for changes gets the request: it stands there once',
    async (nth) => {
        const [host] = hosts();
        if (!host) throw new Error('there is one');
        makeManager(host, 'viewer');
        await host.engine.updateSetting('monitor_channel', 'GENERAL');
        const { account } = aSubject(host, { posts: 0 });
        const line = `/integration disconnect ${account.id}`;
        const message = only(await host.engine.as('admin').type(line, { room: 'ops' }));
        const view = await review(host, message);
        // The announced entry of the audit trail, the request in the channel, and the question itself.
        const { dying, death, stop } = watchSteps(host, { label: 'changes the message', nth });
        const acting = submit(host, view).catch(() => undefined);
        await dying;
        stop();
        await death();
        await host.engine.recovered();
        await acting;
        for (let minute = 0; minute < 2; minute += 1) await later(host);
        await host.engine.updateSetting('monitor_channel', '');
        const notices = host.engine
            .messages()
            .filter(({ roomId, blocks }) => roomId === 'GENERAL' && JSON.stringify(blocks ?? []).includes(account.id));
        expect(notices.map(actionsOf)).toEqual([['disconnect.review', 'disconnect.keep']]);
        expect(read(current(host, message))).toContain('another manager must confirm');
    },
);
