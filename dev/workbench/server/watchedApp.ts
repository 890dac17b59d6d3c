import { unzipSync } from 'fflate';

import type { Host } from '../../host/host';
import { messageOf } from '../../package/problem';
import type { WireApp, WireCommand, WorkbenchEvent } from '../protocol';
import { registeredCommands } from './completion';
import type { Feed } from './feed';
import { Refusal } from './guard';
import type { Redactor } from './secrets';
import type { WorkbenchOptions } from './workbench';

interface Pages {
    readonly feed: Feed;
    readonly redactor: Redactor;
    readonly send: (event: WorkbenchEvent) => void;
}

/** The app as pages show it, and its reinstallation. */
export class WatchedApp {
    private busy: Promise<void> = Promise.resolve();

    private constructor(
        private readonly options: WorkbenchOptions,
        private readonly pages: Pages,
        private app: WireApp,
        private commands: readonly WireCommand[],
    ) {}

    static async describe(options: WorkbenchOptions, pages: Pages): Promise<WatchedApp> {
        const app = { ...(await describeApp(options.host)), watched: options.watched ?? false };
        return new WatchedApp(options, pages, app, await readCommands(options));
    }

    get described(): { readonly app: WireApp; readonly commands: readonly WireCommand[] } {
        return { app: this.app, commands: this.commands };
    }

    /** Packages and installs the app anew, after any reinstallation that is under way. */
    reinstall(): Promise<void> {
        return this.alone(() => this.install());
    }

    /** Does something to the app that bears no reinstallation at the same time. */
    alone(work: () => Promise<void>): Promise<void> {
        const next = this.settled().then(work);
        this.busy = next.catch(() => undefined);
        return next;
    }

    /** Resolves when nothing of the kind is under way. Never rejects. */
    settled(): Promise<void> {
        return this.busy;
    }

    private async install(): Promise<void> {
        const { host, repackage } = this.options;
        const { feed, redactor, send } = this.pages;
        const { engine } = host;
        try {
            const zip = (await repackage?.()) ?? engine.store.sources.get(engine.appId);
            if (!zip) throw new Error('There is no package to install.');
            await engine.update(zip);
            this.commands = await readCommands(this.options);
            this.app = { ...(await describeApp(host)), watched: this.app.watched };
        } catch (error) {
            const buildError = redactor.redact(messageOf(error));
            this.app = { ...this.app, buildError };
            throw new Refusal(409, buildError);
        } finally {
            send({ type: 'app', app: this.app });
        }
        send({ type: 'commands', commands: this.commands });
        feed.settingsChanged();
        feed.workspaceChanged();
    }
}

const readCommands = async ({ host, subcommands }: WorkbenchOptions): Promise<WireCommand[]> => [
    ...registeredCommands(host.engine),
    ...((await subcommands?.()) ?? []),
];

async function describeApp({ engine }: Host): Promise<Omit<WireApp, 'watched'>> {
    const zip = engine.store.sources.get(engine.appId);
    const manifest = zip && unzipSync(zip, { filter: ({ name }) => name === 'app.json' })['app.json'];
    const { name = '', version = '' } = JSON.parse(Buffer.from(manifest ?? '{}').toString()) as {
        readonly name?: string;
        readonly version?: string;
    };
    return { id: engine.appId, name, version, status: await engine.status(), installedAt: new Date().toISOString() };
}
