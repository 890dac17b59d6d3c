import http from 'node:http';

export interface Answered {
    readonly status: number;
    readonly headers: http.IncomingHttpHeaders;
    readonly body: string;
}

/** A request as a browser or an attacker sends it: it has the given headers and no others. */
export function send(
    url: string,
    options: http.RequestOptions & { readonly body?: string | Buffer } = {},
): Promise<Answered> {
    const { body, ...rest } = options;
    return new Promise((resolve, reject) => {
        const request = http.request(url, { agent: false, ...rest }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    headers: response.headers,
                    body: Buffer.concat(chunks).toString(),
                }),
            );
            response.on('error', reject);
        });
        request.on('error', reject);
        request.end(body);
    });
}

export const JSON_HEADERS = { 'content-type': 'application/json', 'x-workbench': '1' };
