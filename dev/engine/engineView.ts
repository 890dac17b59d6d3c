import { copy } from './copy';
import type { CommandList } from './bridges/commands';
import type { Engine } from './engine';
import type { EngineHost } from './host';
import { deleteMessage, storedMessage } from './sendMessage';

type EngineView = Pick<
    Engine,
    | 'messages'
    | 'ephemeral'
    | 'views'
    | 'typing'
    | 'roundTrips'
    | 'requests'
    | 'commands'
    | 'commandHints'
    | 'logs'
    | 'watch'
    | 'deleteMessage'
>;

/** What can be seen of an engine from outside: its workspace's messages, and what it wrote down. */
export function engineView(host: EngineHost, commands: CommandList): EngineView {
    const { journal, store } = host;
    let countedFrom = 0;
    return {
        messages: (room) =>
            copy(
                store.messages.filter(
                    (message) => room === undefined || message.room === room || message.roomId === room,
                ),
            ),
        ephemeral: (username) =>
            copy(journal.ephemeral.filter(({ shownTo }) => username === undefined || shownTo === username)),
        views: (username) => journal.views.filter((view) => username === undefined || view.username === username),
        typing: () => [...journal.typing],
        roundTrips: {
            reset: () => void (countedFrom = journal.roundTrips.length),
            list: () => journal.roundTrips.slice(countedFrom),
        },
        requests: journal.requests,
        commands: () => [...commands.keys()],
        commandHints: () =>
            [...commands].map(([command, { i18nDescription, i18nParamsExample }]) => ({
                command,
                ...(i18nDescription && { description: i18nDescription }),
                ...(i18nParamsExample && { parameters: i18nParamsExample }),
            })),
        logs: () => [...journal.logs],
        watch: (listener) => host.watch(listener),
        deleteMessage(id) {
            const found = storedMessage(id, host);
            if (found) deleteMessage(found, host);
            return found !== undefined;
        },
    };
}
