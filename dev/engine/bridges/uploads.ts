import type { IUpload } from '@rocket.chat/apps-engine/definition/uploads';
import type { IUploadDetails } from '@rocket.chat/apps-engine/definition/uploads/IUploadDetails';
import type { UploadBridge } from '@rocket.chat/apps-engine/server/bridges/UploadBridge';

import { canAccess, roomById, userById } from '../convert';
import type { EngineHost } from '../host';
import { documentId } from '../ids';
import type { EngineModules } from '../modules';
import { sendMessage } from '../sendMessage';
import { withRest } from './notProvided';

/**
 * Files of apps: apps/meteor/app/apps/server/bridges/uploads.ts and file-upload/server/methods/sendFileMessage.ts. A file
 * comes into a room as a message without text.
 */
export function uploadBridge({ UploadBridge: Base }: EngineModules, host: EngineHost): UploadBridge {
    class Uploads extends (Base as unknown as new () => object) {
        protected createUpload({ name, size, rid, userId }: IUploadDetails, buffer: Buffer): Promise<IUpload> {
            return Promise.resolve().then(() => {
                if (!userId) throw new Error('Missing user to perform the upload operation');
                if (host.workspace.settings.FileUpload_Enabled === false) throw new Error('error-file-upload-disabled');
                const [user, room] = [userById(host, userId), roomById(host, rid)];
                if (!user || !room || !canAccess(host, room, user)) throw new Error('error-not-allowed');
                const id = documentId();
                const url = `/file-upload/${id}/${encodeURIComponent(name)}`;
                const now = host.clock.now();
                host.store.uploads.push({ id, name, roomId: room.id, content: Buffer.from(buffer) });
                sendMessage(
                    {
                        id: documentId(),
                        roomId: room.id,
                        room: room.name,
                        sender: { id: user.id, username: user.username, name: user.name },
                        text: '',
                        createdAt: now,
                        updatedAt: now,
                        attachments: [{ title: { value: name, link: url, displayDownloadLink: true } }],
                    },
                    host,
                );
                return { id, name, size, url, complete: true } as unknown as IUpload;
            });
        }
    }
    return withRest(Uploads as unknown as abstract new () => UploadBridge, 'uploads');
}
