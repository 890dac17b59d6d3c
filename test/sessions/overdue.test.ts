import { beforeEach, expect, jest, test } from '@jest/globals';

import type { FakePost } from '../../dev/upstreams/hooked-data';
import { alertsIn, onlyAlert, recoveriesIn, remindersIn, round, watch } from '../support/monitorSession';
import { HOUR, MINUTE } from '../support/times';
import { openHost } from '../support/openHost';
import { read, readAnswer } from '../support/readMessages';

jest.setTimeout(60_000);

const host = openHost({ settings: { request_timeout_ms: 2000 } });
const DAY = 24 * HOUR;

let made = 0;
function aRoom(): string {
    const name = `time-${(made += 1)}`;
    host.workspace.rooms.push({ id: `rTime${made}`, name, type: 'c', members: ['uAdmin00000000001'] });
    return name;
}

/** Hooked’s calendar, in which a post that was due is still pending. */
function calendarOf(posts: readonly FakePost[]): void {
    // The fake itself settles what is due.
    const scheduledPosts = structuredClone(posts);
    const page = { scheduledPosts, total: posts.length, limit: 50, offset: 0 };
    host.hooked.fault({ when: { path: /schedule\/list/ }, json: { success: true, data: page } });
}

const titled = (accountId: string, title: string, inMs: number): FakePost =>
    host.hooked.addPost(accountId, {
        scheduledDateTime: new Date(host.engine.clock.now().getTime() + inMs).toISOString(),
        platformData: { title },
    });

beforeEach(() => host.hooked.clearFaults());

test('an overdue post is named apart from the next one: in an alert, in posts, and before a disconnection', async () => {
    const room = aRoom();
    const account = host.hooked.addAccount({ type: 'youtube' });
    const posts = [titled(account.id, 'Yesterday’s news', -26 * HOUR), titled(account.id, 'Next month', 30 * DAY)];
    calendarOf(posts);
    const asked = async (line: string): Promise<string> =>
        readAnswer(await host.engine.as('admin').type(`/integration ${line}`, { room }));

    // Also of an account that works.
    const listed = await asked(`posts ${account.id}`);
    expect(listed).toContain('1 of them is overdue and still pending');
    expect(listed).toMatch(/Yesterday’s news.*\n🕘 due .*, still pending/);
    expect(listed).not.toMatch(/Next month.*\n🕘/);
    const question = await asked(`disconnect ${account.id}`);
    expect(question).toMatch(/\*1 pending post\* would fail:\n• Next month/);
    expect(question).toMatch(/\*1 post\* is overdue and still pending:\n• Yesterday’s news/);

    await watch(host, account.id, room);
    await round(host);
    host.hooked.expire(account.id);
    await round(host);
    const words = read(onlyAlert(host, room));
    expect(words).toMatch(/^🔴 /);
    expect(words).toMatch(/\*1 pending post will fail\* unless this is fixed: Next month/);
    expect(words).toMatch(/🕘 \*1 post\* was due .* and is still pending: Yesterday’s news/);
});

test('posts that were due meanwhile are named, also when it is over', async () => {
    const room = aRoom();
    const account = host.hooked.addAccount();
    titled(account.id, 'Cold brew', 10 * MINUTE);
    titled(account.id, 'Later', 3 * DAY);
    await watch(host, account.id, room);
    await round(host);
    host.hooked.expire(account.id);
    await round(host);
    expect(read(onlyAlert(host, room))).toContain('The next: Cold brew');
    host.engine.clock.advance(15 * MINUTE);
    await round(host);
    expect(read(onlyAlert(host, room))).toMatch(/\*1 post was due meanwhile\* and has not gone out: Cold brew · /);
    expect(remindersIn(host, room)).toHaveLength(1);
    host.hooked.heal(account.id);
    await round(host);
    await round(host);
    const cost = /schedule it again if it did not go out\n• Cold brew · /;
    expect(read(onlyAlert(host, room))).toMatch(cost);
    expect(recoveriesIn(host, room).map(read)).toEqual([expect.stringMatching(cost)]);
    expect(alertsIn(host, room)).toHaveLength(1);
});
