import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { lastedMs, type Alert, type AlertAnswer, type Impact } from '../../../../lib/domain/monitor/alert';
import { prunableSubjects } from '../../../../lib/domain/monitor/alertMembers';
import type { PlannedAlert } from '../../../../lib/domain/monitor/alertPlan';
import type { HealthRecord } from '../../../../lib/domain/monitor/health';
import { planAlerts } from '../../../../lib/domain/monitor/planAlerts';
import type { PendingImpact } from '../../../../lib/domain/monitor/impact';
import { severities } from '../../../../lib/domain/monitor/troubles';
import { acknowledgement, snoozing } from '../../../../lib/domain/monitor/snooze';
import { type Subject } from '../../../../lib/domain/monitor/subject';
import { troubles } from '../../../../lib/domain/monitor/troubles';
import type { Removal } from '../../../../lib/domain/monitor/removal';
import { omit } from 'es-toolkit/object';
import { DAY, HOUR, MINUTE, NOW } from '../../../support/times';
import { aConnection, aHealth, aHook, aMember, anAlert, HOOKED, restartedAlert } from '../../../support/monitorRecords';
import { simulateRoom, type SimulatedRoom } from '../../../support/reconciling';
import { drawn } from '../../../support/tier';

const TIKTOKS = ['int_1', 'int_2', 'int_3', 'int_4'].map((id) => aConnection(id));
const [ONE, TWO, THREE, FOUR] = TIKTOKS as [Subject, Subject, Subject, Subject];
const INSTA = aConnection('int_9', 'instagram');

const keysOf = ({ members }: Alert): readonly string[] => members.map(({ subject }) => subject.key);
const openAlerts = ({ alerts }: SimulatedRoom): readonly Alert[] =>
    [...alerts.values()].filter(({ closedAt }) => closedAt === undefined);
/** Plans in short: act, reason and ids. */
const inShort = (plans: readonly PlannedAlert[]) =>
    plans.map(({ act, reason, alert }) => [act, reason, ...keysOf(alert).map((key) => key.split(' ')[1])].join(' '));

const recovers = ({ health }: SimulatedRoom, ...subjects: readonly Subject[]): void => {
    for (const subject of subjects) health.set(subject.key, aHealth(subject, { alerting: false, bad: 0, good: 2 }));
};
const fails = ({ health }: SimulatedRoom, over: Partial<HealthRecord>, ...subjects: readonly Subject[]): void => {
    for (const subject of subjects) health.set(subject.key, aHealth(subject, over));
};
const acknowledge = (room: SimulatedRoom, by = 'ada'): void => {
    for (const alert of openAlerts(room)) {
        const answer = room.answers.get(alert.id);
        room.answers.set(alert.id, {
            ...answer,
            acknowledged: acknowledgement(alert, { username: by, id: `u-${by}` }, room.now),
        });
    }
};
const snooze = (room: SimulatedRoom, ms: number): void => {
    for (const alert of openAlerts(room)) {
        const until = new Date(room.now.getTime() + ms);
        room.answers.set(alert.id, { snoozed: snoozing(alert, 'ada', until, room.now) });
    }
};

describe('the alerts of a room', () => {
    test('are none where nothing is firing', () => {
        expect(simulateRoom(aHealth(ONE, { alerting: false })).plan()).toEqual([]);
    });

    test('say what fails, since when, with which impact, and are the room’s', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'error', unstable: true }));
        const stake: Impact = { posts: 12, nextAt: NOW.getTime() + HOUR, nextTitle: 'Latte art' };
        room.impacts = new Map([['int_1', stake]]);
        expect(room.plan()).toEqual([
            {
                alert: {
                    id: 'a1',
                    roomId: 'brand',
                    kind: 'single',
                    source: 'hooked',
                    group: 'tiktok',
                    members: [{ subject: ONE, trouble: 'error', since: NOW.getTime() - MINUTE, unstable: true, stake }],
                    ended: [],
                    openedAt: NOW.getTime(),
                    toldAt: NOW.getTime(),
                    severity: 'critical',
                    reminders: 0,
                    reader: { language: 'de' },
                },
                act: 'open',
                reason: 'new-single',
                remind: false,
                reminder: 'not-open',
                notes: [],
            },
        ]);
    });

    test.each<[what: string, subjects: readonly Subject[], plans: readonly string[]]>([
        ['one', [ONE], ['open new-single int_1']],
        ['two of a platform, each for itself', [ONE, TWO], ['open new-single int_1', 'open new-single int_2']],
        ['three of a platform, as one incident', [ONE, TWO, THREE], ['open new-incident int_1 int_2 int_3']],
        [
            'three of different platforms, each for itself',
            [ONE, TWO, INSTA],
            ['open new-single int_1', 'open new-single int_2', 'open new-single int_9'],
        ],
        [
            'an incident and, apart from it, another platform',
            [ONE, INSTA, TWO, THREE],
            ['open new-incident int_1 int_2 int_3', 'open new-single int_9'],
        ],
        [
            'webhooks of a kind, as one incident apart from connections that are called the same',
            [...['a', 'b', 'c'].map((id) => aHook(id)), ...['d', 'e'].map((id) => aConnection(id, 'outgoing'))],
            ['open new-incident a b c', 'open new-single d', 'open new-single e'],
        ],
        ['an upstream that can not be asked, as a cause', [HOOKED], ['open new-cause hooked']],
        [
            'an upstream, apart from connections of a platform of that name',
            [HOOKED, ...['a', 'b'].map((id) => aConnection(id, 'upstream'))],
            ['open new-cause hooked', 'open new-single a', 'open new-single b'],
        ],
    ])('is one message for what fails together: %s', (_, subjects, plans) => {
        const room = simulateRoom(...subjects.map((subject) => aHealth(subject)));
        expect(inShort(room.plan())).toEqual(plans);
        expect(room.changes()).toEqual([]);
    });

    test('only what it watches', () => {
        const room = simulateRoom(aHealth(ONE), aHealth(TWO));
        room.covers = ({ id }) => id === 'int_2';
        expect(inShort(room.plan())).toEqual(['open new-single int_2']);
    });

    test.each<[what: string, subject: Subject, impacts: SimulatedRoom['impacts'], posts: number | undefined]>([
        ['a connection without pending posts', ONE, new Map(), 0],
        ['a connection while the calendar can not be read', ONE, undefined, undefined],
        ['a webhook', aHook(), new Map([['wh_1', { posts: 3 }]]), undefined],
        ['an upstream', HOOKED, new Map(), undefined],
    ])('have the impact for %s', (_, subject, impacts, posts) => {
        const room = simulateRoom(aHealth(subject));
        room.impacts = impacts;
        room.plan();
        expect(room.only().members[0]?.stake?.posts).toBe(posts);
    });
});

