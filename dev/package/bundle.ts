import { readFileSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';

import { minify } from '@swc/core';
import { build, type BuildFailure, type Message, type Metafile } from 'esbuild';

import type { Edition } from './editions';
import { leanAxios } from './leanAxios';
import type { Problem } from './problem';
import { textPacks } from './textPacks';

/** The allow-list of the engine's deno-runtime/handlers/app/construct.ts. */
const NATIVE_MODULES = new Set(
    'path url crypto buffer stream net http https zlib util punycode os querystring fs'.split(' '),
);
const EXTERNAL_MODULES = new Set(['uuid']);
const ENGINE_DEFINITION = '@rocket.chat/apps-engine/definition/';
/** Files of the engine have capital letters; a folder loads all that is in it, and some load all others. */
const ENGINE_FOLDER = /^@rocket\.chat\/apps-engine\/definition\/[a-z]+(?:\/[a-z]+)*$/;

/** These spellings make the engine's sanitizeDeprecatedUsage.ts parse and rewrite the whole app at each start. */
const REWRITE_TRIGGERS = ['.usernames', '.isOnline(', '.createToken('];

export const isAllowedModule = (name: string): boolean =>
    NATIVE_MODULES.has(name.replace('node:', '')) || EXTERNAL_MODULES.has(name) || name.startsWith(ENGINE_DEFINITION);

export interface Bundle {
    readonly code: string;
    /** The sources in the code, as paths below the root. */
    readonly sources: readonly string[];
    /** The same without npm packages. */
    readonly ownSources: readonly string[];
    /** The modules that the code still requires, and the sources that require them. */
    readonly imports: ReadonlyMap<string, readonly string[]>;
    readonly warnings: readonly string[];
}

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;

const place = ({ location }: Message, otherwise: string): string =>
    location ? `${location.file}:${location.line}` : otherwise;

function readMetafile({ inputs, outputs }: Metafile): Pick<Bundle, 'sources' | 'ownSources' | 'imports'> {
    const [output] = Object.values(outputs);
    const sources = Object.entries(output?.inputs ?? {})
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file);
    const required = new Set((output?.imports ?? []).filter(({ external }) => external).map(({ path }) => path));
    const asking = (module: string): string[] =>
        Object.entries(inputs)
            .filter(([, { imports }]) => imports.some(({ path, external }) => external && path === module))
            .map(([file]) => file);
    return {
        sources,
        ownSources: sources.filter((file) => !file.split('/').includes('node_modules')),
        imports: new Map([...required].map((module) => [module, asking(module)])),
    };
}

export async function bundleApp(root: string, classFile: string, edition: Edition): Promise<Bundle | Problem[]> {
    try {
        const { outputFiles, metafile, warnings } = await build({
            absWorkingDir: root,
            entryPoints: [`./${classFile}`],
            bundle: true,
            write: false,
            metafile: true,
            logLevel: 'silent',
            platform: 'node',
            format: 'cjs',
            target: 'es2022',
            minify: true,
            legalComments: 'none',
            // In the engine's Node runtime, stdout is its wire: a library that logs would garble it.
            drop: ['console'],
            // npm packages stay below node_modules even where that is a link, as in the tests.
            preserveSymlinks: true,
            plugins: [textPacks(root, edition), leanAxios],
            // Modules can be shaken; the builds for `require` come whole.
            mainFields: ['module', 'main'],
            external: ['@rocket.chat/apps-engine', '@rocket.chat/apps-engine/*', ...EXTERNAL_MODULES],
        });
        return {
            code: await smaller(outputFiles[0]?.text ?? ''),
            ...readMetafile(metafile),
            warnings: warnings.map((warning) => `${place(warning, classFile)}: ${warning.text}`),
        };
    } catch (error) {
        if (!isBuildFailure(error)) throw error;
        return error.errors.map((failure) => ({
            file: place(failure, classFile),
            what: `cannot be bundled: ${failure.text}.`,
            fix: 'Correct the source, or install what it imports.',
        }));
    }
}

/** esbuild minifies each statement by itself; this pass looks at the whole program, and the zip shrinks by 4 %. */
async function smaller(code: string): Promise<string> {
    const options = { toplevel: true };
    const small = await minify(code, {
        ecma: 2022,
        module: false,
        compress: { ...options, passes: 2 },
        mangle: options,
        // One byte a character: engine and sandbox pass the code on as text, and other characters would double it.
        format: { asciiOnly: true },
    });
    return small.code;
}

export function checkImports({ imports }: Bundle): Problem[] {
    const problem = (
        [module, importers]: readonly [string, readonly string[]],
        what: string,
        fix: string,
    ): Problem => ({
        file: importers.join(', ') || 'the bundle',
        what: `requires "${module}", ${what}`,
        fix,
    });
    return [...imports].flatMap((one) => {
        const [module] = one;
        if (ENGINE_FOLDER.test(module)) {
            const fix =
                'Import the value from its own file, such as definition/settings/SettingType, and types with `type`.';
            return [problem(one, 'a whole folder of the engine, which takes milliseconds at each start.', fix)];
        }
        if (isAllowedModule(module)) return [];
        const fix = module.startsWith('@rocket.chat/apps-engine')
            ? `Import from ${ENGINE_DEFINITION} only; newer engines ship nothing else.`
            : `Do without it, or import a build that does; allowed are ${[...NATIVE_MODULES, ...EXTERNAL_MODULES].join(', ')}.`;
        return [problem(one, 'which the app sandbox refuses.', fix)];
    });
}

/** What is left of the console after its calls were dropped: `const { log } = console`, or a console that is handed on. */
export function checkConsoleUse(root: string, { code, sources }: Bundle): Problem[] {
    if (!CONSOLE.test(code)) return [];
    const using = sources.filter((file) => CONSOLE.test(readSource(root, file)));
    return [
        {
            file: using.join(', ') || 'the bundle',
            what: "reaches the console, which is the engine's own wire in some runtimes.",
            fix: "Use the app's logger, or do without the library.",
        },
    ];
}

/** The word in quotes reaches nothing. */
const CONSOLE = /(?<!["'`])\bconsole\b/;

export function checkRewriteTriggers(root: string, { code, sources }: Bundle): Problem[] {
    return REWRITE_TRIGGERS.filter((trigger) => code.includes(trigger)).map((trigger) => {
        const using = sources.filter((file) => readSource(root, file).includes(trigger));
        return {
            file: using.join(', ') || 'the bundle',
            what: `uses \`${trigger}\`, which makes the engine rewrite the whole app at each start.`,
            fix: 'Call the property something else, or reach it by destructuring.',
        };
    });
}

export function readSource(root: string, file: string): string {
    const path = isAbsolute(file) ? file : join(root, file.split('/').join(sep));
    try {
        return readFileSync(path, 'utf8');
    } catch {
        return ''; // not a file, but a module that esbuild made, such as an empty one
    }
}
