import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { RetryDelay, WebhookIntegration, WebhookKind, WebhookPerson } from '../../domain/rocketchat';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { count, date, flag, isRecord, maybe, text, texts } from '../http/wire';
import { keyOf, redactedAddress } from './address';
import { refusalOf } from './refusal';
import { scriptFlaws as flawsOfScript } from './scriptFlaws';

const wirePerson = maybe(v.object({ _id: text, username: text }));

/**
 * The part of an integration document (`IIntegration`) that may leave this file. `token`, `scriptCompiled` and the
 * avatar are not read at all, the script is only checked (`checkedScript`), and addresses are redacted.
 */
const wireIntegration = v.object({
    _id: text,
    type: text,
    name: text,
    enabled: flag,
    username: text,
    userId: text,
    alias: text,
    emoji: text,
    channel: texts,
    overrideDestinationChannelEnabled: flag,
    event: text,
    targetRoom: text,
    triggerWords: texts,
    triggerWordAnywhere: flag,
    runOnEdits: flag,
    urls: texts,
    scriptEnabled: flag,
    scriptEngine: text,
    scriptError: v.fallback(v.optional(v.nullable(v.unknown())), undefined),
    retryFailedCalls: flag,
    retryCount: count,
    retryDelay: text,
    _createdAt: date,
    _updatedAt: date,
    _createdBy: wirePerson,
    _updatedBy: wirePerson,
});

type WireIntegration = v.InferOutput<typeof wireIntegration>;

/**
 * `integrations.get` in its three documented shapes: `{integration}` with real booleans, `{integration}` with booleans as
 * words, and the `{history: [{integration}]}` of older servers.
 * @param asked the id, to notice an answer about another integration
 */
export function parseIntegration(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<WebhookIntegration> {
    const refused = refusalOf(answer, http, { endpoint: 'integrations.get', id: asked });
    if (refused) return refused;
    const { body } = answer;
    if (isRecord(body) && isRecord(body.integration)) return integrationIn(body.integration, undefined, asked);
    const history = isRecord(body) && Array.isArray(body.history) ? (body.history as unknown[]) : undefined;
    if (history?.length === 0) return failed({ kind: 'not-found', upstream: 'rocketchat', id: asked });
    const latest = history?.[0];
    if (isRecord(latest) && isRecord(latest.integration)) {
        return integrationIn(latest.integration, v.parse(v.object({ type: text }), latest).type, asked);
    }
    return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
}

/** One page of `integrations.list`. */
export interface WebhookPage {
    readonly webhooks: readonly WebhookIntegration[];
    /** How many rows the server sent, including rows without an id. */
    readonly rows: number;
    /** How many integrations there are in all; absent where the server does not say. */
    readonly total?: number;
}

/** `integrations.list`, without the rows that have no id or are no documents: nobody could name or ask for them. */
export function parseIntegrations(answer: JsonAnswer, http: UpstreamHttp): Outcome<WebhookPage> {
    const refused = refusalOf(answer, http, { endpoint: 'integrations.list' });
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.integrations)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    const documents = (body.integrations as unknown[]).filter(isRecord);
    let charsLeft = MOST_SCRIPT_CHARS;
    const checkedNext = (wire: WireIntegration, document: unknown): Pick<WebhookIntegration, 'scriptFlaws'> => {
        charsLeft -= v.parse(wireScript, document).script?.length ?? 0;
        return charsLeft >= 0 ? checkedScript(wire, document) : {};
    };
    return ok({
        webhooks: documents.flatMap((document) => {
            const wire = v.parse(wireIntegration, document);
            return wire._id ? [{ ...toDomain(wire, kindOf(wire.type), wire._id), ...checkedNext(wire, document) }] : [];
        }),
        rows: body.integrations.length,
        ...(typeof body.total === 'number' && { total: body.total }),
    });
}

function integrationIn(
    document: unknown,
    typeOfRecord: string | undefined,
    asked: string,
): Outcome<WebhookIntegration> {
    const wire = v.parse(wireIntegration, document);
    if (wire._id && wire._id !== asked) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'other-integration' });
    }
    const type = wire.type ?? typeOfRecord;
    if (!wire._id && !type && !wire.name) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    return ok({ ...toDomain(wire, kindOf(type), asked), ...checkedScript(wire, document) });
}

/** A script: read here alone, and only its flaws go further. */
const wireScript = v.object({ script: v.fallback(v.optional(v.string()), undefined), skipTranspile: flag });

/** Further scripts of one list are not checked, since that takes time of the process: each is with its own card. */
const MOST_SCRIPT_CHARS = 2_000_000;

