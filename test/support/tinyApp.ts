import { zipSync } from 'fflate';

const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const PERMISSIONS =
    'slashcommand message.read message.write user.read room.read role.read server-setting.read networking persistence scheduler ui.interact';

export const TINY_APP_ID = '3f0c1d5e-8a0b-4c1d-9e2f-0a1b2c3d4e5f';

interface TinyApp {
    /** Statements of the command's executor: `context, read, modify, http, persis` and the helpers below are in reach. */
    readonly command?: string;
    /** Further members of the app's class. */
    readonly members?: string;
    /** Statements at the end of `extendConfiguration(configuration)`. */
    readonly configure?: string;
    readonly permissions?: string;
    readonly version?: string;
}

/** A packaged app with one command, `/tiny`, whose code the test writes. */
export function tinyApp(app: TinyApp = {}): Buffer {
    const { command = '', members = '', configure = '', permissions = PERMISSIONS, version = '1.0.0' } = app;
    const manifest = {
        id: TINY_APP_ID,
        name: 'Tiny',
        nameSlug: 'tiny-app',
        version,
        description: 'An app for tests.',
        requiredApiVersion: '^1.40.0',
        author: { name: 'Tests', support: 'https://example.org' },
        classFile: 'TinyApp.js',
        iconFile: 'icon.png',
        permissions: permissions.split(' ').map((name) => ({ name })),
        implements: [],
    };
    const code = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { RocketChatAssociationModel: Model, RocketChatAssociationRecord: Association } =
    require('@rocket.chat/apps-engine/definition/metadata');
const association = (id) => new Association(Model.MISC, id);

class TinyApp extends App {
    async extendConfiguration(configuration) {
        const self = this;
        await configuration.slashCommands.provideSlashCommand({
            command: 'tiny', i18nParamsExample: '', i18nDescription: '', providesPreview: false,
            async executor(context, read, modify, http, persis) {
                const args = context.getArguments();
                const message = (text) => {
                    const builder = modify.getCreator().startMessage().setRoom(context.getRoom());
                    return text === undefined ? builder : builder.setText(String(text));
                };
                const say = (text) => modify.getCreator().finish(message(text));
                const tell = (text) => modify.getNotifier().notifyUser(context.getSender(), message(text).getMessage());
                const show = (value) => say(JSON.stringify(value));
                ${command}
            },
        });
        ${configure}
    }
    ${members}
}
exports.TinyApp = TinyApp;
`;
    return Buffer.from(
        zipSync({
            'app.json': Buffer.from(JSON.stringify(manifest)),
            'TinyApp.js': Buffer.from(code),
            'icon.png': Buffer.from(ICON, 'base64'),
        }),
    );
}
