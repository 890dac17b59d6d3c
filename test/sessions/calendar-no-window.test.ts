import { clients } from '../support/noTrigger';

import { expect, test } from '@jest/globals';

import { openHost } from '../support/openHost';
import { blocksOf, menusOf, only, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

clients.sendTriggers = false;

const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z') });
const admin = () => host.engine.as('admin');

test('Move… says the line to type to a client that opens no window', async () => {
    const { id } = host.hooked.addAccount();
    const { id: post } = host.hooked.addPost(id);
    const card = only(await admin().type(`/integration posts ${id}`));
    const value = menusOf(card)[0]?.options.find(({ label }) => label === 'Move…')?.value ?? '';
    const answer = await admin().click({ message: card, actionId: 'posts.row', value });
    expect(answer.views).toEqual([]);
    expect(readAnswer(answer)).toContain(`Type \`/integration reschedule ${post} tomorrow 9:00\``);
});

test('Edit details… leaves the question to such a client, which still schedules', async () => {
    const { id } = host.hooked.addAccount();
    const question = only(await admin().type(`/integration schedule vid_ready ${id} tomorrow 9:00`));
    const valueOf = (actionId: string): string =>
        blocksOf(question)
            .flatMap(({ elements }) => elements ?? [])
            .find((one) => one.actionId === actionId)?.value ?? '';
    const click = (actionId: string) => admin().click({ message: question, actionId, value: valueOf(actionId) });
    expect(readAnswer(await click('schedule.details'))).toContain('can’t open the window for the details');
    expect((await click('schedule.confirm')).edited).toHaveLength(1);
    expect([...host.hooked.posts.values()].filter((post) => post.integration.id === id)).toHaveLength(1);
});