describe('an open alert', () => {
    const opened = (...records: readonly HealthRecord[]): SimulatedRoom => {
        const room = simulateRoom(...records);
        room.plan();
        room.pass(HOUR);
        return room;
    };

    test('is left alone while nothing changes: the very same, and nothing written', () => {
        const room = opened(aHealth(ONE));
        const before = room.only();
        const [plan] = room.plan();
        expect(plan).toMatchObject({ act: 'none', reason: 'unchanged', remind: false, reminder: 'not-yet', notes: [] });
        expect(plan?.alert).toBe(before);
    });

    test.each<[what: string, change: (room: SimulatedRoom) => void, shown: object]>([
        [
            'how many posts are at risk',
            (room) => (room.impacts = new Map([['int_1', { posts: 2 }]])),
            { stake: { posts: 2 } },
        ],
        [
            'when the next post is due',
            (room) => (room.impacts = new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + 2 * DAY }]])),
            { stake: { posts: 1, nextAt: NOW.getTime() + 2 * DAY } },
        ],
        [
            'which post is the next',
            (room) => (room.impacts = new Map([['int_1', { posts: 1, nextTitle: 'x' }]])),
            { stake: { posts: 1, nextTitle: 'x' } },
        ],
        ['since when it is bad', (room) => fails(room, { since: 7, unstable: true }, ONE), { since: 7 }],
        [
            'what it is called',
            (room) => fails(room, { unstable: true }, { ...ONE, name: 'New' }),
            { subject: { ...ONE, name: 'New' } },
        ],
        ['that it flaps', (room) => fails(room, { unstable: false }, ONE), { unstable: false }],
        [
            'that it works now while it flaps',
            (room) => fails(room, { unstable: true, bad: 0, good: 1, flips: [5, 7] }, ONE),
            { wellSince: 7 },
        ],
    ])('is edited on news of %s, and nobody gets a message', (_, change, shown) => {
        const room = simulateRoom(aHealth(ONE, { unstable: true }));
        room.impacts = new Map([['int_1', { posts: 1 }]]);
        room.plan();
        change(room);
        expect(room.changes()).toMatchObject([{ act: 'edit', reason: 'changed', remind: false, notes: [] }]);
        expect(room.only().members).toMatchObject([shown]);
        expect(room.changes()).toEqual([]);
    });

    test('is edited, with a note, when its trouble changes', () => {
        const room = opened(aHealth(ONE, { trouble: 'error' }));
        fails(room, { trouble: 'expired' }, ONE);
        const [plan] = room.changes();
        expect(plan).toMatchObject({ act: 'edit', notes: [{ kind: 'changed', changes: [{ from: 'error' }] }] });
        expect(plan?.notes[0]).toMatchObject({ changes: [{ member: { trouble: 'expired' } }] });
    });

    test('is edited, with a note, when it begins to flap', () => {
        const room = opened(aHealth(ONE));
        fails(room, { unstable: true }, ONE);
        expect(room.changes()).toMatchObject([
            { act: 'edit', notes: [{ kind: 'unstable', members: [{ subject: ONE }] }] },
        ]);
        expect(room.changes()).toEqual([]);
    });

    test('keeps its impact while the calendar cannot be read', () => {
        const room = simulateRoom(aHealth(ONE));
        room.impacts = new Map([['int_1', { posts: 4 }]]);
        room.plan();
        room.impacts = undefined;
        expect(room.changes()).toEqual([]);
        expect(room.only().members[0]?.stake).toEqual({ posts: 4 });
    });

    test.each<[what: string, well: (room: SimulatedRoom) => void]>([
        ['is healthy', (room) => recovers(room, ONE)],
        ['has been healthy for so long that it has no record', (room) => void room.health.delete(ONE.key)],
    ])('is closed when its subject %s, and says how long it was bad', (_, well) => {
        const room = opened(aHealth(ONE));
        well(room);
        const [plan] = room.changes();
        expect(plan).toMatchObject({
            act: 'close',
            reason: 'ended',
            alert: {
                members: [],
                closedAt: room.now.getTime(),
                ended: [{ subject: ONE, how: 'recovered', trouble: 'expired' }],
            },
            // The edited message says it.
            notes: [],
        });
        expect(plan).not.toHaveProperty('announceEnd');
        expect(lastedMs(room.only().ended[0]!)).toBe(HOUR + MINUTE);
        expect(room.changes()).toEqual([]);
    });

    test('is closed without a note once the room stops watching it', () => {
        const room = opened(aHealth(ONE));
        room.covers = () => false;
        expect(room.changes()).toMatchObject([{ act: 'close', notes: [], alert: { ended: [{ how: 'unwatched' }] } }]);
        expect(room.changes()).toEqual([]);
    });

    test('that is closed stays closed: another failure opens a new alert', () => {
        const room = opened(aHealth(ONE));
        recovers(room, ONE);
        room.plan();
        fails(room, {}, ONE);
        expect(inShort(room.changes())).toEqual(['open new-single int_1']);
    });

    test('that is over is forgotten after a day', () => {
        const room = opened(aHealth(ONE));
        recovers(room, ONE);
        room.plan();
        room.pass(DAY - 1);
        expect(room.plan()).toMatchObject([{ act: 'none', reason: 'closed' }]);
        room.pass(1);
        expect(room.plan()).toMatchObject([{ act: 'remove', reason: 'closed-long-ago' }]);
        expect(room.plan()).toEqual([]);
    });

    test('does not lose anything by a restart', () => {
        const room = opened(aHealth(ONE), aHealth(TWO), aHealth(THREE));
        recovers(room, TWO);
        room.plan();
        room.restart();
        expect(room.changes()).toEqual([]);
        recovers(room, ONE, THREE);
        expect(room.changes()).toMatchObject([{ act: 'close' }]);
    });
});

describe('an incident', () => {
    const incident = (): SimulatedRoom => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((subject) => aHealth(subject)));
        room.plan();
        room.pass(HOUR);
        return room;
    };

    test('takes in whatever of its platform fails later, also one alone, and says so', () => {
        const room = incident();
        fails(room, {}, FOUR, INSTA);
        const plans = room.changes();
        expect(inShort(plans)).toEqual(['edit changed int_1 int_2 int_3 int_4', 'open new-single int_9']);
        expect(plans[0]?.notes).toMatchObject([{ kind: 'joined', members: [{ subject: FOUR }] }]);
        expect(plans[0]?.alert.joins).toBe(1);
        fails(room, {}, aConnection('int_5'), aConnection('int_6'));
        expect(room.changes()).toMatchObject([{ alert: { joins: 3 } }]);
    });

    test('is of one side only: connections of a platform that is called like a kind of webhook are no part', () => {
        const room = simulateRoom(...['a', 'b', 'c'].map((id) => aHealth(aHook(id))));
        room.plan();
        fails(room, {}, aConnection('d', 'outgoing'));
        expect(inShort(room.changes())).toEqual(['open new-single d']);
    });

    test('goes on with those that are left, and says which are healthy again', () => {
        const room = incident();
        recovers(room, ONE, TWO);
        const [plan] = room.changes();
        expect(plan).toMatchObject({
            act: 'edit',
            notes: [{ kind: 'recovered', ended: [{ subject: ONE }, { subject: TWO }] }],
        });
        expect(keysOf(room.only())).toEqual([THREE.key]);
    });

    test('lists who fails again once, among those that fail', () => {
        const room = incident();
        recovers(room, ONE);
        room.plan();
        fails(room, {}, ONE);
        expect(room.changes()).toMatchObject([{ act: 'edit', notes: [{ kind: 'joined' }] }]);
        expect(keysOf(room.only())).toEqual([TWO.key, THREE.key, ONE.key]);
        expect(room.only().ended).toEqual([]);
    });

    test('stays open where all members recover as others fail', () => {
        const room = incident();
        recovers(room, ONE, TWO, THREE);
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([{ act: 'edit', notes: [{ kind: 'joined' }, { kind: 'recovered' }] }]);
        expect(keysOf(room.only())).toEqual([FOUR.key]);
    });

    test('of which an upstream is no part', () => {
        const room = simulateRoom(...['a', 'b', 'c'].map((id) => aHealth(aConnection(id, 'upstream'))));
        room.plan();
        fails(room, { trouble: 'key-refused' }, HOOKED);
        expect(inShort(room.changes())).toEqual(['open new-cause hooked']);
    });

    test('does not swallow the alerts that have been open for long', () => {
        const room = simulateRoom(aHealth(ONE));
        room.plan();
        room.pass(HOUR);
        fails(room, {}, TWO, THREE, FOUR);
        expect(inShort(room.changes())).toEqual(['open new-incident int_2 int_3 int_4']);
        expect(openAlerts(room)).toHaveLength(2);
    });
});

