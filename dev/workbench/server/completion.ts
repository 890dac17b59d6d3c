import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';

import type { Engine } from '../../engine';
import type { WireCommand } from '../protocol';
import { textsOf } from './settings';

/** Exports of the app's sources with its subcommands, which no server knows. */
const TABLE = `
export { lineOf } from './commands/define';
export { subcommands } from './commands';
export { sayIn } from './lib/i18n/say';
`;

/**
 * The lines that `commands/` in `root` defines. Reads them at each call, because sources change while they are watched.
 */
export async function readSubcommands(root: string, languages: readonly string[]): Promise<WireCommand[]> {
    const { outputFiles } = await build({
        stdin: { contents: TABLE, resolveDir: root, loader: 'ts' },
        bundle: true,
        write: false,
        logLevel: 'silent',
        platform: 'node',
        format: 'cjs',
        target: 'node20',
    });
    const loaded = { exports: {} };
    const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']) as (
        ...given: unknown[]
    ) => void;
    run(loaded, loaded.exports, createRequire(path.join(root, 'package.json')));
    const { lineOf, sayIn, subcommands } = loaded.exports as SourceTable;
    return subcommands.map((subcommand) => ({
        extra: true,
        insert: `/integration ${subcommand.name} `,
        usage: lineOf(subcommand),
        description: Object.fromEntries(languages.map((language) => [language, sayIn(language)(subcommand.summary)])),
    }));
}

interface SourceTable {
    readonly subcommands: readonly { readonly name: string; readonly summary: string }[];
    readonly lineOf: (subcommand: SourceTable['subcommands'][number]) => string;
    readonly sayIn: (language: string) => (key: string) => string;
}

/** The commands that the app has registered, as every client completes them. */
export function registeredCommands(engine: Engine): WireCommand[] {
    const texts = Object.entries(textsOf(engine));
    const inEvery = (key: string | undefined): Record<string, string> =>
        Object.fromEntries(
            texts.flatMap(([language, all]) => {
                const text = key === undefined ? undefined : all[key];
                return text === undefined ? [] : [[language, text]];
            }),
        );
    return engine.commandHints().map(({ command, description, parameters }) => ({
        insert: `/${command} `,
        usage: `/${command}`,
        parameters: inEvery(parameters),
        description: inEvery(description),
    }));
}
