import { describe, expect, test } from '@jest/globals';

import type { FakeRocketChat } from '../../../dev/upstreams/index';
import { claims } from '../../../lib/adapters/engine/claims';
import { monitorStorage } from '../../../lib/adapters/engine/stores';
import type { AppContext } from '../../../lib/context/context';
import type { Alert, AlertAnswer } from '../../../lib/domain/monitor/alert';
import { isAcknowledged, isSnoozed } from '../../../lib/domain/monitor/snooze';
import { followClick } from '../../../lib/interactions/index';
import type { Click, Effect } from '../../../lib/chat/click';
import { acknowledgeAlert, releaseAlert, snoozeAlert } from '../../../lib/chat/links';
import type { Reply } from '../../../lib/chat/reply';
import { memoryStorage, openGate } from '../../support/memoryStorage';
import { anApp, type AppOptions } from '../../support/appContext';
import { asSeen, readingOf } from '../../support/cards';
import { clockAt, DAY, HOUR, MINUTE, NOW } from '../../support/times';
import { aConnection, aHook, aMember, anAlert } from '../../support/monitorRecords';
import { freshRocketChat } from '../../support/freshFakes';

let rocketchat: FakeRocketChat;
freshRocketChat((fake) => void (rocketchat = fake));

const at = (ms: number): number => NOW.getTime() + ms;

/**
 * A room with one alert, and what its messages show.
 * @param memberOf the rooms that everybody who clicks is a member of
 */
async function room(
    alert: Alert | undefined,
    { memberOf = ['brand'] }: { readonly memberOf?: readonly string[] } = {},
) {
    const clock = clockAt();
    const storage = memoryStorage().through(openGate);
    const monitor = monitorStorage(storage.persistence, storage.read, clock);
    if (alert) await monitor.alerts.put(alert.id, alert);
    const shown = new Map<string, Pick<Reply, 'text' | 'blocks'>>();
    const edits: string[] = [];
    const alarms: { readonly processor: string; readonly at: Date; readonly data: unknown }[] = [];
    /** Called as a message is changed. */
    const hooks: { onReplace?: () => Promise<void>; isGone?: boolean } = {};
    const appOf = (as: AppOptions['as'], over: Partial<AppContext['person']> = {}): AppContext => {
        const app = anApp({ rocketchat, clock, ...(as && { as }), person: over });
        return {
            ...app,
            monitor,
            claims: claims(storage.persistence, storage.read, clock, { pause: () => Promise.resolve() }),
            rooms: {
                isIn: (roomId: string) => Promise.resolve(memberOf.includes(roomId)),
            } as unknown as AppContext['rooms'],
            jobs: { once: (processor, at, data) => Promise.resolve(void alarms.push({ processor, at, data })) },
            messages: {
                replace: async (messageId: string, content: Pick<Reply, 'text' | 'blocks'>) => {
                    if (hooks.isGone) return false;
                    shown.set(messageId, content);
                    edits.push(messageId);
                    // As the engine does, which puts ids into the very blocks that it is given.
                    content.blocks?.forEach((block, index) => Object.assign(block, { blockId: `engine-${index}` }));
                    await hooks.onReplace?.();
                    return true;
                },
            } as unknown as AppContext['messages'],
        };
    };
    const click = (actionId: string, value: string, as: AppOptions['as'], over: Partial<Click>, person = {}) =>
        followClick(appOf(as, person), { actionId, value, isPrivate: false, messageId: 'm1', ...over });
    return {
        clock,
        monitor,
        hooks,
        shown,
        edits,
        alarms,
        acknowledge: (as: AppOptions['as'] = 'viewer', over: Partial<Click> = {}, person = {}): Promise<Effect> =>
            click('alert.acknowledge', acknowledgeAlert.write({ id: 'a1' }), as, over, person),
        release: (as: AppOptions['as'] = 'viewer', over: Partial<Click> = {}, person = {}): Promise<Effect> =>
            click('alert.release', releaseAlert.write({ id: 'a1' }), as, over, person),
        snooze: (ms: number, as: AppOptions['as'] = 'viewer', over: Partial<Click> = {}): Promise<Effect> =>
            click('alert.snooze', snoozeAlert.write({ id: 'a1', ms }), as, over),
        answer: (): Promise<AlertAnswer | undefined> => monitor.answers.get('a1'),
        /** What the message shows now. */
        reading: (messageId = 'm1'): string => plain(readingOf(shown.get(messageId)?.blocks ?? [])),
    };
}