describe('a platform whose accounts fail one after another', () => {
    /** A minute apart. */
    const rolling = (...subjects: readonly Subject[]): SimulatedRoom => {
        const room = simulateRoom();
        for (const subject of subjects) {
            fails(room, {}, subject);
            room.plan();
            room.pass(MINUTE);
        }
        return room;
    };

    test('is one incident from the third on, which takes the others over', () => {
        const room = rolling(ONE, TWO);
        room.impacts = new Map([['int_1', { posts: 2 }]]);
        fails(room, {}, THREE);
        const plans = room.changes();
        expect(inShort(plans)).toEqual(['open new-incident int_3 int_1 int_2', 'close ended', 'close ended']);
        expect(plans).toMatchObject([
            { alert: { kind: 'incident', group: 'tiktok', members: [{}, { stake: { posts: 2 } }, {}] } },
            { notes: [], remind: false, alert: { ended: [{ subject: ONE, how: 'moved', at: room.now.getTime() }] } },
            { notes: [], remind: false, alert: { ended: [{ subject: TWO, how: 'moved' }] } },
        ]);
        expect(room.changes()).toEqual([]);
        fails(room, {}, FOUR);
        expect(inShort(room.changes())).toEqual(['edit changed int_3 int_1 int_2 int_4']);
    });

    test('takes the others over, where the process died before it closed them', () => {
        const room = rolling(ONE, TWO);
        fails(room, {}, THREE);
        const [incident] = planAlerts(room.room(), room.world());
        room.alerts.set(incident!.alert.id, { ...restartedAlert(incident!.alert), messageId: 'm' });
        expect(room.changes()).toMatchObject([
            { act: 'close', alert: { ended: [{ subject: ONE, how: 'moved' }] } },
            { act: 'close', alert: { ended: [{ subject: TWO, how: 'moved' }] } },
        ]);
        expect(room.changes()).toEqual([]);
    });

    test('keeps what each of them has lost', () => {
        const room = simulateRoom(aHealth(ONE));
        room.impacts = new Map([['int_1', { posts: 3, nextAt: NOW.getTime() + MINUTE }]]);
        room.plan();
        room.pass(MINUTE);
        room.impacts = new Map([['int_1', { posts: 1 }]]);
        fails(room, {}, TWO, THREE);
        room.plan();
        const [incident] = openAlerts(room);
        expect(incident?.members.find(({ subject }) => subject === ONE)?.stake).toEqual({ posts: 1, lost: 2 });
    });

    test.each<[what: string, before: (room: SimulatedRoom) => void]>([
        ['a person has acknowledged', acknowledge],
        ['a person has snoozed', (room) => snooze(room, DAY)],
        ['has been open for an hour', (room) => room.pass(HOUR - MINUTE)],
        ['is healthy again', (room) => recovers(room, ONE)],
    ])('leaves alone an alert that %s', (_, before) => {
        const room = rolling(ONE);
        before(room);
        fails(room, {}, TWO, THREE);
        const plans = room.changes();
        expect(inShort(plans)).toEqual(expect.arrayContaining(['open new-single int_2', 'open new-single int_3']));
        expect(plans.some(({ alert }) => alert.ended.some(({ how }) => how === 'moved'))).toBe(false);
    });

    test('is one within as long as checks take', () => {
        const room = rolling(ONE);
        room.incidentWindowMs = 3 * HOUR;
        room.pass(3 * HOUR - MINUTE - 1);
        fails(room, {}, TWO, THREE);
        expect(inShort(room.changes())).toEqual(['open new-incident int_2 int_3 int_1', 'close ended']);
    });

    test('is no more than it was where nothing new fails', () => {
        const room = rolling(ONE, TWO);
        room.alerts.set('a0', anAlert({ id: 'a0', members: [aMember(THREE)], openedAt: room.now.getTime() }));
        fails(room, {}, THREE);
        expect(room.changes()).toEqual([]);
        expect(openAlerts(room)).toHaveLength(3);
    });

    test('is of one platform, and of one side', () => {
        const room = rolling(ONE, INSTA, aHook('wh_1', 'tiktok'));
        fails(room, {}, TWO);
        expect(inShort(room.changes())).toEqual(['open new-single int_2']);
    });
});

describe('an urgent reminder says', () => {
    const incident = (): SimulatedRoom => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((subject) => aHealth(subject)));
        room.plan();
        room.pass(MINUTE);
        return room;
    };
    const opened = (nextAt: number, over: Partial<HealthRecord> = {}): SimulatedRoom => {
        const room = simulateRoom(aHealth(ONE, over));
        room.impacts = new Map([['int_1', { posts: 3, nextAt }]]);
        room.plan();
        expect(room.only().severity).toBe('warning');
        return room;
    };
    const FAR = NOW.getTime() + DAY + HOUR;

    test('that more accounts fail, and once', () => {
        const room = incident();
        room.pass(HOUR);
        fails(room, {}, FOUR, aConnection('int_5'));
        expect(room.changes()).toMatchObject([
            { act: 'edit', remind: true, reminder: 'joined', alert: { reminders: 1, toldAt: room.now.getTime() } },
        ]);
        expect(room.changes()).toEqual([]);
    });

    test('that more accounts fail, even if a person has acknowledged the others', () => {
        const room = incident();
        acknowledge(room);
        room.pass(HOUR);
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'joined' }]);
    });

    test('that more accounts fail at most once an hour: until then, the thread alone says it', () => {
        const room = incident();
        const told: number[] = [];
        for (let minutes = 0; minutes < 8 * 60; minutes += 15) {
            room.pass(15 * MINUTE);
            fails(room, {}, aConnection(`int_${100 + minutes}`));
            const [plan] = room.changes();
            expect(plan).toMatchObject({ act: 'edit', notes: [{ kind: 'joined' }] });
            if (plan?.remind) told.push(minutes);
            room.restart();
        }
        expect(told).toHaveLength(8);
        expect(room.only().reminders).toBe(8);
    });

    test('that more accounts failed within the hour, at its end, and nothing where they are healthy again', () => {
        const after = (change: (room: SimulatedRoom) => void) => {
            const room = incident();
            fails(room, {}, FOUR);
            expect(room.changes()).toMatchObject([{ act: 'edit', remind: false, reminder: 'not-yet' }]);
            room.restart();
            change(room);
            room.plan();
            room.pass(HOUR);
            return room.changes();
        };
        expect(after(() => undefined)).toMatchObject([{ act: 'none', remind: true, reminder: 'joined' }]);
        expect(after((room) => recovers(room, FOUR))).toEqual([]);
    });

    test('of the first lost post at once, and of those of other members once an hour', () => {
        const room = incident();
        const due = NOW.getTime() + 2 * MINUTE;
        const stakes = (posts: number) =>
            new Map(['int_1', 'int_2', 'int_3'].map((id) => [id, { posts, nextAt: due }]));
        room.impacts = stakes(1);
        room.plan();
        room.pass(HOUR);
        room.plan();
        const loses = (id: string): void => {
            room.impacts = new Map([...(room.impacts ?? [])].filter(([one]) => one !== id));
        };
        loses('int_1');
        room.pass(MINUTE);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'lost' }]);
        loses('int_2');
        room.pass(MINUTE);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false }]);
        room.restart();
        loses('int_3');
        room.pass(HOUR);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'lost' }]);
        room.pass(HOUR);
        expect(room.changes()).toEqual([]);
    });

    test('not that more accounts fail, while it is silenced', () => {
        const room = incident();
        snooze(room, HOUR);
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false, reminder: 'snoozed' }]);
        room.pass(HOUR);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'snooze-ended' }]);
    });

    test('that more fail as the silence ends: that is one message', () => {
        const room = incident();
        snooze(room, HOUR);
        room.pass(HOUR);
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'joined' }]);
        expect(room.changes()).toEqual([]);
    });

    test('that a post at risk has come near, and once', () => {
        const room = opened(FAR);
        room.pass(HOUR - 1);
        expect(room.changes()).toEqual([]);
        room.pass(1);
        expect(room.changes()).toMatchObject([
            { act: 'edit', reason: 'changed', remind: true, reminder: 'worse', notes: [] },
        ]);
        expect(room.only()).toMatchObject({ severity: 'critical', reminders: 1, toldAt: room.now.getTime() });
        expect(room.changes()).toEqual([]);
    });

    test('that a post has been scheduled that is near', () => {
        const room = simulateRoom(aHealth(ONE));
        room.plan();
        room.impacts = new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + HOUR }]]);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'worse' }]);
        expect(room.changes()).toEqual([]);
        room.impacts = new Map();
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false }]);
        // The next post is another one.
        room.impacts = new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + HOUR }]]);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'worse' }]);
    });

    test('not twice that a post has come near, though the clock was set back in between', () => {
        const room = opened(FAR);
        room.pass(HOUR);
        room.plan();
        room.pass(-10 * HOUR);
        expect(room.changes()).toMatchObject([{ reason: 'clock-set-back', remind: false }]);
        expect(room.only().severity).toBe('critical');
        for (let hours = 0; hours < 12; hours += 1) {
            room.pass(HOUR);
            expect(room.changes()).toEqual([]);
        }
    });

    test.each<[why: string, reminder: string, before: (room: SimulatedRoom) => void]>([
        ['a person has acknowledged it', 'acknowledged', acknowledge],
        ['it is silenced', 'snoozed', (room) => snooze(room, 5 * HOUR)],
    ])('not that a post has come near or was lost, while %s', (_, reminder, before) => {
        const room = opened(FAR);
        before(room);
        room.pass(HOUR);
        expect(room.changes()).toMatchObject([
            { act: 'edit', remind: false, reminder, alert: { severity: 'critical' } },
        ]);
        room.alerts.set('a1', { ...room.only(), members: [aMember(ONE, { stake: { posts: 3, nextAt: 0 } })] });
        room.impacts = new Map([['int_1', { posts: 2 }]]);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false, reminder }]);
        expect(room.only().members[0]?.stake?.lost).toBe(1);
    });

    test('of the first post that was lost, and of how many in the alert alone', () => {
        const room = opened(FAR);
        room.pass(DAY + HOUR);
        expect(room.changes()).toMatchObject([{ remind: true, reminder: 'worse' }]);
        room.impacts = new Map([['int_1', { posts: 2, nextAt: FAR + HOUR }]]);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: true, reminder: 'lost' }]);
        expect(room.only().members[0]?.stake).toEqual({ posts: 2, nextAt: FAR + HOUR, lost: 1 });
        expect(room.changes()).toEqual([]);
        room.pass(HOUR);
        room.impacts = new Map();
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false }]);
        expect(room.only()).toMatchObject({ severity: 'warning', members: [{ stake: { posts: 0, lost: 3 } }] });
        expect(room.changes()).toEqual([]);
    });

    test('nothing of this by a message that is posted with it', () => {
        const room = incident();
        room.alerts.set('a1', omit(room.only(), ['messageId']));
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([{ act: 'open', remind: false, alert: { toldAt: room.now.getTime() } }]);
        expect(room.changes()).toEqual([]);
    });
});

