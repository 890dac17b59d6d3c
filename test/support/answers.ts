import type { Fault } from '../../dev/upstreams';

/** What a fake does instead of answering as usual. */
export type Misanswer = Fault extends infer F
    ? F extends Fault
        ? Omit<F, 'when' | 'times' | 'takesEffect'>
        : never
    : never;

/** Where a request goes, and where else it could go. */
export interface Asked {
    /** The address of the upstream, without a trailing slash. */
    readonly origin: string;
    /** The upstream serves the same requests under this path. */
    readonly prefix: string;
    /** Path and query of the request. */
    readonly target: string;
    /** Another server, which answers everything with `ELSEWHERE_SAYS` and does nothing. */
    readonly elsewhere: string;
}

/** A DELETE of something in Hooked. */
export interface Deletion extends Asked {
    readonly id: string;
    /** Hooked's word for such a thing in its messages. */
    readonly type: 'Scheduled post' | 'Integration';
}

/**
 * What an answer to a request for a change proves. `yes`: the change is made; `no`: it is not made, and will not be;
 * `missing`: the thing does not exist; `wait`: not now; `open`: nothing, the change may be made or not.
 */
export type Meaning = 'yes' | 'no' | 'missing' | 'wait' | 'open';

/** One way to answer a request. */
export interface Answer<Request extends Asked = Asked> {
    readonly name: string;
    readonly fault: (asked: Request) => Misanswer;
    readonly meaning: Meaning;
    /** Whether the answer serves a request that only reads. */
    readonly isReadable: boolean;
    /** What people read where the app explains the answer. */
    readonly told: RegExp;
    /** How the server follows redirects, where that matters. */
    readonly redirects?: 'repeated' | 'rewritten';
}

/** What the other server says to everything. */
export const ELSEWHERE_SAYS = { success: true, data: { status: 'ok', id: 'elsewhere' }, id: 7 };

const PAGE = '<!DOCTYPE html><html><head><title>Checking your browser</title></head><body>One moment</body></html>';
const text = (status: number, body: string): Misanswer => ({ raw: { contentType: 'text/plain', body }, status });
const json = (status: number, body: unknown): Misanswer => ({ json: body, status });
const page = (status: number, headers?: Readonly<Record<string, string>>): Misanswer => ({
    html: PAGE,
    status,
    ...(headers && { headers }),
});
const empty = (status: number): Misanswer => ({ empty: true, status });
const gateway = (status: number, message: string): Misanswer => json(status, { message });

/** What people read after a deletion in Hooked, and after any other request to either upstream. */
interface Told {
    readonly deletion: RegExp;
    readonly any: RegExp;
}
const both = (words: RegExp): Told => ({ deletion: words, any: words });
const itsProblem = (status: number): Told => ({
    deletion: new RegExp(`Hooked.*problem on its side \\(status ${status}\\)`),
    any: new RegExp(`problem on its side \\(status ${status}\\)`),
});
const UNCONFIRMED = /without confirming the change/;
const NOT_UNDERSTOOD: Told = { deletion: UNCONFIRMED, any: /does not understand/ };
const EMPTY: Told = { deletion: UNCONFIRMED, any: /empty answer|does not understand/ };
const NOT_JSON = both(/is cut off or not JSON/);
const WEB_PAGE = both(/A web page answered/);
const NOT_HOOKEDS = /does not come from Hooked/;
/** The app names the status of a refused look; it does not understand such an answer to a change. */
const refusedBy = (status: number): Told => ({
    deletion: NOT_HOOKEDS,
    any: new RegExp(`does not understand|does not come from Hooked|status ${status}`),
});

type SharedRow = readonly [name: string, told: Told, fault: Misanswer | ((asked: Asked) => Misanswer)];