const plain = (text: string): string => asSeen(text).replaceAll('\u202f', ' ');

/** The words that only the person who clicked reads. */
function told(effect: Effect): string {
    if (effect.kind !== 'whisper') throw new Error(`nobody is told anything: ${effect.kind}`);
    expect(effect.reply.audience).toBe('asker');
    return plain(effect.reply.text);
}

const withPost = (inMs: number, over: Partial<Alert> = {}): Alert =>
    anAlert({ members: [aMember(aConnection(), { stake: { posts: 1, nextAt: at(inMs), nextTitle: 'X' } })], ...over });

describe('acknowledging', () => {
    test('is written down, and everybody in the room sees who takes care of it', async () => {
        const { acknowledge, answer, reading, monitor, edits } = await room(anAlert());
        expect(await acknowledge()).toEqual({ kind: 'nothing' });
        // Everybody in the room would see it flicker.
        expect(edits).toEqual(['m1']);
        expect(isAcknowledged(await answer(), anAlert())).toBe(true);
        expect(reading()).toContain('✋ `@viewer` has been on it since Nov 20, 2026, 3:41 PM (UTC)');
        expect(reading()).not.toContain('I’m on it');
        expect(await monitor.alerts.get('a1')).toEqual(anAlert());
    });

    test('a second time tells by whom it is already, and changes nothing', async () => {
        const { acknowledge, answer, clock, shown } = await room(anAlert());
        await acknowledge('viewer');
        const before = await answer();
        clock.advance(MINUTE);
        shown.clear();
        expect(told(await acknowledge('admin'))).toMatch(/^`@viewer` has been on it since Nov 20, 2026/);
        expect(await answer()).toEqual(before);
        expect(shown.size).toBe(0);
    });

    test('leaves it possible to snooze, and the message shows both', async () => {
        const { acknowledge, snooze, answer, reading } = await room(anAlert());
        await acknowledge('viewer');
        expect(await snooze(HOUR, 'admin')).toEqual({ kind: 'nothing' });
        expect(isAcknowledged(await answer(), anAlert())).toBe(true);
        expect(isSnoozed(await answer(), anAlert(), NOW)).toBe(true);
        expect(reading()).toMatch(/`@viewer` has been on it since .*\n🔕 Snoozed by `@admin` until/);
    });

    test('is asked for again where another one has joined since', async () => {
        const { acknowledge, monitor, answer, reading } = await room(anAlert());
        await acknowledge('viewer');
        await monitor.alerts.put('a1', anAlert({ joins: 1 }));
        expect(await acknowledge('admin')).toEqual({ kind: 'nothing' });
        expect(isAcknowledged(await answer(), anAlert({ joins: 1 }))).toBe(true);
        expect(reading()).toContain('`@admin` has been on it since');
    });

    test('keeps the message in the language and hours of its room, after every click', async () => {
        const reader = { language: 'de', utcOffset: 1 };
        const { acknowledge, reading } = await room(anAlert({ reader }));
        await acknowledge('viewer', {}, { language: 'pt-BR' });
        expect(reading()).toContain('✋ `@viewer` kümmert sich seit 20.11.2026, 16:41 (UTC+1)');
    });

    test('leaves a snooze as it is', async () => {
        const { acknowledge, snooze, answer } = await room(anAlert());
        await snooze(HOUR);
        await acknowledge();
        expect(isSnoozed(await answer(), anAlert(), NOW)).toBe(true);
        expect(isAcknowledged(await answer(), anAlert())).toBe(true);
    });
});