describe('the end of an alert is announced by a new message', () => {
    const SOON = new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + HOUR }]]);
    const opened = (impacts: SimulatedRoom['impacts'] = SOON, ...more: readonly Subject[]): SimulatedRoom => {
        const room = simulateRoom(...[ONE, ...more].map((one) => aHealth(one)));
        room.impacts = impacts;
        room.plan();
        return room;
    };
    const announced = (room: SimulatedRoom): boolean => room.changes().some(({ announceEnd }) => announceEnd);

    test.each<[what: string, impacts: SimulatedRoom['impacts']]>([
        ['critical', SOON],
        ['a warning', new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + 9 * DAY }]])],
    ])('where it was %s, and once', (_, impacts) => {
        const room = opened(impacts);
        recovers(room, ONE);
        const plans = room.changes();
        expect(plans).toMatchObject([{ act: 'close', announceEnd: true }]);
        expect(room.changes()).toEqual([]);
    });

    test('where it is a notice by now, and was more before', () => {
        const room = opened();
        room.impacts = new Map();
        room.plan();
        room.restart();
        expect(room.only().severity).toBe('notice');
        recovers(room, ONE);
        expect(announced(room)).toBe(true);
    });

    test('where people were reminded of a notice', () => {
        const room = opened(new Map());
        room.pass(DAY);
        room.plan();
        recovers(room, ONE);
        expect(announced(room)).toBe(true);
    });

    test.each<[what: string, end: (room: SimulatedRoom) => void]>([
        ['it was a notice all the time', (room) => recovers(room, ONE)],
    ])('not where %s', (_, end) => {
        const room = opened(new Map());
        end(room);
        expect(announced(room)).toBe(false);
        expect(room.only().closedAt).toBe(NOW.getTime());
    });

    test.each<[what: string, end: (room: SimulatedRoom) => void]>([
        ['is not watched any more', (room) => (room.covers = () => false)],
        ['was disconnected by a person', (room) => room.removals.set('int_1', { by: 'ada', at: NOW.getTime() })],
        ['moved to an incident', (room) => fails(room, {}, TWO, THREE)],
        [
            'is gone for good',
            (room) => {
                fails(room, { trouble: 'gone' }, ONE);
                room.plan();
                acknowledge(room);
            },
        ],
    ])('not where it %s: it did not recover', (_, end) => {
        const room = opened();
        end(room);
        expect(announced(room)).toBe(false);
        expect(room.alerts.get('a1')?.closedAt).toBe(NOW.getTime());
    });

    test('not while others of an incident are still bad, but when the last recovers', () => {
        const room = opened(SOON, TWO, THREE);
        recovers(room, ONE, TWO);
        expect(announced(room)).toBe(false);
        recovers(room, THREE);
        expect(announced(room)).toBe(true);
    });

    test('instead of a reminder that could not be posted yet', () => {
        const room = opened();
        room.alerts.set('a1', { ...room.only(), posting: { mark: 'reminder-a1-0', at: NOW.getTime(), why: 'due' } });
        recovers(room, ONE);
        room.plan();
        expect(room.only()).not.toHaveProperty('posting');
    });
});

describe('posts that were lost', () => {
    const DUE = NOW.getTime() + HOUR;
    /** Two posts were pending, and the first was due an hour ago. */
    const due = (over: Partial<HealthRecord> = {}): SimulatedRoom => {
        const room = simulateRoom(aHealth(ONE, over));
        room.impacts = new Map([['int_1', { posts: 2, nextAt: DUE }]]);
        room.plan();
        room.pass(2 * HOUR);
        return room;
    };
    const lostOf = (room: SimulatedRoom) => room.only().members[0]?.stake?.lost;

    test('are those that came due and are pending no longer', () => {
        const room = due();
        room.plan();
        expect(lostOf(room)).toBeUndefined();
        room.impacts = new Map([['int_1', { posts: 1, nextAt: DUE + DAY }]]);
        room.plan();
        expect(lostOf(room)).toBe(1);
    });

    test.each<[what: string, before: (room: SimulatedRoom) => void]>([
        ['were taken away before they came due', (room) => room.pass(-90 * MINUTE)],
        ['may have gone out, as it is healthy again', (room) => fails(room, { bad: 0, good: 1 }, ONE)],
        ['may have gone out, as its probes fail', (room) => fails(room, { trouble: 'unseen' }, ONE)],
    ])('are not those that %s', (_, before) => {
        const room = due();
        before(room);
        room.impacts = new Map();
        room.plan();
        expect(room.only().members[0]?.stake).toEqual({ posts: 0 });
    });

    test('are not the posts of a connection that a person disconnected', () => {
        const room = due();
        room.impacts = new Map();
        room.removals.set('int_1', { by: 'ada', at: NOW.getTime() });
        room.plan();
        expect(room.only().ended[0]).not.toHaveProperty('lost');
    });

    test('are noticed late, and once, where the calendar could not be read in between', () => {
        const room = due();
        room.impacts = undefined;
        expect(room.changes().filter(({ alert }) => alert.members.some(({ stake }) => stake?.lost))).toEqual([]);
        room.impacts = new Map();
        room.plan();
        expect(lostOf(room)).toBe(2);
        room.impacts = undefined;
        room.restart();
        expect(room.changes()).toEqual([]);
        expect(lostOf(room)).toBe(2);
    });

    test('are named as it ends', () => {
        const room = due();
        room.impacts = new Map();
        room.plan();
        recovers(room, ONE);
        expect(room.changes()).toMatchObject([
            { act: 'close', announceEnd: true, alert: { ended: [{ subject: ONE, lost: 2 }] } },
        ]);
    });
});

describe('a connection that was reconnected under a new id', () => {
    const reconnected: Removal = { as: 'int_7', at: NOW.getTime() - MINUTE, name: 'Mia' };

    test('ends the room’s alert about it, and says its new id and what is left on its old id', () => {
        const room = simulateRoom(aHealth(ONE));
        room.impacts = new Map([['int_1', { posts: 2 }]]);
        room.plan();
        room.removals.set('int_1', reconnected);
        const ended = [{ subject: ONE, how: 'reconnected', as: 'int_7', at: reconnected.at, posts: 2 }];
        expect(room.changes()).toMatchObject([{ act: 'close', alert: { ended }, announceEnd: true, notes: [] }]);
        expect(room.only().ended[0]).not.toHaveProperty('by');
        expect(room.changes()).toEqual([]);
        room.pass(2 * DAY);
        expect(room.changes()).toEqual([]);
    });

    test('is no news to a room without an alert about it', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone' }));
        room.removals.set('int_1', { ...reconnected, by: 'ada' });
        expect(room.plan()).toEqual([]);
    });

    test('is no news where the alert never came to be posted', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone' }));
        room.alerts.set('a1', omit(anAlert(), ['messageId']));
        room.removals.set('int_1', reconnected);
        expect(room.changes()).toMatchObject([{ act: 'remove', reason: 'never-posted' }]);
        expect(room.changes()).toEqual([]);
    });

    test('gets no alert where it is unknown who did it', () => {
        const room = simulateRoom();
        room.removals.set('int_1', omit(reconnected, ['as', 'name']));
        expect(room.plan()).toEqual([]);
    });
});

