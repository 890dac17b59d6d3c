import * as v from 'valibot';

import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import type { ScheduledPost } from '../../domain/post';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { date, isRecord, maybe, text, wholeNumber } from '../http/wire';
import { dataOf, platformOf, refusal, type Subject } from './wire';

/** Hooked's times are UTC, also where they do not say so. */
const time = v.pipe(
    v.optional(v.unknown()),
    v.transform((value) =>
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value.trim())
            ? `${value.trim().replace(' ', 'T')}Z`
            : value,
    ),
    date,
);

/** A post as GET /v1/schedule/{id} and the list give it, and as POST /v1/schedule/create does (with `scheduleId`). */
const wirePost = v.object({
    id: text,
    scheduleId: text,
    status: text,
    scheduledDateTime: time,
    platform: text,
    integrationId: text,
    integration: maybe(
        v.object({ id: text, type: text, account: maybe(v.object({ id: text, name: text, username: text })) }),
    ),
    videoId: text,
    video: maybe(v.object({ id: text, name: text })),
    platformData: maybe(v.object({ title: text })),
});

type WirePost = v.InferOutput<typeof wirePost>;

/** A row of the calendar; without an id it can be neither shown nor cancelled. */
export interface CalendarRow {
    readonly id?: string;
    readonly status?: string;
    readonly integrationId?: string;
    /** With the status that was asked for, where the row has none. */
    readonly post?: ScheduledPost;
}

export interface CalendarPage {
    /** As many as the upstream sent, whatever it says of a `limit`. */
    readonly rows: readonly CalendarRow[];
    /** How many there are in all; undefined where the upstream does not say, or says less than it sends. */
    readonly total?: number;
}

/** @param status that the page was asked for with */
export function parsePage(answer: JsonAnswer, status: string, http: UpstreamHttp): Outcome<CalendarPage> {
    const refused = refusal(answer, undefined, http);
    if (refused) return failed(refused);
    const data = dataOf(answer);
    const listed = isRecord(data) ? data.scheduledPosts : data;
    if (!Array.isArray(listed)) return unexpected;
    const rows = listed.map((row: unknown): CalendarRow => {
        const wire = v.parse(wirePost, isRecord(row) ? row : {});
        const id = wire.id ?? wire.scheduleId;
        const integrationId = integrationOf(wire);
        const said = wire.status?.toLowerCase() ?? status;
        return {
            status: said,
            ...(id !== undefined && { id, post: toDomain({ ...wire, status: said }, id) }),
            ...(integrationId !== undefined && { integrationId }),
        };
    });
    const total = isRecord(data) ? wholeNumber(data.total) : undefined;
    return ok({ rows, ...(total !== undefined && total >= rows.length && { total }) });
}

/** One post. An answer about another one is none. */
export function parsePost(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<ScheduledPost> {
    const refused = refusal(answer, { what: 'post', id: asked }, http);
    if (refused) return failed(refused);
    const data = dataOf(answer);
    if (!isRecord(data)) return unexpected;
    const wire = v.parse(wirePost, data);
    // A status is what decides whether a post can be cancelled.
    if ((wire.id ?? wire.scheduleId ?? asked) !== asked || !wire.status) return unexpected;
    return ok(toDomain(wire, asked));
}

/** What was asked to be scheduled. */
export interface Scheduling {
    readonly videoId: string;
    readonly integrationId: string;
    readonly at: Date;
}

/** The new post. Only its id is told by the answer alone; the rest is known from what was asked. */
export function parseScheduled(answer: JsonAnswer, asked: Scheduling, http: UpstreamHttp): Outcome<ScheduledPost> {
    const refused = refusal(answer, missingSubject(answer, asked), http);
    if (refused) return failed(refused);
    const data = dataOf(answer);
    const wire = isRecord(data) ? v.parse(wirePost, data) : undefined;
    const id = wire?.scheduleId ?? wire?.id;
    if (!wire || id === undefined) return unexpected;
    return ok({ at: asked.at, videoId: asked.videoId, integrationId: asked.integrationId, ...toDomain(wire, id) });
}

/** Hooked says "not found" of a video and of an integration alike, and which one in its message only. */
function missingSubject({ body }: JsonAnswer, { videoId, integrationId }: Scheduling): Subject {
    const about = JSON.stringify(body ?? '');
    return /integration/i.test(about) && !/video/i.test(about)
        ? { what: 'integration', id: integrationId }
        : { what: 'video', id: videoId };
}

function toDomain(wire: WirePost, id: string): ScheduledPost {
    const { integration, video, platformData } = wire;
    const integrationId = integrationOf(wire);
    const accountName = integration?.account?.name ?? integration?.account?.username?.replace(/^@/, '');
    const title = platformData?.title ?? video?.name;
    const videoId = video?.id ?? wire.videoId;
    return {
        id,
        status: wire.status?.toLowerCase() ?? 'pending',
        ...(wire.scheduledDateTime && { at: wire.scheduledDateTime }),
        platform: platformOf(wire.platform ?? integration?.type),
        ...(integrationId !== undefined && { integrationId }),
        ...(accountName !== undefined && { accountName }),
        ...(title !== undefined && { title }),
        ...(videoId !== undefined && { videoId }),
    };
}

const integrationOf = ({ integration, integrationId }: WirePost): string | undefined =>
    integration?.id ?? integrationId;

const unexpected = failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
