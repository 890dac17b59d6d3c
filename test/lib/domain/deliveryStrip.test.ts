import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { DELIVERY_STEPS } from '../../../dev/upstreams/rocketchat-history';
import { deliveriesWithAttempts, type DeliveryRecord } from '../../../lib/domain/delivery';
import {
    retriesOf,
    STRIP_LENGTH,
    stripOf,
    verdictOf,
    type DeliveryStrip,
    type Verdict,
} from '../../../lib/domain/deliveryStrip';
import { signOfResult } from '../../../lib/cards/deliveryWords';
import type { RetryDelay, WebhookIntegration } from '../../../lib/domain/rocketchat';
import { sayIn } from '../../../lib/i18n/say';
import { aRecord } from '../../support/integrations';
import { ago, DAY, HOUR, MINUTE, NOW } from '../../support/times';

const SECOND = 1000;
const say = sayIn('en');

/** The strip of the only target of these records. */
function strip(records: readonly DeliveryRecord[], retryDelay: RetryDelay = 'powers-of-two'): DeliveryStrip {
    const [delivery] = deliveriesWithAttempts(records, { targets: [], retryDelay }, NOW);
    return stripOf(delivery?.attempts ?? [], retryDelay);
}

const symbols = ({ entries }: DeliveryStrip): string =>
    entries.map(({ result }) => signOfResult(result, say)).join(' ');

const FINISHED = { finished: true };
const ERROR = { error: true };

/** Every step of the history: its flags, and what one record with it, an hour old and alone, is shown as. */
const STEPS: Readonly<Record<string, readonly [record: Partial<DeliveryRecord>, symbol: string, verdict: Verdict]>> = {
    'start-execute-trigger-url': [{}, '❔', 'unknown'],
    'mapped-args-to-data': [{}, '❔', 'unknown'],
    'after-maybe-ran-prepare': [{}, '❔', 'unknown'],
    'execute-script-before-running-prepare_outgoing_request': [{}, '❔', 'unknown'],
    'execute-script-before-running-process_outgoing_response': [{}, '❔', 'unknown'],
    'after-prepare-send-message': [{}, '❔', 'unknown'],
    'pre-http-call': [{}, '❔', 'unknown'],
    'after-prepare-no-opts': [FINISHED, '💤', 'idle'],
    'after-prepare-no-url_or_method': [FINISHED, '💤', 'idle'],
    'after-prepare-send-message-failed': [FINISHED, '💤', 'idle'],
    'execute-script-no-method-prepare_outgoing_request': [{}, '❔', 'unknown'],
    'execute-script-no-method-process_outgoing_response': [{}, '❔', 'unknown'],
    'execute-script-getting-script': [ERROR, '🔴', 'bad'],
    'execute-script-error-running-prepare_outgoing_request': [ERROR, '🔴', 'bad'],
    'execute-script-error-running-process_outgoing_response': [ERROR, '⚠️', 'poor'],
    'after-http-call': [{}, '✅', 'good'],
    'url-response-sent-message': [FINISHED, '✅', 'good'],
    'after-http-call-send-message-failed': [FINISHED, '⚠️', 'poor'],
    'after-process-send-message': [FINISHED, '✅', 'good'],
    'after-process-send-message-failed': [FINISHED, '⚠️', 'poor'],
    'after-process-false-result': [FINISHED, '✅', 'good'],
    'after-process-http-status-410': [ERROR, '🔴', 'bad'],
    'after-process-http-status-500': [ERROR, '🔴', 'bad'],
    'going-to-retry-1': [ERROR, '🔴', 'bad'],
    'too-many-retries': [ERROR, '🔴', 'bad'],
    'failed-and-not-configured-to-retry': [ERROR, '🔴', 'bad'],
    'failed-and-retry-delay-is-invalid': [ERROR, '🔴', 'bad'],
};

