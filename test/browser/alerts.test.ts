import { expect, test } from '@jest/globals';

import type { Bench } from '../../dev/screenshots/bench';
import { eventually, openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

/** A room and an account of its own, watched there, and found healthy once. */
async function watched(name: string) {
    const { engine, hooked, workspace } = theatre.stage.host;
    const room = { id: `r${name}`, name: name.toLowerCase(), type: 'c' as const, members: ['uAdmin00000000001'] };
    workspace.rooms.push(room);
    const account = hooked.addAccount({ account: { id: '1', name, username: 'alba', avatarUrl: '' } });
    hooked.addPost(account.id, { platformData: { title: 'Morning pour-over' } });
    await engine.as('admin').type(`/integration watch ${account.id}`, { room: room.name });
    const bench = await theatre.open({
        query: { room: room.name, panel: 'clock' },
        viewport: { width: 1600, height: 900 },
    });
    await runMonitor(bench);
    return { account, bench, room };
}

async function runMonitor(bench: Bench): Promise<void> {
    await bench.openTab('Clock');
    const activity = theatre.stage.host.engine.jobs;
    const before =
        activity
            .pending()
            .find(({ processorId }) => processorId === 'monitor-sweep')
            ?.lastRunAt?.getTime() ?? 0;
    await bench.panel.getByRole('button', { name: 'Run the monitor now' }).click();
    await eventually(() =>
        expect(
            activity
                .pending()
                .find(({ processorId }) => processorId === 'monitor-sweep')
                ?.lastRunAt?.getTime() ?? 0,
        ).toBeGreaterThan(before),
    );
    await bench.panel.getByRole('button', { name: 'Run the monitor now' }).waitFor();
    await theatre.stage.host.engine.settled();
}

/** In the panel, as somebody does who wants to see what happens. */
async function switchAccount(bench: Bench, id: string, state: string): Promise<void> {
    await bench.openTab('Upstreams');
    await bench.panel.getByLabel(new RegExp(`^State of .* ${id}$`)).selectOption(state);
    const { hooked } = theatre.stage.host;
    await eventually(() => expect(hooked.accounts.get(id)?.health.status).toBe(state));
}

test('an account is broken in the panel, the alert comes, is acknowledged, and says at the end that it works again', async () => {
    const { account, bench } = await watched('Brewery');
    expect(await bench.messages.filter({ hasText: 'Token expired' }).count()).toBe(0);
    await switchAccount(bench, account.id, 'expired');
    await runMonitor(bench);
    const alert = bench.message('Token expired');
    await alert.getByText('1 pending post will fail').waitFor();

    await alert.getByRole('button', { name: 'Acknowledge' }).click();
    await alert.getByText(/Acknowledged by @?.*admin/).waitFor();
    expect(await alert.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);

    await switchAccount(bench, account.id, 'healthy');
    await runMonitor(bench);
    await alert.getByText('Token expired').waitFor();
    await runMonitor(bench);
    const over = bench.message('Brewery works again');
    await over.getByText(/in trouble for/).waitFor();
    expect(await over.getByRole('button', { name: /Acknowledge|Reconnect|Snooze/ }).count()).toBe(0);
    expect(await bench.messages.filter({ hasText: 'Brewery' }).filter({ hasNotText: 'Watching' }).count()).toBe(1);

    await over.getByText('1 reply').waitFor();
    await over.getByRole('button', { name: 'View thread' }).click();
    await bench.thread.getByRole('article').nth(1).waitFor();
    const replies = bench.thread.getByRole('article');
    expect(await replies.count()).toBe(2);
    await bench.thread.getByRole('button', { name: 'Close thread' }).click();
    await bench.thread.waitFor({ state: 'detached' });
});

test('an alert is snoozed with its menu, is silent for so long, and reminds afterwards', async () => {
    const { account, bench } = await watched('Slumber');
    await switchAccount(bench, account.id, 'expired');
    await runMonitor(bench);
    const alert = bench.message('Token expired');
    await alert.getByRole('button', { name: /Snooze…/ }).click();
    await bench.page.getByRole('option', { name: '1 hour' }).click();
    await alert.getByText(/Snoozed by/).waitFor();

    await bench.openTab('Clock');
    await bench.panel.getByRole('button', { name: '+15 min' }).click();
    await theatre.stage.host.engine.settled();
    expect(await bench.messages.filter({ hasText: 'had snoozed it until' }).count()).toBe(0);
    await bench.panel.getByRole('button', { name: '+1 h' }).click();
    await bench.message('had snoozed it until').waitFor();
});
