import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { unzipSync } from 'fflate';

import type { Host } from '../../host/host';
import { messageOf } from '../../package/problem';
import { ROUTES, type WireApp, type WireCommand } from '../protocol';
import { createActions, isAction } from './actions';
import { registeredCommands } from './completion';
import { Feed } from './feed';
import { NO_PAGE, pageBuild, pageFile, type StaticFile } from './files';
import { codeOf, guard, readJson, Refusal, STRICT_HEADERS } from './guard';
import { drawPicture } from './picture';
import { Redactor } from './secrets';
import { EventStream } from './stream';
import { Switchboard } from './upstreams';

/** Where the workbench is found unless something else is there. */
const DEFAULT_PORT = 3030;
const PORTS_TRIED = 20;
const LAST_WORDS_MS = 500;

export interface WorkbenchOptions {
    readonly host: Host;
    /** The folder of the built page; without it there is only what the page talks to. */
    readonly pageDir?: string;
    /** 0 for any free one. Without it, 3030 or the next free one. */
    readonly port?: number;
    /** Packages the app anew, for a reinstallation; the package that is installed goes in again unless given. */
    readonly repackage?: () => Promise<Buffer>;
    /** Lines for the composer besides the commands that the app registers; asked again after a reinstallation. */
    readonly subcommands?: () => Promise<readonly WireCommand[]>;
    /** Whether sources are watched, so that pages can say so. */
    readonly watched?: boolean;
}

/** The workbench's server, listening on 127.0.0.1. */
export interface Workbench {
    /** Without a trailing slash. */
    readonly url: string;
    /** Packages and installs the app over the running one. Rejects, and tells the pages, where that is not possible. */
    reinstall(): Promise<void>;
    /** The page in `pageDir` was built anew: those that are open load it. */
    pageBuilt(): void;
    /** Says goodbye to the pages; resolves when no socket is left. The host is somebody else's. */
    stop(): Promise<void>;
}

export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
    const { host, pageDir } = options;
    const { engine } = host;
    const redactor = new Redactor(engine);
    const switchboard = new Switchboard(host);
    const stream = new EventStream();
    const feed = new Feed({ host, switchboard, redactor, send: (event) => stream.send(event) });

    let app: WireApp = { ...(await describeApp(host)), watched: options.watched ?? false };
    let commands = await readCommands();
    let reinstalling: Promise<void> = Promise.resolve();
    let stopped: Promise<void> | undefined;

    async function readCommands(): Promise<WireCommand[]> {
        return [...registeredCommands(engine), ...((await options.subcommands?.()) ?? [])];
    }

    async function install(): Promise<void> {
        try {
            const zip = (await options.repackage?.()) ?? engine.store.sources.get(engine.appId);
            if (!zip) throw new Error('There is no package to install.');
            await engine.update(zip);
            commands = await readCommands();
            app = { ...(await describeApp(host)), watched: app.watched };
        } catch (error) {
            const said = redactor.redact(messageOf(error));
            app = { ...app, buildError: said };
            throw new Refusal(409, said);
        } finally {
            stream.send({ type: 'app', app });
        }
        stream.send({ type: 'commands', commands });
        feed.settingsChanged();
        feed.workspaceChanged();
    }

    /** One after the other: the second of two changes is not installed before the first. */
    function reinstall(): Promise<void> {
        const next = reinstalling.then(install, install);
        reinstalling = next.catch(() => undefined);
        return next;
    }

    const perform = createActions({ host, feed, switchboard, redactor, reinstall });

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        guard(request, port());
        const [pathname = '', query] = (request.url ?? '').split('?');
        const name = pathname.startsWith(ROUTES.api) ? pathname.slice(ROUTES.api.length) : undefined;
        if (request.method === 'POST') {
            if (name === undefined || !isAction(name)) throw new Refusal(404, 'There is no such action.');
            sendJson(response, 200, { ok: true, ...(await perform(name, await readJson(request))) });
            return;
        }
        if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'Only GET and POST.');
        if (pathname === ROUTES.events) {
            stream.open(request, response, feed.snapshot({ pageBuild: pageBuild(pageDir), app, commands }));
            return;
        }
        if (name !== undefined) throw new Refusal(404, 'There is no such action.');
        if (pathname === ROUTES.picture) {
            const drawn = drawPicture(new URLSearchParams(query).get('name') ?? '');
            sendFile(response, { type: 'image/svg+xml', bytes: Buffer.from(drawn) });
            return;
        }
        const isBuilt = pageBuild(pageDir) !== '';
        sendFile(response, pageDir !== undefined && isBuilt ? await pageFile(pageDir, pathname) : NO_PAGE);
    }

    const server = createServer((request, response) => {
        for (const [header, value] of Object.entries(STRICT_HEADERS)) response.setHeader(header, value ?? '');
        answer(request, response).catch((error: unknown) => {
            const isRefusal = error instanceof Refusal;
            const message = redactor.redact(messageOf(error));
            if (response.headersSent) response.destroy();
            else sendJson(response, isRefusal ? error.status : 500, { ok: false, error: message });
        });
    });
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    const port = (): number => (server.address() as AddressInfo).port;

    async function stop(): Promise<void> {
        stream.send({ type: 'stopping' });
        stream.close();
        feed.close();
        const closed = new Promise((resolve) => server.close(resolve));
        // What has been written is sent before the socket ends, to those who still read.
        for (const socket of sockets) socket.destroySoon();
        const impatience = setTimeout(() => {
            for (const socket of sockets) socket.destroy();
        }, LAST_WORDS_MS);
        await closed;
        clearTimeout(impatience);
        await reinstalling;
    }

    try {
        await listen(server, options.port);
    } catch (error) {
        stream.close();
        feed.close();
        throw error;
    }
    return {
        url: `http://127.0.0.1:${port()}`,
        reinstall,
        pageBuilt: () => stream.send({ type: 'page', pageBuild: pageBuild(pageDir) }),
        stop: () => (stopped ??= stop()),
    };
}

type Server = ReturnType<typeof createServer>;

/** On the port that was asked for, or on the first free one of some. */
async function listen(server: Server, asked: number | undefined): Promise<void> {
    const last = asked ?? DEFAULT_PORT + PORTS_TRIED;
    for (let port = asked ?? DEFAULT_PORT; ; port += 1) {
        try {
            await new Promise<void>((resolve, reject) => {
                server.once('error', reject);
                server.listen(port, '127.0.0.1', () => {
                    server.off('error', reject);
                    resolve();
                });
            });
            return;
        } catch (error) {
            if (codeOf(error) !== 'EADDRINUSE') throw error;
            if (port < last) continue;
            throw new Error(`Port ${port} is taken: name another one with --port, or end what holds it.`, {
                cause: error,
            });
        }
    }
}

async function describeApp({ engine }: Host): Promise<Omit<WireApp, 'watched'>> {
    const zip = engine.store.sources.get(engine.appId);
    const manifest = zip && unzipSync(zip, { filter: ({ name }) => name === 'app.json' })['app.json'];
    const { name = '', version = '' } = JSON.parse(Buffer.from(manifest ?? '{}').toString()) as {
        readonly name?: string;
        readonly version?: string;
    };
    return { id: engine.appId, name, version, status: await engine.status(), installedAt: new Date().toISOString() };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, { type, bytes }: StaticFile): void {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
}
