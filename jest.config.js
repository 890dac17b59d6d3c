/** @type {import('jest').Config} */
module.exports = {
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};
