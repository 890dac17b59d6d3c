import { describe, expect, test } from '@jest/globals';

import {
    integrationCounts,
    machineHealth,
    postsAtRisk,
    type MonitorRecords,
} from '../../../../lib/domain/monitor/machines';
import { sweepOver, type Sweep } from '../../../../lib/domain/monitor/sweep';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const running: Sweep = {
    id: 'a',
    startedAt: NOW - MINUTE,
    phase: 'telling',
    hookedDone: true,
    rocketchatDone: true,
    rests: 0,
    causes: {},
};
const none: MonitorRecords = {
    watches: new Map(),
    alerts: new Map(),
    health: new Map(),
    inventories: new Map(),
    sweep: undefined,
};
const watchedSince = (at: number): Pick<MonitorRecords, 'watches'> => ({
    watches: new Map([['w', { at }]]) as unknown as MonitorRecords['watches'],
});

describe('the status', () => {
    test.each([
        ['just watched, no sweep yet', NOW, undefined, 'ok'],
        ['at the limit', 0, NOW - 35 * MINUTE, 'ok'],
        ['past the limit', 0, NOW - 35 * MINUTE - 1, 'late'],
        ['watched again after a long rest', NOW - MINUTE, NOW - 1000 * MINUTE, 'ok'],
        ['watched for long, no sweep at all', 0, undefined, 'late'],
    ])('%s', (_, watchedAt, endedAt, status) => {
        const sweep = endedAt === undefined ? undefined : sweepOver(running, endedAt);
        expect(machineHealth({ ...none, ...watchedSince(watchedAt), sweep }, 15, new Date(NOW)).status).toBe(status);
    });

    test('nothing is watched', () => {
        expect(machineHealth(none, 15, new Date(NOW)).status).toBe('off');
    });
});

test('a sweep that is opened again for news keeps the time of its own end', () => {
    const over = sweepOver(running, NOW);
    const again = sweepOver({ ...over, phase: 'telling' }, NOW + 10 * MINUTE);
    expect(machineHealth({ ...none, sweep: again }, 15, new Date(NOW))).toMatchObject({
        lastSweepAt: new Date(NOW).toISOString(),
        lastSweepMs: MINUTE,
    });
});

test('posts of a connection in the alerts of two rooms count once, those of a closed alert do not', () => {
    const member = (key: string, posts: number) => ({ subject: { key }, stake: { posts } });
    const alerts = new Map([
        ['1', { members: [member('hooked a', 2)] }],
        ['2', { members: [member('hooked a', 2), member('hooked b', 3)] }],
        ['3', { members: [member('hooked c', 9)], closedAt: NOW }],
    ]) as unknown as MonitorRecords['alerts'];
    expect(postsAtRisk({ alerts })).toBe(5);
});

test('an integration is unknown until it was checked', () => {
    const known = { a: { group: 'youtube', judged: true }, b: { group: 'youtube' }, c: { group: 'x', enabled: false } };
    const inventories = new Map([['hooked', { known }]]);
    expect(integrationCounts({ ...none, inventories }).map(({ state }) => state)).toEqual([
        'healthy',
        'unknown',
        'disabled',
    ]);
});
