import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Unreadable } from '../../domain/problem';
import type { AccountList, ListedAccount } from '../../ports/upstreams';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord, text, wholeNumber } from '../http/wire';
import { refusalOfChange } from './envelope';
import { parseListed } from './wire';

/** The limit to ask for where pages go by rows. The rows that really arrive are counted. */
const PAGE_SIZE = '100';
/** No account has so many connections: an upstream that sends more pages is not paging. */
const MAX_PAGES = 500;

/** The names under which the list may stand, and how deep below the body. */
const LIST_NAMES = ['integrations', 'data', 'items', 'results'] as const;
const MAX_DEPTH = 3;
/** The names of the objects that may describe the pages; the fields may also stand beside the list. */
const PAGING_NAMES = ['pagination', 'paging', 'meta', 'page_info', 'pageInfo'] as const;

type Query = Readonly<Record<string, string>>;

/**
 * Every connection. The documentation of this endpoint does not describe its answer, so the app takes every usual shape,
 * and reads on where the answer says that there is more. A connection that is made or removed while pages are read may be
 * missing, but none is listed twice.
 */
export async function listAllAccounts(http: UpstreamHttp): Promise<Outcome<AccountList>> {
    const found = new Map<string, ListedAccount>();
    let query: Query | undefined;
    let sent = 0;
    let unreadableRows = 0;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer = await http.get(['v1', 'integration', 'list'], query);
        if (!answer.ok) return answer;
        const parsed = parseList(answer.value, http);
        if (!parsed.ok) return parsed;

        const { rows, paging } = parsed.value;
        const known = found.size;
        const listed = rows.map(parseListed).filter((one) => one !== undefined);
        for (const one of listed) add(found, one);
        unreadableRows += rows.length - listed.length;
        sent += rows.length;
        query = rows.length > 0 ? nextPage(paging, sent) : undefined;
        if (!query) return ok({ accounts: [...found.values()], unreadable: unreadableRows });
        // The page repeats earlier rows: the upstream does not page in a way that the app knows.
        if (page > 0 && found.size === known) return unreadable('unexpected');
    }
    return unreadable('too-large');
}

function add(found: Map<string, ListedAccount>, listed: ListedAccount): void {
    const { id } = listed.integration;
    const before = found.get(id);
    // Of two rows with one id, the row with the health counts.
    if (!before || (!before.reported && listed.reported)) found.set(id, listed);
}

/** The pages as an answer describes them. */
interface Paging {
    readonly total?: number;
    readonly page?: number;
    readonly totalPages?: number;
    readonly hasMore?: boolean;
    readonly cursor?: string;
}

interface Page {
    readonly rows: readonly unknown[];
    readonly paging: Paging;
}

/**
 * One page of the list. That the list is refused may confirm that a connection is gone, so only Hooked's own refusal
 * counts, as for a change.
 */
export function parseList(answer: JsonAnswer, http: UpstreamHttp): Outcome<Page> {
    const refused = refusalOfChange(answer, undefined, http);
    if (refused) return failed(refused);
    const { body } = answer;
    const rows = listIn([body]);
    return rows ? ok({ rows, paging: pagingIn(body) }) : unreadable('unexpected');
}

/** The list nearest to these values, at the smallest depth. */
function listIn(values: readonly unknown[], depth = 0): readonly unknown[] | undefined {
    const list = values.find((value): value is unknown[] => Array.isArray(value));
    if (list || depth >= MAX_DEPTH) return list;
    const below = values.filter(isRecord).flatMap((value) => LIST_NAMES.map((name) => value[name]));
    return below.length > 0 ? listIn(below, depth + 1) : undefined;
}

function pagingIn(body: unknown): Paging {
    const holders = [body, ...LIST_NAMES.map((name) => (isRecord(body) ? body[name] : undefined))].filter(isRecord);
    const all = holders.flatMap((holder) => [holder, ...PAGING_NAMES.map((name) => holder[name]).filter(isRecord)]);
    const first = <T>(names: readonly string[], read: (value: unknown) => T | undefined): T | undefined =>
        all.flatMap((holder) => names.map((name) => read(holder[name]))).find((value) => value !== undefined);
    const total = first(['total', 'totalCount', 'total_count'], wholeNumber);
    const page = first(['page', 'currentPage', 'current_page'], wholeNumber);
    const totalPages = first(['totalPages', 'total_pages', 'pages'], wholeNumber);
    const hasMore = first(['hasMore', 'has_more', 'hasNext', 'hasNextPage'], (value) =>
        typeof value === 'boolean' ? value : undefined,
    );
    const cursor = first(['nextCursor', 'next_cursor'], (value) => v.parse(text, value));
    return {
        ...(total !== undefined && { total }),
        ...(page !== undefined && { page }),
        ...(totalPages !== undefined && { totalPages }),
        ...(hasMore !== undefined && { hasMore }),
        ...(cursor !== undefined && { cursor }),
    };
}

/** The query for the next page; undefined where nothing says that there is more. */
function nextPage({ total, page, totalPages, hasMore, cursor }: Paging, sent: number): Query | undefined {
    if (cursor !== undefined) return hasMore === false ? undefined : { cursor };
    const isMore =
        hasMore ?? (page !== undefined && totalPages !== undefined ? page < totalPages : sent < (total ?? sent));
    if (!isMore) return undefined;
    return page === undefined ? { limit: PAGE_SIZE, offset: String(sent) } : { page: String(page + 1) };
}

const unreadable = (how: Unreadable): Outcome<never> => failed({ kind: 'unreadable', upstream: 'hooked', how });
