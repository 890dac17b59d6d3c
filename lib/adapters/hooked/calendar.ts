import { failed, ok, type Outcome } from '../../domain/outcome';
import { soonestFirst, type NewPost, type PendingAround, type ScheduledPost } from '../../domain/post';
import type { Problem, Unreadable } from '../../domain/problem';
import type { Calendar } from '../../ports/upstreams';
import { groupBy } from '../../domain/collections';
import type { UpstreamHttp } from '../http/client';
import { parseDeletion } from './envelope';
import { impossibleId } from './ids';
import { parseChanged, parsePage, parsePost, parseScheduled, wireDetails, type CalendarRow } from './scheduleWire';
import { parseVideo } from './videoWire';

/** The largest page that Hooked sends. The rows that really arrive are counted. */
const PAGE_SIZE = 100;
/** The page that Hooked sends without `limit`: a shorter list is surely whole. */
const DEFAULT_PAGE_SIZE = 50;
/** No account has so many posts: an upstream that sends more pages is not paging. */
const MAX_PAGES = 200;
/** How often a list is read anew because posts came or went between its pages. */
const MAX_ATTEMPTS = 3;

/**
 * Hooked's calendar over its HTTP API (docs.hooked.so).
 * @param maxParallel how many pages of a list are read at a time
 */
export function calendar(http: UpstreamHttp, maxParallel = 1): Calendar {
    const pendingRows = (shouldStop?: () => boolean): ReturnType<typeof allRows> =>
        allRows({ status: 'pending', http, maxParallel, ...(shouldStop && { shouldStop }) });
    const pendingAround = async (integrationId: string): Promise<Outcome<PendingAround>> => {
        const rows = await pendingRows();
        if (!rows.ok) return rows;
        const pending = rows.value.filter(isPending);
        const own = postsIn(pending.filter((row) => row.integrationId === integrationId));
        const nameless = pending.flatMap((row) => (row.integrationId === undefined && row.post ? [row.post] : []));
        return own.ok ? ok({ own: own.value, nameless }) : own;
    };
    return {
        pendingAround,
        async pending(integrationId) {
            const around = await pendingAround(integrationId);
            return around.ok ? ok(around.value.own) : around;
        },
        async pendingByIntegration(shouldStop) {
            const rows = await pendingRows(shouldStop);
            const posts = rows.ok ? postsIn(rows.value.filter(isPending)) : rows;
            return posts.ok ? ok(byIntegration(posts.value)) : posts;
        },
        async allPending(shouldStop) {
            const { rows, end } = await rowsSoFar({
                status: 'pending',
                http,
                maxParallel,
                ...(shouldStop && { shouldStop }),
            });
            if (end && rows.length === 0) return failed(end);
            const pending = rows.filter(isPending);
            const posts = pending.flatMap(({ post }) => (post ? [post] : [])).sort(soonestFirst);
            return ok({ posts, unreadable: pending.length - posts.length, ...(end && { problem: end }) });
        },
        async post(id) {
            const impossible = impossibleId('post', id);
            if (impossible) return failed(impossible);
            const answer = await http.get(['v1', 'schedule', id]);
            return answer.ok ? parsePost(answer.value, id, http) : answer;
        },
        async lists(id) {
            const rows = await pendingRows();
            if (!rows.ok) return rows;
            const posts = postsIn(rows.value.filter(isPending));
            return posts.ok ? ok(posts.value.some((post) => post.id === id)) : posts;
        },
        async video(id) {
            const impossible = impossibleId('video', id);
            if (impossible) return failed(impossible);
            const answer = await http.get(['v1', 'video', id]);
            return answer.ok ? parseVideo(answer.value, id, http) : answer;
        },
        async cancel(id) {
            const impossible = impossibleId('post', id);
            if (impossible) return failed(impossible);
            const answer = await http.delete(['v1', 'schedule', id]);
            if (!answer.ok) return answer;
            const deleted = parseDeletion(answer.value, { what: 'post', id }, http);
            return deleted.ok ? ok(deleted.value === 'gone' ? 'gone' : 'cancelled') : deleted;
        },
        async reschedule(id, at) {
            const impossible = impossibleId('post', id);
            if (impossible) return failed(impossible);
            const answer = await http.patch(['v1', 'schedule', id], { scheduledDateTime: at.toISOString() });
            return answer.ok ? parseChanged(answer.value, id, http) : answer;
        },
        async schedule(videoId, integrationId, at, details): Promise<Outcome<NewPost>> {
            const impossible = impossibleId('video', videoId) ?? impossibleId('integration', integrationId);
            if (impossible) return failed(impossible);
            const asked = {
                videoId,
                integrationId,
                scheduledDateTime: at.toISOString(),
                ...(details && { platformData: wireDetails(details) }),
            };
            const answer = await http.post(['v1', 'schedule', 'create'], asked);
            return answer.ok ? parseScheduled(answer.value, { videoId, integrationId }, http) : answer;
        },
    };
}