describe('a single record', () => {
    test('of every step is in the table', () => expect(Object.keys(STEPS).sort()).toEqual([...DELIVERY_STEPS].sort()));

    test.each(Object.entries(STEPS))('with the step %s', (step, [record, symbol, verdict]) => {
        const one = strip([aRecord({ step, ...record, at: ago(HOUR) })]);
        expect(one.entries.map(({ result }) => [signOfResult(result, say), verdictOf(result)])).toEqual([
            [symbol, verdict],
        ]);
        expect(one).toMatchObject({
            good: verdict === 'good' ? 1 : 0,
            judged: ['good', 'poor', 'bad'].includes(verdict) ? 1 : 0,
            retried: 0,
        });
        expect(one.lastFailure !== undefined).toBe(verdict === 'poor' || verdict === 'bad');
    });

    test.each<[string, Partial<DeliveryRecord>, string, Verdict]>([
        ['nobody answered', { step: 'after-http-call', unreachable: true }, '🔴', 'bad'],
        ['an empty answer', { step: 'too-many-retries', error: true, emptyAnswer: true }, '⚠️', 'poor'],
        ['a broken prepare script', { step: 'after-prepare-no-opts', ...FINISHED, ...ERROR }, '🔴', 'bad'],
        ['a broken response script', { step: 'after-process-send-message', ...FINISHED, ...ERROR }, '⚠️', 'poor'],
        ['a step of a newer server', { step: 'quantum-delivered', error: true }, '❔', 'unknown'],
    ])('with %s', (_, record, symbol, verdict) => {
        const [entry] = strip([aRecord({ ...record, at: ago(HOUR) })]).entries;
        expect(entry && [signOfResult(entry.result, say), verdictOf(entry.result)]).toEqual([symbol, verdict]);
    });

    test('on its way, or waiting for its retry, has no result yet', () => {
        expect(strip([aRecord({ step: 'pre-http-call', at: ago(SECOND) })])).toMatchObject({ judged: 0 });
        const waiting = strip([aRecord({ step: 'going-to-retry-1', error: true, at: ago(SECOND) })]);
        expect([symbols(waiting), waiting.judged, waiting.lastFailure]).toEqual(['⚠️', 0, undefined]);
    });
});

/** An attempt that began `before` ms ago and took a tenth of a second. */
const attempt = (step: string, before: number, over: Partial<DeliveryRecord> = {}): DeliveryRecord =>
    aRecord({ step, startedAt: ago(before), at: ago(before - 100), error: step !== 'after-http-call', ...over });

/** Attempts as the server makes them, one after the wait of the other. */
function chain(start: number, last: string, retries: number, delay: (n: number) => number): DeliveryRecord[] {
    const records: DeliveryRecord[] = [];
    let before = start;
    for (let n = 1; n <= retries; n += 1) {
        records.push(attempt(`going-to-retry-${n}`, before));
        before -= 100 + delay(n);
    }
    return [...records, attempt(last, before)];
}
const POWERS_OF_TWO = (n: number): number => 2 ** n * SECOND;

describe('retries', () => {
    test('belong to the delivery that they repeat, which has the result of the last attempt', () => {
        const records = [attempt('after-http-call', 2 * HOUR), ...chain(HOUR, 'after-http-call', 3, POWERS_OF_TWO)];
        const { entries, good, judged, retried, lastFailure } = strip(records);
        expect(entries.map(({ attempts }) => attempts)).toEqual([1, 4]);
        expect({ good, judged, retried, lastFailure }).toEqual({
            good: 2,
            judged: 2,
            retried: 1,
            lastFailure: undefined,
        });
    });

    test('that are used up are one failure', () => {
        const { entries, good, judged, lastFailure } = strip(chain(HOUR, 'too-many-retries', 3, POWERS_OF_TWO));
        expect(entries).toHaveLength(1);
        expect([good, judged]).toEqual([0, 1]);
        expect(lastFailure).toMatchObject({ attempts: 4, result: { kind: 'failed', reason: 'retries-exhausted' } });
    });

    test.each<[RetryDelay, (n: number) => number]>([
        ['powers-of-ten', (n) => 10 ** (n + 1)],
        ['powers-of-two', POWERS_OF_TWO],
        ['increments-of-two', (n) => 2 * n * SECOND],
    ])('of the delay %s are recognised by it', (delay, wait) => {
        expect(strip(chain(HOUR, 'after-http-call', 4, wait), delay).entries).toHaveLength(1);
    });

    test('of two deliveries at once are kept apart by their numbers', () => {
        const first = chain(HOUR, 'after-http-call', 2, POWERS_OF_TWO);
        const second = chain(HOUR - 30 * SECOND, 'too-many-retries', 2, POWERS_OF_TWO);
        expect(symbols(strip([...first, ...second]))).toBe('✅ 🔴');
    });

    test('do not take in a delivery that comes at another time', () => {
        const records = [attempt('going-to-retry-1', HOUR), attempt('after-http-call', HOUR - 30 * SECOND)];
        expect(symbols(strip(records))).toBe('🔴 ✅');
    });

    test('without the beginning of their records are recognised by the end', () => {
        const records = chain(HOUR, 'after-http-call', 2, POWERS_OF_TWO).map(({ startedAt: _, ...record }) => record);
        expect(strip(records).entries).toHaveLength(1);
    });

    test('whose first attempts are no longer known are one delivery still', () => {
        expect(strip(chain(HOUR, 'too-many-retries', 3, POWERS_OF_TWO).slice(2)).entries).toHaveLength(1);
    });
});

