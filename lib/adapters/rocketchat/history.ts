import * as v from 'valibot';

import type { DeliveryRecord } from '../../domain/delivery';
import { failed, ok, type Outcome } from '../../domain/outcome';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { date, flag, isRecord, text } from '../http/wire';
import { keyOf, redactedAddress } from './address';
import { refusalOf } from './refusal';

/** A history record (`IIntegrationHistory`) without its payload. */
const wireRecord = v.object({
    _id: text,
    _createdAt: date,
    _updatedAt: date,
    step: text,
    url: text,
    finished: flag,
    error: flag,
    errorStack: text,
    httpResult: v.fallback(v.optional(v.string()), undefined),
    httpError: v.fallback(v.optional(v.unknown()), undefined),
});

/** `integrations.history`, without the rows that are no records. */
export function parseHistory(answer: JsonAnswer, http: UpstreamHttp): Outcome<readonly DeliveryRecord[]> {
    const refused = refusalOf(answer, http, { endpoint: 'integrations.history' });
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.history)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    return ok(body.history.filter(isRecord).map((record) => toDomain(v.parse(wireRecord, record))));
}

function toDomain(wire: v.InferOutput<typeof wireRecord>): DeliveryRecord {
    const target = wire.url && redactedAddress(wire.url);
    return {
        ...(wire._id && { id: wire._id }),
        ...(wire.url && { targetKey: keyOf(wire.url) }),
        ...(target && { target }),
        ...(wire._createdAt && { startedAt: wire._createdAt }),
        ...(wire._updatedAt && { at: wire._updatedAt }),
        ...(wire.step && { step: wire.step }),
        finished: wire.finished === true,
        error: wire.error === true || wire.errorStack !== undefined,
        unreachable: wire.httpResult === 'null' || Boolean(wire.httpError),
        // The server stores the body as JSON text, in which an empty body is a pair of quotes.
        emptyAnswer: wire.httpResult === '""' || wire.httpResult === '',
    };
}
