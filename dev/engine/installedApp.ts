import { RequestMethod } from '@rocket.chat/apps-engine/definition/accessors';
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';

import { readManifest, readPackage, type PackagedApp } from './appPackage';
import type { AppProcess } from './appProcess';
import type { HostController } from './controller';
import { toAppUser } from './convert';
import { copy } from './copy';
import type { EndpointAnswer } from './engine';
import type { EngineHost } from './host';
import { within, type Scope } from './scope';

interface InstalledAppOptions {
    readonly appId: string;
    readonly host: EngineHost;
    readonly manager: AppManager;
    readonly scope: Scope;
}

/** The app as an administrator handles it: installed, set up, switched off and on, updated, removed. */
export class InstalledApp {
    constructor(private readonly options: InstalledAppOptions) {}

    /** @throws while the app is not installed */
    get proxy(): ProxiedApp {
        const found = this.options.manager.getOneById(this.options.appId);
        if (!found) throw new Error('The app is not installed.');
        return found;
    }

    get process(): AppProcess {
        return (this.proxy.getRuntimeController() as unknown as HostController).process;
    }

    /**
     * Installs and enables the package, or loads it where the store already holds the app. Rejects as the server does.
     */
    async install(zip: Buffer, granted: IPermission[] | undefined): Promise<void> {
        const { appId, host, manager } = this.options;
        await this.#run(async () => {
            await manager.load();
            if (!host.store.apps.has(appId)) {
                const options = { enable: true, user: this.#administrator() };
                assertInstalled(await manager.add(zip, { ...options, permissionsGranted: granted }));
                return;
            }
            await manager.enableAll();
            if (!host.store.sources.get(appId)?.equals(zip))
                assertInstalled(await manager.update(zip, granted as IPermission[]));
        });
    }

    async update(newZip: PackagedApp, permissionsGranted?: readonly { readonly name: string }[]): Promise<void> {
        const zip = readPackage(newZip);
        const granted = (permissionsGranted ?? readManifest(zip).permissions) as IPermission[];
        assertInstalled(await this.#run(() => this.options.manager.update(zip, granted)));
    }

    async uninstall(): Promise<void> {
        await this.#run(() => this.options.manager.remove(this.options.appId, { user: this.#administrator() }));
    }

    async status(): Promise<string> {
        return String(await this.proxy.getStatus());
    }

    async changeStatus(status: 'manually_disabled' | 'manually_enabled'): Promise<void> {
        await this.#run(() => this.options.manager.changeStatus(this.options.appId, status as never));
    }

    settings(): ISetting[] {
        return copy(Object.values(this.proxy.getStorageItem().settings));
    }

    setting(id: string): unknown {
        const stored = this.#stored(id);
        return copy((stored.value ?? stored.packageValue) as unknown);
    }

    async updateSetting(id: string, value: unknown): Promise<void> {
        await this.saveSetting({ ...copy(this.#stored(id)), value });
    }

    /** Saves a whole setting through the app's hooks. */
    async saveSetting(setting: ISetting): Promise<void> {
        const { appId, manager } = this.options;
        await this.#run(() => manager.getSettingsManager().updateAppSetting(appId, setting));
    }

    /** GET of one of the app's private endpoints. */
    async endpoint(path: string, headers: Readonly<Record<string, string>> = {}): Promise<EndpointAnswer> {
        const { appId, manager } = this.options;
        const privateHash = this.proxy.getStorageItem()._id;
        const request = { method: RequestMethod.GET, headers: { ...headers }, query: {}, params: {}, content: {} };
        return this.#run(() =>
            manager.getApiManager().executeApi(appId, path, { ...request, ...(privateHash && { privateHash }) }),
        );
    }

    async restart(): Promise<void> {
        await this.#run(() => this.process.restart());
    }

    #stored(id: string): ISetting {
        const stored = this.proxy.getStorageItem().settings[id];
        if (!stored) throw new Error(`The app has no setting "${id}".`);
        return stored;
    }

    #administrator(): IUser {
        const user = this.options.host.workspace.users.find(({ roles }) => roles.includes('admin'));
        return (user && toAppUser(user)) as IUser;
    }

    #run<T>(work: () => T): T {
        return within(this.options.scope, work);
    }
}

function assertInstalled(outcome: Awaited<ReturnType<AppManager['add']>>): void {
    const userError = outcome.getAppUserError() as { message?: string } | undefined;
    const problem = outcome.getStorageError() || userError?.message;
    if (problem) throw new Error(problem);
}
