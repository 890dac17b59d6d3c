import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { AppBridges, IListenerBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { EngineHost } from '../host';
import type { Processors } from '../jobs';
import type { EngineModules } from '../modules';
import type { PreparedRuntime } from '../runtime';
import { commandBridge, type CommandList } from './commands';
import { httpBridge } from './http';
import { messageBridge } from './messages';
import { withRest } from './notProvided';
import { persistenceBridge } from './persistence';
import { schedulerBridge } from './scheduler';
import { activationBridge, apiBridge, detailChangesBridge, environmentBridge } from './smallBridges';
import { uiInteractionBridge } from './ui';
import { uploadBridge } from './uploads';
import { internalBridge, roleBridge, roomBridge, serverSettingBridge, threadBridge, userBridge } from './workspace';

export interface BridgeOptions {
    readonly keys: PreparedRuntime['keys'];
    /** Filled with the commands that the app registers. */
    readonly commands: CommandList;
    /** Filled with the processors that the app registers. */
    readonly processors: Processors;
    /** Called when a setting of the app was stored, so that other engines of the cluster hear of it. */
    readonly onSetting: (appId: string, setting: ISetting) => void;
}

/** The engine wants an interface here, and never calls it. */
class Nothing {}

/** `Message` for the bridge that `getMessageBridge` gives. */
type BridgeName = keyof AppBridges extends infer Getter
    ? Getter extends `get${infer Name}Bridge`
        ? Name
        : never
    : never;

type Bridges = { readonly [Name in BridgeName]: ReturnType<AppBridges[`get${Name}Bridge`]> };

/** All bridges of one engine. */
export function createBridges(modules: EngineModules, host: EngineHost, options: BridgeOptions): AppBridges {
    const bridges: Bridges = { ...offered(modules, host, options), ...notOffered(modules) };
    const getters = Object.entries(bridges).map(([name, bridge]) => [`get${name}Bridge`, () => bridge] as const);
    const Base = modules.AppBridges as unknown as new () => AppBridges;
    return Object.assign(new Base(), Object.fromEntries(getters));
}

const offered = (modules: EngineModules, host: EngineHost, { keys, ...options }: BridgeOptions) => ({
    AppActivation: activationBridge(modules),
    AppDetailChanges: detailChangesBridge(modules, options.onSetting),
    Api: apiBridge(modules),
    Command: commandBridge(modules, options.commands),
    EnvironmentalVariable: environmentBridge(modules),
    Http: httpBridge(modules, host),
    Internal: internalBridge(modules, host, keys.publicKey),
    InternalFederation: {
        getPrivateKey: (): Promise<string> => Promise.resolve(keys.privateKey),
        getPublicKey: (): Promise<string> => Promise.resolve(keys.publicKey),
    },
    Message: messageBridge(modules, host),
    Persistence: persistenceBridge(modules, host),
    Role: roleBridge(modules, host),
    Room: roomBridge(modules, host),
    Scheduler: schedulerBridge(modules, host, options.processors),
    ServerSetting: serverSettingBridge(modules, host),
    Thread: threadBridge(modules, host),
    UiInteraction: uiInteractionBridge(modules, host),
    Upload: uploadBridge(modules, host),
    User: userBridge(modules, host),
});

/** Bridges whose methods say, when called, that this host does not offer them. */
const notOffered = (modules: EngineModules) => ({
    CloudWorkspace: withRest(modules.CloudWorkspaceBridge, 'cloud workspace'),
    Contact: withRest(modules.ContactBridge, 'contacts'),
    Email: withRest(modules.EmailBridge, 'email'),
    Experimental: withRest(modules.ExperimentalBridge, 'experimental'),
    Listener: withRest(Nothing, 'events') as IListenerBridge,
    Livechat: withRest(modules.LivechatBridge, 'livechat'),
    Moderation: withRest(modules.ModerationBridge, 'moderation'),
    OAuthApps: withRest(modules.OAuthAppsBridge, 'OAuth apps'),
    OutboundMessage: withRest(modules.OutboundMessageBridge, 'outbound messages'),
    VideoConference: withRest(modules.VideoConferenceBridge, 'video conferences'),
});
