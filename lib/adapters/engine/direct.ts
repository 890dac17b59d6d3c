import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom, RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUpload } from '@rocket.chat/apps-engine/definition/uploads';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { DirectMessages } from '../../ports/direct';
import type { Log } from '../../ports/log';
import type { Messages } from '../../ports/messages';
import { personFrom } from './people';

/** As the server stores it. The engine's enumeration would be a module of its own in the bundle. */
const DIRECT = 'd' as RoomType;

/** Direct messages from the app's own user, which need the permission `room.write` once a person; files need `upload.write`. */
export function directMessages(
    modify: IModify,
    read: IRead,
    appUser: () => Promise<IUser | undefined>,
    { messages, log }: { readonly messages: Pick<Messages, 'post'>; readonly log: Pick<Log, 'warn'> },
): DirectMessages {
    async function roomWith(username: string): Promise<string | undefined> {
        const own = await appUser();
        if (!own) return undefined;
        const names = [own.username, username];
        const found = (await read.getRoomReader().getDirectByUsernames(names)) as IRoom | null | undefined;
        if (found?.id) return found.id;
        const creator = modify.getCreator();
        const room = creator.startRoom().setType(DIRECT).setCreator(own).setMembersToBeAddedByUsernames(names);
        const id: string | null | undefined = await creator.finish(room);
        return id ?? undefined;
    }
    return {
        async person(id) {
            const user = (await read.getUserReader().getById(id)) as IUser | null;
            return user?.id ? personFrom(user) : undefined;
        },
        async tell({ username }, reply) {
            try {
                const roomId = await roomWith(username);
                return roomId !== undefined && (await messages.post({ roomId }, reply)) !== undefined;
            } catch (error) {
                const reason = error instanceof Error ? error.message : 'no reason given';
                log.warn(`the conversation with a manager could not be opened: ${reason}`);
                return false;
            }
        },
        async giveFile({ username }, filename, content) {
            try {
                const [id, user] = [await roomWith(username), await appUser()];
                if (id === undefined || !user) return false;
                // The server finds the room by its id alone, and gives nothing without the permission.
                const file = { filename, room: { id } as IRoom, user };
                const uploader = modify.getCreator().getUploadCreator();
                const upload = (await uploader.uploadBuffer(Buffer.from(content, 'utf8'), file)) as IUpload | undefined;
                return Boolean(upload?.id);
            } catch (error) {
                const reason = error instanceof Error ? error.message : 'no reason given';
                log.warn(`a file could not be put into the conversation with a manager: ${reason}`);
                return false;
            }
        },
    };
}
