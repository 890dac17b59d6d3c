import { failed, ok, type Outcome } from '../../domain/outcome';
import { isUncertain, type Problem } from '../../domain/problem';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { isRecord } from '../http/wire';
import { parseIntegration, refusalOf } from './wire';

/*
 * `integrations.update` replaces the whole integration, so the whole of it has to go back: this is the one file in which
 * tokens, scripts and addresses exist as they are. None of them is ever put into what leaves it.
 */

type Wire = Readonly<Record<string, unknown>>;

/** The document with its secrets, and what may be shown of it. */
interface Document {
    readonly wire: Wire;
    readonly webhook: WebhookIntegration;
}

/** How each field of a body is read from the document; a field that can't be is a reason to send nothing. */
const READ = {
    text: (value: unknown) => (typeof value === 'string' ? value : undefined),
    flag: (value: unknown) =>
        value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
    number: (value: unknown) =>
        (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
        Number.isFinite(Number(value))
            ? Number(value)
            : undefined,
    // Blank ones are refused by the one half of the server, and dropped by the other.
    texts: (value: unknown) =>
        Array.isArray(value) && value.every((one): one is string => typeof one === 'string')
            ? value.filter((one) => one.trim() !== '')
            : undefined,
} as const;

const COMMON = {
    name: 'text',
    username: 'text',
    alias: 'text',
    avatar: 'text',
    emoji: 'text',
    script: 'text',
} as const satisfies Fields;

/**
 * What an update writes, besides the type, the id, `channel`, `enabled` and the two below (`IntegrationsUpdateProps` of
 * `@rocket.chat/rest-typings`). Not the script's engine: the server keeps it, and older ones refuse to be told.
 */
const FIELDS = {
    'webhook-incoming': { ...COMMON, overrideDestinationChannelEnabled: 'flag' },
    'webhook-outgoing': {
        ...COMMON,
        event: 'text',
        token: 'text',
        urls: 'texts',
        targetRoom: 'text',
        triggerWords: 'texts',
        triggerWordAnywhere: 'flag',
        runOnEdits: 'flag',
        impersonateUser: 'flag',
        retryFailedCalls: 'flag',
        retryCount: 'number',
        retryDelay: 'text',
    },
} as const satisfies Record<string, Fields>;

type Fields = Readonly<Record<string, keyof typeof READ>>;
type WireType = keyof typeof FIELDS;

/** Without these the server refuses, or would lose something. */
const NEEDED: Readonly<Record<WireType, readonly string[]>> = {
    'webhook-incoming': ['name'],
    'webhook-outgoing': ['name', 'username', 'event', 'urls', 'token'],
};

/** The server mends these where they make no sense (`validateOutgoingIntegration.ts`). */
const MENDED = ['retryCount', 'retryDelay'];

/**
 * Switches an integration on or off by reading it and sending all of it back.
 *
 * Somebody who edits it between our reading and our writing loses their edit: Rocket.Chat has no conditional update, so
 * nothing can prevent that. Reading twice would only add time to lose it in; what is sent is read right before instead,
 * and what is so already is not sent at all.
 */
export async function setEnabled(
    http: UpstreamHttp,
    id: string,
    enabled: boolean,
): Promise<Outcome<WebhookIntegration> & { readonly unsent?: true }> {
    const before = await readDocument(http, id);
    if (!before.ok) return { ...before, unsent: true };
    if (before.value.webhook.enabled === enabled) return ok(before.value.webhook);
    const whole = wholeOf(before.value.wire, id);
    if (!whole) {
        return { ...failed({ kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' }), unsent: true };
    }
    const body = { ...whole, enabled };

    const sent = await http.put(['api', 'v1', 'integrations.update'], body);
    const after = sent.ok ? afterUpdate(sent.value, http, id) : sent;
    if (after.ok) return compared(after.value, body);
    if (!isUncertain(after.problem)) return after;
    // The answer was lost, or is not the server's, which says nothing of the request.
    const now = await readDocument(http, id);
    return now.ok && now.value.webhook.enabled === enabled ? compared(now.value, body) : after;
}

/** The document as it is now, or the server's refusal in its own words; all else is no answer to a change. */
function afterUpdate(answer: JsonAnswer, http: UpstreamHttp, id: string): Outcome<Document> {
    const refused = refusalOfUpdate(answer, http, id);
    if (refused) return refused;
    const after = documentIn(answer, id, http);
    return after.ok || isUncertain(after.problem) ? after : notUnderstood;
}

const notUnderstood = failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });

async function readDocument(http: UpstreamHttp, id: string): Promise<Outcome<Document>> {
    const answer = await http.get(['api', 'v1', 'integrations.get'], { integrationId: id });
    return answer.ok ? documentIn(answer.value, id, http) : answer;
}

/** The deliveries that older servers answer with hold too little of the integration to be sent back. */
function documentIn(answer: JsonAnswer, id: string, http: UpstreamHttp): Outcome<Document> {
    const webhook = parseIntegration(answer, id, http);
    if (!webhook.ok) return webhook;
    const wire = isRecord(answer.body) ? answer.body.integration : undefined;
    return isRecord(wire) && wire._id === id
        ? ok({ wire, webhook: webhook.value })
        : failed({ kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' });
}

/** Everything that an update has to repeat; undefined where something of it is not there or not understood. */
function wholeOf(wire: Wire, id: string): Wire | undefined {
    const type = wire.type;
    if (type !== 'webhook-incoming' && type !== 'webhook-outgoing') return undefined;
    const channels = READ.texts(wire.channel)?.map((channel) => channel.trim());
    // They travel in one text, separated by commas.
    if (!channels || channels.some((channel) => channel.includes(','))) return undefined;
    const fields = Object.entries(FIELDS[type]).flatMap(([name, kind]): [string, unknown][] =>
        isAbsent(wire[name]) ? [] : [[name, READ[kind](wire[name])]],
    );
    if (fields.some(([, value]) => value === undefined)) return undefined;
    const has = (name: string): boolean => fields.some(([known]) => known === name);
    if (!NEEDED[type].every(has)) return undefined;
    const scriptEnabled = isAbsent(wire.scriptEnabled) ? false : READ.flag(wire.scriptEnabled);
    if (scriptEnabled === undefined) return undefined;
    return {
        type,
        integrationId: id,
        channel: channels.join(','),
        ...Object.fromEntries(fields),
        scriptEnabled,
        // Left out means off, and servers that do not have it refuse to be told.
        ...(READ.flag(wire.skipTranspile) && { skipTranspile: true }),
    };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Whether all is as it was sent; told by the names of the fields alone. */
function compared({ wire, webhook }: Document, body: Wire): Outcome<WebhookIntegration> {
    const stored: Wire = { ...wholeOf(wire, webhook.id), enabled: webhook.enabled };
    const names = [...new Set([...Object.keys(body), ...Object.keys(stored)])];
    const fields = names.filter((name) => !MENDED.includes(name) && content(body[name]) !== content(stored[name]));
    return fields.length === 0 ? ok(webhook) : failed({ kind: 'altered', upstream: 'rocketchat', fields });
}

/** Nothing, an empty text, an empty list and a switch that is off are stored in one way or another. */
const content = (value: unknown): string =>
    isAbsent(value) || value === '' || value === false || (Array.isArray(value) && value.length === 0)
        ? ''
        : JSON.stringify(value);

/** `updateIncomingIntegration.ts`, `updateOutgoingIntegration.ts` and `validateOutgoingIntegration.ts` */
function refusalOfUpdate(answer: JsonAnswer, http: UpstreamHttp, id: string): ReturnType<typeof failed> | undefined {
    const refused = refusalOf(answer, http, id);
    if (!refused || refused.ok) return undefined;
    const { problem } = refused;
    if (problem.kind === 'refused-in-front') return refused;
    const said = isRecord(answer.body) ? answer.body : {};
    // Not in the server's envelope: somebody else has answered.
    if (said.success !== false && said.status !== 'error') return notUnderstood;
    const code = typeof said.errorType === 'string' ? said.errorType : '';
    const why = WHY[code];
    if (why) return failed({ kind: 'not-writable', upstream: 'rocketchat', why });
    if (code === 'error-invalid-integration' || code === 'invalid_integration') {
        return failed({ kind: 'forbidden', upstream: 'rocketchat', change: true });
    }
    if (typeof said.error === 'string' && /no integration found/i.test(said.error)) {
        return failed({ kind: 'not-found', upstream: 'rocketchat', id });
    }
    if (problem.kind === 'forbidden') return failed({ ...problem, change: true });
    const { status } = answer;
    // Not an answer that was lost: the endpoint is not there.
    if (status === 404) return failed({ kind: 'rejected', upstream: 'rocketchat', status, message: '' });
    return failed(withoutEcho(problem, code));
}

const WHY: Readonly<Record<string, Extract<Problem, { kind: 'not-writable' }>['why']>> = {
    'error-invalid-channel': 'channels',
    'error-invalid-room': 'room-gone',
    'error-invalid-post-as-user': 'poster-gone',
    'error-invalid-user': 'poster-gone',
};

/** The server's words might repeat what we sent; its codes do not. */
const withoutEcho = (problem: Problem, code: string): Problem =>
    problem.kind === 'rejected' ? { ...problem, message: /^[\w.-]{1,60}$/.test(code) ? code : '' } : problem;
