import { afterEach, expect, test } from '@jest/globals';

import { startWorkbench, type Workbench } from '../../../../dev/workbench/server/workbench';
import { BY_ADMIN, openWorkbench } from '../../../support/openWorkbench';
import { Page } from '../../../support/listeningPage';
import { send } from '../../../support/rawRequest';

const opened = openWorkbench({}, { interactionTimeoutMs: 40 });

const started: Workbench[] = [];
async function start(port: number): Promise<Workbench> {
    const workbench = await startWorkbench({ host: opened.host, port });
    started.push(workbench);
    return workbench;
}
afterEach(() => Promise.all(started.splice(0).map((workbench) => workbench.stop())));

test('who waits longer than clients wait for an answer is told so, and a window that comes later opens nowhere', async () => {
    await opened.act('type', { ...BY_ADMIN, roomId: 'GENERAL', line: '/tiny card' });
    const { message } = await opened.page.find('message');
    const click = {
        ...BY_ADMIN,
        actionId: 'wait',
        payload: { blockId: 'one', value: 'x' },
        container: { type: 'message' as const, id: message.id },
    };
    expect(await opened.act('block-action', click)).toEqual({ ok: true, outcome: 'timeout' });
    await opened.host.engine.settled();
    expect(opened.page.events.filter(({ type }) => type === 'view')).toEqual([]);
});

test('a window whose submit is not answered in time closes', async () => {
    await opened.act('type', { ...BY_ADMIN, roomId: 'GENERAL', line: '/tiny window' });
    await opened.page.find('view');
    const submit = { ...BY_ADMIN, viewId: 'form', state: { b: { a: 'wait' } } };
    expect(await opened.act('view-submit', submit)).toEqual({ ok: true, outcome: 'timeout' });
    expect(opened.host.engine.views('admin').some(({ open }) => open)).toBe(false);
    await opened.host.engine.settled();
});

test('pages hear that the server goes, nothing of it stays, and the next one is another', async () => {
    const first = await start(0);
    const page = await new Page().open(first.url);
    const idle = await new Page().open(first.url);
    await first.stop();
    await Promise.all([page.end(), idle.end()]);
    expect(page.events.at(-1)).toEqual({ type: 'stopping' });
    await expect(send(first.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await first.stop();

    const second = await start(Number(new URL(first.url).port));
    expect(second.url).toBe(first.url);
    const again = await new Page().open(second.url);
    const instances = [page, again].map(({ events }) => events[0]?.type === 'snapshot' && events[0].instance);
    expect(new Set(instances).size).toBe(2);
    again.close();
});

test('a port that is taken is said to be, if it was asked for', async () => {
    const port = Number(new URL(opened.workbench.url).port);
    await expect(start(port)).rejects.toThrow(`Port ${port} is taken`);
});

test('without a built page, the address says what is missing', async () => {
    expect(await send(opened.workbench.url)).toMatchObject({ status: 200, body: expect.stringContaining('not built') });
});
