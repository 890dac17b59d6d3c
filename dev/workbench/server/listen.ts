import type { Server } from 'node:http';

import { codeOf } from './guard';

/** The workbench's port unless another one is asked for. */
const DEFAULT_PORT = 3030;
const PORTS_TRIED = 20;

/** Listens on 127.0.0.1, on the port that was asked for, or on the first free one from 3030 on. */
export async function listen(server: Server, asked: number | undefined): Promise<void> {
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
