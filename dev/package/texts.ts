import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { generateCatalog } from '../i18n/catalog';
import { SOURCE_LANGUAGE } from './editions';
import type { Registered } from './load';
import { isRecord, messageOf, type Problem } from './problem';
import { isFormKey } from './textPacks';

const SOURCE = `i18n/${SOURCE_LANGUAGE}.json`;
const CATALOG = 'lib/i18n/catalog.generated.ts';

export interface LanguageFile {
    readonly path: string; // in the root and in the zip alike
    readonly texts: Record<string, unknown>;
}

export function readLanguages(root: string): { languages: LanguageFile[]; problems: Problem[] } {
    const folder = join(root, 'i18n');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    const languages: LanguageFile[] = [];
    const problems: Problem[] = [];
    for (const path of names.sort().map((name) => `i18n/${name}`)) {
        try {
            const texts: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
            if (!isRecord(texts)) throw new Error('it holds no object');
            languages.push({ path, texts });
        } catch (error) {
            problems.push({
                file: path,
                what: `cannot be read: ${messageOf(error)}.`,
                fix: 'Correct the JSON; the engine would leave the language out without a word.',
            });
        }
    }
    if (!names.includes('en.json')) {
        problems.push({ file: SOURCE, what: 'does not exist.', fix: 'Add it; every text starts there.' });
    }
    return { languages, problems };
}

const sourceOf = (languages: readonly LanguageFile[]) => languages.find(({ path }) => path === SOURCE);

/** The language's code as the catalog has it: `pt-br`. */
export const codeOf = ({ path }: LanguageFile): string => basename(path, '.json').toLowerCase();

/** A key that English lacks is misspelt or forgotten. */
export function checkTranslations(languages: readonly LanguageFile[]): Problem[] {
    const source = sourceOf(languages);
    if (!source) return [];
    return languages.flatMap(({ path, texts }) =>
        Object.keys(texts)
            .filter((key) => !Object.hasOwn(source.texts, key))
            .map((key) => ({
                file: path,
                what: `has the key "${key}", which ${SOURCE} lacks.`,
                fix: 'Correct its spelling, remove it, or add it to English first.',
            })),
    );
}

/** The texts that only English has. */
export function missingTranslations(languages: readonly LanguageFile[]): Problem[] {
    const source = sourceOf(languages);
    if (!source) return [];
    return languages.flatMap(({ path, texts }) =>
        Object.keys(source.texts)
            .filter((key) => !Object.hasOwn(texts, key))
            .map((key) => ({
                file: path,
                what: `lacks the key "${key}", which ${SOURCE} has.`,
                fix: 'Translate it; until then its readers get the English text.',
            })),
    );
}

/** The app's texts are a generated copy. A stale copy has old texts, or lacks some. */
export function checkCatalog(root: string, languages: readonly LanguageFile[]): Problem[] {
    const file = join(root, CATALOG);
    if (!existsSync(file)) return [];
    const texts = Object.fromEntries(
        languages.map((language) => [codeOf(language), language.texts as Record<string, string>] as const),
    );
    try {
        if (readFileSync(file, 'utf8') === generateCatalog(texts)) return [];
        return [{ file: CATALOG, what: 'is not what i18n/*.json make of it.', fix: 'Run `npm run i18n`.' }];
    } catch (error) {
        return [{ file: SOURCE, what: `holds no valid message: ${messageOf(error)}.`, fix: 'Correct the text.' }];
    }
}

function namedKeys({ settings, commands, buttons }: Registered): { key: string | undefined; by: string }[] {
    return [
        ...settings.flatMap(({ id, ...setting }) => [
            { key: setting.i18nLabel, by: `the i18nLabel of setting "${id}"` },
            { key: setting.i18nDescription, by: `the i18nDescription of setting "${id}"` },
            { key: setting.i18nPlaceholder, by: `the i18nPlaceholder of setting "${id}"` },
            { key: setting.i18nAlert, by: `the i18nAlert of setting "${id}"` },
            { key: setting.section, by: `the section of setting "${id}"` },
            ...(setting.values ?? []).map(({ key, i18nLabel }) => ({
                key: i18nLabel,
                by: `the option "${key}" of setting "${id}"`,
            })),
        ]),
        ...commands.flatMap(({ command, i18nDescription, i18nParamsExample }) => [
            { key: i18nDescription, by: `the i18nDescription of command "/${command}"` },
            { key: i18nParamsExample, by: `the i18nParamsExample of command "/${command}"` },
        ]),
        ...buttons.map(({ actionId, labelI18n }) => ({ key: labelI18n, by: `the labelI18n of button "${actionId}"` })),
    ];
}

/** Checks that every text that Rocket.Chat itself translates is there. */
export function checkNamedKeys(languages: readonly LanguageFile[], registered: Registered): Problem[] {
    const source = sourceOf(languages);
    if (!source) return [];
    return namedKeys(registered)
        .filter(({ key }) => key && !Object.hasOwn(source.texts, key))
        .map(({ key, by }) => ({
            file: SOURCE,
            what: `lacks the key "${key}", named by ${by}.`,
            fix: 'Add the text, or correct the name.',
        }));
}

/** Checks that Rocket.Chat shows every text that the bundle leaves to it. */
export function checkFormKeys(languages: readonly LanguageFile[], registered: Registered): Problem[] {
    const named = new Set(namedKeys(registered).map(({ key }) => key));
    return Object.keys(sourceOf(languages)?.texts ?? {})
        .filter((key) => isFormKey(key) && !named.has(key))
        .map((key) => ({
            file: SOURCE,
            what: `has the key "${key}", which neither Rocket.Chat shows nor the app can say.`,
            fix: 'Name it in a setting or command, or begin the key with another word.',
        }));
}

/**
 * The texts that Rocket.Chat itself translates: the names of settings and commands. All other texts are in the bundle,
 * because apps cannot read their languages at run time.
 */
export function namedTexts({ texts }: LanguageFile, registered: Registered): Readonly<Record<string, unknown>> {
    const named = new Set(namedKeys(registered).map(({ key }) => key));
    return Object.fromEntries(Object.entries(texts).filter(([key]) => named.has(key)));
}
