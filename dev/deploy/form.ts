import { randomUUID } from 'node:crypto';

import type { Upload } from './package';

/** The upload as multipart/form-data: the field `permissions` first, as servers read fields before the file. */
export function uploadForm({ zip, permissions }: Upload): { readonly contentType: string; readonly body: Buffer } {
    const boundary = `----hooked-integrations-${randomUUID()}`;
    const part = (headers: readonly string[], contents: Uint8Array): Buffer[] => [
        Buffer.from(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`),
        Buffer.from(contents),
        Buffer.from('\r\n'),
    ];
    const body = Buffer.concat([
        ...part(['Content-Disposition: form-data; name="permissions"'], Buffer.from(JSON.stringify(permissions))),
        ...part(
            ['Content-Disposition: form-data; name="app"; filename="app.zip"', 'Content-Type: application/zip'],
            zip,
        ),
        Buffer.from(`--${boundary}--\r\n`),
    ]);
    return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}
