import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

import { isRecord } from '../../package/problem';
import { REQUEST_HEADER } from '../protocol';

/** A refused request, and the message for the page. */
export class Refusal extends Error {
    constructor(
        readonly status: number,
        message: string,
    ) {
        super(message);
    }
}

/** The code of a system error. Does not use `instanceof Error`, because the error may come from another realm. */
export const codeOf = (error: unknown): string => (isRecord(error) ? String(error.code) : '');

/** Headers of every answer: no foreign sources, no frames, no guessing of types, no caching. */
export const STRICT_HEADERS: OutgoingHttpHeaders = {
    'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
};

/**
 * Lets in requests of this server's page, or of a person's own tool. A foreign name that resolves to this
 * machine (DNS rebinding) shows in `Host`, a foreign page in `Origin` and `Sec-Fetch-Site`; and no foreign page can
 * send the header and the content type that every change needs.
 */
export function guard({ method, headers }: IncomingMessage, port: number): void {
    const names = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!headers.host || !names.includes(headers.host.toLowerCase())) {
        throw new Refusal(403, `This server answers at http://127.0.0.1:${port} only.`);
    }
    const { origin } = headers;
    if (origin !== undefined && origin !== `http://${headers.host}`) {
        throw new Refusal(403, 'This server answers its own pages only.');
    }
    const site = headers['sec-fetch-site'];
    const isNavigation = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
    if (site !== undefined && !['same-origin', 'none'].includes(String(site)) && !isNavigation) {
        throw new Refusal(403, 'This server answers its own pages only.');
    }
    if (method !== 'POST') return;
    if (headers[REQUEST_HEADER] === undefined) throw new Refusal(403, `The header ${REQUEST_HEADER} is missing.`);
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') throw new Refusal(415, 'The body has to be of the type application/json.');
}

const MAX_BODY_BYTES = 256 * 1024;

/** The body, parsed but not checked. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > MAX_BODY_BYTES) throw new Refusal(413, `The body is longer than ${MAX_BODY_BYTES} bytes.`);
        chunks.push(chunk);
    }
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    } catch {
        throw new Refusal(400, 'The body is no JSON.');
    }
}
