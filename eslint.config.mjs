import { existsSync } from 'node:fs';

import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

import layers from './eslint.layers.mjs';

// Without its packages (`npm ci --workspaces=false`), nothing sensible can be said about the workbench's page, nor about
// what drives it in a browser.
const page = ['dev/workbench/page/src/**/*.tsx', 'dev/screenshots/', 'test/browser/', 'test/support/browser/'];
const hasPage = existsSync(new URL('node_modules/@rocket.chat/fuselage', import.meta.url));

export default tseslint.config(
    { ignores: [...(hasPage ? [] : page), '**/dist/', '.cache/', '**/*.generated.ts', 'node_modules/'] },
    js.configs.recommended,
    ...tseslint.configs.recommendedTypeChecked,
    {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            // The engine calls us with more than we need.
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            eqeqeq: ['error', 'always'],
        },
    },
    { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
    {
        files: ['**/*.mjs', '**/*.js'],
        languageOptions: { globals: { URL: 'readonly', console: 'readonly', module: 'writable' } },
    },
    {
        // Time is a port and the console is the engine's wire in some runtimes: neither is used in what we ship.
        files: ['HookedIntegrationsApp.ts', 'commands/**/*.ts', 'lib/**/*.ts', 'i18n/**/*.ts'],
        ignores: ['lib/adapters/**'],
        rules: {
            'no-console': 'error',
            'no-restricted-globals': ['error', 'globalThis', 'fetch', 'process', 'setTimeout', 'setInterval'],
            'no-restricted-syntax': [
                'error',
                {
                    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
                    message: 'Time is a port: use the Clock.',
                },
                {
                    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
                    message: 'Time is a port: use the Clock.',
                },
            ],
        },
    },
    ...layers,
    prettier,
);
