import type { WorkspaceRoom } from '../workspace/workspace';
import type { TypeOptions } from './actor';
import { actingUser, type ActorContext } from './actorContext';
import { canAccess, hasPermission, toAppRoom, toAppUser } from './convert';
import type { EngineHost } from './host';
import { documentId } from './ids';
import { parseParameters } from './parseParameters';
import { sendMessage, storedMessage } from './sendMessage';

/**
 * Sends a line as the web client's `processSlashCommand` does, then the server's `commands.run` and the bridge's
 * executor. A line that is no command becomes a message.
 */
export async function typeLine(
    context: ActorContext,
    line: string,
    { room: where, threadId, trigger = true }: TypeOptions,
): Promise<undefined> {
    const { host, commands, modules } = context;
    const room = findRoom(host, where);
    // Not across lines: the client loses what follows the first line break.
    const [, name, parameters] = /^\/([^\s]+)(.*)/.exec(line) ?? [];
    if (name === undefined || parameters === undefined) {
        post(context, line, room, threadId);
        return;
    }
    const user = actingUser(context);
    const command = commands.get(name);
    if (!command) throw new Error(`No such command: \`${name}\``);
    const permissions = command.permission ? [command.permission].flat() : [];
    if (permissions.length > 0 && !permissions.some((permission) => hasPermission(host, user, permission))) {
        throw new Error('You do not have permission to execute this command');
    }
    const triggerId = trigger ? host.triggers.mint(trigger === true ? undefined : trigger) : undefined;

    if (!canAccess(host, room, user)) throw new Error('User does not have access to this room');
    if (threadId !== undefined && storedMessage(threadId, host)?.roomId !== room.id) throw new Error('Invalid thread.');
    const commandContext = new modules.SlashCommandContext(
        Object.freeze(toAppUser(user)),
        Object.freeze(toAppRoom(room, host)),
        Object.freeze(parseParameters(parameters)) as string[],
        threadId,
        triggerId,
    );
    await context.manager.getCommandManager().executeCommand(name, commandContext);
}

function findRoom({ workspace }: EngineHost, nameOrId: string | undefined): WorkspaceRoom {
    const found = workspace.rooms.find(
        ({ id, name }) => nameOrId === undefined || id === nameOrId || name === nameOrId,
    );
    if (!found) throw new Error(`There is no room "${nameOrId}".`);
    return found;
}

function post(context: ActorContext, text: string, room: WorkspaceRoom, threadId: string | undefined): void {
    const { host } = context;
    const now = host.clock.now();
    const { id, username, name } = actingUser(context);
    const where = { roomId: room.id, room: room.name, ...(threadId !== undefined && { threadId }) };
    const sender = { id, username, name };
    sendMessage({ id: documentId(), ...where, sender, text, createdAt: now, updatedAt: now }, host);
}
