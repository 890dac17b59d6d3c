import process from 'node:process';

import config from './jest.config.mjs';

// All cases of those tests of which the daily ones run a share: npm run test:long.
process.env.TEST_TIER = 'long';

/** Sessions that between them use every way over the wire: they run in the stand-in of newer servers' runtime as well. */
const ALSO_ON_NODE = [
    'alerts',
    'buttons',
    'disconnect',
    'doctor',
    'get-rocketchat',
    'hostile',
    'monitor',
    'reschedule',
    'settingTried',
    'watch',
];

const sessions = config.projects.find(({ displayName }) => displayName === 'sessions');

export default {
    ...config,
    projects: [
        ...config.projects,
        {
            ...sessions,
            displayName: 'sessions on Node (stand-in)',
            testMatch: ALSO_ON_NODE.map((name) => `<rootDir>/test/sessions/${name}.test.ts`),
            setupFiles: ['<rootDir>/test/support/onNode.ts'],
        },
    ],
};
