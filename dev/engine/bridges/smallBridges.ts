import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type {
    ApiBridge,
    AppActivationBridge,
    AppDetailChangesBridge,
    EnvironmentalVariableBridge,
} from '@rocket.chat/apps-engine/server/bridges';
import type { EngineModules } from '../modules';

const done = (): Promise<void> => Promise.resolve();

/** A server of a cluster tells the others here. Engines that share a store see each other's changes anyway. */
export const activationBridge = ({ AppActivationBridge: Base }: EngineModules): AppActivationBridge =>
    new (class extends Base {
        protected appAdded = done;
        protected appUpdated = done;
        protected appRemoved = done;
        protected appStatusChanged = done;
        protected actionsChanged = done;
    })();

export const detailChangesBridge = (
    { AppDetailChangesBridge: Base }: EngineModules,
    onSetting: (appId: string, setting: ISetting) => void,
): AppDetailChangesBridge =>
    new (class extends Base {
        protected onAppSettingsChange(appId: string, setting: ISetting): void {
            onSetting(appId, setting);
        }
    })();

/** Endpoints of apps: accepted here, and asked through the engine's own manager (`Engine.endpoint`). */
export const apiBridge = ({ ApiBridge: Base }: EngineModules): ApiBridge =>
    new (class extends Base {
        protected registerApi = done;
        protected unregisterApis = done;
    })();

/** The server's environment: apps may read none of it. */
export const environmentBridge = ({ EnvironmentalVariableBridge: Base }: EngineModules): EnvironmentalVariableBridge =>
    new (class extends Base {
        protected getValueByName(name: string): Promise<string | undefined> {
            return Promise.reject(new Error(`The environmental variable "${name}" is not readable.`));
        }
        protected isReadable = (): Promise<boolean> => Promise.resolve(false);
        protected isSet(name: string): Promise<boolean> {
            return this.getValueByName(name).then(() => true);
        }
    })();
