import process from 'node:process';

import fc from 'fast-check';

import config from './jest.config.mjs';

/** Test files of several seconds each. The daily tests run some of them, drawn from the day's seed; the long tests all. */
const SLOW = [
    'test/dev/bench/bench',
    'test/dev/bench/sweep',
    'test/dev/bench/webhooks',
    'test/dev/deploy/deploy',
    'test/dev/package/package',
    'test/dev/upstreams/rocketchat-validators',
    'test/sessions/alerts',
    'test/sessions/calendar',
    'test/sessions/config',
    'test/sessions/disconnect',
    'test/sessions/disconnect-grace',
    'test/sessions/disconnect-trouble',
    'test/sessions/editions',
    'test/sessions/evidence',
    'test/sessions/integrity',
    'test/sessions/kill-approval',
    'test/sessions/lifecycle',
    'test/sessions/load',
    'test/sessions/monitor',
    'test/sessions/monitor-cluster',
    'test/sessions/monitor-midway',
    'test/sessions/monitor-trouble',
    'test/sessions/move-kill',
    'test/sessions/unseen',
    'test/sessions/watch',
];
const DRAWN = 4;

const [drawn] = fc.sample(fc.shuffledSubarray(SLOW, { minLength: DRAWN, maxLength: DRAWN }), {
    seed: Number(process.env.TEST_SEED),
    numRuns: 1,
});
const left = SLOW.filter((file) => !drawn.includes(file)).map((file) => `<rootDir>/${file}\\.test\\.ts$`);
process.env.TEST_FILES_LEFT = String(left.length);

export default {
    ...config,
    projects: config.projects.map(({ testPathIgnorePatterns = [], ...project }) => ({
        ...project,
        testPathIgnorePatterns: [...testPathIgnorePatterns, ...left],
    })),
};