describe('snoozing', () => {
    test.each([
        [HOUR, 'Nov 20, 2026, 4:41 PM (UTC)'],
        [4 * HOUR, 'Nov 20, 2026, 7:41 PM (UTC)'],
        [DAY, 'Nov 21, 2026, 3:41 PM (UTC)'],
        [3 * DAY, 'Nov 23, 2026, 3:41 PM (UTC)'],
    ])('for %i ms lasts until %s', async (ms, until) => {
        const { snooze, answer, reading, alarms } = await room(anAlert());
        expect(await snooze(ms)).toEqual({ kind: 'nothing' });
        expect((await answer())?.snoozed).toMatchObject({ by: 'viewer', until: at(ms) });
        // However long the next check takes to come, the room hears again then.
        expect(alarms).toEqual([{ processor: 'monitor-continue', at: new Date(at(ms)), data: { trigger: 'news' } }]);
        expect(reading()).toMatch(
            new RegExp(`🔕 Snoozed by \`@viewer\` until ${until.replace(/[()]/g, '\\$&')}$`, 'm'),
        );
    });

    test('ends before the next post at risk, and says so', async () => {
        const { snooze, answer, reading } = await room(withPost(2 * HOUR));
        await snooze(DAY);
        expect((await answer())?.snoozed?.until).toBe(at(1.5 * HOUR));
        expect(reading()).toContain('until Nov 20, 2026, 5:11 PM (UTC): ends before the next post at risk');
    });

    test('is refused where the next post is due too soon', async () => {
        const { snooze, answer, shown } = await room(withPost(29 * MINUTE));
        // In the hours of the one who clicked.
        expect(told(await snooze(HOUR))).toBe(
            'Not snoozed: the next post at risk is due Nov 20, 2026, 1:10 PM (UTC−3), too soon for a snooze.',
        );
        expect(await answer()).toBeUndefined();
        expect(shown.size).toBe(0);
    });

    test('again takes the place of what was chosen before', async () => {
        const { snooze, answer, reading } = await room(anAlert());
        await snooze(3 * DAY, 'viewer');
        await snooze(HOUR, 'admin');
        expect((await answer())?.snoozed).toMatchObject({ by: 'admin', until: at(HOUR) });
        expect(reading().match(/Snoozed by/g)).toHaveLength(1);
    });

    test.each([0, -1, 7 * DAY, 1.5 * HOUR, Number.NaN])('for %d ms is nothing that was offered', async (ms) => {
        const { snooze, answer } = await room(anAlert());
        expect(told(await snooze(ms))).toContain('another version of the app');
        expect(await answer()).toBeUndefined();
    });
});

