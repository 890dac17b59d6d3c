import { omit } from 'es-toolkit/object';

import { failed, ok, type Outcome } from '../../domain/outcome';
import { isUncertain, type Problem } from '../../domain/problem';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { ChangeOutcome } from '../../ports/upstreams';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord } from '../http/wire';
import { bodyFor, compared, type Document, type Wire } from './document';
import { forbidden, refusalOf } from './refusal';
import { parseIntegration } from './wire';

/** What an update is to change, and when it has. */
interface Change {
    readonly fields: Wire;
    isMade(webhook: WebhookIntegration): boolean;
}

/** Switches an integration on or off. */
export const setEnabled = (http: UpstreamHttp, id: string, enabled: boolean): Promise<ChangeOutcome> =>
    change(http, id, { fields: { enabled }, isMade: (webhook) => webhook.enabled === enabled });

/** Lets an integration post as another user. Of an incoming one, the server gives that user the role `bot`. */
export const setPoster = (http: UpstreamHttp, id: string, username: string): Promise<ChangeOutcome> =>
    change(http, id, { fields: { username }, isMade: ({ postsAs }) => postsAs === username });

/**
 * Changes an integration by reading it and sending all of it back.
 *
 * An edit that people make between the read and the write is lost: Rocket.Chat has no conditional update. To keep that
 * time short, the app reads right before it writes, and sends nothing when the integration is as wanted.
 * @returns the integration as the server has it afterwards; `unsent` with a problem that came before the update
 */
async function change(http: UpstreamHttp, id: string, wanted: Change): Promise<ChangeOutcome> {
    const before = await readDocument(http, id);
    if (!before.ok) return { ...before, unsent: true };
    if (wanted.isMade(before.value.webhook)) return ok(before.value.webhook);
    const whole = bodyFor(before.value.wire, id);
    const { enabled } = { enabled: before.value.webhook.enabled, ...wanted.fields };
    if (!whole || enabled === undefined) {
        return { ...failed({ kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' }), unsent: true };
    }
    const body = { ...whole, enabled, ...wanted.fields };
    const sent = await send(http, id, body, wanted);
    const isRefusedField = 'skipTranspile' in body && !sent.ok && sent.problem.kind === 'rejected';
    if (!isRefusedField || !INVALID_FIELDS.test(sent.problem.message)) return sent;
    // Servers before 8.4 and from 9.0 on do not know the field, and refuse an outgoing integration that has it.
    const known = omit(body, ['skipTranspile']);
    return { ...(await send(http, id, known, wanted)), withoutSkipTranspile: true };
}

/** The code of a body that the endpoint's schema does not allow, in both generations. */
const INVALID_FIELDS = /^(error-)?invalid-params$/;

async function send(http: UpstreamHttp, id: string, body: Wire, wanted: Change): Promise<Outcome<WebhookIntegration>> {
    const sent = await http.put(['api', 'v1', 'integrations.update'], body);
    const after = sent.ok ? afterUpdate(sent.value, http, id) : sent;
    if (after.ok) return compared(after.value, body);
    if (!isUncertain(after.problem)) return after;
    // The answer was lost or comes from a gateway, so only another read shows whether the update took place.
    const now = await readDocument(http, id);
    return now.ok && wanted.isMade(now.value.webhook) ? compared(now.value, body) : after;
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

/** By the errors of `updateIncomingIntegration.ts`, `updateOutgoingIntegration.ts` and `validateOutgoingIntegration.ts`. */
function refusalOfUpdate(answer: JsonAnswer, http: UpstreamHttp, id: string): ReturnType<typeof failed> | undefined {
    const refused = refusalOf(answer, http, { endpoint: 'integrations.update', id });
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
        return failed({ ...forbidden('integrations.update'), change: true });
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
