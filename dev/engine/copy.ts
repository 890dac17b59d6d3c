/**
 * A deep copy of plain data. Storage hands out copies, as a database does. `structuredClone` would do, but its result
 * belongs to another realm when a test runner gives every test file its own globals: the engine's `instanceof Date` and
 * `instanceof Array` then fail, and a date arrives in the app as `{}`.
 */
export function copy<T>(value: T): T {
    return copyValue(value) as T;
}

function copyValue(value: unknown): unknown {
    if (typeof value === 'function') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (Buffer.isBuffer(value)) return Buffer.from(value);
    if (isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return value.map(copyValue);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyValue(part)]));
}

function isDate(value: object): value is Date {
    return Object.prototype.toString.call(value) === '[object Date]';
}
