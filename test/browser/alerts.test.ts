import { expect, test } from '@jest/globals';

import type { WorkbenchPage } from '../../dev/screenshots/workbenchPage';
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
    const workbench = await theatre.open({
        query: { room: room.name, panel: 'clock' },
        viewport: { width: 1600, height: 900 },
    });
    await runMonitor(workbench);
    return { account, workbench, room };
}

async function runMonitor(workbench: WorkbenchPage): Promise<void> {
    await workbench.openTab('Clock');
    const activity = theatre.stage.host.engine.jobs;
    const before =
        activity
            .pending()
            .find(({ processorId }) => processorId === 'monitor-sweep')
            ?.lastRunAt?.getTime() ?? 0;
    await workbench.panel.getByRole('button', { name: 'Run the monitor now' }).click();
    await eventually(() =>
        expect(
            activity
                .pending()
                .find(({ processorId }) => processorId === 'monitor-sweep')
                ?.lastRunAt?.getTime() ?? 0,
        ).toBeGreaterThan(before),
    );
    await workbench.panel.getByRole('button', { name: 'Run the monitor now' }).waitFor();
    await theatre.stage.host.engine.settled();
}

/** Uses the panel, as a curious person does. */
async function switchAccount(workbench: WorkbenchPage, id: string, state: string): Promise<void> {
    await workbench.openTab('Services');
    await workbench.panel.getByLabel(new RegExp(`^State of .* ${id}$`)).selectOption(state);
    const { hooked } = theatre.stage.host;
    await eventually(() => expect(hooked.accounts.get(id)?.health.status).toBe(state));
}

test('an account is broken in the panel, the alert comes, is acknowledged, and says at the end that it works again', async () => {
    const { account, workbench } = await watched('Brewery');
    expect(await workbench.messages.filter({ hasText: 'Token expired' }).count()).toBe(0);
    await switchAccount(workbench, account.id, 'expired');
    await runMonitor(workbench);
    const alert = workbench.message('Token expired');
    await alert.getByText('1 pending post will fail').waitFor();

    await alert.getByRole('button', { name: 'I’m on it' }).click();
    await alert.getByText(/admin has been on it since/).waitFor();
    expect(await alert.getByRole('button', { name: 'I’m on it' }).count()).toBe(0);
    expect(await alert.getByRole('button', { name: 'Take back' }).count()).toBe(1);

    await switchAccount(workbench, account.id, 'healthy');
    await runMonitor(workbench);
    await alert.getByText('Token expired').waitFor();
    await runMonitor(workbench);
    // The alert itself, and below it the message that announces its end.
    const over = workbench.messages.filter({ hasText: 'Brewery works again' });
    await eventually(async () => expect(await over.count()).toBe(2));
    await over
        .first()
        .getByText(/Token expired for/)
        .waitFor();
    await over
        .last()
        .getByText(/admin was on it/)
        .waitFor();
    expect(await over.getByRole('button', { name: /I’m on it|Take back|Reconnect|Snooze/ }).count()).toBe(0);
    await over.last().getByRole('link', { name: 'Open the alert' }).waitFor();
    expect(await workbench.messages.filter({ hasText: 'Brewery' }).filter({ hasNotText: 'Watching' }).count()).toBe(2);
});

test('an alert is snoozed with its menu, is silent for so long, and reminds afterwards', async () => {
    const { account, workbench } = await watched('Slumber');
    await switchAccount(workbench, account.id, 'expired');
    await runMonitor(workbench);
    const alert = workbench.message('Token expired');
    await alert.getByRole('button', { name: /Snooze…/ }).click();
    await workbench.page.getByRole('option', { name: '1 hour' }).click();
    await alert.getByText(/Snoozed by/).waitFor();

    await workbench.openTab('Clock');
    await workbench.panel.getByRole('button', { name: '+15 min' }).click();
    await theatre.stage.host.engine.settled();
    expect(await workbench.messages.filter({ hasText: 'had snoozed it until' }).count()).toBe(0);
    await workbench.panel.getByRole('button', { name: '+1 h' }).click();
    await workbench.message('had snoozed it until').waitFor();
});
