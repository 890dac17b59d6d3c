import { invalidParams, meteorError, type Body, type ErrorWording } from './rocketchat-errors';
import { isRecord, parseJson } from './requests';

const DEFAULT_COUNT = 50;
const MAX_COUNT = 100;

type Sort = Record<string, 1 | -1>;

/** Refuses a query with parameters other than these. */
export function onlyKnown(wording: ErrorWording, query: URLSearchParams, known: readonly string[]): void {
    if ([...query.keys()].some((name) => !known.includes(name))) {
        throw invalidParams(wording, 'must NOT have additional properties');
    }
}

interface PageOptions {
    readonly wording: ErrorWording;
    readonly defaultSort: Sort;
    /** Whether `count=0` asks for all, as the setting `API_Allow_Infinite_Count` says. */
    readonly mayAskForAll: boolean;
}

/** The page that the query asks for (`getPaginationItems.ts`). */
export function pageOf<T extends object>(
    found: readonly T[],
    query: URLSearchParams,
    { wording, defaultSort, mayAskForAll }: PageOptions,
): { page: T[]; rest: Body } {
    const whole = (name: string, fallback: number): number => {
        const value = query.get(name);
        if (value === null || value === '') return fallback;
        if (!/^-?\d+$/.test(value)) throw invalidParams(wording, 'must be number');
        return Number(value);
    };
    const offset = Math.max(0, whole('offset', 0));
    const asked = whole('count', DEFAULT_COUNT);
    const count = asked <= 0 ? (mayAskForAll ? Infinity : DEFAULT_COUNT) : Math.min(asked, MAX_COUNT);
    const page = sorted(found, readSort(query.get('sort')) ?? defaultSort).slice(offset, offset + count);
    return { page, rest: { offset, items: page.length, count: page.length, total: found.length } };
}

function readSort(text: string | null): Sort | undefined {
    if (text === null) return undefined;
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
