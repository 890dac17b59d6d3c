import type { AppBridges } from '@rocket.chat/apps-engine/server/bridges';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';

import { controllerFactory, type HostController } from './controller';
import type { AppProcess, AppProcessOptions } from './appProcess';
import { keepLog, type EngineHost } from './host';
import type { EngineModules } from './modules';
import { logStorage, metadataStorage, sourceStorage } from './storage';

interface ManagerOptions {
    readonly host: EngineHost;
    readonly bridges: AppBridges;
    /** A folder for what the engine unpacks. */
    readonly temporary: string;
    readonly process: AppProcessOptions;
    /** Grows by one with each process that the engine starts an app in. */
    readonly processes: Set<AppProcess>;
}

type RuntimeFactory = NonNullable<ConstructorParameters<EngineModules['AppRuntimeManager']>[1]>;

/** The engine's manager of apps, on the host's storage and bridges, with the host's processes. */
export function createManager(modules: EngineModules, options: ManagerOptions): AppManager {
    const { host, bridges, temporary, processes } = options;
    // The engine insists on one manager per process.
    (modules.AppManager as unknown as { Instance?: AppManager }).Instance = undefined;
    const manager = new modules.AppManager({
        metadataStorage: metadataStorage(modules, host.store),
        logStorage: logStorage(modules, (line) => keepLog(host, line)),
        sourceStorage: sourceStorage(modules, host.store),
        bridges,
        tempFilePath: temporary,
    });
    const makeController = controllerFactory(modules, options.process);
    const runtimes = new modules.AppRuntimeManager(manager, (...given: Parameters<RuntimeFactory>) => {
        const controller: HostController = makeController(...given);
        processes.add(controller.process);
        return controller as unknown as ReturnType<RuntimeFactory>;
    });
    Object.assign(manager, { runtime: runtimes });
    return manager;
}
