import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Resent } from '../../domain/resending';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord } from '../http/wire';
import { forbidden, refusalOf } from './refusal';

/**
 * `integrations.replayOutgoing` (apps/meteor/server/api/v1/integrations.ts, from 8.7 on): sends a delivery once more. The
 * server's success says only that it has taken the request.
 */
export async function sendAgain(http: UpstreamHttp, webhookId: string, recordId: string): Promise<Outcome<Resent>> {
    const body = { integrationId: webhookId, historyId: recordId };
    const answer = await http.post(['api', 'v1', 'integrations.replayOutgoing'], body);
    return answer.ok ? acceptance(answer.value, http, webhookId) : answer;
}

function acceptance(answer: JsonAnswer, http: UpstreamHttp, webhookId: string): Outcome<Resent> {
    const { status, body } = answer;
    const envelope = isRecord(body) ? body : {};
    const code = typeof envelope.errorType === 'string' ? envelope.errorType : '';
    // The server answers to an endpoint that it does not have; any other 404 comes from something in front of it.
    if (status === 404) return ok('no-endpoint');
    // An account with "own" rights alone gets the same answer for the webhooks of others.
    if (code === 'error-invalid-integration')
        return failed({ ...forbidden('integrations.replayOutgoing'), change: true });
    if (NOT_KEPT.includes(code)) return ok('not-kept');
    const refused = refusalOf(answer, http, { endpoint: 'integrations.replayOutgoing', id: webhookId });
    if (refused && !refused.ok) {
        const { problem } = refused;
        if (problem.kind === 'forbidden') return failed({ ...problem, change: true });
        // The server's words may repeat what the delivery held; its codes do not.
        return problem.kind === 'rejected'
            ? failed({ ...problem, message: /^[\w.-]{1,60}$/.test(code) ? code : '' })
            : refused;
    }
    return envelope.success === true ? ok('accepted') : unconfirmed;
}

/** The record is gone, or holds nothing that could be sent. */
const NOT_KEPT: readonly string[] = ['error-invalid-integration-history', 'history-data-must-be-defined'];

const unconfirmed = failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unconfirmed' });
