import { failure, invalidParams, meteorError, type Body, type ErrorWording } from './rocketchat-errors';
import { decodeOnce, isRecord, parseJson, type UpstreamRequest } from './requests';

const DEFAULT_COUNT = 50;
const MAX_COUNT = 100;

type Sort = Record<string, 1 | -1>;

/** The query as the server's parser reads it (`qs`): a name that comes twice, or as `name[]`, is a list. */
export function queryParams({ rawQuery }: Pick<UpstreamRequest, 'rawQuery'>): Body {
    if (decodeOnce(rawQuery) === undefined) throw failure('Invalid query parameters');
    const params: Body = {};
    for (const [written, value] of new URLSearchParams(rawQuery)) {
        const [, name = written, within] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(written) ?? [];
        if (name in Object.prototype) continue;
        const before = params[name];
        if (within !== undefined && within !== '' && !/^\d+$/.test(within)) {
            params[name] = { ...(isRecord(before) ? before : {}), [within]: value };
            continue;
        }
        const isList = within !== undefined || before !== undefined;
        params[name] = isList ? [...(before === undefined ? [] : [before].flat()), value] : value;
    }
    return params;
}

/** The body as the server reads it: one that it cannot read, or that holds nothing, is an empty object. */
export function bodyParams({ body, header }: Pick<UpstreamRequest, 'body' | 'header'>): unknown {
    const type = header('content-type') ?? '';
    if (type.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body));
    const value = type.includes('application/json') ? parseJson(body) : body;
    if (Array.isArray(value)) return value;
    // Spread as the server spreads it: a text becomes an object of its letters.
    return typeof value === 'string' ? { ...Array.from(value) } : isRecord(value) ? value : {};
}

/** Refuses a query with parameters other than these. */
export function onlyKnown(wording: ErrorWording, query: URLSearchParams, known: readonly string[]): void {
    if ([...query.keys()].some((name) => !known.includes(name))) {
        throw invalidParams(wording, 'must NOT have additional properties');
    }
}

interface PageOptions {
    readonly defaultSort: Sort;
    /** Whether `count=0` asks for all, as the setting `API_Allow_Infinite_Count` says. */
    readonly mayAskForAll: boolean;
}

/** The page that the valid parameters ask for (`getPaginationItems.ts`). */
export function pageOf<T extends object>(
    found: readonly T[],
    { count: asked, offset: from, sort }: Body,
    { defaultSort, mayAskForAll }: PageOptions,
): { page: T[]; rest: Body } {
    const offset = Math.max(0, wholeIn(from));
    const count = asked === undefined || asked === null ? DEFAULT_COUNT : Math.min(wholeIn(asked), MAX_COUNT);
    const most = count > 0 ? count : mayAskForAll ? Infinity : DEFAULT_COUNT;
    const page = sorted(found, readSort(sort) ?? defaultSort).slice(offset, offset + most);
    return { page, rest: { offset, items: page.length, count: page.length, total: found.length } };
}

/** As `parseInt` reads it; 0 for what holds no number. */
const wholeIn = (value: unknown): number => {
    const whole = typeof value === 'number' || typeof value === 'string' ? parseInt(String(value), 10) : 0;
    return Number.isNaN(whole) ? 0 : whole;
};

function readSort(text: unknown): Sort | undefined {
    if (typeof text !== 'string' || text === '') return undefined;
    const sort = parseJson(text);
    const isSort = (value: unknown): value is Sort =>
        isRecord(value) && Object.values(value).every((direction) => direction === 1 || direction === -1);
    if (isSort(sort)) return sort;
    throw meteorError('error-invalid-sort', `Invalid sort parameter provided: "${text}"`);
}

/** Sorted by dotted paths, as the database does: by the first that differs. */
export function sorted<T extends object>(items: readonly T[], sort: Sort): T[] {
    const valueAt = (item: T, path: string): string => {
        const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), item);
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : '';
    };
    return [...items].sort((a, b) => {
        for (const [path, direction] of Object.entries(sort)) {
            const [left, right] = [valueAt(a, path), valueAt(b, path)];
            if (left !== right) return (left < right ? -1 : 1) * direction;
        }
        return 0;
    });
}
