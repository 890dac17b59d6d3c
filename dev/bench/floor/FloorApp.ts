import type { IConfigurationExtend, IHttp, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

/** The bundler fills it in. */
declare const HOOKED_URL: string;
declare const HOOKED_API_KEY: string;

class FloorCommand implements ISlashCommand {
    public readonly command = 'floor';
    public readonly i18nParamsExample = '';
    public readonly i18nDescription = '';
    public readonly providesPreview = false;

    public async executor(context: SlashCommandContext, _read: IRead, modify: IModify, http: IHttp): Promise<void> {
        const [id] = context.getArguments();
        const response = await http.get(`${HOOKED_URL}/v1/integration/${id}`, {
            headers: { 'x-api-key': HOOKED_API_KEY },
        });
        const { data } = response.data as { data: { health: { status: string } } | unknown[] };
        const text = Array.isArray(data) ? String(data.length) : data.health.status;
        const message = modify.getCreator().startMessage().setRoom(context.getRoom()).setText(text);
        await modify.getCreator().finish(message);
    }
}

/** One command, one request, one message, each as the engine's documentation shows. Less code cannot do the job. */
export class FloorApp extends App {
    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await configuration.slashCommands.provideSlashCommand(new FloorCommand());
    }
}
