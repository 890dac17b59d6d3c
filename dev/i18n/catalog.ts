import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** The languages of `i18n/*.json` by their code, each a flat object of ICU messages. */
export async function readLanguages(folder: string): Promise<Record<string, Record<string, string>>> {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
    const languages = files.map(async (file) => {
        const texts = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Record<string, string>;
        return [path.basename(file, '.json').toLowerCase(), texts] as const;
    });
    return Object.fromEntries(await Promise.all(languages));
}

/**
 * The module that the app imports: the texts, and for each key the names and types of its blanks. The packager of
 * Rocket.Chat cannot bundle JSON, so the texts are copied into it.
 */
export function generateCatalog(languages: Record<string, Record<string, string>>): string {
    const source = languages.en ?? {};
    const blanks = Object.entries(source).map(([key, text]) => `    ${key}: ${blanksType(key, text)};`);
    return [
        '// Written by `npm run i18n` from i18n/*.json: change those, not this.',
        '',
        "import type { TextValue } from './say';",
        '',
        '/** The blanks of each text, which `say` needs with its key. */',
        'export interface MessageBlanks {',
        ...blanks,
        '}',
        '',
        '/** The texts by language, in ICU MessageFormat. */',
        'export const catalog: Readonly<Record<string, Readonly<Record<string, string>>>> = ',
        `${JSON.stringify(languages, null, 4)};`,
        '',
    ].join('\n');
}

/** Faults of the translations: keys that the source lacks, and blanks that differ from the source's. */
export function translationFaults(languages: Record<string, Record<string, string>>): string[] {
    const { en = {}, ...others } = languages;
    return Object.entries(others).flatMap(([language, texts]) =>
        Object.entries(texts).flatMap(([key, text]) => {
            const source = en[key];
            if (source === undefined) return [`i18n/${language}.json: ${key} is not in i18n/en.json`];
            const [theirs, ours] = [blanksType(key, text), blanksType(key, source)];
            return theirs === ours
                ? []
                : [`i18n/${language}.json: ${key} has the blanks ${theirs}, i18n/en.json ${ours}`];
        }),
    );
}

/** What is not translated yet: its readers get the English text, and no package is released with it. */
export function translationGaps(languages: Record<string, Record<string, string>>): string[] {
    const { en = {}, ...others } = languages;
    return Object.entries(others).flatMap(([language, texts]) =>
        Object.keys(en)
            .filter((key) => !Object.hasOwn(texts, key))
            .map((key) => `i18n/${language}.json: lacks the key ${key}`),
    );
}

function blanksType(key: string, text: string): string {
    const types = new Map<string, string>();
    try {
        collect(parse(text, { ignoreTag: true }), types);
    } catch (error) {
        throw new Error(`i18n: ${key} is not an ICU message: ${String(error)}`, { cause: error });
    }
    const sorted = [...types].sort(([a], [b]) => a.localeCompare(b, 'en'));
    return sorted.length === 0
        ? 'undefined'
        : `{ ${sorted.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
}

function collect(elements: readonly MessageFormatElement[], types: Map<string, string>): void {
    for (const element of elements) {
        switch (element.type) {
            case TYPE.argument:
                if (!types.has(element.value)) types.set(element.value, 'TextValue');
                break;
            case TYPE.number:
                types.set(element.value, 'number');
                break;
            case TYPE.plural:
                types.set(element.value, 'number');
                Object.values(element.options).forEach((option) => collect(option.value, types));
                break;
            case TYPE.select:
                types.set(
                    element.value,
                    Object.keys(element.options)
                        .map((option) => `'${option}'`)
                        .join(' | '),
                );
                Object.values(element.options).forEach((option) => collect(option.value, types));
                break;
            case TYPE.literal:
            case TYPE.pound:
                break;
            case TYPE.date:
            case TYPE.time:
            case TYPE.tag:
                throw new Error(`dates, times and tags are not used in texts: format them before`);
        }
    }
}
