import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const REPOSITORY = join(__dirname, '..', '..');

/** Contents by path; an object is written as JSON, null leaves the file out. */
export type Files = Record<string, string | object | null>;

export const manifest = {
    id: '0b1d5ed5-9f4e-4c11-8a53-5f3d1f2c7b10',
    name: 'Tiny',
    nameSlug: 'tiny-app',
    version: '1.2.3',
    description: 'A tiny app.',
    requiredApiVersion: '^1.58.0',
    author: { name: 'Somebody', support: 'https://example.org/' },
    classFile: 'TinyApp.ts',
    iconFile: 'icon.png',
    implements: [],
    permissions: [{ name: 'slashcommand' }, { name: 'networking' }, { name: 'message.write' }],
};

export const withPermissions = (...names: string[]) => ({
    ...manifest,
    permissions: [...manifest.permissions, ...names.map((name) => ({ name }))],
});

export const english = {
    label: 'A label',
    description: 'A description',
    placeholder: 'A placeholder',
    section: 'A section',
    option: 'An option',
    command: 'Says hello',
    params: '[name]',
};

export const appClass = `
import type { IConfigurationExtend } from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings/SettingType';
import type { IUIKitInteractionHandler } from '@rocket.chat/apps-engine/definition/uikit';

import { hello } from './hello';

export class TinyApp extends App implements IUIKitInteractionHandler {
    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await configuration.settings.provideSetting({
            id: 'colour',
            type: SettingType.SELECT,
            packageValue: 'red',
            required: false,
            public: false,
            i18nLabel: 'label',
            i18nDescription: 'description',
            i18nPlaceholder: 'placeholder',
            section: 'section',
            values: [{ key: 'red', i18nLabel: 'option' }],
        });
        await configuration.slashCommands.provideSlashCommand(hello);
    }
}
`;

export const command = `
import type { IHttp, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

export const hello: ISlashCommand = {
    command: 'hello',
    i18nDescription: 'command',
    i18nParamsExample: 'params',
    providesPreview: false,
    async executor(context: SlashCommandContext, read: IRead, modify: IModify, http: IHttp): Promise<void> {
        const { content } = await http.get('https://example.org/');
        const message = modify.getCreator().startMessage().setRoom(context.getRoom()).setText(content ?? '');
        await modify.getCreator().finish(message);
        // more
    },
};
`;

/** The tiny app's command, doing one more thing. */
export const doing = (...lines: string[]): string => command.replace('// more', lines.join('\n'));
export const importing = (...lines: string[]): string => `${lines.join('\n')}\n${command}`;

/** An app in a folder of its own, which finds its packages where this repository has them. */
export function tinyApp(changes: Files = {}): { root: string; outDir: string; remove: () => void } {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'tiny-app-')));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
    const files: Files = {
        'app.json': manifest,
        'TinyApp.ts': appClass,
        'hello.ts': command,
        'i18n/en.json': english,
        'i18n/pt-BR.json': { ...english, label: 'Uma etiqueta' },
        ...changes,
    };
    if (!('icon.png' in files)) copyFileSync(join(REPOSITORY, 'icon.png'), join(root, 'icon.png'));
    for (const [path, contents] of Object.entries(files)) {
        if (contents === null) continue;
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), typeof contents === 'string' ? contents : JSON.stringify(contents));
    }
    return { root, outDir: join(root, 'dist'), remove: () => rmSync(root, { recursive: true }) };
}
