import http from 'node:http';
import https from 'node:https';

/** A request to Rocket.Chat. Nothing follows redirects: credentials go to the named address alone. */
export interface Outgoing {
    readonly method: 'GET' | 'POST';
    readonly url: URL;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Uint8Array;
    /** How long the answer may take after the last sent byte. */
    readonly timeoutMs: number;
    /** Hears how much of the body the connection has taken, 0 to 1. */
    readonly onSent?: (share: number) => void;
}

export interface Incoming {
    readonly status: number;
    readonly contentType: string;
    readonly location: string | undefined;
    /** At most a million bytes of it. */
    readonly body: string;
}

/** No answer: a code of Node's, or `TIMEOUT`. `sent` is whether the server may have had the whole request. */
export class NoAnswer extends Error {
    constructor(
        readonly code: string,
        readonly sent: boolean,
    ) {
        super(`No answer: ${code}`);
        this.name = 'NoAnswer';
    }
}

const CHUNK_BYTES = 16_384;
const MAX_ANSWER_BYTES = 1_000_000;

async function write(request: http.ClientRequest, body: Uint8Array, onSent: (share: number) => void): Promise<void> {
    for (let from = 0; from < body.length; from += CHUNK_BYTES) {
        const chunk = body.subarray(from, from + CHUNK_BYTES);
        await new Promise<void>((resolve, reject) =>
            request.write(chunk, (error) => (error ? reject(error) : resolve())),
        );
        onSent(Math.min(1, (from + chunk.length) / body.length));
    }
}

async function read(response: http.IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) break;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

/** Rejects with `NoAnswer` where there is none. */
export function ask({ method, url, headers, body, timeoutMs, onSent = () => undefined }: Outgoing): Promise<Incoming> {
    let sent = false;
    return new Promise<Incoming>((resolve, reject) => {
        const fail = (error: unknown): void =>
            reject(new NoAnswer((error as NodeJS.ErrnoException | undefined)?.code ?? 'UNKNOWN', sent));
        const request = (url.protocol === 'https:' ? https : http).request(url, {
            method,
            agent: false,
            headers: {
                Accept: 'application/json',
                'User-Agent': 'hooked-integrations-deploy',
                ...(body ? { 'Content-Length': String(body.length) } : {}),
                ...headers,
            },
        });
        request.setTimeout(timeoutMs, () => request.destroy(Object.assign(new Error(), { code: 'TIMEOUT' })));
        request.once('error', fail);
        request.once('response', (response) => {
            const { statusCode = 0, headers: answered } = response;
            read(response).then(
                (text) =>
                    resolve({
                        status: statusCode,
                        contentType: answered['content-type'] ?? '',
                        location: answered.location,
                        body: text,
                    }),
                fail,
            );
        });
        const writing = body ? write(request, body, onSent) : Promise.resolve();
        writing.then(() => {
            sent = true;
            request.end();
        }, fail);
    });
}
