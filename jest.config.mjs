import process from 'node:process';

// What the tests draw begins with the day's seed, unless TEST_SEED says another.
if (process.env.TEST_SEED !== undefined) process.env.TEST_SEED_CHOSEN = 'yes';
process.env.TEST_SEED ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');

const PARSER = '@rocket\\.chat/message-parser/';

/** @type {import('jest').Config} */
const shared = {
    transform: {
        '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
        // Published as an ES module only.
        [`/node_modules/${PARSER}.+\\.js$`]: ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
    },
    transformIgnorePatterns: [`/node_modules/(?!${PARSER})`],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

/** @type {import('jest').Config} */
export default {
    globalSetup: '<rootDir>/test/support/announceTier.ts',
    reporters: ['default', '<rootDir>/test/support/caseReporter.mjs'],
    // Each session has processes of its own: more at once than this, on a small machine, and they wait for each other.
    maxWorkers: 2,
    // Only what hangs takes that long: no test waits for the machine, however busy it is.
    testTimeout: 600_000,
    projects: [
        {
            ...shared,
            displayName: 'parts',
            testMatch: ['<rootDir>/test/**/*.test.ts'],
            // Those that need a browser have a configuration of their own: npm run test:browser.
            testPathIgnorePatterns: ['<rootDir>/test/sessions/', '<rootDir>/test/browser/'],
        },
        {
            // The packaged zip in the real engine: packaged once for all of them.
            ...shared,
            displayName: 'sessions',
            testMatch: ['<rootDir>/test/sessions/**/*.test.ts'],
            globalSetup: '<rootDir>/test/support/packagedApp.ts',
        },
    ],
};
