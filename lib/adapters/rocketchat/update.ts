import { failed, ok, type Outcome } from '../../domain/outcome';
import { isUncertain, type Problem } from '../../domain/problem';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord } from '../http/wire';
import { refusalOf } from './refusal';
import { parseIntegration } from './wire';

/*
 * `integrations.update` replaces the whole integration, so the app has to send all of it back. Only this file handles
 * tokens, scripts and addresses unredacted, and none of them leaves it except towards the server.
 */

type Wire = Readonly<Record<string, unknown>>;

/** The document with its secrets, and the integration that may be shown. */
interface Document {
    readonly wire: Wire;
    readonly webhook: WebhookIntegration;
}

/** How each kind of field is read from the document. Undefined means unreadable, and then nothing is sent. */
const READ = {
    text: (value: unknown) => (typeof value === 'string' ? value : undefined),
    flag: (value: unknown) =>
        value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
    number: (value: unknown) =>
        (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
        Number.isFinite(Number(value))
            ? Number(value)
            : undefined,
    // One part of the server refuses blank texts, another drops them.
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
 * The fields that an update writes, besides the ones that `bodyFor` adds itself (`IntegrationsUpdateProps` of
 * `@rocket.chat/rest-typings`). The script's engine is left out: the server keeps it, and older servers refuse the field.
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

/** Without these fields the server refuses the update or loses data. */
const REQUIRED: Readonly<Record<WireType, readonly string[]>> = {
    'webhook-incoming': ['name'],
    'webhook-outgoing': ['name', 'username', 'event', 'urls', 'token'],
};

/** The server corrects these fields where they make no sense (`validateOutgoingIntegration.ts`). */
const CORRECTED = ['retryCount', 'retryDelay'];

/**
 * Switches an integration on or off by reading it and sending all of it back.
 *
 * An edit that people make between the read and the write is lost: Rocket.Chat has no conditional update. To keep that
 * time short, the app reads right before it writes, and sends nothing when the integration is in the wanted state.
 * @returns the integration as the server has it afterwards; `unsent` with a problem that came before the update
 */
export async function setEnabled(
    http: UpstreamHttp,
    id: string,
    enabled: boolean,
): Promise<Outcome<WebhookIntegration> & { readonly unsent?: true }> {
    const before = await readDocument(http, id);
    if (!before.ok) return { ...before, unsent: true };
    if (before.value.webhook.enabled === enabled) return ok(before.value.webhook);
    const whole = bodyFor(before.value.wire, id);
    if (!whole) {
        return { ...failed({ kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' }), unsent: true };
    }
    const body = { ...whole, enabled };

    const sent = await http.put(['api', 'v1', 'integrations.update'], body);
    const after = sent.ok ? afterUpdate(sent.value, http, id) : sent;
    if (after.ok) return compared(after.value, body);
    if (!isUncertain(after.problem)) return after;
    // The answer was lost or comes from a gateway, so only another read shows whether the update took place.
    const now = await readDocument(http, id);
    return now.ok && now.value.webhook.enabled === enabled ? compared(now.value, body) : after;
}

/** The document after the update, or the server's own refusal. Any other answer leaves the outcome open. */
function afterUpdate(answer: JsonAnswer, http: UpstreamHttp, id: string): Outcome<Document> {
    const refused = refusalOfUpdate(answer, http, id);
    if (refused) return refused;
    const after = documentIn(answer, id, http);
    return after.ok || isUncertain(after.problem) ? after : unexpected;
}

const unexpected = failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });

async function readDocument(http: UpstreamHttp, id: string): Promise<Outcome<Document>> {
    const answer = await http.get(['api', 'v1', 'integrations.get'], { integrationId: id });
    return answer.ok ? documentIn(answer.value, id, http) : answer;
}

/** The history record of an older server holds too little of the integration to be sent back. */
function documentIn(answer: JsonAnswer, id: string, http: UpstreamHttp): Outcome<Document> {
    const webhook = parseIntegration(answer, id, http);
    if (!webhook.ok) return webhook;
    const wire = isRecord(answer.body) ? answer.body.integration : undefined;
    return isRecord(wire) && wire._id === id
        ? ok({ wire, webhook: webhook.value })
        : failed({ kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' });
}

/** Everything that an update has to repeat; undefined when a part of it is missing or unreadable. */
function bodyFor(wire: Wire, id: string): Wire | undefined {
    const type = wire.type;
    if (type !== 'webhook-incoming' && type !== 'webhook-outgoing') return undefined;
    const channels = READ.texts(wire.channel)?.map((channel) => channel.trim());
    // The update takes the channels as one text, separated by commas.
    if (!channels || channels.some((channel) => channel.includes(','))) return undefined;
    const fields = Object.entries(FIELDS[type]).flatMap(([name, kind]): [string, unknown][] =>
        isAbsent(wire[name]) ? [] : [[name, READ[kind](wire[name])]],
    );
    if (fields.some(([, value]) => value === undefined)) return undefined;
    const has = (name: string): boolean => fields.some(([known]) => known === name);
    if (!REQUIRED[type].every(has)) return undefined;
    const scriptEnabled = isAbsent(wire.scriptEnabled) ? false : READ.flag(wire.scriptEnabled);
    if (scriptEnabled === undefined) return undefined;
    return {
        type,
        integrationId: id,
        channel: channels.join(','),
        ...Object.fromEntries(fields),
        scriptEnabled,
        // A missing field means off, and servers that do not know the field refuse it.
        ...(READ.flag(wire.skipTranspile) && { skipTranspile: true }),
    };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The integration where all of it is as it was sent; otherwise a problem that names the altered fields, no values. */
function compared({ wire, webhook }: Document, body: Wire): Outcome<WebhookIntegration> {
    const stored: Wire = { ...bodyFor(wire, webhook.id), enabled: webhook.enabled };
    const names = [...new Set([...Object.keys(body), ...Object.keys(stored)])];
    const fields = names.filter((name) => !CORRECTED.includes(name) && content(body[name]) !== content(stored[name]));
    return fields.length === 0 ? ok(webhook) : failed({ kind: 'altered', upstream: 'rocketchat', fields });
}

/** A server may store a missing value, an empty text, an empty list and an off switch as any one of the four. */
const content = (value: unknown): string =>
    isAbsent(value) || value === '' || value === false || (Array.isArray(value) && value.length === 0)
        ? ''
        : JSON.stringify(value);

/** By the errors of `updateIncomingIntegration.ts`, `updateOutgoingIntegration.ts` and `validateOutgoingIntegration.ts`. */
function refusalOfUpdate(answer: JsonAnswer, http: UpstreamHttp, id: string): ReturnType<typeof failed> | undefined {
    const refused = refusalOf(answer, http, id);
    if (!refused || refused.ok) return undefined;
    const { problem } = refused;
    if (problem.kind === 'refused-in-front') return refused;
    const envelope = isRecord(answer.body) ? answer.body : {};
    // Without the server's envelope, a gateway has answered.
    if (envelope.success !== false && envelope.status !== 'error') return unexpected;
    const code = typeof envelope.errorType === 'string' ? envelope.errorType : '';
    const why = WHY[code];
    if (why) return failed({ kind: 'not-writable', upstream: 'rocketchat', why });
    if (code === 'error-invalid-integration' || code === 'invalid_integration') {
        return failed({ kind: 'forbidden', upstream: 'rocketchat', change: true });
    }
    if (typeof envelope.error === 'string' && /no integration found/i.test(envelope.error)) {
        return failed({ kind: 'not-found', upstream: 'rocketchat', id });
    }
    if (problem.kind === 'forbidden') return failed({ ...problem, change: true });
    const { status } = answer;
    // The endpoint does not exist, so the update cannot have taken place.
    if (status === 404) return failed({ kind: 'rejected', upstream: 'rocketchat', status, message: '' });
    return failed(withoutEcho(problem, code));
}

const WHY: Readonly<Record<string, Extract<Problem, { kind: 'not-writable' }>['why']>> = {
    'error-invalid-channel': 'channels',
    'error-invalid-room': 'room-gone',
    'error-invalid-post-as-user': 'poster-gone',
    'error-invalid-user': 'poster-gone',
};

/** The server's words may repeat a secret that was sent; its codes do not. */
const withoutEcho = (problem: Problem, code: string): Problem =>
    problem.kind === 'rejected' ? { ...problem, message: /^[\w.-]{1,60}$/.test(code) ? code : '' } : problem;
