import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import { platformOf } from '../../domain/platforms';
import type { NewPost, PostDetails, ScheduledPost } from '../../domain/post';
import type { Problem } from '../../domain/problem';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { date, flag, isRecord, maybe, text, texts, wholeNumber } from '../http/wire';
import { pictureAddress } from './pictureAddress';
import { dataOf, foreign, refusal, refusalOfChange, type RequestSubject } from './envelope';

/** Hooked's times are in UTC, even without a `Z`. */
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
    video: maybe(v.object({ id: text, name: text, thumbnail: text })),
    platformData: maybe(
        v.object({ title: text, description: text, tags: texts, privacyStatus: text, madeForKids: flag }),
    ),
});

type WirePost = v.InferOutput<typeof wirePost>;

/** A row of the calendar. A row without an id can be neither shown nor cancelled. */
export interface CalendarRow {
    readonly id?: string;
    readonly status?: string;
    readonly integrationId?: string;
    /** Absent without an id. A row without a status has the status that the request asked for. */
    readonly post?: ScheduledPost;
}

/** One page of the calendar. */
export interface CalendarPage {
    /** Every row that the upstream sent, which may differ from the limit. */
    readonly rows: readonly CalendarRow[];
    /** How many rows there are in all; absent where the upstream does not say, or claims fewer than it sends. */
    readonly total?: number;
}

/**
 * One page of the calendar.
 * @param status the status that was asked for
 */
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

/** One post. An answer about another post is unreadable. */
export function parsePost(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<ScheduledPost> {
    const refused = refusal(answer, { what: 'post', id: asked }, http);
    return refused ? failed(refused) : postIn(answer, asked);
}

/** One post, as the answer to a change of it. A refusal that is not Hooked's own leaves the outcome open. */
export function parseChanged(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<ScheduledPost> {
    const refused = refusalOfChange(answer, { what: 'post', id: asked }, http);
    return refused ? failed(refused) : postIn(answer, asked);
}

function postIn(answer: JsonAnswer, asked: string): Outcome<ScheduledPost> {
    const data = dataOf(answer);
    if (!isRecord(data)) return unexpected;
    const wire = v.parse(wirePost, data);
    // Without a status, it is unknown whether the post can be cancelled.
    if ((wire.id ?? wire.scheduleId ?? asked) !== asked || !wire.status) return unexpected;
    return ok(toDomain(wire, asked));
}

/** The ids in a request to schedule a post. */
export interface ScheduleRequest {
    readonly videoId: string;
    readonly integrationId: string;
}

/** The new post as the answer describes it, without anything from the request. */
export function parseScheduled(answer: JsonAnswer, asked: ScheduleRequest, http: UpstreamHttp): Outcome<NewPost> {
    const subject = missingSubject(answer, asked);
    // A "not found" about neither id answers another request: a redirect may have changed this one.
    if (answer.status === 404 && !subject) return failed(foreign);
    const refused = refusalOfChange(answer, subject, http);
    if (refused) return failed(isOfUnfinishedVideo(answer, refused) ? videoNotReady(asked) : refused);
    const data = dataOf(answer);
    const wire = isRecord(data) ? v.parse(wirePost, data) : undefined;
    const id = wire?.scheduleId ?? wire?.id;
    return wire && id !== undefined ? ok(reportedPost(wire, id)) : unexpected;
}

/** The thing that a "not found" is about: only the words of the answer distinguish a video from an integration. */
function missingSubject({ body }: JsonAnswer, { videoId, integrationId }: ScheduleRequest): RequestSubject | undefined {
    const about = JSON.stringify(body ?? '');
    if (/video/i.test(about)) return { what: 'video', id: videoId };
    return /integration/i.test(about) ? { what: 'integration', id: integrationId } : undefined;
}

/** Whether Hooked refuses a video that is not completed, which only its words show. */
const isOfUnfinishedVideo = ({ body }: JsonAnswer, { kind }: Problem): boolean =>
    kind === 'rejected' &&
    isRecord(body) &&
    typeof body.message === 'string' &&
    /video/i.test(body.message) &&
    UNFINISHED.test(body.message);

const UNFINISHED =
    /\bcompleted\b|\bnot (yet )?(complete|ready|rendered|processed)\b|\b(still|being|is) (render|process)/i;

const videoNotReady = ({ videoId }: ScheduleRequest): Problem => ({
    kind: 'video-not-ready',
    upstream: 'hooked',
    id: videoId,
});

/** A post of the calendar; pending where the answer gives no status. */
const toDomain = (wire: WirePost, id: string): ScheduledPost => ({
    status: 'pending',
    platform: platformOf(undefined),
    ...reportedPost(wire, id),
});

function reportedPost(wire: WirePost, id: string): NewPost {
    const { integration, video, platformData } = wire;
    const integrationId = integrationOf(wire);
    const accountName = integration?.account?.name ?? integration?.account?.username?.replace(/^@/, '');
    const title = platformData?.title ?? video?.name;
    const videoId = video?.id ?? wire.videoId;
    const platform = wire.platform ?? integration?.type;
    const thumbnail = pictureAddress(video?.thumbnail);
    return {
        id,
        ...(wire.status !== undefined && { status: wire.status.toLowerCase() }),
        ...(wire.scheduledDateTime && { at: wire.scheduledDateTime }),
        ...(platform !== undefined && { platform: platformOf(platform) }),
        ...(integrationId !== undefined && { integrationId }),
        ...(accountName !== undefined && { accountName }),
        ...(title !== undefined && { title }),
        ...(videoId !== undefined && { videoId }),
        ...(platformData && { details: detailsIn(platformData) }),
        ...(thumbnail !== undefined && { thumbnail }),
    };
}

function detailsIn(data: NonNullable<WirePost['platformData']>): PostDetails {
    const { title, description, tags, privacyStatus, madeForKids } = data;
    return {
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(tags.length > 0 && { tags }),
        ...(privacyStatus !== undefined && { privacy: privacyStatus }),
        ...(madeForKids !== undefined && { madeForKids }),
    };
}

/** `platformData` of a request. */
export const wireDetails = ({ privacy, ...details }: PostDetails): Readonly<Record<string, unknown>> => ({
    ...details,
    ...(privacy !== undefined && { privacyStatus: privacy }),
});

const integrationOf = ({ integration, integrationId }: WirePost): string | undefined =>
    integration?.id ?? integrationId;

const unexpected = failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
