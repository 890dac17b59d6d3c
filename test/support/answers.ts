import type { Fault } from '../../dev/upstreams';

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

/** What a change is asked of whom, as far as the answers to it differ by that. */
export interface Asked {
    /** Who is asked, as people read it. */
    readonly source: 'Hooked' | 'Rocket.Chat';
    /** The body that says yes, under 200 and 207. */
    readonly yes: unknown;
    /** Bodies under 200 that have the right form and are no yes, by their names. */
    readonly unclear: Readonly<Record<string, unknown>>;
    /** Bodies under 404 that say that there is no such thing, by their names. */
    readonly missing: Readonly<Record<string, unknown>>;
    /** The same of another thing: they say nothing of this one. */
    readonly missingOther: unknown;
    /** The body of a refusal, in the words of whom is asked. */
    readonly refusal: (message: string, code: string) => unknown;
    /** What people read of a good answer that is no yes. */
    readonly unconfirmed: RegExp;
    /** Another server, which a redirect leads to; it answers everything with 200. */
    readonly elsewhere: string;
}

/** A DELETE of something that Hooked keeps. */
export function deletionOf({
    id,
    type,
    elsewhere,
}: {
    readonly id: string;
    /** How Hooked calls such a thing in its messages. */
    readonly type: 'Scheduled post' | 'Integration';
    readonly elsewhere: string;
}): Asked {
    const refusal = (message: string, code: string): object => ({ success: false, message, code });
    const missing = (of: string): object => ({
        code: 'not_found',
        message: `${type} not found`,
        details: { resource_id: of },
    });
    return {
        source: 'Hooked',
        yes: { success: true, data: { id, deleted: true } },
        unclear: {
            'of another id': { success: true, data: { id: 'other', deleted: true } },
            'without an id': { success: true, data: { deleted: true } },
            'deleted: "no"': { success: true, data: { id, deleted: 'no' } },
            'deleted: false': { success: true, data: { id, deleted: false } },
        },
        missing: { 'of this': missing(id), 'by its name': refusal(`${type} not found`, 'NOT_FOUND') },
        missingOther: missing('other'),
        refusal,
        unconfirmed: /without confirming the change/,
        elsewhere,
    };
}

const PAGE = '<!DOCTYPE html><html><head><title>Checking your browser</title></head><body>One moment</body></html>';
const GATEWAY = { message: 'no Route matched with those values' };
const text = (status: number, body: string): Misanswer => ({ raw: { contentType: 'text/plain', body }, status });
const json = (status: number, body: unknown): Misanswer => ({ json: body, status });
const page = (status: number): Misanswer => ({ html: PAGE, status });
const empty = (status: number): Misanswer => ({ empty: true, status });

/**
 * Every kind of answer that comes to a request for a change, from whom is asked or from something in front of them: each
 * status class, envelope and form, and none at all. What a test makes of them is its own.
 */
export function answersTo(asked: Asked): readonly AnsweredSo[] {
    const { source, yes, unclear, missing, missingOther, refusal, unconfirmed, elsewhere } = asked;
    const row =
        (meaning: Meaning) =>
        (name: string, fault: Misanswer, told: RegExp): AnsweredSo => ({ name, fault, meaning, told });
    const [made, open, refused, absent, wait] = [row('yes'), row('open'), row('no'), row('missing'), row('wait')];
    const words = (...parts: readonly string[]): RegExp => new RegExp(parts.join('.*'));
    const [ours, notJson, webPage] = [words(source), words('is cut off or not JSON'), words('A web page answered')];
    const foreign = words(`does not come from ${source}`);
    const itsProblem = (status: number): RegExp => words(source, `problem on its side \\(status ${status}\\)`);
    return [
        made('200, a yes', json(200, yes), /./),
        made('207, a yes', json(207, yes), /./),
        ...Object.entries(unclear).map(([name, body]) => open(`200, ${name}`, json(200, body), unconfirmed)),
        open('200, empty', empty(200), unconfirmed),
        open('204', empty(204), unconfirmed),
        open('200, success alone', json(200, { success: true }), unconfirmed),
        open('200, no data', json(200, { success: true, data: {} }), unconfirmed),
        open('202, queued', json(202, { success: true, message: 'queued' }), unconfirmed),
        open('202, a yes', json(202, yes), unconfirmed),
        open('200, null', json(200, null), unconfirmed),
        open('200, a list', json(200, [yes]), unconfirmed),
        open('200, JSON of something else', json(200, { status: 'ok' }), unconfirmed),
        open('200, text', text(200, 'OK'), notJson),
        open('200, a web page', page(200), webPage),
        open('200, cut', { raw: { contentType: 'application/json', body: '{"success":tr' }, status: 200 }, notJson),
        open('302, to another host', { redirect: elsewhere, status: 302 }, unconfirmed),
        open('307, to another host', { redirect: elsewhere, status: 307 }, unconfirmed),
        open('304', empty(304), /does not understand/),
        refused('200, a refusal', json(200, refusal('Not today', 'BUSY')), /says: Not today/),
        refused('400, a refusal', json(400, refusal('Not today', 'BUSY')), /says: Not today/),
        open('400, text', text(400, 'Bad request'), foreign),
        refused('401, the key', json(401, refusal('API key is invalid', 'INVALID_API_KEY')), ours),
        open('401, a web page', page(401), /web page in front of .*rejected the request/),
        refused('402', json(402, refusal('Payment required', 'SUBSCRIPTION_REQUIRED')), ours),
        refused('403, the plan', json(403, refusal('Not in this plan', 'SUBSCRIPTION_REQUIRED')), ours),
        open('403, a web page', page(403), /web page in front of .*rejected the request/),
        open('403, of a gateway', json(403, { message: 'Forbidden' }), /gateway or firewall, rejected.*“Forbidden”/),
        ...Object.entries(missing).map(([name, body]) => absent(`404, ${name}`, json(404, body), /contradicts itself/)),
        open('404, text', text(404, '404 page not found'), foreign),
        open('404, empty', empty(404), foreign),
        open('404, of a gateway', json(404, GATEWAY), foreign),
        open('404, a route', json(404, refusal('Route not found', 'NOT_FOUND')), foreign),
        open('404, of another id', json(404, missingOther), foreign),
        open('404, a web page', page(404), webPage),
        open('405, of a gateway', json(405, GATEWAY), foreign),
        open('408, text', text(408, 'Request Timeout'), itsProblem(408)),
        refused('409', json(409, refusal('In use', 'CONFLICT')), /says: In use/),
        open('410, of a gateway', text(410, 'Gone'), foreign),
        refused('422', json(422, refusal('Not so', 'VALIDATION_ERROR')), /says: Not so/),
        wait('429', json(429, refusal('Too many requests', 'RATE_LIMIT_EXCEEDED')), /is getting too many requests/),
        open('500', json(500, refusal('Internal server error', 'INTERNAL_ERROR')), itsProblem(500)),
        open('502, a web page', page(502), itsProblem(502)),
        open('503, text', text(503, 'upstream connect error'), itsProblem(503)),
        open('504, empty', empty(504), itsProblem(504)),
        open('lost', { reset: true }, words('Can’t reach', source)),
        open('none in time', { hang: true }, words(source, 'did not answer')),
    ];
}

/** What the other server that a redirect leads to says to everything: it has done nothing. */
export const ELSEWHERE_SAYS = { success: true, data: { status: 'ok' } };
