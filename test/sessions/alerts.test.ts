import { describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { HOUR, MINUTE } from '../support/times';
import { aWatchedAccount, onlyAlert, pass, remindersIn, round, runJobs } from '../support/monitorSession';
import { blocksOf, buttonsOf, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 1000 } });

/** A room that watches an account which has expired, and its alert. */
async function anAlert(posts: readonly number[] = []) {
    const { room, account } = await aWatchedAccount(
        host,
        { type: 'youtube' },
        {
            posts: posts.map((inMs) => ({
                scheduledDateTime: new Date(host.engine.clock.now().getTime() + inMs).toISOString(),
            })),
            members: host.workspace.users.map(({ id }) => id),
        },
    );
    host.hooked.expire(account.id);
    await round(host);
    const current = (): HostMessage => onlyAlert(host, room);
    const click = (actionId: string, value: string | undefined, as = 'viewer') =>
        host.engine.as(as).click({ message: current(), actionId, ...(value !== undefined && { value }) });
    return { room, account, current, click, acknowledge: (as?: string) => click('alert.acknowledge', undefined, as) };
}

/** The choices of the menu, by what they say. */
function choicesOf(message: HostMessage): Readonly<Record<string, string>> {
    const elements = blocksOf(message).flatMap(({ elements: all }) => all ?? []) as readonly {
        readonly actionId?: string;
        readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
    }[];
    const menu = elements.find(({ actionId }) => actionId === 'alert.snooze');
    return Object.fromEntries((menu?.options ?? []).map(({ text, value }) => [text.text, value]));
}

describe('acknowledging', () => {
    test('shows who, and ends the reminders until it is over', async () => {
        const { room, account, current, acknowledge } = await anAlert();
        expect(await acknowledge()).toMatchObject({ ok: true });
        expect(read(current())).toMatch(/Acknowledged by `@viewer`/);
        expect(buttonsOf(current()).map(({ actionId }) => actionId)).not.toContain('alert.acknowledge');
        await pass(host, 30 * HOUR, HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        expect(read(current())).toMatch(/Acknowledged by `@viewer`/);

        host.hooked.heal(account.id);
        await round(host);
        await round(host);
        expect(read(current())).toMatch(/works again/);
        expect(read(current())).not.toContain('Acknowledged');
    });

    test('from a card that has not changed yet tells who was first, and a guest no more than ever', async () => {
        const { current, acknowledge } = await anAlert();
        const before = current();
        await acknowledge('viewer');
        const after = current();
        const late = (as: string) => host.engine.as(as).click({ message: before, actionId: 'alert.acknowledge' });
        expect(readAnswer(await late('admin'))).toMatch(/^`@viewer` has acknowledged this already/);
        expect(readAnswer(await late('guest'))).toMatch(/can’t see Hooked/);
        expect(current()).toEqual(after);
    });

    test('does nothing with the card of another alert', async () => {
        const first = await anAlert();
        const second = await anAlert();
        const before = second.current();
        const [button] = blocksOf(first.current())
            .flatMap(
                ({ elements = [] }) => elements as readonly { readonly actionId?: string; readonly value?: string }[],
            )
            .filter(({ actionId }) => actionId === 'alert.acknowledge');
        if (button?.value === undefined) throw new Error('there is no button');
        expect(readAnswer(await second.click('alert.acknowledge', button.value))).toMatch(/older copy of the alert/);
        expect(second.current().blocks).toEqual(before.blocks);
        expect(read(first.current())).not.toContain('Acknowledged');
    });

    test('is not for those who may not see Hooked', async () => {
        const { current, acknowledge } = await anAlert();
        const before = current();
        expect(readAnswer(await acknowledge('guest'))).toMatch(/can’t see Hooked/);
        expect(current().blocks).toEqual(before.blocks);
    });
});

test('of what is not watched any more, the alert is over at once', async () => {
    const { room, account, current } = await anAlert();
    await host.engine.as('admin').type(`/integration unwatch ${account.id} #${room}`);
    await runJobs(host);
    expect(read(current())).toMatch(/^⚪ .* is not watched here any more/);
    expect(read(current())).not.toContain('in trouble');
    expect(buttonsOf(current())).toEqual([]);
});

describe('the menu to snooze', () => {
    test('takes what is chosen: silence until then, and a reminder at its end', async () => {
        const { room, current, click } = await anAlert();
        const choices = choicesOf(current());
        expect(Object.keys(choices)).toEqual(['1 hour', '4 hours', '1 day', '3 days']);
        expect(await click('alert.snooze', choices['3 days'])).toMatchObject({ ok: true });
        expect(read(current())).toMatch(/Snoozed by `@viewer` until/);
        await pass(host, 71 * HOUR, HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        await pass(host, 2 * HOUR, 15 * MINUTE);
        expect(remindersIn(host, room).map(read)).toEqual([expect.stringMatching(/[Ss]till so after 3 days/)]);
        expect(read(current())).not.toContain('Snoozed');
    });

    test('ends before the next post at risk, and says so', async () => {
        const { current, click } = await anAlert([3 * HOUR]);
        await click('alert.snooze', choicesOf(current())['1 day']);
        expect(read(current())).toMatch(/Snoozed by `@viewer` until .*: ends before the next post at risk/);
    });

    test('refuses where the next post is due within half an hour', async () => {
        const { current, click } = await anAlert([20 * MINUTE]);
        const answer = await click('alert.snooze', choicesOf(current())['1 hour']);
        expect(readAnswer(answer)).toMatch(/^Not snoozed/);
        expect(read(current())).not.toContain('Snoozed');
    });

    test.each<[string, (choices: Readonly<Record<string, string>>) => string | undefined, RegExp]>([
        ['nothing chosen', () => undefined, /another version of the app/],
        [
            'a length that it does not offer',
            (choices) => choices['1 day']?.replace(/"ms":\d+/, '"ms":31536000000'),
            /another version of the app/,
        ],
        ['another alert', (choices) => choices['1 day']?.replace(/"id":"/, '"id":"x'), /is not known any more/],
    ])('does nothing with %s', async (_, forged, words) => {
        const { current, click } = await anAlert();
        const before = current();
        const answer = await click('alert.snooze', forged(choicesOf(before)));
        expect(readAnswer(answer)).toMatch(words);
        expect(current().blocks).toEqual(before.blocks);
    });
});
