import type { IIncomingIntegration, IOutgoingIntegration } from '@rocket.chat/core-typings/dist/IIntegration';
import type { IIntegrationHistory } from '@rocket.chat/core-typings/dist/IIntegrationHistory';

import { secret } from './secrets';

/** Shapes of integration documents and of the records of their deliveries, and a builder for the latter. */

/** A document as an answer carries it: dates are ISO strings. */
type Answered<Document> = { [Field in keyof Document]: Document[Field] extends Date ? string : Document[Field] };

export type IncomingDocument = Answered<IIncomingIntegration>;
export type OutgoingDocument = Answered<IOutgoingIntegration>;

type Shared = Omit<Pick<OutgoingDocument, keyof IncomingDocument & keyof OutgoingDocument>, 'type' | 'name'>;
type Either = Partial<Omit<IncomingDocument, keyof OutgoingDocument> & Omit<OutgoingDocument, keyof IncomingDocument>>;

/**
 * An integration as the server stores and returns it, secrets included: every field of either kind that the published
 * typings name, and those that servers write besides.
 */
export interface FakeIntegration extends Shared, Either {
    type: IncomingDocument['type'] | OutgoingDocument['type'];
    /** Missing on ancient records. */
    name?: string;
    /** Written by each update, though the typings do not know it. */
    _updatedBy?: { _id: string; username: string };
}

/** A record of `integration_history`: one attempt at one URL. A flag is absent until a step sets it. */
export interface FakeHistoryRecord extends Omit<
    Partial<Answered<IIntegrationHistory>>,
    '_id' | 'integration' | 'event' | 'data' | 'prepareSentMessage' | 'processSentMessage'
> {
    readonly _id: string;
    type: 'outgoing-webhook';
    step: string;
    /** The whole document at that time, secrets included; the typings know of its id alone. */
    integration: FakeIntegration;
    event: string;
    _createdAt: string;
    _updatedAt: string;
    data?: Record<string, unknown>;
    prepareSentMessage?: unknown;
    processSentMessage?: unknown;
    /** Written, though the typings do not know it. */
    resultMessage?: unknown;
    httpError?: unknown;
    /** The JSON-encoded text of the response, or the string `null` when the request threw. */
    httpResult?: string;
    error?: boolean;
    errorStack?: string;
}

type ScriptMethod = 'prepare_outgoing_request' | 'process_outgoing_response';

/** Every step that `triggerHandler` and `ScriptEngine` write. */
export type DeliveryStep =
    | 'start-execute-trigger-url'
    | 'mapped-args-to-data'
    | 'after-maybe-ran-prepare'
    | `execute-script-before-running-${ScriptMethod}`
    | 'after-prepare-send-message'
    | 'pre-http-call'
    | 'after-prepare-no-opts'
    | 'after-prepare-no-url_or_method'
    | 'after-prepare-send-message-failed'
    | `execute-script-no-method-${ScriptMethod}`
    | 'execute-script-getting-script'
    | `execute-script-error-running-${ScriptMethod}`
    | 'after-http-call'
    | 'url-response-sent-message'
    | 'after-http-call-send-message-failed'
    | 'after-process-send-message'
    | 'after-process-send-message-failed'
    | 'after-process-false-result'
    | 'after-process-http-status-410'
    | 'after-process-http-status-500'
    | `going-to-retry-${number}`
    | 'too-many-retries'
    | 'failed-and-not-configured-to-retry'
    | 'failed-and-retry-delay-is-invalid';

/** Every step once, for tests of all steps. */
export const DELIVERY_STEPS: readonly DeliveryStep[] = [
    'start-execute-trigger-url',
    'mapped-args-to-data',
    'after-maybe-ran-prepare',
    'execute-script-before-running-prepare_outgoing_request',
    'execute-script-before-running-process_outgoing_response',
    'after-prepare-send-message',
    'pre-http-call',
    'after-prepare-no-opts',
    'after-prepare-no-url_or_method',
    'after-prepare-send-message-failed',
    'execute-script-no-method-prepare_outgoing_request',
    'execute-script-no-method-process_outgoing_response',
    'execute-script-getting-script',
    'execute-script-error-running-prepare_outgoing_request',
    'execute-script-error-running-process_outgoing_response',
    'after-http-call',
    'url-response-sent-message',
    'after-http-call-send-message-failed',
    'after-process-send-message',
    'after-process-send-message-failed',
    'after-process-false-result',
    'after-process-http-status-410',
    'after-process-http-status-500',
    'going-to-retry-1',
    'too-many-retries',
    'failed-and-not-configured-to-retry',
    'failed-and-retry-delay-is-invalid',
];

