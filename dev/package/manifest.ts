import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

import { appJsonSchema } from '@rocket.chat/apps-cli/lib/misc/appJsonSchema';
import { AppInterface } from '@rocket.chat/apps-engine/definition/metadata';

import { isRecord, messageOf, type Problem } from './problem';

/** app.json as written. Every field is unchecked until `checkManifest` has passed. */
export type Manifest = Record<string, unknown>;

interface SchemaValidator {
    validateMultiple(
        data: unknown,
        schema: unknown,
    ): { errors: { message: string; dataPath: string }[]; missing: string[] };
}

interface SemverRules {
    valid(version: unknown): string | null;
    satisfies(version: string, range: string): boolean;
}

// The copies of the command line tool and of the engine themselves; neither is a dependency of the repository.
const borrow = (lender: string, name: string): unknown =>
    createRequire(createRequire(__filename).resolve(`${lender}/package.json`))(name);
const schemaValidator = borrow('@rocket.chat/apps-cli', 'tv4') as SchemaValidator;
const semver = borrow('@rocket.chat/apps-engine', 'semver') as SemverRules;

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const CARET_RANGE = /^\^\d+\.\d+\.\d+$/;
export const NAME_SLUG = /^[a-z-]{3,}$/;

/** The image types that AppPackageParser.js accepts, and the first bytes of each. */
const ICON_SIGNATURES: Record<string, string> = {
    '.png': '89504e470d0a1a0a',
    '.jpg': 'ffd8ff',
    '.jpeg': 'ffd8ff',
    '.gif': '47494638',
};

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const problem = (what: string, fix: string): Problem => ({ file: 'app.json', what, fix: fix });

export function readManifest(root: string): Manifest | Problem {
    const file = join(root, 'app.json');
    if (!existsSync(file)) return problem('does not exist.', `Create it in ${root}.`);
    try {
        const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
        if (isRecord(manifest)) return manifest;
        return problem('does not hold an object.', 'Write the manifest as one JSON object.');
    } catch (error) {
        return problem(`is not valid JSON (${messageOf(error)}).`, 'Correct the syntax.');
    }
}

export const isProblem = (value: Manifest | Problem): value is Problem => 'what' in value && 'fix' in value;

export function installedEngineVersion(root: string): string {
    const file = createRequire(join(root, 'package.json')).resolve('@rocket.chat/apps-engine/package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return version.split('-')[0] ?? version; // AppPackageParser.js leaves the pre-release tag out as well
}

/** The rules that a schema can state. */
export function checkSchema(manifest: Manifest): Problem[] {
    const { errors, missing } = schemaValidator.validateMultiple(manifest, appJsonSchema);
    return [
        ...errors.map(({ message, dataPath }) =>
            problem(
                `${dataPath ? `${dataPath.slice(1).replaceAll('/', '.')} breaks` : 'breaks'} the schema: ${message}.`,
                "Compare with the apps-cli's appJsonSchema.js.",
            ),
        ),
        ...missing.map((uri) => problem(`the schema refers to ${uri}, which is unknown.`, 'Reinstall the apps-cli.')),
    ];
}

/** The rules that the engine has beyond the schema, or states more strictly. */
export function checkManifest(manifest: Manifest, engineVersion: string): Problem[] {
    const { id, nameSlug, version, requiredApiVersion, classFile } = manifest;
    const found: Problem[] = [];
    if (!UUID_V4.test(text(id))) {
        found.push(
            problem(
                `id ${JSON.stringify(id)} is not a uuid v4, so every installation would become another app.`,
                'Generate one with `node -p "crypto.randomUUID()"` and keep it for good.',
            ),
        );
    }
    if (!NAME_SLUG.test(text(nameSlug))) {
        found.push(
            problem(
                `nameSlug ${JSON.stringify(nameSlug)} is not made of at least three of a-z and "-".`,
                'Spell it in lower-case letters and hyphens, without digits.',
            ),
        );
    }
    if (typeof version !== 'string' || semver.valid(version) !== version) {
        found.push(
            problem(
                `version ${JSON.stringify(version)} is not a semver version.`,
                'Write three numbers, such as "1.0.0".',
            ),
        );
    }
    if (!CARET_RANGE.test(text(requiredApiVersion))) {
        found.push(
            problem(
                `requiredApiVersion ${JSON.stringify(requiredApiVersion)} is not a caret range.`,
                'Write "^" and the oldest engine version the tests run on, such as "^1.58.0".',
            ),
        );
    } else if (!semver.satisfies(engineVersion, text(requiredApiVersion))) {
        found.push(
            problem(
                `requiredApiVersion "${text(requiredApiVersion)}" shuts out the installed engine ${engineVersion}.`,
                'Lower the range, or install an engine within it.',
            ),
        );
    }
    if (!/^[\w-]+\.ts$/.test(text(classFile))) {
        found.push(
            problem(
                `classFile ${JSON.stringify(classFile)} is not a plain .ts file name.`,
                'Name the file beside app.json that exports the app class.',
            ),
        );
    }
    return found;
}

export function checkImplements({ implements: names = [] }: Manifest): Problem[] {
    if (!Array.isArray(names)) return [problem('implements is not a list.', 'Write a list of event interface names.')];
    return names
        .filter((name) => !(text(name) in AppInterface))
        .map((name) =>
            problem(
                `implements names ${JSON.stringify(name)}, which the engine does not have.`,
                "Take a name from the engine's AppInterface, or drop it.",
            ),
        );
}

export function checkIcon(root: string, { iconFile }: Manifest): Problem[] {
    const name = text(iconFile);
    const signature = ICON_SIGNATURES[extname(name)];
    if (!signature) {
        const allowed = Object.keys(ICON_SIGNATURES).join(', ');
        return [
            problem(
                `iconFile ${JSON.stringify(iconFile)} is of no type that the engine accepts.`,
                `Use one of ${allowed}.`,
            ),
        ];
    }
    if (!existsSync(join(root, name))) {
        return [{ file: name, what: 'does not exist.', fix: 'Add the icon, or correct iconFile in app.json.' }];
    }
    if (!readFileSync(join(root, name)).toString('hex').startsWith(signature)) {
        return [{ file: name, what: `is not a ${extname(name).slice(1)} file.`, fix: 'Save it in the format named.' }];
    }
    return [];
}
