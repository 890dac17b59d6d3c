/**
 * How errors are worded: `old` servers answer 401 to missing permissions, 8.0 has dropped `status` and `message`, 9.0
 * answers 403 to every refusal.
 */
export type ErrorWording = 'old' | 'v7' | 'v8' | 'v9';

/** A body of an answer. */
export type Body = Record<string, unknown>;

const NOT_LOGGED_IN = 'You must be logged in to do this.';
const NO_PERMISSION = 'User does not have the permissions required for this action';

/** Messages and codes that 9.0 takes for a refusal, however they are thrown. */
const REFUSALS = ['not-authorized', 'not_authorized', 'error-not-allowed', 'not-allowed', 'no-permission'];

/** Ends a request with this answer. */
export class Refusal extends Error {
    constructor(
        readonly status: number,
        readonly body: Body,
    ) {
        super('refused');
    }

    /** The same in the words of that generation: 9.0 has one status and one code for all that is not allowed. */
    wordedFor(wording: ErrorWording): Pick<Refusal, 'status' | 'body'> {
        const { error, errorType } = this.body;
        const isRefused = this.status === 403 || REFUSALS.includes(String(errorType ?? error));
        if (wording !== 'v9' || !isRefused) return this;
        return { status: 403, body: { success: false, error, errorType: 'error-forbidden' } };
    }
}

/** `API.v1.failure` */
export const failure = (error: string): Refusal => new Refusal(400, { success: false, error });

/** The answer to a thrown `Meteor.Error`. */
export const meteorError = (code: string, reason: string): Refusal =>
    new Refusal(400, { success: false, error: `${reason} [${code}]`, errorType: code });

export const tooManyRequests = (seconds: number): string =>
    `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`;

const hasTypedRoutes = (wording: ErrorWording): boolean => wording === 'v8' || wording === 'v9';

/** The answer to a query or body that does not fit the endpoint's schema. */
export const invalidParams = (wording: ErrorWording, problem: string): Refusal =>
    hasTypedRoutes(wording)
        ? new Refusal(400, { success: false, error: problem, errorType: 'error-invalid-params' })
        : meteorError('invalid-params', problem);

/** The answer where the user has none of the endpoint's permissions. */
export function forbidden(wording: ErrorWording): Refusal {
    if (wording === 'old') return new Refusal(401, { success: false, error: 'unauthorized' });
    const code = hasTypedRoutes(wording) ? 'error-forbidden' : 'error-unauthorized';
    return new Refusal(403, { success: false, error: `${NO_PERMISSION} [${code}]` });
}

/** The body of a 401 for a token that is missing or not valid. */
export function notLoggedIn(wording: ErrorWording): Body {
    switch (wording) {
        case 'old':
            return { status: 'error', message: NOT_LOGGED_IN };
        case 'v7':
            return { success: false, status: 'error', message: NOT_LOGGED_IN, error: NOT_LOGGED_IN };
        case 'v8':
        case 'v9':
            return { success: false, error: NOT_LOGGED_IN };
    }
}