describe('what began together', () => {
    const started = { fromStart: true };

    test('is not proved by the first check: the incident does not claim it', () => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((one) => aHealth(one, started)));
        expect(inShort(room.changes())).toEqual(['open new-incident int_1 int_2 int_3']);
        expect(room.only()).toMatchObject({ kind: 'incident', scattered: true });
    });

    test('has an incident apart from earlier failures', () => {
        const room = simulateRoom(
            aHealth(ONE, started),
            aHealth(TWO, started),
            ...[THREE, FOUR].map((one) => aHealth(one)),
        );
        expect(inShort(room.changes())).toEqual([
            'open new-single int_1',
            'open new-single int_2',
            'open new-single int_3',
            'open new-single int_4',
        ]);
        // A third failure takes over only the alerts that began with it.
        const five = aConnection('int_5');
        fails(room, {}, five);
        expect(inShort(room.changes())).toEqual(['open new-incident int_5 int_3 int_4', 'close ended', 'close ended']);
        expect(openAlerts(room).find(({ kind }) => kind === 'incident')).not.toHaveProperty('scattered');
    });

    test('is proved by the same trouble at the same check, and by nothing less', () => {
        const at = (ms: number, trouble: 'expired' | 'error' = 'expired') => ({ since: NOW.getTime() + ms, trouble });
        const CHECK = 15 * MINUTE;
        const isScattered = (...third: Parameters<typeof at>) => {
            const room = simulateRoom(aHealth(ONE, at(0)), aHealth(TWO, at(-MINUTE)), aHealth(THREE, at(...third)));
            room.plan();
            return room.only().scattered;
        };
        expect(isScattered(1 - CHECK)).toBeUndefined();
        expect(isScattered(-CHECK)).toBe(true);
        expect(isScattered(0, 'error')).toBe(true);
    });

    describe('by webhooks', () => {
        const hook = (id: string, ...hosts: readonly string[]): Subject => ({ ...aHook(id), hosts: [...hosts] });
        const [A, B, C] = [
            hook('a', 'x.example', 'y.example'),
            hook('b', 'y.example'),
            hook('c', 'z.example', 'y.example'),
        ];
        const failing = (subject: Subject, over: Partial<HealthRecord> = {}) =>
            aHealth(subject, { trouble: 'failing', ...over });
        const since = (ms: number) => ({ since: NOW.getTime() - ms });
        const onsetOf = (...records: readonly HealthRecord[]) => {
            const room = simulateRoom(...records);
            room.plan();
            const { scattered, host } = room.only();
            return { scattered, host };
        };

        test('is proved by the host that all send to, also at different checks and in different ways', () => {
            const host = { scattered: undefined, host: 'y.example' };
            expect(onsetOf(failing(A), failing(B), failing(C))).toEqual(host);
            const apart = onsetOf(failing(A), failing(B, since(30 * MINUTE)), failing(C, { trouble: 'degraded' }));
            expect(apart).toEqual(host);
        });

        test('is not proved by a host long ago, by one that not all send to, or where no delivery fails', () => {
            const scattered = { scattered: true, host: undefined };
            expect(onsetOf(failing(A), failing(B), failing(C, since(2 * HOUR)))).toEqual(scattered);
            const other = hook('d', 'x.example');
            expect(onsetOf(failing(A), failing(B, since(30 * MINUTE)), failing(other))).toEqual(scattered);
            const broken = { trouble: 'script-broken', ...since(30 * MINUTE) } as const;
            expect(onsetOf(failing(A), failing(B), failing(C, broken))).toEqual(scattered);
            expect(onsetOf(...[A, B, C].map((one) => failing(one, { fromStart: true })))).toEqual(scattered);
            // Records of older versions name no hosts: the same check is the reason.
            const unnamed = [aHook('a'), aHook('b'), aHook('c')].map((one) => failing(one));
            expect(onsetOf(...unnamed)).toEqual({ scattered: undefined, host: undefined });
        });

        test('is no longer the host of all when one joins that sends elsewhere', () => {
            const room = simulateRoom(failing(A), failing(B, since(30 * MINUTE)), failing(C));
            room.plan();
            expect(restartedAlert(room.only()).host).toBe('y.example');
            fails(room, { trouble: 'failing' }, hook('d', 'elsewhere.example'));
            room.plan();
            expect(room.only()).toMatchObject({ scattered: true });
            expect(room.only()).not.toHaveProperty('host');
        });
    });

    test('is no longer all of it when the trouble of one of them changes', () => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((one) => aHealth(one, { trouble: 'error' })));
        room.plan();
        expect(room.only().scattered).toBeUndefined();
        fails(room, {}, ONE);
        room.plan();
        expect(room.only().scattered).toBe(true);
    });

    test('is no longer all of it when another joins the next day', () => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((one) => aHealth(one)));
        room.plan();
        expect(room.only().scattered).toBeUndefined();
        room.pass(DAY / 2);
        fails(room, { since: room.now.getTime() }, FOUR);
        expect(inShort(room.changes())).toEqual(['edit changed int_1 int_2 int_3 int_4']);
        expect(restartedAlert(room.only()).scattered).toBe(true);
    });
});

test('a flapping subject without an alert gets none while it works', () => {
    const room = simulateRoom(aHealth(ONE, { unstable: true, bad: 0, good: 1 }));
    expect(room.changes()).toEqual([]);
    fails(room, { unstable: true }, ONE);
    expect(inShort(room.changes())).toEqual(['open new-single int_1']);
});

