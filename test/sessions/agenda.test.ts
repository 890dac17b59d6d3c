import { beforeEach, describe, expect, test } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';
import { openHost } from '../support/openHost';
import { buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

/** A Friday, 16:41 where the admin is (UTC+1). */
const START = '2026-11-20T15:41:00Z';
const HOUR = 3_600_000;

const host = openHost({ clock: slowClock(START) });
const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);

beforeEach(() => {
    host.engine.clock.set(START);
    host.hooked.clearFaults();
    host.hooked.requests.length = 0;
    host.hooked.accounts.clear();
    host.hooked.posts.clear();
});

const inHours = (hours: number): string => new Date(host.engine.clock.now().getTime() + hours * HOUR).toISOString();

/** An account of this name, with posts in so many hours from now. */
function account(name: string, hours: readonly number[], type: 'youtube' | 'tiktok' | 'instagram' = 'youtube') {
    const handle = name.toLowerCase().replace(/\s/g, '');
    const made = host.hooked.addAccount({
        id: `int_${handle}`,
        type,
        identifier: `@${handle}`,
        account: { id: handle, name, username: handle, avatarUrl: '' },
    });
    hours.forEach((hour, index) =>
        host.hooked.addPost(made.id, {
            id: `sch_${handle}_${index + 1}`,
            scheduledDateTime: inHours(hour),
            platformData: { title: `${name} ${index + 1}` },
        }),
    );
    return made;
}

/** Hooked itself settles what is due; an overdue post is one that it has not got round to. */
const overdue = (accountId: string, id: string, hours: number): void => {
    host.hooked.addPost(accountId, { id, platformData: { title: 'Late one' } });
    const post = host.hooked.posts.get(id);
    if (!post) throw new Error('it has just been made');
    host.hooked.posts.set(id, { ...post, status: 'pending', scheduledDateTime: inHours(-hours) });
};

const edited = (answer: Answer): HostMessage => {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [] });
    expect(answer.edited).toHaveLength(1);
    return answer.edited[0] as HostMessage;
};

describe('agenda', () => {
    test('shows the week by day, in the reader’s hours, and counts at the top what will fail and why', async () => {
        account('Alba Coffee', [1, 7.5, 24, 72]);
        account('My TikTok', [2, 26, 50, 24 * 8], 'tiktok');
        host.hooked.expire('int_mytiktok');
        const text = readAnswer(await type('agenda'));
        expect(text.split('\n')[0]).toBe('🔴 *7 posts this week, 3 will fail:* My TikTok’s token expired');
        expect(text).toContain('*Today, Friday, Nov 20, 2026* · 2 posts');
        // 00:11 where the admin is: no longer today.
        expect(text).toContain('*Tomorrow, Saturday, Nov 21, 2026* · 3 posts');
        expect(text).toContain(
            '*My TikTok 1* · `sch_mytiktok_1`\n6:41 PM · My TikTok · 🎵 TikTok\n🔴 Token expired: *will fail*',
        );
        expect(text).toContain('*Alba Coffee 1* · `sch_albacoffee_1`\n5:41 PM · Alba Coffee · ▶️ YouTube\n✅ Healthy');
        expect(text).toContain('1 more post is pending on other days.');
    });
});
