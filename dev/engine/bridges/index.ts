import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { AppBridges, IListenerBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { EngineHost } from '../host';
import type { EngineModules } from '../modules';
import type { PreparedRuntime } from '../runtime';
import { commandBridge, type CommandList } from './commands';
import { httpBridge } from './http';
import { messageBridge } from './messages';
import { withRest } from './notProvided';
import { persistenceBridge } from './persistence';
import { schedulerBridge, type JobRunner } from './scheduler';
import { uiInteractionBridge } from './ui';
import { internalBridge, roleBridge, roomBridge, serverSettingBridge, threadBridge, userBridge } from './workspace';

export interface BridgeOptions {
    readonly keys: PreparedRuntime['keys'];
    readonly commands: CommandList;
    /** Called when a setting of the app was stored, so that other engines of the cluster hear of it. */
    readonly onSetting: (appId: string, setting: ISetting) => void;
}

/** The engine wants an interface here, and never calls it. */
class Nothing {}

/** All bridges of one engine, and the jobs that its scheduler keeps. */
export function createBridges(
    modules: EngineModules,
    host: EngineHost,
    { keys, commands, onSetting }: BridgeOptions,
): { readonly bridges: AppBridges; readonly jobs: JobRunner } {
    const done = (): Promise<void> => Promise.resolve();
    const scheduler = schedulerBridge(modules, host);

    const activation = new (class extends modules.AppActivationBridge {
        protected appAdded = done;
        protected appUpdated = done;
        protected appRemoved = done;
        protected appStatusChanged = done;
        protected actionsChanged = done;
    })();
    const details = new (class extends modules.AppDetailChangesBridge {
        protected onAppSettingsChange(appId: string, setting: ISetting): void {
            onSetting(appId, setting);
        }
    })();
    const api = new (class extends modules.ApiBridge {
        protected registerApi = done;
        protected unregisterApis = done;
    })();
    const environment = new (class extends modules.EnvironmentalVariableBridge {
        protected getValueByName(name: string): Promise<string | undefined> {
            return Promise.reject(new Error(`The environmental variable "${name}" is not readable.`));
        }
        protected isReadable = (): Promise<boolean> => Promise.resolve(false);
        protected isSet(name: string): Promise<boolean> {
            return this.getValueByName(name).then(() => true);
        }
    })();

    const users = userBridge(modules, host);
    const rooms = roomBridge(modules, host);
    const roles = roleBridge(modules, host);
    const settings = serverSettingBridge(modules, host);
    const threads = threadBridge(modules, host);
    const internal = internalBridge(modules, host, keys.publicKey);
    const http = httpBridge(modules, host);
    const messages = messageBridge(modules, host);
    const persistence = persistenceBridge(modules, host);
    const ui = uiInteractionBridge(modules, host);
    const slashCommands = commandBridge(modules, commands);
    const cloud = withRest(modules.CloudWorkspaceBridge, 'cloud workspace');
    const contact = withRest(modules.ContactBridge, 'contacts');
    const email = withRest(modules.EmailBridge, 'email');
    const experimental = withRest(modules.ExperimentalBridge, 'experimental');
    const livechat = withRest(modules.LivechatBridge, 'livechat');
    const moderation = withRest(modules.ModerationBridge, 'moderation');
    const oauthApps = withRest(modules.OAuthAppsBridge, 'OAuth apps');
    const outbound = withRest(modules.OutboundMessageBridge, 'outbound messages');
    const upload = withRest(modules.UploadBridge, 'uploads');
    const video = withRest(modules.VideoConferenceBridge, 'video conferences');
    const federation = {
        getPrivateKey: (): Promise<string> => Promise.resolve(keys.privateKey),
        getPublicKey: (): Promise<string> => Promise.resolve(keys.publicKey),
    };
    const listener = withRest(Nothing, 'events') as IListenerBridge;

    const bridges = new (class extends modules.AppBridges {
        getAppActivationBridge = () => activation;
        getAppDetailChangesBridge = () => details;
        getApiBridge = () => api;
        getCloudWorkspaceBridge = () => cloud;
        getCommandBridge = () => slashCommands;
        getContactBridge = () => contact;
        getEmailBridge = () => email;
        getEnvironmentalVariableBridge = () => environment;
        getExperimentalBridge = () => experimental;
        getHttpBridge = () => http;
        getInternalBridge = () => internal;
        getInternalFederationBridge = () => federation;
        getListenerBridge = () => listener;
        getLivechatBridge = () => livechat;
        getMessageBridge = () => messages;
        getModerationBridge = () => moderation;
        getOAuthAppsBridge = () => oauthApps;
        getOutboundMessageBridge = () => outbound;
        getPersistenceBridge = () => persistence;
        getRoleBridge = () => roles;
        getRoomBridge = () => rooms;
        getSchedulerBridge = () => scheduler.bridge;
        getServerSettingBridge = () => settings;
        getThreadBridge = () => threads;
        getUiInteractionBridge = () => ui;
        getUploadBridge = () => upload;
        getUserBridge = () => users;
        getVideoConferenceBridge = () => video;
    })();
    return { bridges, jobs: scheduler.jobs };
}