describe('reminders', () => {
    const opened = (over: Partial<HealthRecord> = {}, subject: Subject = ONE): SimulatedRoom => {
        const room = simulateRoom(aHealth(subject, over));
        room.plan();
        return room;
    };

    test('come once every so many hours, while it is bad', () => {
        const room = opened();
        room.pass(DAY - 1);
        expect(room.changes()).toEqual([]);
        room.pass(1);
        expect(room.changes()).toMatchObject([{ act: 'none', remind: true, reminder: 'due', notes: [] }]);
        expect(room.only()).toMatchObject({ toldAt: room.now.getTime(), reminders: 1 });
        expect(room.changes()).toEqual([]);
        room.pass(DAY);
        expect(room.changes()).toMatchObject([{ remind: true, alert: { reminders: 2 } }]);
    });

    test('follow the setting of the moment', () => {
        const room = opened();
        room.pass(2 * HOUR);
        room.reminderMs = HOUR;
        expect(room.changes()).toMatchObject([{ remind: true }]);
        room.reminderMs = 3 * HOUR;
        room.pass(2 * HOUR);
        expect(room.changes()).toEqual([]);
    });

    test.each<[why: string, reminder: string, before: (room: SimulatedRoom) => void]>([
        ['a person has acknowledged it', 'acknowledged', acknowledge],
        ['a person snoozed it', 'snoozed', (room) => snooze(room, 3 * DAY)],
        ['a person switched it off', 'told-once', (room) => fails(room, { trouble: 'disabled' }, ONE)],
        ['it alone could not be probed', 'told-once', (room) => fails(room, { trouble: 'unseen' }, ONE)],
        ['its last check was good', 'recovering', (room) => fails(room, { bad: 0, good: 1 }, ONE)],
        [
            'its upstream cannot be asked',
            'unseen',
            (room) => fails(room, { trouble: 'unreachable', alerting: false }, HOOKED),
        ],
    ])('do not come while %s', (_, reminder, before) => {
        const room = opened();
        before(room);
        room.pass(2 * DAY);
        const [plan] = room.plan();
        expect(plan).toMatchObject({ remind: false, reminder });
    });

    test('come where only some of an incident were switched off by a person', () => {
        const room = simulateRoom(
            ...['a', 'b', 'c'].map((id) => aHealth(aHook(id), { trouble: id === 'a' ? 'failing' : 'disabled' })),
        );
        room.plan();
        room.pass(DAY);
        expect(room.changes()).toMatchObject([{ remind: true }]);
    });

    test('come for the cause itself, and for what is behind another upstream', () => {
        const room = simulateRoom(
            aHealth(HOOKED, { trouble: 'key-refused' }),
            aHealth(aHook(), { trouble: 'failing' }),
        );
        room.plan();
        room.pass(DAY);
        expect(room.changes()).toMatchObject([{ remind: true }, { remind: true }]);
    });

    test('come again when members join an acknowledged alert', () => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((subject) => aHealth(subject)));
        room.plan();
        acknowledge(room);
        room.pass(HOUR);
        fails(room, {}, FOUR);
        expect(room.changes()).toMatchObject([
            { act: 'edit', remind: true, reminder: 'joined', notes: [{ kind: 'joined' }] },
        ]);
        room.pass(DAY);
        expect(room.changes()).toMatchObject([{ remind: true }]);
        acknowledge(room, 'bob');
        room.pass(2 * DAY);
        expect(room.changes()).toEqual([]);
    });

    test('end with the alert: who took care of it has not taken care of the next', () => {
        const room = opened();
        acknowledge(room);
        recovers(room, ONE);
        room.plan();
        fails(room, {}, ONE);
        room.plan();
        room.pass(DAY);
        expect(room.changes().filter(({ remind }) => remind)).toHaveLength(1);
    });

    test('come once, at its end, for what was silenced', () => {
        const room = opened();
        snooze(room, 4 * HOUR);
        room.pass(4 * HOUR - 1);
        expect(room.changes()).toEqual([]);
        room.pass(1);
        expect(room.changes()).toMatchObject([
            { act: 'edit', reason: 'snooze-ended', remind: true, reminder: 'snooze-ended', notes: [] },
        ]);
        expect(room.changes()).toEqual([]);
        room.pass(DAY - 1);
        expect(room.changes()).toEqual([]);
        room.pass(1);
        expect(room.changes()).toMatchObject([{ act: 'none', remind: true, reminder: 'due' }]);
    });

    test('come before a post that was scheduled while it was silenced', () => {
        const room = opened();
        snooze(room, 3 * DAY);
        room.impacts = new Map([['int_1', { posts: 1, nextAt: NOW.getTime() + 2 * HOUR }]]);
        room.pass(1.5 * HOUR - 1);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false }]);
        room.pass(1);
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: true, reminder: 'snooze-ended' }]);
        room.impacts = new Map();
        expect(room.changes()).toMatchObject([{ act: 'edit', remind: false }]);
        room.pass(DAY - 1);
        expect(room.changes()).toEqual([]);
    });

    test('do not come where it was healthy when the snooze ended, but as soon as it is bad again', () => {
        const room = opened();
        snooze(room, HOUR);
        fails(room, { bad: 0, good: 1 }, ONE);
        room.pass(2 * HOUR);
        expect(room.changes()).toEqual([]);
        fails(room, {}, ONE);
        expect(room.changes()).toMatchObject([{ reminder: 'snooze-ended' }]);
    });

    test('while it is silenced, its thread hears only of members that it is over for', () => {
        const room = simulateRoom(...[ONE, TWO, THREE].map((subject) => aHealth(subject)));
        room.plan();
        snooze(room, DAY);
        room.pass(HOUR);
        fails(room, {}, FOUR);
        fails(room, { trouble: 'error', unstable: true }, ONE);
        recovers(room, TWO);
        expect(room.changes()).toMatchObject([{ act: 'edit', notes: [{ kind: 'recovered' }] }]);
        recovers(room, ONE, THREE);
        room.removals.set('int_4', { by: 'ada', at: NOW.getTime() });
        expect(room.changes()).toMatchObject([
            { act: 'close', notes: [{ kind: 'recovered' }, { kind: 'disconnected' }] },
        ]);
    });

    test.each([
        ['an hour', HOUR],
        ['a day', DAY],
        ['a year', 365 * DAY],
    ])('do not rain after the clock was set back by %s, and come again as long after as they should', (_, ms) => {
        const room = opened();
        room.pass(HOUR);
        room.plan();
        room.pass(-ms - 2 * HOUR);
        expect(room.changes()).toMatchObject([{ act: 'edit', reason: 'clock-set-back', remind: false, notes: [] }]);
        expect(room.changes()).toEqual([]);
        room.pass(DAY - 1);
        expect(room.changes()).toEqual([]);
        room.pass(1);
        expect(room.changes()).toMatchObject([{ remind: true }]);
    });
});

describe('an alert of which no message is known', () => {
    const unposted = (over: Partial<Alert> = {}): SimulatedRoom => {
        const room = simulateRoom(aHealth(ONE));
        room.alerts.set('a1', omit(anAlert(over), ['messageId']));
        return room;
    };

    test('is posted, and reminders count from then on', () => {
        const room = unposted({ toldAt: NOW.getTime() - 2 * DAY });
        expect(room.changes()).toMatchObject([
            { act: 'open', reason: 'not-posted', remind: false, notes: [], alert: { id: 'a1', toldAt: NOW.getTime() } },
        ]);
        expect(room.changes()).toEqual([]);
    });

    test('has spoken again by that, where it had been silenced until then', () => {
        const room = unposted();
        snooze(room, HOUR);
        room.pass(HOUR);
        expect(room.changes()).toMatchObject([{ act: 'open', remind: false }]);
        expect(room.changes()).toEqual([]);
    });

    test('needs no message any more once it is healthy', () => {
        const room = unposted();
        recovers(room, ONE);
        expect(room.changes()).toMatchObject([{ act: 'remove', reason: 'never-posted', notes: [] }]);
        expect(room.alerts.size).toBe(0);
    });

    test('is brought to its end where a message of it may be there', () => {
        const room = unposted({ posting: { mark: 'alert-a1', at: NOW.getTime() } });
        recovers(room, ONE);
        expect(room.changes()).toMatchObject([{ act: 'open', reason: 'ended', notes: [], alert: { members: [] } }]);
        expect(room.only().closedAt).toBe(NOW.getTime());
    });

    test('is posted where a person has disconnected the connection meanwhile', () => {
        const room = unposted();
        room.removals.set('int_1', { by: 'ada', at: NOW.getTime() });
        expect(room.changes()).toMatchObject([{ act: 'open', reason: 'ended', alert: { ended: [{ by: 'ada' }] } }]);
        expect(room.changes()).toEqual([]);
    });

    test('is kept, unposted, where a new alert would follow otherwise', () => {
        const room = unposted({ members: [aMember(ONE, { trouble: 'gone' })] });
        fails(room, { trouble: 'gone' }, ONE);
        acknowledge(room);
        expect(room.changes()).toMatchObject([{ act: 'close', alert: { ended: [{ how: 'forgotten' }] } }]);
        expect(room.changes()).toEqual([]);
    });
});

describe('a connection that a person disconnected through this app', () => {
    const removal: Removal = { by: 'ada', at: NOW.getTime() - MINUTE, name: 'Mia' };

    test('gets one alert that is closed as it opens', () => {
        const room = simulateRoom();
        room.removals.set('int_1', removal);
        expect(room.changes()).toMatchObject([
            {
                act: 'open',
                reason: 'new-removal',
                remind: false,
                notes: [],
                alert: {
                    kind: 'single',
                    group: 'unnamed',
                    members: [],
                    ended: [{ subject: { key: 'hooked int_1', name: 'Mia' }, how: 'disconnected', by: 'ada' }],
                    openedAt: NOW.getTime(),
                    closedAt: NOW.getTime(),
                },
            },
        ]);
        expect(lastedMs(room.only().ended[0]!)).toBe(0);
        expect(room.changes()).toEqual([]);
        // The removal record stays, however long that takes.
        room.pass(2 * DAY);
        expect(room.changes()).toEqual([]);
        room.removals.clear();
        expect(room.changes()).toMatchObject([{ act: 'remove' }]);
    });

    test('gets its alert again where every room refused it', () => {
        const room = simulateRoom();
        room.removals.set('int_1', removal);
        room.plan();
        room.alerts.set('a1', omit(room.only(), ['messageId']));
        expect(room.changes()).toMatchObject([{ act: 'open', reason: 'not-posted' }]);
        expect(room.changes()).toEqual([]);
    });

    test('is no alarm, though Hooked does not know it any more', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone' }));
        room.removals.set('int_1', removal);
        expect(inShort(room.plan())).toEqual(['open new-removal']);
        expect(room.only()).toMatchObject({ group: 'tiktok', ended: [{ subject: ONE }] });
    });

    test('ends the room’s alert about it, and says who did it', () => {
        const room = simulateRoom(aHealth(ONE));
        room.plan();
        room.removals.set('int_1', removal);
        expect(room.changes()).toMatchObject([
            { act: 'close', notes: [], alert: { ended: [{ how: 'disconnected', by: 'ada', at: removal.at }] } },
        ]);
        expect(room.only().ended).toMatchObject([{ trouble: 'expired' }]);
        expect(room.alerts.size).toBe(1);
        expect(room.changes()).toEqual([]);
    });

    test('is nothing to rooms that do not watch it, nor to a webhook of the same id', () => {
        const room = simulateRoom(aHealth(aHook('int_1')));
        room.removals.set('int_1', removal);
        room.covers = ({ source }) => source === 'rocketchat';
        expect(inShort(room.plan())).toEqual(['open new-single int_1']);
    });
});