/** Answers that prove nothing about any request, from the upstream or from something in front of it. */
const OPEN: readonly SharedRow[] = [
    ['200, empty', EMPTY, empty(200)],
    ['204', EMPTY, empty(204)],
    ['200, success alone', NOT_UNDERSTOOD, json(200, { success: true })],
    ['200, no data', NOT_UNDERSTOOD, json(200, { success: true, data: {} })],
    ['200, {}', NOT_UNDERSTOOD, json(200, {})],
    ['200, null', NOT_UNDERSTOOD, json(200, null)],
    ['200, a number', NOT_UNDERSTOOD, json(200, 42)],
    ['200, JSON of something else', NOT_UNDERSTOOD, json(200, { status: 'ok' })],
    ['202, queued', NOT_UNDERSTOOD, json(202, { success: true, message: 'queued' })],
    ['207, of nothing', NOT_UNDERSTOOD, json(207, { success: true, data: { status: 'mixed' } })],
    ['200, text', NOT_JSON, text(200, 'OK')],
    ['200, a web page', WEB_PAGE, page(200)],
    ['304', both(/does not understand/), empty(304)],
    ['400, text', refusedBy(400), text(400, 'Bad Request')],
    ['401, a web page', both(/web page in front of .*rejected the request/), page(401)],
    [
        '401, a password',
        both(/asks for a user name and password/),
        page(401, { 'WWW-Authenticate': 'Basic realm="Staging"' }),
    ],
    ['401, in silence', both(/the answer was empty/), empty(401)],
    ['403, a bot check', both(/web page in front of .*rejected the request.*“Checking your browser”/), page(403)],
    ['403, of a gateway', both(/gateway or firewall, rejected.*“Forbidden”/), gateway(403, 'Forbidden')],
    ['403, in text', both(/web page in front of .*rejected the request/), text(403, 'Access denied')],
    ['404, text', refusedBy(404), text(404, '404 page not found')],
    ['404, empty', refusedBy(404), empty(404)],
    ['404, of a gateway', refusedBy(404), gateway(404, 'no Route matched with those values')],
    ['404, a web page', WEB_PAGE, page(404)],
    ['405, of a gateway', refusedBy(405), gateway(405, 'Method Not Allowed')],
    ['407', both(/asks for a user name and password/), page(407)],
    ['408, in text', itsProblem(408), text(408, 'Request Timeout')],
    ['410, of a gateway', refusedBy(410), text(410, 'Gone')],
    ['502, a web page', itsProblem(502), page(502)],
    ['503, in text', itsProblem(503), text(503, 'upstream connect error')],
    ['504, in silence', itsProblem(504), empty(504)],
    ['lost', { deletion: /Can’t reach Hooked/, any: /Can’t reach/ }, { reset: true }],
];

const ELSEWHERE: Told = { deletion: UNCONFIRMED, any: /does not understand|about another integration/ };
const NO_WAY = both(/redirects requests, and the redirects lead to no answer/);

/** Redirects that lead to no answer about the request. */
const REDIRECTS: readonly SharedRow[] = [
    ...[301, 302, 307, 308].map((status): SharedRow => [
        `${status} to another host`,
        ELSEWHERE,
        ({ elsewhere }) => ({ redirect: elsewhere, status }),
    ]),
    ['a circle', NO_WAY, ({ target }) => ({ redirect: target, status: 307 })],
    ['a redirect to nowhere', NO_WAY, empty(302)],
];

const answer = <Request extends Asked>(
    name: string,
    meaning: Meaning,
    told: RegExp,
    fault: Misanswer | ((asked: Request) => Misanswer),
): Answer<Request> => ({
    name,
    meaning,
    told,
    isReadable: meaning === 'yes' && !/lost|cut/.test(name),
    fault: typeof fault === 'function' ? fault : () => fault,
});
const shared = (rows: readonly SharedRow[], of: keyof Told): readonly Answer[] =>
    rows.map(([name, told, fault]) => answer(name, 'open', told[of], fault));

const yes = ({ id }: Deletion): unknown => ({ success: true, data: { id, deleted: true } });
const refusal = (message: string, code: string): unknown => ({ success: false, message, code });
const missing = (id: string, { type }: Deletion): unknown => ({
    code: 'not_found',
    message: `${type} not found`,
    details: { resource_id: id },
});

/** The answer needs no explanation. */
const NO_WORDS = /./;