export interface DeliveryOptions {
    readonly integration: FakeIntegration;
    /** When the attempt reached this step. */
    readonly at: Date;
    /** The integration's first URL, unless given. */
    readonly url?: string;
    /** The target's answer, for steps after the call. `''` is the empty body that counts as a failure. */
    readonly responseText?: string;
    /** The request itself threw: refused, no such host, timeout. For `after-http-call`. */
    readonly unreachable?: boolean;
    /** Other fields of the record, such as a `step` of a newer server. */
    readonly over?: Partial<FakeHistoryRecord>;
}

const MESSAGE_TEXT = secret('message-text');
const PERSON_EMAIL = `${secret('person-email')}@example.com`;

let made = 0;

/** The record of an attempt that reached `step`: with the flags, the response and the payload of that step. */
export function delivery(
    step: DeliveryStep,
    { integration, at, url = integration.urls?.[0], responseText = 'ok', unreachable, over }: DeliveryOptions,
): FakeHistoryRecord {
    const phase = phaseOf(step);
    const httpResult = unreachable ? 'null' : JSON.stringify(responseText);
    return {
        _id: `hist${String(++made).padStart(13, '0')}`,
        type: 'outgoing-webhook',
        step,
        integration: structuredClone(integration),
        event: integration.event ?? 'sendMessage',
        _createdAt: new Date(at.getTime() - 87).toISOString(),
        _updatedAt: at.toISOString(),
        ...(phase !== 'started' && { data: payload(integration, at) }),
        ...(url !== undefined && { url }),
        ...(integration.scriptEnabled && phase !== 'started' && { ranPrepareScript: true }),
        ...((phase === 'called' || phase === 'answered') && {
            httpCallData: { ...payload(integration, at), text: MESSAGE_TEXT },
        }),
        ...(phase === 'answered' && { httpResult, ...(unreachable && { httpError: {} }) }),
        ...flagsOf(step),
        ...over,
    };
}

function phaseOf(step: DeliveryStep): 'started' | 'prepared' | 'called' | 'answered' {
    if (step === 'start-execute-trigger-url') return 'started';
    if (step === 'pre-http-call') return 'called';
    const beforeTheCall =
        step === 'mapped-args-to-data' ||
        step === 'after-maybe-ran-prepare' ||
        step === 'execute-script-getting-script' ||
        step.startsWith('after-prepare-') ||
        step.endsWith('prepare_outgoing_request');
    return beforeTheCall ? 'prepared' : 'answered';
}

function flagsOf(step: DeliveryStep): Partial<FakeHistoryRecord> {
    const errorStack = `Error: ${secret('script-key')} is not defined\n    at Script.execute (integration.js:3:11)`;
    switch (step) {
        case 'after-prepare-send-message':
            return { prepareSentMessage: [{ msg: MESSAGE_TEXT }] };
        case 'after-prepare-no-opts':
        case 'after-prepare-no-url_or_method':
        case 'after-prepare-send-message-failed':
        case 'after-http-call-send-message-failed':
        case 'after-process-send-message-failed':
        case 'after-process-false-result':
            return { finished: true };
        case 'url-response-sent-message':
            return { finished: true, resultMessage: { text: MESSAGE_TEXT } };
        case 'after-process-send-message':
            return { finished: true, processSentMessage: [{ msg: MESSAGE_TEXT }] };
        case 'execute-script-getting-script':
        case 'execute-script-error-running-prepare_outgoing_request':
        case 'execute-script-error-running-process_outgoing_response':
        case 'failed-and-retry-delay-is-invalid':
            return { error: true, errorStack };
        case 'after-process-http-status-410':
        case 'after-process-http-status-500':
        case 'too-many-retries':
        case 'failed-and-not-configured-to-retry':
            return { error: true };
        default:
            return step.startsWith('going-to-retry-') ? { error: true } : {};
    }
}

/** The payload for the target. It repeats the token, and names the sender and the room. */
const payload = (integration: FakeIntegration, at: Date): Record<string, unknown> => ({
    token: integration.token,
    bot: false,
    timestamp: at.toISOString(),
    message_id: 'mTrigger000000001',
    channel_id: 'GENERAL',
    channel_name: 'general',
    user_id: 'uViewer0000000002',
    user_name: 'viewer',
    user: { _id: 'uViewer0000000002', username: 'viewer', emails: [{ address: PERSON_EMAIL, verified: true }] },
    room: { _id: 'GENERAL', t: 'c', name: 'general', lastMessage: { _id: 'mLast', msg: MESSAGE_TEXT } },
});
