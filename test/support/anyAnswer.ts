import type { Fault } from '../../dev/upstreams';

/** What a fake does instead of answering as usual. */
export type Misanswer = Fault extends infer F ? (F extends Fault ? Omit<F, 'when' | 'times'> : never) : never;

/** Where a request goes, and where else it could go. */
export interface Asked {
    /** The address of the upstream, without a trailing slash. */
    readonly origin: string;
    /** Under this path it is served as well. */
    readonly prefix: string;
    /** Path and query of the request. */
    readonly target: string;
    /** Another server, which answers everything with 200 and does nothing. */
    readonly elsewhere: string;
}

/**
 * What an answer says to a request for a change. `yes`: it is made, as a look shows at the latest; `no`: it is not, in the
 * upstream's own words; `open`: nothing that could be relied on, and it is not made.
 */
export type Meaning = 'yes' | 'no' | 'open';

/** One way in which a request may be answered. */
export interface AnyAnswer {
    readonly name: string;
    readonly fault: (asked: Asked) => Misanswer;
    readonly toChange: Meaning;
    /** Whether a request that only reads is answered well by it. */
    readonly isReadable: boolean;
    /** What people read where it has to be explained, after a change or a look. */
    readonly told: RegExp;
    /** How the server follows redirects, where that matters. */
    readonly redirects?: 'repeated' | 'rewritten';
}

const PAGE = '<!DOCTYPE html><html><head><title>Checking your browser</title></head></html>';
const UNEXPECTED = /does not understand/;
const FOREIGN = /does not understand|about another integration/;
const REDIRECTED = /redirects requests, and the redirects lead to no answer/;
/** Rocket.Chat gives no 404, so there it is not understood; of Hooked’s, it is not one in Hooked’s words. */
const NOT_THEIRS = /does not understand|does not come from Hooked|status 404/;
/** A look that is refused so is told by its status; a change is not understood. */
const UNANSWERED = /does not understand|does not come from Hooked|status 40[05]/;
/** Needs no words of its own. */
const NOT_THERE = /./;

const row = (name: string, toChange: Meaning, told: RegExp, fault: Misanswer | AnyAnswer['fault']): AnyAnswer => ({
    name,
    toChange,
    told,
    isReadable: toChange === 'yes' && !/lost|cut/.test(name),
    fault: typeof fault === 'function' ? fault : () => fault,
});
const json = (status: number, body: unknown): Misanswer => ({ json: body, status });
const text = (status: number, body: string): Misanswer => ({ raw: { contentType: 'text/plain', body }, status });
const own = (status: number): Misanswer => ({ status });

/** Every kind of answer that an upstream, or something in front of it, gives to a request that only it understands. */
export const ANY_ANSWER: readonly AnyAnswer[] = [
    row('as usual', 'yes', NOT_THERE, { slowMs: 0 }),
    row('200, empty', 'open', /empty answer|does not understand/, { empty: true }),
    row('204', 'open', /empty answer|does not understand/, { empty: true, status: 204 }),
    row('200, success alone', 'open', UNEXPECTED, json(200, { success: true })),
    row('200, no data', 'open', UNEXPECTED, json(200, { success: true, data: {} })),
    row('200, {}', 'open', UNEXPECTED, json(200, {})),
    row('200, null', 'open', UNEXPECTED, json(200, null)),
    row('200, a number', 'open', UNEXPECTED, json(200, 42)),
    row('202, queued', 'open', UNEXPECTED, json(202, { success: true, message: 'queued' })),
    row('207, of nothing', 'open', UNEXPECTED, json(207, { success: true, data: { status: 'mixed' } })),
    row('200, text', 'open', /is cut off or not JSON/, text(200, 'OK')),
    row('200, a web page', 'open', /A web page answered/, { html: true }),
    row('200, a refusal', 'no', /says: |status 200/, json(200, { success: false, message: 'No', error: 'No' })),
    row('200, cut', 'yes', /is cut off or not JSON/, { cutJson: true }),
    row('lost, after it was made', 'yes', /Can’t reach/, { reset: 'after' }),
    row('lost', 'open', /Can’t reach/, { reset: true }),
    row('400, its own', 'no', /rejected the request \(status 400\)/, own(400)),
    row('400, text', 'open', UNANSWERED, text(400, 'Bad Request')),
    row('401, its own', 'no', /does not accept/, own(401)),
    row('401, a password', 'open', /asks for a user name and password/, {
        html: PAGE,
        status: 401,
        headers: { 'WWW-Authenticate': 'Basic realm="Staging"' },
    }),
    row('401, in silence', 'open', /the answer was empty/, { empty: true, status: 401 }),
    row('403, its own', 'no', /subscription|does not let .* (read|change) this/, own(403)),
    row('403, a bot check', 'open', /in front of .*rejected the request.*“Checking your browser”/, {
        html: PAGE,
        status: 403,
    }),
    row('403, of a gateway', 'open', /gateway or firewall, rejected.*“Forbidden”/, json(403, { message: 'Forbidden' })),
    row('403, in text', 'open', /in front of .*rejected the request/, text(403, 'Access denied')),
    row('404, text', 'open', NOT_THEIRS, text(404, '404 page not found')),
    row('404, of a gateway', 'open', NOT_THEIRS, json(404, { message: 'no Route matched with those values' })),
    row('404, a web page', 'open', /A web page answered/, { html: PAGE, status: 404 }),
    row('405, of a gateway', 'open', UNANSWERED, json(405, { message: 'Method Not Allowed' })),
    row('407', 'open', /asks for a user name and password/, { html: PAGE, status: 407 }),
    row('408, in text', 'open', /problem on its side \(status 408\)/, text(408, 'Request Timeout')),
    row('409, its own', 'no', /rejected the request \(status 409\)/, own(409)),
    row('422, its own', 'no', /rejected the request \(status 422\)/, own(422)),
    row('429', 'no', /too many requests/, own(429)),
    row('500', 'open', /problem on its side \(status 500\)/, own(500)),
    row('502, a web page', 'open', /problem on its side \(status 502\)/, { html: PAGE, status: 502 }),
    row('503, with a time', 'open', /Try again in 10 minutes/, { status: 503, headers: { 'Retry-After': '600' } }),
    row('504, in silence', 'open', /problem on its side \(status 504\)/, { empty: true, status: 504 }),
    ...(['repeated', 'rewritten'] as const).flatMap((redirects) =>
        [
            row(`307 to where it is served (${redirects})`, 'yes', NOT_THERE, ({ origin, prefix, target }) => ({
                redirect: `${origin}${prefix}${target}`,
                status: 307,
            })),
            row(`301 to another host (${redirects})`, 'open', FOREIGN, ({ elsewhere }) => ({
                redirect: elsewhere,
                status: 301,
            })),
            row(`308 to another host (${redirects})`, 'open', FOREIGN, ({ elsewhere }) => ({
                redirect: elsewhere,
                status: 308,
            })),
            row(`a circle (${redirects})`, 'open', REDIRECTED, ({ target }) => ({ redirect: target, status: 307 })),
            row(`a redirect to nowhere (${redirects})`, 'open', REDIRECTED, { empty: true, status: 302 }),
        ].map((answer) => ({ ...answer, redirects })),
    ),
];

/** What the other server says to everything. */
export const ELSEWHERE_SAYS = { success: true, data: { status: 'ok', id: 'elsewhere' }, id: 7 };