/** Every kind of answer to a DELETE in Hooked, from Hooked or from something in front of it. */
export const ANSWERS_TO_DELETION: readonly Answer<Deletion>[] = [
    answer('200, a yes', 'yes', NO_WORDS, (asked) => json(200, yes(asked))),
    answer('207, a yes', 'yes', NO_WORDS, (asked) => json(207, yes(asked))),
    answer(
        '200, of another id',
        'open',
        UNCONFIRMED,
        json(200, { success: true, data: { id: 'other', deleted: true } }),
    ),
    answer('200, without an id', 'open', UNCONFIRMED, json(200, { success: true, data: { deleted: true } })),
    ...['no', false].map((deleted) =>
        answer<Deletion>(`200, deleted: ${JSON.stringify(deleted)}`, 'open', UNCONFIRMED, ({ id }) =>
            json(200, { success: true, data: { id, deleted } }),
        ),
    ),
    answer('200, a list', 'open', UNCONFIRMED, (asked) => json(200, [yes(asked)])),
    answer('202, a yes', 'open', UNCONFIRMED, (asked) => json(202, yes(asked))),
    answer('200, cut short', 'open', NOT_JSON.deletion, {
        raw: { contentType: 'application/json', body: '{"success":tr' },
        status: 200,
    }),
    answer('200, a refusal', 'no', /says: Not today/, json(200, refusal('Not today', 'BUSY'))),
    answer('400, a refusal', 'no', /says: Not today/, json(400, refusal('Not today', 'BUSY'))),
    answer('401, the key', 'no', /Hooked/, json(401, refusal('API key is invalid', 'INVALID_API_KEY'))),
    answer('402', 'no', /Hooked/, json(402, refusal('Payment required', 'SUBSCRIPTION_REQUIRED'))),
    answer('403, the plan', 'no', /Hooked/, json(403, refusal('Not in this plan', 'SUBSCRIPTION_REQUIRED'))),
    answer('404, of this', 'missing', /contradicts itself/, (asked) => json(404, missing(asked.id, asked))),
    answer('404, by its name', 'missing', /contradicts itself/, ({ type }) =>
        json(404, refusal(`${type} not found`, 'NOT_FOUND')),
    ),
    answer('404, a route', 'open', NOT_HOOKEDS, json(404, refusal('Route not found', 'NOT_FOUND'))),
    answer('404, of another id', 'open', NOT_HOOKEDS, (asked) => json(404, missing('other', asked))),
    answer('409', 'no', /says: In use/, json(409, refusal('In use', 'CONFLICT'))),
    answer('422', 'no', /says: Not so/, json(422, refusal('Not so', 'VALIDATION_ERROR'))),
    answer(
        '429',
        'wait',
        /is getting too many requests/,
        json(429, refusal('Too many requests', 'RATE_LIMIT_EXCEEDED')),
    ),
    answer('500', 'open', itsProblem(500).deletion, json(500, refusal('Internal server error', 'INTERNAL_ERROR'))),
    answer('none in time', 'open', /Hooked.*did not answer/, { hang: true }),
    ...shared([...OPEN, ...REDIRECTS], 'deletion'),
];

/** Every kind of answer to any request, from either upstream or from something in front of it. */
export const ANSWERS_TO_ANY: readonly Answer[] = [
    answer('as usual', 'yes', NO_WORDS, { slowMs: 0 }),
    answer('200, a refusal', 'no', /says: |status 200/, json(200, { success: false, message: 'No', error: 'No' })),
    answer('200, cut', 'yes', NOT_JSON.any, { cutJson: true }),
    answer('lost, after it was made', 'yes', /Can’t reach/, { reset: 'after' }),
    answer('400, its own', 'no', /rejected the request \(status 400\)/, { status: 400 }),
    answer('401, its own', 'no', /rejected the app’s/, { status: 401 }),
    answer('403, its own', 'no', /subscription|does not let .* (read|change) this/, { status: 403 }),
    answer('409, its own', 'no', /rejected the request \(status 409\)/, { status: 409 }),
    answer('422, its own', 'no', /rejected the request \(status 422\)/, { status: 422 }),
    answer('429', 'wait', /too many requests/, { status: 429 }),
    answer('500', 'open', itsProblem(500).any, { status: 500 }),
    answer('503, with a time', 'open', /Try again in 10 minutes/, { status: 503, headers: { 'Retry-After': '600' } }),
    ...shared(OPEN, 'any'),
    ...(['repeated', 'rewritten'] as const).flatMap((redirects) =>
        [
            answer('307 to where it is served', 'yes', NO_WORDS, ({ origin, prefix, target }) => ({
                redirect: `${origin}${prefix}${target}`,
                status: 307,
            })),
            ...shared(REDIRECTS, 'any'),
        ].map((one) => ({ ...one, name: `${one.name} (${redirects})`, redirects })),
    ),
];
