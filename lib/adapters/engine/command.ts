import type { IHttp, ILogger, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

import { runCommand } from '../../../commands';
import type { FormKey } from '../../i18n/say';
import type { Place } from '../../domain/rooms';
import type { Reply } from '../../chat/reply';
import { deliver } from './deliver';
import { logTo } from './log';
import { messagesFrom } from './messages';
import type { Services } from './services';
import { problemFor } from './wordsFor';

/** A command that takes longer than this shows that the app is typing. */
const QUIET_MS = 1000;

/** `/integration`: from the engine's callback to the command table, and back into the room. Always answers. */
export class IntegrationCommand implements ISlashCommand {
    public readonly command = 'integration';
    public readonly i18nParamsExample = 'command_params' satisfies FormKey;
    public readonly i18nDescription = 'command_description' satisfies FormKey;
    public readonly providesPreview = false;

    constructor(
        // The engine gives each request its own logger through a property that holds the app.
        private readonly app: App,
        private readonly services: Services,
    ) {}

    public async executor(
        context: SlashCommandContext,
        read: IRead,
        modify: IModify,
        http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        const logger = this.app.getLogger();
        const user = context.getSender();
        const place = placeOf(context.getRoom().id, context.getThreadId());
        const words = () => this.services.wordsFor(user, read);
        const answer = async (): Promise<Reply> => {
            try {
                const access = { read, http, modify, persistence };
                const app = await this.services.contextFor({ user, place }, access, logTo(logger));
                return await runCommand(app, context.getArguments());
            } catch (error) {
                logTo(logger).error('the command failed', error);
                return problemFor(await words(), { kind: 'internal' });
            }
        };
        const reply = await whileTyping(() => this.showTyping(place, read, modify), answer, logger);
        const messages = messagesFrom(modify, read, () => this.services.appUser(read), logTo(logger));
        await deliver(reply, user, place, messages, words);
    }

    private async showTyping({ roomId }: Place, read: IRead, modify: IModify): Promise<() => Promise<void>> {
        const user = await this.services.appUser(read);
        return modify.getNotifier().typing({ id: roomId, ...(user && { username: user.username }) });
    }
}

/** The pipe makes null of a missing thread. */
export const placeOf = (roomId: string, threadId: string | null | undefined): Place => ({
    roomId,
    ...(threadId && { threadId }),
});

async function whileTyping(
    show: () => Promise<() => Promise<void>>,
    work: () => Promise<Reply>,
    logger: ILogger,
): Promise<Reply> {
    let stop: Promise<() => Promise<void>> | undefined;
    const timer = setTimeout(() => {
        stop = show();
        stop.catch((error: unknown) => logTo(logger).error('could not show typing', error));
    }, QUIET_MS);
    try {
        return await work();
    } finally {
        clearTimeout(timer);
        await stop?.then((stopTyping) => stopTyping()).catch(() => undefined);
    }
}
