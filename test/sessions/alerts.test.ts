import { describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { HOUR, MINUTE } from '../support/times';
import {
    alertsIn,
    aRoom,
    aWatchedAccount,
    onlyAlert,
    pass,
    recoveriesIn,
    remindersIn,
    round,
    runJobs,
    watch,
} from '../support/monitorSession';
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
        expect(read(current())).toMatch(/`@viewer` has been on it since/);
        expect(buttonsOf(current()).map(({ actionId }) => actionId)).not.toContain('alert.acknowledge');
        await pass(host, 30 * HOUR, HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        expect(read(current())).toMatch(/`@viewer` has been on it since/);

        host.hooked.heal(account.id);
        await round(host);
        await round(host);
        expect(read(current())).toMatch(/works again/);
        expect(read(current())).toMatch(/`@viewer` was on it/);
    });

    test('from a card that has not changed yet tells who was first', async () => {
        const { current, acknowledge } = await anAlert();
        const before = current();
        await acknowledge('viewer');
        const after = current();
        const late = (as: string) => host.engine.as(as).click({ message: before, actionId: 'alert.acknowledge' });
        expect(readAnswer(await late('admin'))).toMatch(/^`@viewer` has been on it since/);
        expect(readAnswer(await late('guest'))).toMatch(/^`@viewer` has been on it since/);
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
        expect(read(first.current())).not.toContain('has been on it since');
    });

    test('is for everybody who reads it in their channel, whatever else they may see', async () => {
        const { current, acknowledge } = await anAlert();
        expect(await acknowledge('guest')).toMatchObject({ ok: true });
        expect(read(current())).toMatch(/`@guest` has been on it since/);
    });

    test('is not for people who are not in the channel, and they learn nothing', async () => {
        const { current, room } = await anAlert();
        const { id } = host.workspace.users.find(({ username }) => username === 'viewer') ?? { id: '' };
        const members = host.workspace.rooms.find(({ name }) => name === room)?.members ?? [];
        members.splice(members.indexOf(id), 1);
        const before = current();
        const answer = await host.engine.as('viewer').click({ message: before, actionId: 'alert.acknowledge' });
        expect(readAnswer(answer)).toMatch(/^The app does not know this alert/);
        expect(current().blocks).toEqual(before.blocks);
    });

    test('is taken back by the person or by a manager: reminders come again', async () => {
        const { room, current, acknowledge, click } = await anAlert();
        const labels = (): readonly string[] => buttonsOf(current()).map(({ label }) => label);
        expect(labels()).toContain('I’m on it');
        await acknowledge('viewer');
        expect(labels()).toContain('Take back');
        expect(readAnswer(await click('alert.release', undefined, 'guest'))).toMatch(/^Only `@viewer` or a manager/);
        await click('alert.release', undefined, 'viewer');
        expect(labels()).toContain('I’m on it');
        expect(read(current())).not.toContain('has been on it since');
        await acknowledge('viewer');
        await click('alert.release', undefined, 'admin');
        await pass(host, 25 * HOUR, HOUR);
        expect(remindersIn(host, room)).toHaveLength(1);
    });
});

describe('the end of an alert', () => {
    test('is announced by a new message where it was loud: what broke, for how long, and who was on it', async () => {
        const { room, account, current, acknowledge } = await anAlert([9 * 24 * HOUR]);
        await acknowledge();
        host.hooked.heal(account.id);
        await pass(host, 2 * HOUR, 15 * MINUTE);
        const [recovery, another] = recoveriesIn(host, room);
        if (!recovery) throw new Error('there is none');
        expect(another).toBeUndefined();
        expect(read(recovery)).toMatch(/^✅ .* works again · YouTube\nToken expired for .*\n/);
        expect(read(recovery)).toMatch(/✋ `@viewer` was on it · \[Open the alert\]/);
        expect(recovery.threadId).toBeUndefined();
        expect(buttonsOf(current())).toEqual([]);
    });

    test('is an edit where it was a notice all the time', async () => {
        const { room, account, current } = await anAlert();
        const before = host.engine.messages(room).length;
        host.hooked.heal(account.id);
        await pass(host, 2 * HOUR, 15 * MINUTE);
        expect(read(current())).toMatch(/works again/);
        expect(host.engine.messages(room)).toHaveLength(before);
    });
});

describe('a critical alert', () => {
    const mention = async (value: string): Promise<void> => host.engine.updateSetting('alert_mention', value);

    test('mentions whom the setting names, as it is posted; its edits and other alerts do not', async () => {
        await mention('@viewer');
        const critical = await anAlert([2 * HOUR]);
        const warning = await anAlert([9 * 24 * HOUR]);
        await mention('');
        const unmentioned = await anAlert([2 * HOUR]);
        expect(critical.current().text).toMatch(/^@viewer 🚨 /);
        expect(read(critical.current())).toMatch(/^@viewer 🚨 🔴 /);
        expect(warning.current().text).not.toContain('@viewer');
        expect(unmentioned.current().text).toMatch(/^🚨 /);
        await critical.acknowledge('admin');
        expect(critical.current().text).not.toContain('@viewer');
    });
});

test('reminders of one room that fall due together are one message, with the way to each alert', async () => {
    const room = aRoom(host);
    const accounts = (['youtube', 'tiktok', 'instagram'] as const).map((type) => host.hooked.addAccount({ type }));
    for (const { id } of accounts) await watch(host, id, room);
    await round(host);
    for (const { id } of accounts) host.hooked.expire(id);
    await round(host);
    expect(alertsIn(host, room)).toHaveLength(3);
    await pass(host, 25 * HOUR, HOUR);
    const [reminder, another] = remindersIn(host, room);
    if (!reminder) throw new Error('there is none');
    expect(another).toBeUndefined();
    expect(read(reminder)).toMatch(/^⏰ \*3 alerts need attention\*\n⏰ \*Still broken after 1 day/);
    for (const { id } of alertsIn(host, room)) expect(read(reminder)).toContain(`?msg=${id}`);
    await pass(host, 24 * HOUR, HOUR);
    expect(remindersIn(host, room)).toHaveLength(2);
});

test('of what is not watched any more, the alert is over at once', async () => {
    const { room, account, current } = await anAlert();
    await host.engine.as('admin').type(`/integration unwatch ${account.id} #${room}`);
    await runJobs(host);
    expect(read(current())).toMatch(/^⚪ .* is no longer watched here/);
    expect(read(current())).not.toMatch(/expired|Lasted/);
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
        expect(remindersIn(host, room).map(read)).toEqual([expect.stringMatching(/[Ss]till broken after 3 days/)]);
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
        ['another alert', (choices) => choices['1 day']?.replace(/"id":"/, '"id":"x'), /does not know this alert/],
    ])('does nothing with %s', async (_, forged, words) => {
        const { current, click } = await anAlert();
        const before = current();
        const answer = await click('alert.snooze', forged(choicesOf(before)));
        expect(readAnswer(answer)).toMatch(words);
        expect(current().blocks).toEqual(before.blocks);
    });
});