/** A script with `skipTranspile` runs as written already, and one that does not compile has a state of its own. */
function checkedScript(
    { scriptEnabled, scriptError }: WireIntegration,
    document: unknown,
): Pick<WebhookIntegration, 'scriptFlaws'> {
    if (scriptEnabled !== true || (scriptError !== undefined && scriptError !== null)) return {};
    const { script, skipTranspile } = v.parse(wireScript, document);
    if (script === undefined || script.trim() === '') return {};
    const flaws = skipTranspile === true ? [] : flawsOfScript(script);
    return flaws ? { scriptFlaws: flaws } : {};
}

function toDomain(wire: WireIntegration, kind: WebhookKind, id: string): WebhookIntegration {
    const createdBy = personOf(wire._createdBy);
    const updatedBy = personOf(wire._updatedBy);
    const scriptError = inOneLine(wire.scriptError);
    return {
        source: 'rocketchat',
        id,
        kind,
        ...(wire.name && { name: wire.name }),
        ...(wire.enabled !== undefined && { enabled: wire.enabled }),
        ...(wire.username && { postsAs: wire.username }),
        ...(wire.userId && { postsAsId: wire.userId }),
        ...(wire.alias && { alias: wire.alias }),
        ...(wire.emoji && { emoji: wire.emoji }),
        channels: wire.channel,
        ...(kind === 'incoming' &&
            wire.overrideDestinationChannelEnabled !== undefined && {
                mayPostAnywhere: wire.overrideDestinationChannelEnabled,
            }),
        ...(kind === 'outgoing' && outgoingOnly(wire)),
        triggerWords: wire.triggerWords,
        targets: wire.urls.map((address) => ({ key: keyOf(address), address: redactedAddress(address) ?? '…' })),
        ...(wire.scriptEnabled !== undefined && { scriptEnabled: wire.scriptEnabled }),
        ...(wire.scriptEngine && { scriptEngine: wire.scriptEngine }),
        scriptBroken: wire.scriptError !== undefined && wire.scriptError !== null,
        ...(scriptError !== undefined && { scriptError }),
        ...(wire._createdAt && { createdAt: wire._createdAt }),
        ...(wire._updatedAt && { updatedAt: wire._updatedAt }),
        ...(createdBy && { createdBy }),
        ...(updatedBy && { updatedBy }),
    };
}

function outgoingOnly(wire: WireIntegration): Partial<WebhookIntegration> {
    const retryDelay = retryDelayOf(wire.retryDelay);
    return {
        ...(wire.event && { event: wire.event }),
        ...(wire.targetRoom && { targetRoom: wire.targetRoom }),
        ...(wire.triggerWordAnywhere !== undefined && { triggerWordAnywhere: wire.triggerWordAnywhere }),
        ...(wire.runOnEdits !== undefined && { runOnEdits: wire.runOnEdits }),
        ...(wire.retryFailedCalls !== undefined && { retries: wire.retryFailedCalls }),
        ...(wire.retryCount !== undefined && { retryCount: wire.retryCount }),
        ...(retryDelay && { retryDelay }),
    };
}

function personOf(person: WireIntegration['_createdBy']): WebhookPerson | undefined {
    if (!person?._id) return undefined;
    return { id: person._id, ...(person.username && { username: person.username }) };
}

/** `name` and `message` of an error as the server stores it. The stack, which quotes the script, is not read. */
const wireScriptError = v.object({ name: text, message: text });

const LONGEST_SCRIPT_ERROR = 120;
/** Longer quotations may be part of the script, and a script may hold keys. */
const LONG_QUOTATION = /(['"`])(?:(?!\1).){13,}(?:\1|$)/g;

/** "SyntaxError: Unexpected token (1:42)": the first line, since the others may quote the script. */
function inOneLine(error: unknown): string | undefined {
    if (!isRecord(error)) return undefined;
    const { name, message } = v.parse(wireScriptError, error);
    const [line = ''] = (message ?? '').split(/[\r\n\u2028\u2029]/);
    const words = [name, line.trim().replace(LONG_QUOTATION, '$1…$1')].filter(Boolean).join(': ');
    return words === '' ? undefined : words.slice(0, LONGEST_SCRIPT_ERROR);
}

/** Documents say `webhook-incoming`; history records and older documentation say `incoming-webhook`. */
function kindOf(type: string | undefined): WebhookKind {
    if (type === 'webhook-incoming' || type === 'incoming-webhook') return 'incoming';
    if (type === 'webhook-outgoing' || type === 'outgoing-webhook') return 'outgoing';
    return 'unknown';
}

function retryDelayOf(delay: string | undefined): RetryDelay | undefined {
    return delay === 'powers-of-ten' || delay === 'powers-of-two' || delay === 'increments-of-two' ? delay : undefined;
}
