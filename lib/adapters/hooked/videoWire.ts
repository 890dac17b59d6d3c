import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Video } from '../../domain/post';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord, text } from '../http/wire';
import { dataOf, refusal } from './envelope';

/** A video as GET /v1/video/{id} gives it, in the fields that the app reads. */
const wireVideo = v.object({ id: text, name: text, status: text });

/** One video. An answer about another video, or without a status, is unreadable. */
export function parseVideo(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<Video> {
    const refused = refusal(answer, { what: 'video', id: asked }, http);
    if (refused) return failed(refused);
    const data = dataOf(answer);
    const wire = isRecord(data) ? v.parse(wireVideo, data) : undefined;
    if (wire?.status === undefined || (wire.id ?? asked) !== asked) return unexpected;
    return ok({ status: wire.status.toLowerCase(), ...(wire.name !== undefined && { name: wire.name }) });
}

const unexpected = failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
