import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { messageOf } from '../../package/problem';
import { ROUTES } from '../protocol';
import { isAction, type Perform } from './actions';
import { NO_PAGE, pageBuild, pageFile, type StaticFile } from './files';
import { guard, readJson, Refusal, STRICT_HEADERS } from './guard';
import { drawPicture } from './picture';
import type { Redactor } from './secrets';

/** How long sockets may take to send what has been written, after the server has closed. */
const LAST_WORDS_MS = 500;

interface PageServerOptions {
    /** The folder of the built page; undefined where there is none. */
    readonly pageDir: string | undefined;
    readonly redactor: Redactor;
    readonly perform: Perform;
    /** Answers a page that wants to hear of everything. */
    readonly openStream: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The workbench's HTTP server: the page's files, its actions, pictures and the stream of events. */
export interface PageServer {
    readonly server: Server;
    /** The port, once the server listens. */
    port(): number;
    /** Resolves when no socket is left. */
    close(): Promise<void>;
}

export function createPageServer(options: PageServerOptions): PageServer {
    const { redactor } = options;
    const server = createServer((request, response) => {
        for (const [header, value] of Object.entries(STRICT_HEADERS)) response.setHeader(header, value ?? '');
        answer(request, response).catch((error: unknown) => {
            const message = redactor.redact(messageOf(error));
            if (response.headersSent) response.destroy();
            else sendJson(response, error instanceof Refusal ? error.status : 500, { ok: false, error: message });
        });
    });
    const port = (): number => (server.address() as AddressInfo).port;

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        guard(request, port());
        const [pathname = '', query] = (request.url ?? '').split('?');
        const name = pathname.startsWith(ROUTES.api) ? pathname.slice(ROUTES.api.length) : undefined;
        if (request.method === 'POST') {
            if (name === undefined || !isAction(name)) throw new Refusal(404, 'There is no such action.');
            sendJson(response, 200, { ok: true, ...(await options.perform(name, await readJson(request))) });
            return;
        }
        if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'Only GET and POST.');
        if (pathname === ROUTES.events) {
            options.openStream(request, response);
            return;
        }
        if (name !== undefined) throw new Refusal(404, 'There is no such action.');
        sendFile(response, await fileAt(pathname, query, options.pageDir));
    }

    return { server, port, close: closer(server) };
}

/** Pictures are drawn; all other paths are files of the built page. */
async function fileAt(pathname: string, query: string | undefined, pageDir: string | undefined): Promise<StaticFile> {
    if (pathname === ROUTES.picture) {
        const drawn = drawPicture(new URLSearchParams(query).get('name') ?? '');
        return { type: 'image/svg+xml', bytes: Buffer.from(drawn) };
    }
    const isBuilt = pageBuild(pageDir) !== '';
    return pageDir !== undefined && isBuilt ? pageFile(pageDir, pathname) : NO_PAGE;
}

/** Closes the server. Sockets first send what has been written, to clients that still read. */
function closer(server: Server): () => Promise<void> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    return async () => {
        const closed = new Promise((resolve) => server.close(resolve));
        for (const socket of sockets) socket.destroySoon();
        const impatience = setTimeout(() => {
            for (const socket of sockets) socket.destroy();
        }, LAST_WORDS_MS);
        await closed;
        clearTimeout(impatience);
    };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, { type, bytes }: StaticFile): void {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
}
