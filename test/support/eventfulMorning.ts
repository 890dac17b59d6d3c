import { expect } from '@jest/globals';

import type { Host } from '../../dev/host/host';
import type { State } from './monitorState';
import { HOUR, MINUTE } from './times';
import { round, runJobs, watch } from './monitorSession';

export const MORNING_SETTINGS = {
    alert_after_failures: 3,
    monitor_channel: [{ _id: 'rOps0000000000002', name: 'ops' }],
};

/** Rooms and accounts for which the next sweep posts nearly every kind of message. */
export async function anEventfulMorning(host: Host): Promise<void> {
    const { hooked, engine } = host;
    hooked.accounts.clear();
    hooked.posts.clear();
    const account = (name: string, type: 'youtube' | 'tiktok' | 'instagram'): string =>
        hooked.addAccount({
            id: `int_${name}`,
            type,
            account: { id: name, name, username: name, avatarUrl: '' },
        }).id;
    const changing = account('changing', 'youtube');
    const expiring = account('expiring', 'youtube');
    const [forgotten, repaired, failing] = ['forgotten', 'repaired', 'failing'].map((name) => account(name, 'tiktok'));
    const [flaky, deleted] = ['flaky', 'deleted'].map((name) => account(name, 'tiktok'));
    const forsaken = account('forsaken', 'instagram');
    const together = ['anna', 'bert', 'cleo'].map((name) => account(name, 'instagram'));
    if (!forgotten || !repaired || !failing || !flaky || !deleted) throw new Error('they are there');

    await watch(host, 'hooked', 'general');
    await watch(host, expiring, 'social-media');
    await watch(host, deleted, 'announcements');
    hooked.breakAccount(changing);
    hooked.expire(forgotten);
    hooked.expire(repaired);
    hooked.expire(forsaken);
    // Far away, but enough for a warning: its end is announced.
    const inTenDays = new Date(engine.clock.now().getTime() + 240 * HOUR).toISOString();
    hooked.addPost(repaired, { scheduledDateTime: inTenDays });
    for (const waitMs of [0, 15 * MINUTE, 15 * MINUTE]) {
        engine.clock.advance(waitMs);
        await round(host);
    }
    engine.clock.advance(23 * HOUR + 5 * MINUTE);
    hooked.breakAccount(failing);
    await round(host);
    engine.clock.advance(15 * MINUTE);
    hooked.heal(repaired);
    await round(host);
    // Less than an interval: the next regular sweep is the one under test.
    engine.clock.advance(14 * MINUTE);
    await runJobs(host);
    // Now everything happens at once.
    hooked.expire(changing);
    hooked.expire(expiring);
    const scheduledDateTime = new Date(engine.clock.now().getTime() + 5 * HOUR).toISOString();
    hooked.addPost(expiring, { scheduledDateTime });
    hooked.breakAccount(flaky);
    hooked.disconnect(deleted);
    for (const id of together) hooked.expire(id);
}

/** Expects the messages and records after that sweep. */
export function expectAllPosted(state: State): void {
    const open = { isOpen: true, reminders: 0, announced: 0 };
    const over = { isOpen: false, reminders: 0, announced: 1 };
    expect(state.alerts).toEqual([
        { room: 'general', headline: '✅ *repaired* works again · TikTok', ...over },
        { room: 'general', headline: '🔴 *#* Instagram accounts broke together (same check, same state)', ...open },
        { room: 'general', headline: '🔴 *changing* · YouTube', ...open },
        { room: 'general', headline: '🔴 *deleted* · TikTok', ...open },
        { room: 'general', headline: '🔴 *failing* · TikTok', ...open },
        { room: 'general', headline: '🔴 *forgotten* · TikTok', ...open, reminders: 1 },
        { room: 'general', headline: '🔴 *forsaken* · Instagram', ...open, reminders: 1 },
        { room: 'general', headline: '🚨 🔴 *expiring* · YouTube', ...open },
        { room: 'ops', headline: '🔴 *deleted* · TikTok', ...open },
        { room: 'social-media', headline: '🚨 🔴 *expiring* · YouTube', ...open },
    ]);
    expect(state.notes.map((note) => note.split('\n')[0])).toEqual(['✏️ Changed:']);
    expect(state.health).toMatchObject({
        'hooked int_failing': 'alerting error 3:0',
        'hooked int_flaky': 'silent error 1:0',
        'hooked int_repaired': 'silent expired 0:2',
    });
    expect(state.refused).toEqual(['rReadOnly00000003 hooked int_deleted']);
}
