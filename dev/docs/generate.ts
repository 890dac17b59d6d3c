import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { subcommands } from '../../commands';
import { settingDefinitions } from '../../lib/settings/definitions';
import { generateCatalog, readLanguages } from '../i18n/catalog';
import { bannedWords } from '../i18n/wording';
import { markdownFiles } from './markdown';
import { withGenerated } from './pages';
import {
    commandParams,
    commandTable,
    findingTable,
    groupTable,
    optionTable,
    rightsTable,
    settingsTable,
    wordingTable,
} from './tables';

/** A file that `npm run docs` writes from the sources, wholly or in part. */
export interface GeneratedFile {
    /** Below the root, with `/`. */
    readonly path: string;
    readonly before: string;
    readonly after: string;
}

const PARAMS = /^( *"command_params": )".*?"(,?)$/m;

/** Everything that the command table, the settings and the texts decide: parts of the pages, and `command_params`. */
export async function generatedFiles(root: string): Promise<readonly GeneratedFile[]> {
    const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
    const languages = await readLanguages(path.join(root, 'i18n'));
    const { en: texts = {} } = languages;
    const regions = {
        commands: commandTable(subcommands, texts),
        groups: groupTable(subcommands, texts),
        options: optionTable(subcommands, texts),
        settings: settingsTable(settingDefinitions, texts),
        rights: rightsTable(),
        findings: findingTable(),
        banned: wordingTable(bannedWords),
    };
    const pages = (await markdownFiles(root)).map(async (file): Promise<GeneratedFile> => {
        const before = await read(file);
        return { path: file, before, after: withGenerated(before, regions, texts) };
    });

    const params = commandParams(subcommands);
    const translations = Object.keys(languages).map(async (language): Promise<GeneratedFile> => {
        const file = `i18n/${language}.json`;
        const before = await read(file);
        const after = before.replace(
            PARAMS,
            (_, key: string, comma: string) => `${key}${JSON.stringify(params)}${comma}`,
        );
        return { path: file, before, after };
    });

    const catalog = 'lib/i18n/catalog.generated.ts';
    const withParams = Object.fromEntries(
        Object.entries(languages).map(([language, all]) => [language, { ...all, command_params: params }]),
    );
    return [
        ...(await Promise.all(pages)),
        ...(await Promise.all(translations)),
        { path: catalog, before: await read(catalog), after: generateCatalog(withParams) },
    ];
}
