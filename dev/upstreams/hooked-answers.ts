import type { FakeAccount, FakePlatformData } from './hooked-data';
import { isRecord, type Answer } from './requests';

/** Ends a request with this answer. */
export class Refusal extends Error {
    constructor(readonly answer: Answer) {
        super('refused');
    }
}

/** The details of errors about the API key. */
export const KEY_DETAILS = { field: 'x-api-key' };

/** The envelope of a good answer. */
export const ok = (data: unknown, message?: string): unknown => ({ success: true, ...(message && { message }), data });

/** The error envelope of Hooked's general guide. */
export const envelope = (message: string, code: string, details?: Record<string, unknown>): unknown => ({
    success: false,
    message,
    code,
    ...(details && { details }),
});

/** Ends the request with an error. */
export function refuse(status: number, message: string, code: string, details?: Record<string, unknown>): never {
    throw new Refusal({ status, body: envelope(message, code, details) });
}

/** Ends the request because a field of it is not valid. */
export function refuseField(field: string, problem: string): never {
    return refuse(400, `${field} ${problem}`, 'VALIDATION_ERROR', { field });
}

/** The documentation of integrations shows another envelope for errors. */
export function refuseUnknownAccount(id: string): never {
    throw new Refusal({
        status: 404,
        body: {
            code: 'not_found',
            message: 'Integration not found',
            details: { resource_id: id, resource_type: 'Integration' },
        },
    });
}

/** A query parameter that must be one of some words; undefined where it is absent. */
export function oneOf(field: string, value: string | null, allowed: readonly string[]): string | undefined {
    if (value === null) return undefined;
    return allowed.includes(value) ? value : refuseField(field, `must be one of ${allowed.join(', ')}`);
}

/** A query parameter that must be a whole number in a range; undefined where it is absent. */
export function wholeNumber(
    field: string,
    value: string | null,
    { min, max = Infinity }: { min: number; max?: number },
): number | undefined {
    if (value === null) return undefined;
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : refuseField(field, 'is out of range');
}

/** The checked `platformData` of a post. */
export function readPlatformData(value: unknown, { type }: Pick<FakeAccount, 'type'>): FakePlatformData {
    if (!isRecord(value)) return refuseField('platformData', 'must be an object');
    const { title, description, tags, privacyStatus, madeForKids } = value;
    const words = (field: string, given: unknown, max: number): void => {
        if (given === undefined) return;
        if (typeof given !== 'string') refuseField(`platformData.${field}`, 'must be a string');
        if (given.length > max) refuseField(`platformData.${field}`, `must not be longer than ${max} characters`);
    };
    words('title', title, 100);
    words('description', description, type === 'youtube' ? 5000 : 2200);
    words('privacyStatus', privacyStatus, 100);
    if (tags !== undefined) {
        if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) {
            refuseField('platformData.tags', 'must be an array of strings');
        }
        if (tags.length > 30) refuseField('platformData.tags', 'must not hold more than 30');
    }
    if (madeForKids !== undefined && typeof madeForKids !== 'boolean') {
        refuseField('platformData.madeForKids', 'must be a boolean');
    }
    return value;
}
