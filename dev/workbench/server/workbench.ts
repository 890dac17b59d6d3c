import { rememberStart } from '../../host/demo';
import type { Host } from '../../host/host';
import type { WireCommand } from '../protocol';
import { createActions } from './actions';
import { Feed } from './feed';
import { pageBuild } from './files';
import { listen } from './listen';
import { createPageServer } from './pageServer';
import { Redactor } from './secrets';
import { EventStream } from './stream';
import { Switchboard } from './upstreams';
import { WatchedApp } from './watchedApp';

export interface WorkbenchOptions {
    readonly host: Host;
    /** The folder of the built page; without it, the server serves only the protocol. */
    readonly pageDir?: string;
    /** 0 for any free port. Without it, 3030 or the next free port. */
    readonly port?: number;
    /** Packages the app for a reinstallation. Without it, the installed package is installed again. */
    readonly repackage?: () => Promise<Buffer>;
    /** Lines for the composer besides the app's registered commands, marked as extras. Called again after each reinstallation. */
    readonly subcommands?: () => Promise<readonly WireCommand[]>;
    /** Whether sources are watched, so that pages can say so. */
    readonly watched?: boolean;
}

/** The workbench's server, listening on 127.0.0.1. */
export interface Workbench {
    /** Without a trailing slash. */
    readonly url: string;
    /**
     * Packages and installs the app over the running one. Where that fails, rejects and shows the error on the pages.
     */
    reinstall(): Promise<void>;
    /** Makes open pages load the new build in `pageDir`. */
    pageBuilt(): void;
    /** Ends the streams of the pages, and resolves when no socket is left. The host runs on. */
    stop(): Promise<void>;
}

export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
    const { host, pageDir } = options;
    const redactor = new Redactor(host.engine);
    const switchboard = new Switchboard(host);
    const stream = new EventStream();
    const feed = new Feed({ host, switchboard, redactor, send: (event) => stream.send(event) });
    const app = await WatchedApp.describe(options, { feed, redactor, send: (event) => stream.send(event) });
    const snapshot = () => feed.snapshot({ pageBuild: pageBuild(pageDir), ...app.described });
    const toStart = rememberStart(host);
    const resetDemo = (): Promise<void> =>
        app.alone(async () => {
            switchboard.clearFaults();
            await toStart();
            feed.forget();
            stream.send(snapshot());
        });
    const perform = createActions({
        ...{ host, feed, switchboard, redactor, resetDemo },
        reinstall: () => app.reinstall(),
    });
    const server = createPageServer({
        redactor,
        pageDir,
        perform,
        openStream: (request, response) => stream.open(request, response, snapshot()),
    });

    async function stop(): Promise<void> {
        stream.send({ type: 'stopping' });
        stream.close();
        feed.close();
        await server.close();
        await app.settled();
    }

    try {
        await listen(server.server, options.port);
    } catch (error) {
        stream.close();
        feed.close();
        throw error;
    }
    let stopped: Promise<void> | undefined;
    return {
        url: `http://127.0.0.1:${server.port()}`,
        reinstall: () => app.reinstall(),
        pageBuilt: () => stream.send({ type: 'page', pageBuild: pageBuild(pageDir) }),
        stop: () => (stopped ??= stop()),
    };
}