const isPending = ({ status }: CalendarRow): boolean => status === 'pending';

/** The posts, soonest first; unreadable where a row has no id, because a post that cannot be named cannot be cancelled. */
function postsIn(rows: readonly CalendarRow[]): Outcome<readonly ScheduledPost[]> {
    const posts = rows.flatMap(({ post }) => (post ? [post] : []));
    return posts.length < rows.length ? failed(unreadable('unexpected')) : ok(posts.sort(soonestFirst));
}

/** The posts of each connection, without the posts that name none. */
const byIntegration = (posts: readonly ScheduledPost[]): ReadonlyMap<string, readonly ScheduledPost[]> =>
    groupBy(
        posts.filter((post) => post.integrationId !== undefined),
        ({ integrationId = '' }) => integrationId,
    );

/** How to read a list. */
interface Reading {
    readonly status: string;
    readonly http: UpstreamHttp;
    readonly maxParallel: number;
    readonly shouldStop?: () => boolean;
}

/** The rows that were read, and the problem that ended the reading early; without it, they are all. */
interface RowsRead {
    readonly rows: readonly CalendarRow[];
    readonly end?: Problem;
}

/** Every row of the status, or a problem. */
async function allRows(reading: Reading): Promise<Outcome<readonly CalendarRow[]>> {
    const { rows, end } = await rowsSoFar(reading);
    return end ? failed(end) : ok(rows);
}

/** As many rows of the status as can be read. */
async function rowsSoFar(reading: Reading): Promise<RowsRead> {
    let rows: readonly CalendarRow[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const read = await readOnce(reading);
        if (read.end !== 'moved') return { rows: read.rows, ...(read.end && { end: read.end }) };
        rows = read.rows;
    }
    return { rows, end: unreadable('moving') };
}

/** Reads one page, and asks for the pages that surely follow at the same time. */
function pagesOf({ status, http, maxParallel }: Reading) {
    const asked = new Map<number, ReturnType<UpstreamHttp['get']>>();
    const ask = (offset: number): ReturnType<UpstreamHttp['get']> => {
        const known = asked.get(offset);
        if (known) return known;
        const answer = http.get(['v1', 'schedule', 'list'], {
            status,
            limit: String(PAGE_SIZE),
            offset: String(offset),
        });
        asked.set(offset, answer);
        // The reading may end before it awaits this page: then nobody handles its failure.
        answer.catch(() => undefined);
        return answer;
    };
    return (offset: number, { rows, total = 0 }: { readonly rows: number; readonly total?: number | undefined }) => {
        for (let ahead = 1; ahead < maxParallel && rows > 0 && offset + ahead * rows < total; ahead += 1) {
            void ask(offset + ahead * rows);
        }
        return ask(offset);
    };
}

/** Reads page after page. `moved`: the list changed meanwhile, so that a row may have been skipped. */
async function readOnce(
    reading: Reading,
): Promise<Pick<RowsRead, 'rows'> & { readonly end?: Problem | 'moved' | undefined }> {
    const { status, http, shouldStop = () => false } = reading;
    const pageAt = pagesOf(reading);
    const unique = new Map<string, CalendarRow>();
    const endWith = (end?: Problem | 'moved') => ({ rows: [...unique.values()], end });
    let offset = 0;
    let firstTotal: number | undefined;
    let rowsAPage = 0;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        if (shouldStop()) return endWith(OUT_OF_TIME);
        const answer = await pageAt(offset, { rows: rowsAPage, total: firstTotal });
        if (!answer.ok) return endWith(answer.problem);
        const parsed = parsePage(answer.value, status, http);
        if (!parsed.ok) return endWith(parsed.problem);

        const { rows, total } = parsed.value;
        if (page === 0) firstTotal = total;
        else if (total !== firstTotal) return endWith('moved');

        rowsAPage = rows.length;
        const known = unique.size;
        // Nothing distinguishes two rows without an id, so each counts as new.
        rows.forEach((row, index) => unique.set(row.id ?? ` ${offset + index}`, row));
        offset += rows.length;

        if (unique.size === total || (total === undefined && rows.length === 0)) return endWith();
        if (unique.size === known && rows.length > 0) {
            // The page repeats earlier rows: the upstream does not page. A short list may be whole all the same.
            const mayBeWhole = total === undefined && unique.size < DEFAULT_PAGE_SIZE;
            return mayBeWhole ? endWith() : endWith(unreadable('unexpected'));
        }
        // Rows came twice, or the list ended early, so other rows were skipped.
        if (total !== undefined && (offset >= total || rows.length === 0)) return endWith('moved');
    }
    return endWith(unreadable('too-large'));
}

const OUT_OF_TIME: Problem = { kind: 'timed-out', upstream: 'hooked', afterMs: 0, outOfTime: true };

const unreadable = (how: Unreadable): Problem => ({ kind: 'unreadable', upstream: 'hooked', how });