describe('an alert that is not as the message shows it', () => {
    test('was posted anew: the older copy answers nothing', async () => {
        const { acknowledge, answer, shown } = await room(anAlert({ messageId: 'm2' }));
        expect(told(await acknowledge())).toMatch(/^This is an older copy of the alert/);
        expect(await answer()).toBeUndefined();
        expect(shown.size).toBe(0);
    });

    test('has only just been posted: the message that was clicked is it', async () => {
        const unposted = anAlert();
        delete unposted.messageId;
        const { acknowledge, answer, reading } = await room(unposted);
        expect(await acknowledge()).toEqual({ kind: 'nothing' });
        expect((await answer())?.acknowledged).toMatchObject({ by: 'viewer' });
        expect(reading()).toContain('`@viewer` has been on it since');
    });

    test('has only just been posted: a card without its button is not taken for it', async () => {
        const unposted = anAlert();
        delete unposted.messageId;
        const { acknowledge, answer, edits } = await room(unposted);
        expect(told(await acknowledge('viewer', { isStale: true }))).toMatch(/^This is an older copy of the alert/);
        expect(await answer()).toBeUndefined();
        expect(edits).toEqual([]);
    });

    test('is answered from a card whose button has gone meanwhile, where it is the right card', async () => {
        const { acknowledge, answer } = await room(anAlert());
        expect(await acknowledge('viewer', { isStale: true })).toEqual({ kind: 'nothing' });
        expect((await answer())?.acknowledged).toMatchObject({ by: 'viewer' });
    });

    test('is over: the message shows that', async () => {
        const ended = [{ subject: aConnection(), since: at(-HOUR), at: at(0), how: 'recovered' as const }];
        const { acknowledge, snooze, answer, reading, shown } = await room(
            anAlert({ members: [], ended, closedAt: at(0) }),
        );
        for (const answered of [acknowledge, () => snooze(HOUR)]) {
            shown.clear();
            expect(told(await answered())).toMatch(/^This alert is already over/);
            expect(reading()).toMatch(/^✅ \*Account int_1\* works again/);
        }
        expect(await answer()).toBeUndefined();
    });

    test('is not known any more', async () => {
        const { acknowledge, answer } = await room(undefined);
        expect(told(await acknowledge())).toMatch(/^The app does not know this alert/);
        expect(await answer()).toBeUndefined();
    });

    test('changes while it is answered: the newer one is what is seen last', async () => {
        const { acknowledge, monitor, hooks, reading } = await room(anAlert());
        hooks.onReplace = async () => {
            delete hooks.onReplace;
            await monitor.alerts.put('a1', anAlert({ members: [aMember(aConnection(), { trouble: 'error' })] }));
        };
        await acknowledge();
        expect(reading()).toContain('Connection error');
        expect(reading()).toContain('`@viewer` has been on it since');
    });

    test('cannot be shown: it is recorded all the same, and the person reads that', async () => {
        const { acknowledge, hooks, answer } = await room(anAlert());
        hooks.isGone = true;
        expect(told(await acknowledge())).toMatch(/^Saved/);
        expect((await answer())?.acknowledged).toMatchObject({ by: 'viewer' });
    });

    test('is being answered by another person at this moment', async () => {
        const { acknowledge, monitor } = await room(anAlert());
        const put = monitor.answers.put.bind(monitor.answers);
        let rival: Effect | undefined;
        Object.assign(monitor.answers, {
            put: async (key: string, value: AlertAnswer) => {
                Object.assign(monitor.answers, { put });
                rival = await acknowledge('admin');
                await put(key, value);
            },
        });
        await acknowledge('viewer');
        if (!rival) throw new Error('nobody came in between');
        expect(told(rival)).toMatch(/^Another person is answering this alert/);
        expect((await monitor.answers.get('a1'))?.acknowledged).toMatchObject({ by: 'viewer' });
    });
});

describe('who may answer', () => {
    const webhook = anAlert({ source: 'rocketchat', group: 'incoming', members: [aMember(aHook('wh_1', 'incoming'))] });

    test.each<[string, AppOptions['as'], Alert, readonly string[], boolean]>([
        ['a member, about an account', 'viewer', anAlert(), ['brand'], true],
        ['a guest who is a member, about an account', 'guest', anAlert(), ['brand'], true],
        ['a member who may not see webhooks, about a webhook', 'viewer', webhook, ['brand'], true],
        ['a manager who is no member', 'admin', anAlert(), [], true],
        ['a viewer who is no member', 'viewer', anAlert(), [], false],
        ['the owner of a webhook who is no member', 'owner', webhook, [], false],
        ['a member of the room that shows it instead', 'guest', anAlert({ postedIn: 'ops' }), ['ops'], true],
        [
            'a member of the watching room, which does not show it',
            'viewer',
            anAlert({ postedIn: 'ops' }),
            ['brand'],
            false,
        ],
    ])('%s', async (_, as, alert, memberOf, may) => {
        for (const way of ['acknowledge', 'snooze'] as const) {
            const { acknowledge, snooze, answer, shown } = await room(alert, { memberOf });
            const effect = await (way === 'acknowledge' ? acknowledge(as) : snooze(HOUR, as));
            if (may) expect(effect).toEqual({ kind: 'nothing' });
            // As if there were no such alert.
            else {
                const nothing = await room(undefined, { memberOf });
                const unknown = await (way === 'acknowledge' ? nothing.acknowledge(as) : nothing.snooze(HOUR, as));
                expect(told(effect)).toBe(told(unknown));
                expect(told(effect)).toMatch(/^The app does not know this alert/);
            }
            expect((await answer()) !== undefined).toBe(may);
            expect(shown.size).toBe(may ? 1 : 0);
        }
    });

    test('a click on the message of another alert changes nothing, whoever it is', async () => {
        const { acknowledge, answer, shown } = await room(anAlert());
        expect(told(await acknowledge('viewer', { messageId: 'm9' }))).toMatch(/^This is an older copy of the alert/);
        const { acknowledge: asStranger } = await room(anAlert(), { memberOf: [] });
        expect(told(await asStranger('viewer', { messageId: 'm9' }))).toMatch(/^The app does not know this alert/);
        expect(await answer()).toBeUndefined();
        expect(shown.size).toBe(0);
    });

    test('it needs nothing of Rocket.Chat’s API, which may be what is down', async () => {
        const { acknowledge } = await room(webhook);
        await acknowledge('viewer');
        expect(rocketchat.requests).toEqual([]);
    });
});

