import { afterEach, beforeEach, expect, test } from '@jest/globals';

// First, before the engine.
import { clients } from '../support/noTrigger';
import {
    actionsOf,
    ask,
    aSubject,
    click,
    current,
    deletions,
    ended,
    later,
    makeManager,
    pathOf,
} from '../support/disconnectSession';
import { blocksOf, only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

beforeEach(() => void (host.hooked.requests.length = 0));
afterEach(() => void (clients.sendTriggers = false));

const labels = (message: Parameters<typeof blocksOf>[0]): readonly string[] =>
    blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .filter(({ type }) => type === 'button')
        .map(({ value }) => String((JSON.parse(value ?? '{}') as { fate?: string }).fate));

test('where no window can open, the same choice comes as buttons, to the one who clicked', async () => {
    const subject = aSubject(host);
    const message = await ask(host, subject);
    const answer = await click(host, message, 'disconnect.review');
    expect(answer.views).toEqual([]);
    expect(answer.requests).toEqual([]);
    expect(answer.messages).toEqual([]);
    const choice = only(answer);
    expect(choice.shownTo).toBe('admin');
    expect(actionsOf(choice)).toEqual(['disconnect.decide', 'disconnect.decide']);
    expect(labels(choice)).toEqual(['cancel', 'leave']);
    for (const { platformData } of subject.posts) expect(read(choice)).toContain(platformData.title);
});

test.each([
    ['cancel', 3],
    ['leave', 1],
] as const)('%s by button does the same as by window', async (fate, count) => {
    const subject = aSubject(host);
    const message = await ask(host, subject);
    const choice = only(await click(host, message, 'disconnect.review'));
    await host.engine
        .as('admin')
        .click({ message: choice, actionId: 'disconnect.decide', value: valueOf(choice, fate) });
    expect(read(await ended(host, message))).toContain('is disconnected');
    expect(deletions(host)).toHaveLength(count);
    expect(deletions(host).at(-1)).toBe(pathOf(subject.account));
    // The private card is stored nowhere, so its buttons are still there: once is enough.
    const again = await host.engine
        .as('admin')
        .click({ message: choice, actionId: 'disconnect.decide', value: valueOf(choice, 'cancel') });
    expect(read(only({ ...again, edited: [] }))).toContain('already decided');
    expect(deletions(host)).toHaveLength(count);
});

test('without posts there is one button', async () => {
    const subject = aSubject(host, { posts: 0 });
    const message = await ask(host, subject);
    const choice = only(await click(host, message, 'disconnect.review'));
    expect(actionsOf(choice)).toEqual(['disconnect.decide']);
    await host.engine.as('admin').click({ message: choice, actionId: 'disconnect.decide' });
    expect(read(await ended(host, message))).toContain('is disconnected');
    expect(deletions(host)).toEqual([pathOf(subject.account)]);
});

test('a person without the role cannot use another’s buttons', async () => {
    const subject = aSubject(host);
    const message = await ask(host, subject);
    const choice = only(await click(host, message, 'disconnect.review'));
    const value = valueOf(choice, 'cancel');
    const answer = await host.engine.as('viewer').click({ message: choice, actionId: 'disconnect.decide', value });
    expect(read(only(answer))).toContain('Only managers can do this');
    await host.engine.settled();
    expect(deletions(host)).toEqual([]);
    expect(actionsOf(current(host, message))).toHaveLength(2);
});

test('where clients send a trigger, the window opens', async () => {
    clients.sendTriggers = true;
    const message = await ask(host, aSubject(host));
    expect((await click(host, message, 'disconnect.review')).views).toHaveLength(1);
});

function valueOf(message: Parameters<typeof blocksOf>[0], fate: string): string {
    const element = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find(({ value }) => value?.includes(`"fate":"${fate}"`));
    if (element?.value === undefined) throw new Error(`there is no button for ${fate}`);
    return element.value;
}

test('where no window opens, the asker requests by button, and another manager confirms by button', async () => {
    await host.engine.updateSetting('disconnect_approval', 'second');
    await host.engine.updateSetting('disconnect_grace_minutes', 1);
    const demote = makeManager(host, 'viewer');
    const subject = aSubject(host);
    const message = await ask(host, subject);
    const mine = only(await click(host, message, 'disconnect.review'));
    expect(read(mine)).toContain('another manager must confirm');
    const value = valueOf(mine, 'cancel');
    await host.engine.as('admin').click({ message: mine, actionId: 'disconnect.decide', value });
    await ended(host, message);
    expect(deletions(host)).toEqual([]);
    const theirs = only(await click(host, message, 'disconnect.review', 'viewer'));
    expect(read(theirs)).toContain('Pending posts are cancelled first.');
    expect(read(theirs)).toContain('1 minute passes');
    expect(actionsOf(theirs)).toEqual(['disconnect.decide']);
    await host.engine.as('viewer').click({ message: theirs, actionId: 'disconnect.decide' });
    await ended(host, message);
    expect(actionsOf(current(host, message))).toEqual(['disconnect.undo']);
    await later(host);
    expect(read(current(host, message))).toContain('2 posts cancelled');
    demote();
    await host.engine.updateSetting('disconnect_approval', 'self');
    await host.engine.updateSetting('disconnect_grace_minutes', 0);
});
