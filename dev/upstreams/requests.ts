import type { IncomingMessage } from 'node:http';

/** Whether a request had credentials, and whether they were valid. Nothing keeps their values. */
export type AuthState = 'absent' | 'invalid' | 'valid';

/** A request as the fakes read it. */
export interface UpstreamRequest {
    readonly method: string;
    /** As received: still percent-encoded, without the query. */
    readonly path: string;
    /** The path's segments, each decoded once; undefined where the encoding is broken. */
    readonly segments: readonly (string | undefined)[];
    readonly query: URLSearchParams;
    /** As received, without the question mark. */
    readonly rawQuery: string;
    readonly body: string;
    readonly remoteAddress: string;
    header(name: string): string | undefined;
}

/** What a fake answers: `body` travels as JSON, or not at all when absent. */
export interface Answer {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
}

/**
 * The segments below the first of `prefixes` that the path starts with; undefined where none matches or a segment is
 * malformed.
 */
export function segmentsBelow(prefixes: readonly string[], request: UpstreamRequest): string[] | undefined {
    const segments = request.segments.filter((segment) => segment !== undefined);
    if (segments.length < request.segments.length) return undefined;
    const longestFirst = prefixes
        .map((prefix) => prefix.split('/').filter((part) => part !== ''))
        .sort((a, b) => b.length - a.length);
    const prefix = longestFirst.find((parts) => parts.every((part, index) => segments[index] === part));
    return prefix && segments.slice(prefix.length);
}

/** Whether the value is an object, and no array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a JSON text; undefined for other text. */
export function parseJson(textOfJson: string): unknown {
    try {
        return JSON.parse(textOfJson);
    } catch {
        return undefined;
    }
}

/** `decodeURIComponent` that answers undefined to broken encodings. */
export function decodeOnce(encoded: string): string | undefined {
    try {
        return decodeURIComponent(encoded);
    } catch {
        return undefined;
    }
}

/** The request of Node's server, with its body. */
export function readRequest(incoming: IncomingMessage, body: string): UpstreamRequest {
    const target = incoming.url ?? '/';
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
    return {
        method: incoming.method ?? 'GET',
        path,
        segments: path.split('/').slice(1).map(decodeOnce),
        query: new URLSearchParams(rawQuery),
        rawQuery,
        body,
        remoteAddress: incoming.socket.remoteAddress ?? '',
        header: (name) => {
            const value = incoming.headers[name.toLowerCase()];
            return Array.isArray(value) ? value.join(', ') : value;
        },
    };
}