describe('the strip', () => {
    test('has the newest at the end, and no more than it holds', () => {
        const records = Array.from({ length: 25 }, (_, index) =>
            attempt('after-http-call', (25 - index) * MINUTE, { unreachable: index === 24 }),
        );
        const { entries, good, judged, lastFailure } = strip(records.reverse());
        expect(entries).toHaveLength(STRIP_LENGTH);
        expect(entries.at(-1)).toBe(lastFailure);
        expect([good, judged]).toEqual([19, 20]);
    });

    test('of nothing is empty', () => {
        expect(stripOf([], undefined)).toEqual({ entries: [], good: 0, judged: 0, retried: 0 });
    });

    const steps = fc.constantFrom(...Object.keys(STEPS), 'going-to-retry-2', 'going-to-retry-9', 'of-a-newer-server');
    const record = fc.record({
        step: steps,
        before: fc.option(fc.integer({ min: -MINUTE, max: 40 * DAY }), { nil: undefined }),
        took: fc.option(fc.integer({ min: 0, max: MINUTE }), { nil: undefined }),
        finished: fc.boolean(),
        error: fc.boolean(),
    });

    test('counts each delivery once, whatever the records are', () => {
        fc.assert(
            fc.property(fc.array(record, { maxLength: 40 }), (rows) => {
                const records = rows.map(({ step, before, took, finished, error }) =>
                    aRecord({
                        step,
                        finished,
                        error,
                        at: before === undefined ? undefined : ago(before),
                        ...(before !== undefined && took !== undefined && { startedAt: ago(before + took) }),
                    }),
                );
                const { entries, good, judged, retried } = strip(records);
                const attempts = entries.reduce((sum, entry) => sum + entry.attempts, 0);
                expect(attempts).toBeLessThanOrEqual(records.length);
                expect(entries.length === 0).toBe(records.length === 0);
                expect(retried).toBeLessThanOrEqual(good);
                expect(good).toBeLessThanOrEqual(judged);
                expect(judged).toBeLessThanOrEqual(entries.length);
            }),
        );
    });
});

describe('the time of all retries', () => {
    test.each<[RetryDelay, count: number, totalMs: number]>([
        ['powers-of-ten', 1, 100],
        ['powers-of-ten', 4, 111_100],
        ['powers-of-two', 1, 2000],
        ['powers-of-two', 3, 14_000],
        ['increments-of-two', 1, 2000],
        ['increments-of-two', 5, 30_000],
    ])('with %s, %i times, is %i ms', (retryDelay, count, totalMs) => {
        expect(retriesOf({ retries: true, retryCount: count, retryDelay })).toEqual({ count, totalMs });
    });

    test.each<[string, Pick<WebhookIntegration, 'retries' | 'retryCount' | 'retryDelay'>]>([
        ['they are off', { retries: false, retryCount: 3, retryDelay: 'powers-of-two' }],
        ['there are none', { retries: true, retryCount: 0, retryDelay: 'powers-of-two' }],
        ['there is no delay', { retries: true, retryCount: 3 }],
        ['nothing is known', {}],
    ])('is none where %s', (_, webhook) => expect(retriesOf(webhook)).toBeUndefined());
});
