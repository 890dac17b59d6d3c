import type { IncomingMessage, ServerResponse } from 'node:http';

import type { WorkbenchEvent } from '../protocol';
import { Refusal } from './guard';

const HEARTBEAT_MS = 15_000;
/** How soon a page tries again after the stream has ended. */
const RETRY_MS = 1_000;
/** The server drops a page that does not read. It gets a snapshot when it is back. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;
const MAX_STREAMS = 32;

/** The pages that listen, as server-sent events. */
export class EventStream {
    private readonly pages = new Set<ServerResponse>();
    private readonly heartbeat: NodeJS.Timeout;
    private sent = 0;

    constructor() {
        this.heartbeat = setInterval(() => this.write(': still here\n\n'), HEARTBEAT_MS);
    }

    open(request: IncomingMessage, response: ServerResponse, first: WorkbenchEvent): void {
        if (this.pages.size >= MAX_STREAMS) throw new Refusal(503, 'Too many pages are open.');
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
        response.write(`retry: ${RETRY_MS}\n\n${this.frame(first)}`);
        this.pages.add(response);
        request.socket.setNoDelay(true);
        response.once('close', () => this.pages.delete(response));
    }

    send(event: WorkbenchEvent): void {
        if (this.pages.size > 0) this.write(this.frame(event));
    }

    close(): void {
        clearInterval(this.heartbeat);
        for (const page of this.pages) page.end();
        this.pages.clear();
    }

    private frame(event: WorkbenchEvent): string {
        this.sent += 1;
        return `id: ${this.sent}\ndata: ${JSON.stringify(event)}\n\n`;
    }

    private write(frame: string): void {
        for (const page of this.pages) {
            if (page.writableLength > MAX_UNREAD_BYTES) page.destroy();
            else page.write(frame);
        }
    }
}