describe('an integration that is gone', () => {
    const gone = (since = NOW.getTime()): SimulatedRoom => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone', since }));
        room.plan();
        return room;
    };
    const prunable = (room: SimulatedRoom) => prunableSubjects(room.plan(), room.world());

    test('ends with its acknowledgement, and can be pruned', () => {
        const room = gone();
        expect(prunable(room)).toEqual([]);
        acknowledge(room);
        expect(room.changes()).toMatchObject([{ act: 'close', notes: [], alert: { ended: [{ how: 'forgotten' }] } }]);
        expect(room.changes()).toEqual([]);
        expect(prunable(room)).toEqual([ONE]);
        room.health.clear();
        expect(prunable(room)).toEqual([]);
    });

    test.each<[what: string, impacts: SimulatedRoom['impacts'], hours: number, isForgotten: boolean]>([
        ['a day', new Map(), 24, true],
        ['less than a day', new Map(), 23, false],
        ['a day, with posts at risk', new Map([['int_1', { posts: 1 }]]), 24, false],
    ])('is forgotten without that after %s', (_, impacts, hours, isForgotten) => {
        const room = gone();
        room.impacts = impacts;
        room.pass(hours * HOUR);
        room.plan();
        expect(openAlerts(room)).toHaveLength(isForgotten ? 0 : 1);
        expect(prunable(room)).toHaveLength(isForgotten ? 1 : 0);
    });

    test('is not forgotten while its impact is unknown', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone' }));
        room.impacts = undefined;
        room.plan();
        room.pass(2 * DAY);
        room.plan();
        expect(openAlerts(room)).toHaveLength(1);
    });

    test('stays in its alert when acknowledged, where it is only bad', () => {
        const room = simulateRoom(aHealth(ONE));
        room.plan();
        acknowledge(room);
        expect(room.changes()).toEqual([]);
        expect(prunable(room)).toEqual([]);
    });

    test('stays forgotten in a room while another still has to do with it', () => {
        const room = gone();
        acknowledge(room);
        room.plan();
        const elsewhere = simulateRoom(aHealth(ONE, { trouble: 'gone' }));
        const both = [...room.plan(), ...elsewhere.plan()];
        expect(prunableSubjects(both, room.world())).toEqual([]);
        room.pass(3 * DAY);
        expect(room.changes()).toEqual([]);
        room.health.clear();
        expect(room.changes()).toMatchObject([{ act: 'remove' }]);
    });

    test('ends as forgotten, not as recovered, where another room has forgotten it', () => {
        const room = gone();
        room.health.clear();
        expect(room.changes()).toMatchObject([{ act: 'close', notes: [], alert: { ended: [{ how: 'forgotten' }] } }]);
    });

    test('gets a new alert where it came back and is gone again', () => {
        const room = gone();
        acknowledge(room);
        room.plan();
        fails(room, { trouble: 'gone', since: NOW.getTime() + HOUR }, ONE);
        room.pass(HOUR);
        expect(inShort(room.changes())).toEqual(['open new-single int_1']);
    });

    test('is forgotten where it was so before, whatever order that is read in', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone', since: NOW.getTime() }));
        for (const [id, since] of [
            ['later', NOW.getTime()],
            ['earlier', NOW.getTime() - HOUR],
        ] as const) {
            const ended = [{ subject: ONE, since, at: since + MINUTE, how: 'forgotten' as const }];
            room.alerts.set(id, anAlert({ id, members: [], ended, closedAt: NOW.getTime() }));
        }
        expect(room.changes()).toEqual([]);
    });

    test('gets a new alert where it came back with another trouble', () => {
        const room = gone();
        acknowledge(room);
        room.plan();
        fails(room, { trouble: 'error', since: NOW.getTime() }, ONE);
        expect(inShort(room.changes())).toEqual(['open new-single int_1']);
    });

    test('is no news to a room that begins to watch a day later', () => {
        const room = simulateRoom(aHealth(ONE, { trouble: 'gone', since: NOW.getTime() - DAY }));
        expect(room.plan()).toEqual([]);
        expect(prunableSubjects([], room.world())).toEqual([ONE]);
    });
});

describe('what should not be', () => {
    test('two open alerts about the same: the older one goes on', () => {
        const room = simulateRoom(aHealth(ONE));
        room.alerts.set('a', anAlert({ id: 'a', openedAt: NOW.getTime() }));
        room.alerts.set('b', anAlert({ id: 'b', openedAt: NOW.getTime() - HOUR }));
        expect(room.changes()).toMatchObject([{ act: 'close', alert: { id: 'a', ended: [{ how: 'unwatched' }] } }]);
        expect(openAlerts(room)).toMatchObject([{ id: 'b' }]);
        expect(room.changes()).toEqual([]);
    });

    test('a clock that is set back ends nothing and makes nothing last less than no time', () => {
        const room = simulateRoom(aHealth(ONE));
        room.plan();
        room.pass(-DAY);
        room.plan();
        expect(openAlerts(room)).toHaveLength(1);
        recovers(room, ONE);
        room.plan();
        const closed = room.only();
        expect(closed.closedAt! - closed.openedAt).toBeGreaterThanOrEqual(0);
        expect(lastedMs(closed.ended[0]!)).toBe(0);
        room.pass(-2 * DAY);
        expect(room.changes()).toMatchObject([{ act: 'remove' }]);
    });
});

