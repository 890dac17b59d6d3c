import type { IHttp, ILogger, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

import { runCommand } from '../../../commands';
import { explain } from '../../cards/explain';
import { sayIn, type MessageKey, type Say } from '../../i18n/say';
import { privately, withNote, type Reply } from '../../reply';
import { logTo } from './log';
import { personFrom } from './people';
import { roomFrom, type Room } from './room';
import type { Services } from './services';

/** A command that takes longer than this shows that something is going on. */
const QUIET_MS = 1000;

/** `/integration`: from the engine's callback to the command table, and back into the room. Always answers. */
export class IntegrationCommand implements ISlashCommand {
    public readonly command = 'integration';
    public readonly i18nParamsExample = 'command_params' satisfies MessageKey;
    public readonly i18nDescription = 'command_description' satisfies MessageKey;
    public readonly providesPreview = false;

    constructor(
        // The engine gives each request its own logger through a property that holds the app.
        private readonly app: App,
        private readonly services: Services,
    ) {}

    public async executor(context: SlashCommandContext, read: IRead, modify: IModify, http: IHttp): Promise<void> {
        const logger = this.app.getLogger();
        const user = context.getSender();
        const room = roomFrom({
            modify,
            room: context.getRoom(),
            person: user,
            appUser: () => this.services.appUser(read),
            threadId: context.getThreadId(),
        });
        const say = sayIn(personFrom(user).language);
        const answer = async (): Promise<Reply> => {
            try {
                const app = await this.services.contextFor(user, { read, http }, logTo(logger));
                return await runCommand(app, context.getArguments());
            } catch (error) {
                logTo(logger).error('the command failed', error);
                return privately(explain({ kind: 'internal' }, say));
            }
        };
        await deliver(await whileTyping(room, answer, logger), room, say);
    }
}

/** A room that takes no message must not cost the asker their answer. */
async function deliver(reply: Reply, room: Room, say: Say): Promise<void> {
    if (reply.audience === 'asker') return room.whisper(reply);
    if (await room.post(reply)) return;
    await room.whisper(withNote(reply, say('note_room_refused')));
}

async function whileTyping(room: Room, work: () => Promise<Reply>, logger: ILogger): Promise<Reply> {
    let stop: Promise<() => Promise<void>> | undefined;
    const timer = setTimeout(() => {
        stop = room.showTyping();
        stop.catch((error: unknown) => logTo(logger).error('could not show typing', error));
    }, QUIET_MS);
    try {
        return await work();
    } finally {
        clearTimeout(timer);
        await stop?.then((stopTyping) => stopTyping()).catch(() => undefined);
    }
}
