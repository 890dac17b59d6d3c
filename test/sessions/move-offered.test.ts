import { expect, jest, test } from '@jest/globals';

import { actionsOf } from '../support/disconnectSession';
import { currentOf, pendingOf, reviewMove } from '../support/moveSession';
import {
    alertsIn,
    aRoom,
    aWatchedAccount,
    onlyAlert,
    recoveriesIn,
    round,
    unwatchUpstreams,
    watch,
} from '../support/monitorSession';
import { openHost } from '../support/openHost';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';

jest.setTimeout(60_000);

const host = openHost({ settings: { request_timeout_ms: 2000, alert_after_failures: 1 } });

const TWO = [{ platformData: { title: 'One' } }, { platformData: { title: 'Two' } }];
const again = (username: string) => ({
    type: 'tiktok' as const,
    account: { id: username, name: `Again ${username}`, username, avatarUrl: '' },
});

test('an alert offers to move what would fail, and after a reconnection to move it to the new connection', async () => {
    const { room, account } = await aWatchedAccount(host, again('anew'), { posts: TWO });
    await watch(host, 'hooked', aRoom(host));
    host.hooked.expire(account.id);
    await round(host);
    expect(actionsOf(onlyAlert(host, room))).toContain('move.review');

    const target = host.hooked.reconnect(account.id);
    await round(host);
    const over = onlyAlert(host, room);
    expect(read(over)).toContain(`*2 posts* are still on the old connection \`${account.id}\``);
    const offer = { label: 'Move to the new one…', actionId: 'move.review' };
    expect(buttonsOf(over)).toEqual([offer]);
    expect(recoveriesIn(host, room).flatMap(buttonsOf)).toEqual([offer]);

    const refused = await host.engine.as('viewer').click({ message: over, actionId: 'move.review' });
    expect(readAnswer(refused)).toContain('Only managers can do this');
    const question = only(await host.engine.as('admin').click({ message: over, actionId: 'move.review' }));
    expect(read(question)).toContain(`\`${account.id}\` → \`${target.id}\``);
    await host.engine.as('admin').submit(await reviewMove(host, question), {});
    await host.engine.settled();
    expect(read(currentOf(host, question))).toContain('*2 posts moved from');
    expect(pendingOf(host, target)).toHaveLength(2);
    expect(pendingOf(host, account)).toEqual([]);
});

test('the alert about a connection that is gone finds the account’s new connection by itself', async () => {
    // Without a list, the monitor cannot know what has taken the place of the missing one.
    await unwatchUpstreams(host);
    const { room, account } = await aWatchedAccount(host, again('gone'), { posts: TWO });
    const target = host.hooked.reconnect(account.id);
    for (let rounds = 0; rounds < 2; rounds += 1) await round(host);
    const alert = alertsIn(host, room).find((one) => read(one).includes(account.id));
    if (!alert) throw new Error('nothing alerts');
    const question = only(await host.engine.as('admin').click({ message: alert, actionId: 'move.review' }));
    expect(read(question)).toContain(`\`${account.id}\` → \`${target.id}\``);
});
