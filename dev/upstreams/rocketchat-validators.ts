import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';

/**
 * The validators of `@rocket.chat/rest-typings` for the endpoints of integrations. Plain Node cannot import them, and
 * to compile their schemas takes longer than the rest of the host's start, so they are compiled once per version of the
 * package and kept below `.cache`.
 */

/** What a validator says of a request: it also writes the coerced values into the request, as the server's does. */
export interface Validator {
    (data: unknown): boolean;
    errors?: readonly { readonly message?: string }[] | null;
}

/** The published validators by the endpoint that they stand for. */
const EXPORTS = {
    'integrations.get': 'isIntegrationsGetProps',
    'integrations.list': 'isIntegrationsListProps',
    'integrations.history': 'isIntegrationsHistoryProps',
    'integrations.create': 'isIntegrationsCreateProps',
    'integrations.update': 'isIntegrationsUpdateProps',
    'integrations.remove': 'isIntegrationsRemoveProps',
    'integrations.replayOutgoing': 'isIntegrationsReplayProps',
    'integrations.clearHistory': 'isIntegrationsClearHistoryProps',
} as const;

/** An endpoint whose requests are validated. */
export type ValidatedEndpoint = keyof typeof EXPORTS;

export const VALIDATED_ENDPOINTS = Object.keys(EXPORTS) as ValidatedEndpoint[];

export type Validators = Readonly<Record<ValidatedEndpoint, Validator>>;

const REPOSITORY = path.resolve(__dirname, '../..');
const CACHE = path.join(REPOSITORY, '.cache');
const PUBLISHED = '@rocket.chat/rest-typings';

let loading: Promise<Validators> | undefined;

/** The validators; compiles them first where no earlier run has. */
export function loadValidators(): Promise<Validators> {
    loading ??= readOrCompile().catch((error: unknown) => {
        loading = undefined;
        throw error;
    });
    return loading;
}

async function readOrCompile(): Promise<Validators> {
    const file = path.join(CACHE, `rocketchat-validators-${recipe()}.js`);
    if (!fs.existsSync(file)) {
        const code = await compiled();
        fs.mkdirSync(CACHE, { recursive: true });
        // Several processes may compile at once: each writes a whole file, and the last one stays.
        const draft = `${file}.${randomUUID()}`;
        fs.writeFileSync(draft, code);
        fs.renameSync(draft, file);
    }
    const byName = run(fs.readFileSync(file, 'utf8'));
    return Object.fromEntries(VALIDATED_ENDPOINTS.map((endpoint) => [endpoint, byName[EXPORTS[endpoint]]])) as Record<
        ValidatedEndpoint,
        Validator
    >;
}

/** Changes with the packages that the kept code comes from, and with what this file makes of them. */
function recipe(): string {
    const versions = [PUBLISHED, `${PUBLISHED}/node_modules/ajv`, 'esbuild'].map(versionOf);
    return createHash('sha256')
        .update(JSON.stringify([versions, EXPORTS, sourceOf('published'), sourceOf('compiled')]))
        .digest('hex')
        .slice(0, 12);
}

function versionOf(name: string): string {
    const file = path.join(REPOSITORY, 'node_modules', name, 'package.json');
    // A package that npm has put elsewhere changes the lock file, and with it the package that holds it.
    if (!fs.existsSync(file)) return '';
    return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}

/**
 * `published`: a module that compiles the schemas as the package does, and exports the source of each validator.
 * `compiled`: how those sources become one module again.
 */
function sourceOf(step: 'published' | 'compiled'): string {
    const names = Object.values(EXPORTS);
    if (step === 'compiled') return names.map((name) => `export { default as ${name} } from '${name}';`).join('\n');
    return `import { ajv } from '${PUBLISHED}/dist/v1/Ajv.js';
import standalone from 'ajv/dist/standalone';
import * as validators from '${PUBLISHED}/dist/v1/integrations/index.js';
export const sources = Object.fromEntries(
    ${JSON.stringify(names)}.map((name) => [name, standalone(ajv, validators[name])]),
);`;
}

async function compiled(): Promise<string> {
    // Loaded here, because the kept code needs no bundler.
    const { build } = await import('esbuild');
    const bundle = async (contents: string, plugins: Parameters<typeof build>[0]['plugins'] = []): Promise<string> => {
        const { outputFiles } = await build({
            stdin: { contents, resolveDir: path.join(REPOSITORY, 'node_modules', PUBLISHED), loader: 'js' },
            bundle: true,
            write: false,
            logLevel: 'silent',
            platform: 'node',
            format: 'cjs',
            target: 'node20',
            plugins,
        });
        return outputFiles?.[0]?.text ?? '';
    };
    const { sources } = run(await bundle(sourceOf('published'))) as unknown as { sources: Record<string, string> };
    return bundle(sourceOf('compiled'), [
        {
            name: 'validators',
            setup(bundler) {
                bundler.onResolve({ filter: /^isIntegrations\w+$/ }, ({ path: name }) => ({
                    path: name,
                    namespace: 'validator',
                }));
                bundler.onLoad({ filter: /.*/, namespace: 'validator' }, ({ path: name }) => ({
                    contents: sources[name] ?? '',
                    resolveDir: path.join(REPOSITORY, 'node_modules', PUBLISHED),
                }));
            },
        },
    ]);
}

/** Runs a bundle, which requires nothing, and returns what it exports. */
function run(code: string): Record<string, Validator> {
    const loaded: { exports: Record<string, Validator> } = { exports: {} };
    const start = compileFunction(code, ['module', 'exports']) as (...given: unknown[]) => void;
    start(loaded, loaded.exports);
    return loaded.exports;
}