describe('whatever is stored', () => {
    const SUBJECTS: readonly Subject[] = [
        ...TIKTOKS,
        INSTA,
        ...['wh_1', 'wh_2', 'wh_3'].map((id) => aHook(id)),
        HOOKED,
        { key: 'upstream rocketchat', source: 'rocketchat', group: 'upstream' },
    ];
    const IDS = SUBJECTS.flatMap(({ id, source }) => (id !== undefined && source === 'hooked' ? [id] : []));
    const time = fc.integer({ min: -3 * DAY, max: DAY }).map((ms) => NOW.getTime() + ms);
    const pending: fc.Arbitrary<PendingImpact> = fc.record(
        { posts: fc.nat(3), nextAt: time, nextTitle: fc.constant('x') },
        { requiredKeys: ['posts'] },
    );
    const stake: fc.Arbitrary<Impact> = fc
        .tuple(pending, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }))
        .map(([one, lost]) => ({ ...one, ...(lost !== undefined && { lost }) }));
    const removal: fc.Arbitrary<Removal> = fc
        .record({
            at: time,
            who: fc.constantFrom<Omit<Removal, 'at'>>({ by: 'ada' }, { as: 'new' }, { by: 'ada', as: 'new' }),
        })
        .map(({ at, who }) => ({ at, ...who }));
    const record = (subject: Subject): fc.Arbitrary<HealthRecord> =>
        fc
            .record({
                alerting: fc.boolean(),
                trouble: fc.oneof(fc.constantFrom(...troubles), fc.constant('gone' as const)),
                bad: fc.nat(1),
                since: time,
                unstable: fc.boolean(),
            })
            .map((over) => aHealth(subject, { ...over, good: 1 - over.bad }));
    const some = <T>(things: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...things]);
    const health = some(SUBJECTS)
        .chain((subjects) => fc.tuple(...subjects.map(record)))
        .map((records) => new Map(records.map((one) => [one.subject.key, one])));
    const removals = some(IDS).chain((ids) =>
        fc
            .tuple(...ids.map(() => removal))
            .map((all) => new Map(ids.map((id, index): [string, Removal] => [id, all[index]!]))),
    );
    const impacts = fc.option(
        fc.dictionary(fc.constantFrom(...IDS), pending).map((one) => new Map(Object.entries(one))),
        { nil: undefined },
    );
    const member = fc
        .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...troubles), time, fc.boolean(), fc.option(stake))
        .map(([subject, trouble, since, unstable, impactOf]) => {
            const one = omit(aMember(subject, { trouble, since, unstable }), ['stake']);
            return impactOf ? { ...one, stake: impactOf } : one;
        });
    const ended = fc
        .tuple(
            fc.constantFrom(...SUBJECTS),
            time,
            time,
            fc.constantFrom(
                ...(['recovered', 'disconnected', 'reconnected', 'forgotten', 'unwatched', 'moved'] as const),
            ),
        )
        .map(([subject, since, at, how]) => ({ subject, since, at, how }));
    const stored: fc.Arbitrary<Alert> = fc
        .record({
            kind: fc.constantFrom(...(['single', 'incident', 'cause'] as const)),
            members: fc.array(member, { maxLength: 4, minLength: 1 }),
            ended: fc.uniqueArray(ended, { maxLength: 2, selector: (one) => one.subject.key }),
            openedAt: time,
            toldAt: time,
            reminders: fc.nat(2),
            closedAt: fc.option(time),
            isPosted: fc.boolean(),
            isPosting: fc.boolean(),
            group: fc.constantFrom('tiktok', 'outgoing'),
            severity: fc.constantFrom(...severities),
        })
        .map(({ closedAt, isPosted, isPosting, ...over }) => {
            const posted = anAlert({ ...over, ...(isPosting && { posting: { mark: 'm', at: 0 } }) });
            const alert = isPosted ? posted : omit(posted, ['messageId']);
            return closedAt === null ? alert : { ...alert, members: [], closedAt };
        });
    const alerts = fc
        .array(stored, { maxLength: 5 })
        .map((many) => many.map((alert, index): Alert => ({ ...alert, id: `s${index}` })));
    const answer: fc.Arbitrary<AlertAnswer> = fc
        .record({ isAcknowledged: fc.boolean(), isSnoozed: fc.boolean(), at: time, until: time })
        .map(({ isAcknowledged, isSnoozed, at, until }) => ({
            ...(isAcknowledged && { acknowledged: { by: 'ada', at } }),
            ...(isSnoozed && { snoozed: { by: 'ada', at, until } }),
        }));
    const answers = fc.dictionary(fc.constantFrom('s0', 's1', 's2', 's3', 's4'), answer);
    const scene = fc
        .record({
            health,
            removals,
            impacts,
            alerts,
            answers,
            covered: some(SUBJECTS),
            all: fc.boolean(),
            now: time,
            incidentWindowMs: fc.constantFrom(HOUR, DAY),
        })
        .map(({ alerts: many, answers: given, covered, all, now, ...world }): SimulatedRoom => {
            const room = simulateRoom();
            for (const alert of many) room.alerts.set(alert.id, alert);
            for (const [id, one] of Object.entries(given)) room.answers.set(id, one);
            room.covers = ({ key }) => all || covered.some((one) => one.key === key);
            room.now = new Date(now);
            return Object.assign(room, world, { health: new Map(world.health) });
        });

    test('planning again plans nothing', () => {
        fc.assert(
            fc.property(scene, (room) => {
                room.plan();
                const again = room.plan();
                expect(again.filter(({ act, remind, notes }) => act !== 'none' || remind || notes.length > 0)).toEqual(
                    [],
                );
                for (const { alert, before } of again) expect(alert).toBe(before);
            }),
            drawn('plans', { daily: 100, long: 1000 }),
        );
    });

    test('killed after any of its plans was carried out, it plans the others, and no other', () => {
        fc.assert(
            fc.property(scene, fc.nat(), (room, killedAfter) => {
                const whole = planAlerts(room.room(), room.world());
                const done = whole.slice(0, killedAfter % (whole.length + 1));
                const rest = whole.slice(done.length);
                for (const { act, alert } of done) {
                    if (act === 'remove') room.alerts.delete(alert.id);
                    else
                        room.alerts.set(
                            alert.id,
                            restartedAlert(act === 'open' ? { ...alert, messageId: 'm' } : alert),
                        );
                }
                const again = planAlerts(room.room(), room.world());
                const changes = (plans: readonly PlannedAlert[]) =>
                    plans
                        .filter(({ act, remind }) => act !== 'none' || remind)
                        .map(({ act, reason, remind, notes, alert: { id: _, ...shown } }) => ({
                            act,
                            reason,
                            remind,
                            notes,
                            ...shown,
                        }));
                expect(changes(again)).toEqual(expect.arrayContaining(changes(rest)));
                expect(changes(again)).toHaveLength(changes(rest).length);
            }),
            drawn('plans', { daily: 50, long: 500 }),
        );
    });

    test('every firing subject is in one open alert, and nothing else is', () => {
        fc.assert(
            fc.property(scene, (room) => {
                room.plan();
                const members = openAlerts(room).flatMap(keysOf);
                expect(new Set(members).size).toBe(members.length);
                for (const { subject, alerting, trouble, unstable, bad } of room.health.values()) {
                    const isFiring = alerting && room.covers(subject) && !room.removals.has(`${subject.id}`);
                    const isIn = members.includes(subject.key);
                    if (!isFiring && subject.source === 'hooked') expect(isIn).toBe(false);
                    // A flapping subject that works now needs no new alert.
                    const isDamped = unstable && bad === 0;
                    if (isFiring && !isDamped && trouble !== 'gone') expect(isIn).toBe(true);
                }
                for (const key of members) expect(room.health.get(key)?.alerting).toBe(true);
            }),
        );
    });

    test('each disconnection is in an alert of a room that covers it', () => {
        fc.assert(
            fc.property(scene, (room) => {
                room.plan();
                const mentioned = [...room.alerts.values()]
                    .flatMap((alert) => alert.ended)
                    .filter(({ how, subject }) => how === 'disconnected' && room.removals.has(`${subject.id}`));
                for (const [id, { as }] of room.removals) {
                    if (as === undefined && room.covers(aConnection(id))) {
                        expect(mentioned.some(({ subject }) => subject.id === id)).toBe(true);
                    }
                }
            }),
        );
    });

    test('every alert can be read again, and new alerts are never about former members', () => {
        fc.assert(
            fc.property(scene, (room) => {
                const reported = new Set([...room.alerts.values()].flatMap(keysOf));
                for (const { alert, act, notes, remind, before } of room.plan()) {
                    for (const { how, subject } of before ? [] : alert.ended) {
                        expect({ subject, how }).toEqual({ subject, how: 'disconnected' });
                        expect(reported.has(subject.key)).toBe(false);
                    }
                    expect(restartedAlert(alert)).toEqual(alert);
                    if (act !== 'remove') expect(alert.members.length === 0).toBe(alert.closedAt !== undefined);
                    if (remind) expect(alert.toldAt).toBe(room.now.getTime());
                    if (act === 'open' || act === 'remove')
                        expect({ notes, remind }).toEqual({ notes: [], remind: false });
                }
            }),
        );
    });

    test('a prunable subject is gone, and in no open alert', () => {
        fc.assert(
            fc.property(scene, (room) => {
                const subjects = prunableSubjects(room.plan(), room.world());
                const members = openAlerts(room).flatMap(keysOf);
                for (const { key } of subjects) {
                    expect(room.health.get(key)).toMatchObject({ alerting: true, trouble: 'gone' });
                    expect(members).not.toContain(key);
                }
            }),
        );
    });
});

test('an incident that stays open while many members come and go does not grow for ever, and counts them all', () => {
    const gone = (n: number): Alert['ended'][number] => ({
        subject: aConnection(`old_${n}`),
        since: NOW.getTime() - 2 * HOUR,
        at: NOW.getTime() - HOUR,
        how: 'recovered',
        ...(n === 0 && { lost: 2 }),
    });
    const before = anAlert({
        kind: 'incident',
        ended: Array.from({ length: 70 }, (_, n) => gone(n)),
        recoveredBefore: 5,
    });
    const room = simulateRoom();
    room.alerts.set(before.id, before);
    const [plan] = room.plan();
    const { ended = [], recoveredBefore } = plan?.alert ?? {};
    expect(ended.length + (recoveredBefore ?? 0)).toBe(70 + 5 + before.members.length);
    expect(ended.length).toBeLessThan(60);
    expect(ended).toContainEqual(gone(0));
    expect(ended).not.toContainEqual(gone(1));
});
