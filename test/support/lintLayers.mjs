// Lints texts with the rules of eslint.layers.mjs alone: `[{ filePath, text }]` in JSON on the standard input, on the
// standard output the table of layers, and the rule, the message and the line of each breach. A process of its own, because Jest
// loads neither ES modules nor what ESLint imports.
import process from 'node:process';
import { text } from 'node:stream/consumers';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

import rules, { layers } from '../../eslint.layers.mjs';

const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
        {
            files: ['**/*.ts'],
            languageOptions: { parser: tseslint.parser },
            plugins: { '@typescript-eslint': tseslint.plugin },
        },
        ...rules,
    ],
});
const breaches = [];
for (const given of JSON.parse(await text(process.stdin))) {
    const [result] = await eslint.lintText(given.text, { filePath: given.filePath });
    breaches.push(result.messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })));
}
process.stdout.write(JSON.stringify({ layers, breaches }));