describe('taking back', () => {
    test('is for the person who is on it: reminders come again, and the button is back', async () => {
        const { acknowledge, release, answer, reading, shown } = await room(anAlert());
        await acknowledge('viewer');
        expect(JSON.stringify(shown.get('m1'))).toContain('alert.release');
        expect(await release('viewer')).toEqual({ kind: 'nothing' });
        expect(isAcknowledged(await answer(), anAlert())).toBe(false);
        expect(reading()).not.toContain('has been on it since');
        expect(JSON.stringify(shown.get('m1'))).toContain('alert.acknowledge');
        expect(JSON.stringify(shown.get('m1'))).not.toContain('alert.release');
    });

    test('is for managers too, and for no other member', async () => {
        const { acknowledge, release, answer } = await room(anAlert());
        await acknowledge('viewer');
        expect(told(await release('guest'))).toBe('Only `@viewer` or a manager can take this back.');
        expect(isAcknowledged(await answer(), anAlert())).toBe(true);
        expect(await release('admin')).toEqual({ kind: 'nothing' });
        expect(isAcknowledged(await answer(), anAlert())).toBe(false);
    });

    test('goes by the person, not by the name that somebody may have taken over', async () => {
        const { acknowledge, release, answer } = await room(anAlert());
        await acknowledge('viewer');
        expect(told(await release('guest', {}, { username: 'viewer' }))).toMatch(/^Only/);
        expect(await release('viewer', {}, { username: 'renamed' })).toEqual({ kind: 'nothing' });
        expect(await answer()).toEqual({});
    });

    test('goes by the name in a record of an older version', async () => {
        const { release, monitor } = await room(anAlert());
        await monitor.answers.put('a1', { acknowledged: { by: 'viewer', at: at(0) } });
        expect(told(await release('guest'))).toMatch(/^Only/);
        expect(await release('viewer')).toEqual({ kind: 'nothing' });
    });

    test('keeps a snooze', async () => {
        const { acknowledge, release, snooze, answer, reading } = await room(anAlert());
        await snooze(HOUR);
        await acknowledge('viewer');
        await release('viewer');
        expect(isSnoozed(await answer(), anAlert(), NOW)).toBe(true);
        expect(reading()).toContain('Snoozed by `@viewer`');
    });

    test('changes nothing where no person is on it, or where it is over', async () => {
        const { release, monitor, edits } = await room(anAlert());
        expect(told(await release())).toMatch(/^No person is on this alert/);
        expect(edits).toEqual([]);
        await monitor.alerts.put('a1', anAlert({ members: [], closedAt: at(0) }));
        expect(told(await release())).toMatch(/^This alert is already over/);
    });

    test('is not for people who do not read the alert', async () => {
        const { release, monitor, answer } = await room(anAlert(), { memberOf: [] });
        await monitor.answers.put('a1', { acknowledged: { by: 'viewer', at: at(0) } });
        expect(told(await release('viewer'))).toMatch(/^The app does not know this alert/);
        expect((await answer())?.acknowledged).toBeDefined();
    });
});
