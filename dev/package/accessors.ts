/** The permissions for members of the engine's accessors. */
export interface AccessorRule {
    readonly needs: readonly string[];
    /** The need depends on the use, so these permissions are neither required nor reported as unneeded. */
    readonly mayNeed?: string;
    /** Members of the result that need no permission, where the code takes them at once. */
    readonly free?: readonly string[];
}

const needs = (...names: string[]): AccessorRule => ({ needs: names });
const LIVECHAT: AccessorRule = { needs: [], mayNeed: 'livechat-' };

/**
 * Which accessor leads to which check in the engine's server/bridges/*.js.
 * `*` stands for every member.
 */
export const ACCESSOR_RULES: Record<string, Record<string, AccessorRule>> = {
    IHttp: { '*': needs('networking') },
    IAppAccessors: { http: needs('networking') },
    IPersistence: { '*': needs('persistence') },
    IPersistenceRead: { '*': needs('persistence') },
    IRead: {
        getThreadReader: needs('threads.read'),
        getMessageReader: needs('message.read'),
        getPersistenceReader: needs('persistence'),
        getRoomReader: { needs: ['room.read'], free: ['getAllRooms'] },
        // UserBridge.js gives the app's own user to every app.
        getUserReader: { needs: ['user.read'], free: ['getAppUser'] },
        getNotifier: { needs: ['message.write'], free: ['getMessageBuilder'] },
        getLivechatReader: LIVECHAT,
        getUploadReader: needs('upload.read'),
        getCloudWorkspaceReader: needs('cloud.workspace-token'),
        getVideoConferenceReader: needs('video-conference.read'),
        getOAuthAppsReader: needs('oauth-app.read'),
        getRoleReader: needs('role.read'),
        getContactReader: needs('contact.read'),
        getExperimentalReader: needs('experimental.default'),
    },
    IRoomRead: { getAllRooms: needs('room.system.view-all') },
    IEnvironmentRead: {
        getServerSettings: needs('server-setting.read'),
        getEnvironmentVariables: needs('env.read'),
    },
    IEnvironmentWrite: { getServerSettings: needs('server-setting.write') },
    IConfigurationModify: {
        serverSettings: needs('server-setting.write'),
        slashCommands: needs('slashcommand'),
        scheduler: needs('scheduler'),
    },
    IModify: {
        getNotifier: { needs: ['message.write'], free: ['getMessageBuilder'] },
        getUiController: needs('ui.interact'),
        getScheduler: needs('scheduler'),
        getOAuthAppsModifier: needs('oauth-app.write'),
        getModerationModifier: needs('moderation.write'),
    },
    IModifyCreator: {
        getLivechatCreator: LIVECHAT,
        getUploadCreator: needs('upload.write'),
        getEmailCreator: needs('email.send'),
        getContactCreator: needs('contact.write'),
        startMessage: needs('message.write'),
        startLivechatMessage: LIVECHAT,
        startRoom: needs('room.write'),
        startDiscussion: needs('room.write'),
        startVideoConference: needs('video-conference.write'),
        startBotUser: needs('user.write'),
    },
    IModifyUpdater: {
        getLivechatUpdater: LIVECHAT,
        getUserUpdater: needs('user.write'),
        getMessageUpdater: needs('message.write'),
        message: needs('message.read', 'message.write'),
        room: needs('room.read', 'room.write'),
    },
    IModifyExtender: {
        extendMessage: needs('message.read', 'message.write'),
        extendRoom: needs('room.read', 'room.write'),
        extendVideoConference: needs('video-conference.read', 'video-conference.write'),
    },
    IModifyDeleter: {
        deleteRoom: needs('room.write'),
        deleteUsers: needs('user.write'),
        deleteMessage: needs('message.write'),
        removeUsersFromRoom: needs('room.write'),
    },
};
