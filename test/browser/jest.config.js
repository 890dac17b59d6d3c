/** @type {import('jest').Config} */
module.exports = {
    rootDir: '../..',
    displayName: 'browser',
    maxWorkers: 2,
    testMatch: ['<rootDir>/test/browser/*.test.ts'],
    testTimeout: 120_000,
    transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
    globalSetup: '<rootDir>/test/support/browser/builtPage.ts',
};
