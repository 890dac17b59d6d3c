import type { Fault } from '../dev/upstreams';

/** What a fake does instead of answering as usual. */
export type Misanswer = Fault extends infer F
    ? F extends Fault
        ? Omit<F, 'when' | 'times' | 'takesEffect'>
        : never
    : never;

/**
 * What an answer to a request for a change says by itself. `yes`: it is made. `no`: it is not, and will not be. `missing`:
 * there is no such thing. `wait`: not now. `open`: nothing that could be relied on; the change may be made or not.
 */
export type Meaning = 'yes' | 'no' | 'missing' | 'wait' | 'open';

/** One way in which a request for a change may be answered. */
export interface AnsweredSo {
    readonly name: string;
    readonly fault: Misanswer;
    readonly meaning: Meaning;
    /** What people read where the answer has to be explained. */
    readonly told: RegExp;
}

/** What a change is asked for. */
export interface Asked {
    /** The id of the thing. */
    readonly id: string;
    /** How Hooked calls it in `resource_type` and in its messages. */
    readonly type: string;
    /** `data` of the answer that says yes. */
    readonly yes: Readonly<Record<string, unknown>>;
    /** Another server, which a redirect leads to; it answers everything with 200. */
    readonly elsewhere: string;
}

const PAGE = '<!DOCTYPE html><html><head><title>Checking your browser</title></head><body>One moment</body></html>';
const GATEWAY = { message: 'no Route matched with those values' };
const text = (body: string): Misanswer => ({ raw: { contentType: 'text/plain', body } });
const failure = (message: string, code: string): object => ({ success: false, message, code });

const FOREIGN = /cannot be understood as Hooked’s own/;
const UNCONFIRMED = /without saying clearly that it is done/;
const NOT_JSON = /breaks off or is not JSON/;
const WEB_PAGE = /A web page came back/;
const UNREACHABLE = /can not be reached/;
const itsProblem = (status: number): RegExp => new RegExp(`problem of its own \\(status ${status}\\)`);
const refused = (status: number): RegExp => new RegExp(`rejected the request \\(status ${status}\\)`);

/**
 * Every kind of answer that Hooked, or something in front of it, may give to a request for a change: each status class,
 * envelope and form, and none at all. What a test makes of them is its own.
 */
export function answersTo({ id, type, yes, elsewhere }: Asked): readonly AnsweredSo[] {
    const row = (name: string, fault: Misanswer, meaning: Meaning, told: RegExp): AnsweredSo => ({
        name,
        fault,
        meaning,
        told,
    });
    const open = (name: string, fault: Misanswer, told: RegExp): AnsweredSo => row(name, fault, 'open', told);
    const json = (status: number, body: unknown): Misanswer => ({ json: body, status });
    const missing = { code: 'not_found', message: `${type} not found`, details: { resource_id: id } };
    return [
        row('200, a yes', json(200, { success: true, data: yes }), 'yes', /./),
        row('200, a yes without an envelope', json(200, yes), 'yes', /./),
        row('207, a yes', json(207, { success: true, data: yes }), 'yes', /./),
        open('200, empty', { empty: true, status: 200 }, UNCONFIRMED),
        open('204', { empty: true, status: 204 }, UNCONFIRMED),
        open('200, success alone', json(200, { success: true }), UNCONFIRMED),
        open('200, no data', json(200, { success: true, data: {} }), UNCONFIRMED),
        open('200, of another id', json(200, { success: true, data: { ...yes, id: 'other' } }), UNCONFIRMED),
        open('202, queued', json(202, { success: true, message: 'queued' }), UNCONFIRMED),
        open('207, "no"', json(207, { success: true, data: { ...yes, deleted: 'no' } }), UNCONFIRMED),
        open('200, false', json(200, { success: true, data: { ...yes, deleted: false } }), UNCONFIRMED),
        open('200, null', json(200, null), UNCONFIRMED),
        open('200, a list', json(200, [yes]), UNCONFIRMED),
        open('200, JSON of something else', json(200, { status: 'ok' }), UNCONFIRMED),
        open('200, text', { ...text('OK'), status: 200 }, NOT_JSON),
        open('200, a web page', { html: PAGE, status: 200 }, WEB_PAGE),
        open('200, cut', { raw: { contentType: 'application/json', body: '{"success":tr' }, status: 200 }, NOT_JSON),
        open('302, to another host', { redirect: elsewhere, status: 302 }, UNCONFIRMED),
        open('307, to another host', { redirect: elsewhere, status: 307 }, UNCONFIRMED),
        open('304', { empty: true, status: 304 }, /does not understand/),
        row('200, a refusal', json(200, failure('Not today', 'BUSY')), 'no', /says: Not today/),
        row('400, a refusal', json(400, failure('Not today', 'BUSY')), 'no', /says: Not today/),
        row('400, text', { ...text('Bad request'), status: 400 }, 'no', refused(400)),
        row('401, the key', json(401, failure('API key is invalid', 'INVALID_API_KEY')), 'no', /`hooked_api_key`/),
        row('402', json(402, failure('Payment required', 'SUBSCRIPTION_REQUIRED')), 'no', /Hooked/),
        row('403, the plan', json(403, failure('A subscription is required', 'SUBSCRIPTION_REQUIRED')), 'no', /Hooked/),
        row('403, a web page', { html: PAGE, status: 403 }, 'no', /Hooked/),
        row('403, of a gateway', json(403, { message: 'Forbidden' }), 'no', /Hooked/),
        row('404, of this', json(404, missing), 'missing', /contradicts itself/),
        row('404, by its name', json(404, failure(`${type} not found`, 'NOT_FOUND')), 'missing', /contradicts itself/),
        open('404, text', { ...text('404 page not found'), status: 404 }, FOREIGN),
        open('404, empty', { empty: true, status: 404 }, FOREIGN),
        open('404, of a gateway', json(404, GATEWAY), FOREIGN),
        open('404, a route', json(404, failure('Route not found', 'NOT_FOUND')), FOREIGN),
        open('404, of another id', json(404, { ...missing, details: { resource_id: 'other' } }), FOREIGN),
        open('404, a web page', { html: PAGE, status: 404 }, WEB_PAGE),
        row('405', json(405, GATEWAY), 'no', refused(405)),
        row('409', json(409, failure('In use', 'CONFLICT')), 'no', /says: In use/),
        row('410, of a gateway', { ...text('Gone'), status: 410 }, 'no', refused(410)),
        row('422', json(422, failure('Not so', 'VALIDATION_ERROR')), 'no', /says: Not so/),
        row('429', json(429, failure('Too many requests', 'RATE_LIMIT_EXCEEDED')), 'wait', /asks us to slow down/),
        open('500', json(500, failure('Internal server error', 'INTERNAL_ERROR')), itsProblem(500)),
        open('502, a web page', { html: PAGE, status: 502 }, itsProblem(502)),
        open('503, text', { ...text('upstream connect error'), status: 503 }, itsProblem(503)),
        open('504, empty', { empty: true, status: 504 }, itsProblem(504)),
        open('lost', { reset: true }, UNREACHABLE),
        open('none in time', { hang: true }, /did not answer/),
    ];
}

/** What the other server that a redirect leads to says to everything: it has done nothing. */
export const ELSEWHERE_SAYS = { success: true, data: { status: 'ok' } };
