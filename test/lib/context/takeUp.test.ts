import { expect, test } from '@jest/globals';

import { takeUpEach } from '../../../lib/context/takeUp';
import { anApp } from '../../support/appContext';

test('work that fails is logged, and keeps no other from going on', async () => {
    const told: string[] = [];
    const app = anApp({});
    const log = { ...app.log, error: (message: string) => told.push(message) };
    const resumed: string[] = [];
    const work = { all: () => Promise.resolve(new Map(['a', 'b', 'c'].map((id) => [id, {}]))) };
    await takeUpEach({ ...app, log }, work, (_, id) => {
        if (id === 'b') return Promise.reject(new Error('no'));
        resumed.push(id);
        return Promise.resolve();
    });
    expect(resumed).toEqual(['a', 'c']);
    expect(told).toEqual(['b could not be taken up']);
});
