import { describe, expect, test } from '@jest/globals';

import { lastDeliveries, resultOf, type DeliveryRecord, type DeliveryResult } from '../../../lib/domain/delivery';
import { type RetryDelay, type WebhookIntegration } from '../../../lib/domain/rocketchat';
import { webhookState } from '../../../lib/domain/webhookState';
import { ago, DAY, HOUR, MINUTE, NOW } from '../../support/times';
import { aRecord, aWebhook } from '../../support/integrations';

/** A webhook without a known target. */
const ANYWHERE: Pick<WebhookIntegration, 'targets' | 'scriptEnabled' | 'retryDelay'> = { targets: [] };

/** The last deliveries without what only says which record and target they are of. */
const shown = (...asked: Parameters<typeof lastDeliveries>) =>
    lastDeliveries(...asked).map(({ recordId: _, targetKey: __, ...delivery }) => delivery);

const FINISHED = { finished: true };
const ERROR = { error: true };
const kindAt = (over: Partial<DeliveryRecord>, age: number): DeliveryResult =>
    resultOf(aRecord({ ...over, at: ago(age) }), undefined, NOW);

const IN_FLIGHT = [
    'start-execute-trigger-url',
    'mapped-args-to-data',
    'after-maybe-ran-prepare',
    'execute-script-before-running-prepare_outgoing_request',
    'execute-script-before-running-process_outgoing_response',
    'after-prepare-send-message',
    'pre-http-call',
    'execute-script-no-method-prepare_outgoing_request',
    'execute-script-no-method-process_outgoing_response',
];

describe('what the last step of an attempt says', () => {
    test.each(IN_FLIGHT)('%s is on its way for a minute, and then the server died on it', (step) => {
        expect(kindAt({ step }, 0)).toEqual({ kind: 'in-progress' });
        expect(kindAt({ step }, MINUTE - 1)).toEqual({ kind: 'in-progress' });
        expect(kindAt({ step }, MINUTE)).toEqual({ kind: 'stuck' });
        expect(kindAt({ step }, 20 * DAY)).toEqual({ kind: 'stuck' });
    });

    const degraded = (reason: 'posting-failed' | 'response-script'): DeliveryResult => ({ kind: 'degraded', reason });
    const failedBy = (reason: Extract<DeliveryResult, { kind: 'failed' }>['reason']): DeliveryResult => ({
        kind: 'failed',
        reason,
    });
    test.each<[says: string, step: string, record: Partial<DeliveryRecord>, result: DeliveryResult]>([
        ['the script wanted nothing sent', 'after-prepare-no-opts', FINISHED, { kind: 'not-sent' }],
        ['the script named no target', 'after-prepare-no-url_or_method', FINISHED, { kind: 'not-sent' }],
        [
            'the script failed instead of choosing',
            'after-prepare-no-opts',
            { ...FINISHED, ...ERROR },
            failedBy('script'),
        ],
        [
            'the script failed and named no target',
            'after-prepare-no-url_or_method',
            { ...FINISHED, ...ERROR },
            failedBy('script'),
        ],
        [
            'the script’s own message was not posted',
            'after-prepare-send-message-failed',
            FINISHED,
            { kind: 'not-sent' },
        ],
        ['the script could not be read', 'execute-script-getting-script', ERROR, failedBy('script')],
        [
            'the script broke before sending',
            'execute-script-error-running-prepare_outgoing_request',
            ERROR,
            failedBy('script'),
        ],
        [
            'the script broke on the answer',
            'execute-script-error-running-process_outgoing_response',
            ERROR,
            degraded('response-script'),
        ],
        ['a plain success, never marked as finished', 'after-http-call', {}, { kind: 'succeeded' }],
        ['nobody answered', 'after-http-call', { unreachable: true }, failedBy('unreachable')],
        ['the answer was posted', 'url-response-sent-message', FINISHED, { kind: 'succeeded' }],
        ['the answer was not posted', 'after-http-call-send-message-failed', FINISHED, degraded('posting-failed')],
        ['a script posted the answer', 'after-process-send-message', FINISHED, { kind: 'answered' }],
        ['a script could not post', 'after-process-send-message-failed', FINISHED, degraded('posting-failed')],
        ['a script kept the answer to itself', 'after-process-false-result', FINISHED, { kind: 'answered' }],
        [
            'finished after a script error',
            'after-process-send-message',
            { ...FINISHED, ...ERROR },
            degraded('response-script'),
        ],
        [
            'success after a script error',
            'url-response-sent-message',
            { ...FINISHED, ...ERROR },
            degraded('response-script'),
        ],
        [
            'posting failed after a script error',
            'after-process-send-message-failed',
            { ...FINISHED, ...ERROR },
            degraded('posting-failed'),
        ],
        ['410 Gone', 'after-process-http-status-410', ERROR, { kind: 'disabled-by-server' }],
        ['status 500', 'after-process-http-status-500', ERROR, failedBy('http-500')],
        ['retries used up', 'too-many-retries', ERROR, failedBy('retries-exhausted')],
        ['retries are off', 'failed-and-not-configured-to-retry', ERROR, failedBy('not-retried')],
        ['a retry delay that does not exist', 'failed-and-retry-delay-is-invalid', ERROR, failedBy('unspecified')],
        ['an error marked on the call itself', 'after-http-call', ERROR, failedBy('unspecified')],
        [
            'an empty answer without retries',
            'failed-and-not-configured-to-retry',
            { ...ERROR, emptyAnswer: true },
            { kind: 'empty-answer' },
        ],
        [
            'an empty answer after all retries',
            'too-many-retries',
            { ...ERROR, emptyAnswer: true },
            { kind: 'empty-answer' },
        ],
        [
            'an empty answer with status 500',
            'after-process-http-status-500',
            { ...ERROR, emptyAnswer: true },
            failedBy('http-500'),
        ],
        ['an empty answer that nothing came of', 'after-http-call', { emptyAnswer: true }, { kind: 'succeeded' }],
    ])('%s (%s)', (_, step, record, result) => {
        expect(kindAt({ step, ...record }, 1000)).toEqual(result);
        // None of these passes with time.
        expect(kindAt({ step, ...record }, 20 * DAY)).toEqual(result);
        expect(resultOf(aRecord({ step, ...record, at: undefined }), undefined, NOW)).toEqual(result);
    });

    test.each([
        ['with no flags', {}],
        ['finished', FINISHED],
        ['in error', ERROR],
        ['finished in error', { ...FINISHED, ...ERROR }],
        ['unreachable', { unreachable: true }],
    ])('a step of a newer server %s is not called a failure', (_, flags) => {
        expect(kindAt({ step: 'quantum-delivered', ...flags }, 1000)).toEqual({
            kind: 'unknown',
            step: 'quantum-delivered',
        });
    });

    test.each([
        ['finished', FINISHED, { kind: 'succeeded' }],
        ['in error', ERROR, { kind: 'failed', reason: 'unspecified' }],
        ['without flags and fresh', {}, { kind: 'in-progress' }],
    ])('a record without a step, %s, is read by its flags', (_, flags, result) => {
        expect(kindAt(flags, 1000)).toEqual(result);
    });

    test('an old record without a step is stuck, one without a time is unknown', () => {
        expect(kindAt({}, HOUR)).toEqual({ kind: 'stuck' });
        expect(resultOf(aRecord({ at: undefined }), undefined, NOW)).toEqual({ kind: 'unknown' });
        expect(resultOf(aRecord({ at: undefined, step: 'pre-http-call' }), undefined, NOW)).toEqual({
            kind: 'unknown',
        });
    });

    test('a record from a server whose clock is ahead is on its way', () => {
        expect(kindAt({ step: 'pre-http-call' }, -HOUR)).toEqual({ kind: 'in-progress' });
    });
});

describe('a retry', () => {
    test.each<[RetryDelay, attempt: number, waitMs: number]>([
        ['powers-of-ten', 1, 100],
        ['powers-of-ten', 2, 1000],
        ['powers-of-ten', 3, 10_000],
        ['powers-of-ten', 5, 1_000_000],
        ['powers-of-two', 1, 2000],
        ['powers-of-two', 2, 4000],
        ['powers-of-two', 3, 8000],
        ['powers-of-two', 7, 128_000],
        ['increments-of-two', 1, 2000],
        ['increments-of-two', 2, 4000],
        ['increments-of-two', 3, 6000],
        ['increments-of-two', 60, 120_000],
    ])('with %s, number %i is due after %i ms and called lost a minute later', (delay, attempt, waitMs) => {
        const result = (age: number): DeliveryResult =>
            resultOf(aRecord({ step: `going-to-retry-${attempt}`, error: true, at: ago(age) }), delay, NOW);
        expect(result(0)).toEqual({ kind: 'retrying', attempt });
        expect(result(waitMs + MINUTE)).toEqual({ kind: 'retrying', attempt });
        expect(result(waitMs + MINUTE + 1)).toEqual({ kind: 'failed', reason: 'retry-lost' });
    });

    test('is unknown where nobody can tell how old it is', () => {
        const record = aRecord({ step: 'going-to-retry-1', error: true, at: undefined });
        expect(resultOf(record, 'powers-of-two', NOW)).toEqual({ kind: 'unknown' });
    });

    test.each([
        'going-to-retry-',
        'going-to-retry-x',
        'going-to-retry--1',
        'going-to-retry-1.5',
        'going-to-retry-Infinity',
    ])('without a usable number (%s) is not understood', (step) =>
        expect(kindAt({ step, error: true }, 1000)).toEqual({ kind: 'unknown', step }),
    );

    test('that was followed by a newer attempt is not waited for', () => {
        const records = [
            aRecord({ step: 'going-to-retry-1', error: true, at: ago(5 * HOUR) }),
            aRecord({ step: 'after-http-call', at: ago(4 * HOUR) }),
        ];
        expect(shown(records, { ...ANYWHERE, retryDelay: 'powers-of-two' }, NOW)).toEqual([
            { at: ago(4 * HOUR), result: { kind: 'succeeded' } },
        ]);
    });
});

describe('the last delivery to each target', () => {
    test('there is none where nothing was sent', () => expect(shown([], ANYWHERE, NOW)).toEqual([]));

    test('the newest record of each address speaks, whatever the order, newest first', () => {
        const records = [
            aRecord({ targetKey: 'b', target: 'https://b', at: ago(3 * HOUR), step: 'after-http-call' }),
            aRecord({ targetKey: 'a', target: 'https://a', at: ago(4 * HOUR), step: 'after-http-call' }),
            aRecord({
                targetKey: 'b',
                target: 'https://b',
                at: ago(5 * HOUR),
                step: 'after-http-call',
                unreachable: true,
            }),
            aRecord({
                targetKey: 'a',
                target: 'https://a',
                at: ago(2 * HOUR),
                step: 'after-http-call',
                unreachable: true,
            }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toEqual([
            { target: 'https://a', at: ago(2 * HOUR), result: { kind: 'failed', reason: 'unreachable' } },
            { target: 'https://b', at: ago(3 * HOUR), result: { kind: 'succeeded' } },
        ]);
        expect(shown(records.toReversed(), ANYWHERE, NOW)).toEqual(shown(records, ANYWHERE, NOW));
    });

    test('two addresses that read the same are still two targets', () => {
        const records = [
            aRecord({ targetKey: '0', target: 'https://a/…', step: 'after-http-call' }),
            aRecord({ targetKey: '1', target: 'https://a/…', step: 'after-http-call', unreachable: true }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toHaveLength(2);
    });

    const declined = { step: 'after-prepare-no-opts', finished: true };

    test('where the script chose not to send, the attempts before tell how the target is', () => {
        const records = [
            aRecord({ ...declined, at: ago(MINUTE) }),
            aRecord({ ...declined, at: ago(HOUR) }),
            aRecord({ step: 'too-many-retries', error: true, at: ago(2 * HOUR) }),
            aRecord({ step: 'after-http-call', at: ago(3 * HOUR) }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toEqual([
            { at: ago(2 * HOUR), result: { kind: 'failed', reason: 'retries-exhausted' } },
        ]);
    });

    test('where the script never sent anything, that is what is said, with the latest time', () => {
        const records = [aRecord({ ...declined, at: ago(HOUR) }), aRecord({ ...declined, at: ago(MINUTE) })];
        expect(shown(records, ANYWHERE, NOW)).toEqual([{ at: ago(MINUTE), result: { kind: 'not-sent' } }]);
    });

    test('a script that failed is reported, not skipped', () => {
        const records = [
            aRecord({ ...declined, error: true, at: ago(MINUTE) }),
            aRecord({ step: 'after-http-call', at: ago(HOUR) }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toMatchObject([{ result: { kind: 'failed', reason: 'script' } }]);
    });

    test('a record without a time counts as the oldest', () => {
        const records = [
            aRecord({ at: undefined, step: 'after-http-call', unreachable: true }),
            aRecord({ at: ago(29 * DAY), step: 'after-http-call' }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toMatchObject([{ result: { kind: 'succeeded' } }]);
    });

    test('a target without an address is named without one', () => {
        const [delivery] = shown([aRecord({ at: undefined, step: 'after-http-call' })], ANYWHERE, NOW);
        expect(delivery).toEqual({ result: { kind: 'succeeded' } });
    });

    test('while one is on its way, the attempts before tell how the target is', () => {
        const records = [
            aRecord({ step: 'pre-http-call', at: ago(100) }),
            aRecord({ ...declined, at: ago(MINUTE) }),
            aRecord({ step: 'after-http-call', at: ago(HOUR) }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toEqual([{ at: ago(HOUR), result: { kind: 'succeeded' } }]);
        expect(shown(records.slice(0, 1), ANYWHERE, NOW)).toEqual([{ at: ago(100), result: { kind: 'in-progress' } }]);
        expect(shown(records.slice(0, 2), ANYWHERE, NOW)).toEqual([{ at: ago(100), result: { kind: 'in-progress' } }]);
    });

    test('a delivery during which the server died is reported, not skipped', () => {
        const records = [
            aRecord({ step: 'pre-http-call', at: ago(HOUR) }),
            aRecord({ step: 'after-http-call', at: ago(DAY) }),
        ];
        expect(shown(records, ANYWHERE, NOW)).toEqual([{ at: ago(HOUR), result: { kind: 'stuck' } }]);
    });
});

describe('the targets that a webhook has now', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key, address: `https://${key}.example` }));
    const to = (key: string, over: Partial<DeliveryRecord> = {}): DeliveryRecord =>
        aRecord({ targetKey: key, target: `https://${key}.example`, step: 'after-http-call', ...over });
    const brief = (records: readonly DeliveryRecord[], webhook: Partial<WebhookIntegration>): unknown =>
        lastDeliveries(records, { targets: [], ...webhook }, NOW).map(({ target, at, result }) => [
            target,
            result.kind,
            at !== undefined,
        ]);
    const targets = [a, b].flatMap((one) => one ?? []);

    test('are the only ones that count', () => {
        const records = [to('a', { at: ago(HOUR) }), to('c', { unreachable: true }), to('b', { at: ago(DAY) })];
        expect(brief(records, { targets })).toEqual([
            ['https://a.example', 'succeeded', true],
            ['https://b.example', 'succeeded', true],
        ]);
        expect(brief(records, { targets, scriptEnabled: false })).toHaveLength(2);
    });

    test.each<[string, Partial<WebhookIntegration>]>([
        ['a script may choose the address', { targets, scriptEnabled: true }],
        ['none is known', { targets: [] }],
    ])('are all that were sent to where %s', (_, webhook) => {
        expect(brief([to('a', { at: ago(HOUR) }), to('c', { unreachable: true })], webhook)).toEqual([
            ['https://c.example', 'failed', true],
            ['https://a.example', 'succeeded', true],
        ]);
    });

    test('are told in their order, behind those with news, where nothing was sent to them', () => {
        expect(brief([to('b')], { targets: [a, b, c].flatMap((one) => one ?? []) })).toEqual([
            ['https://b.example', 'succeeded', true],
            ['https://a.example', 'untried', false],
            ['https://c.example', 'untried', false],
        ]);
        expect(shown([to('b')], { targets }, NOW)[1]).toEqual({
            target: 'https://a.example',
            result: { kind: 'untried' },
        });
    });

    test('are untried where all that was sent went to addresses that it has no more', () => {
        expect(brief([to('c', { unreachable: true })], { targets })).toEqual([
            ['https://a.example', 'untried', false],
            ['https://b.example', 'untried', false],
        ]);
    });

    test('are not listed where nothing was sent at all', () => expect(brief([], { targets })).toEqual([]));

    test('show the address that the record has, which is the same', () => {
        const old = to('a', { target: undefined });
        expect(shown([old], { targets: targets.slice(0, 1) }, NOW)).toEqual([
            { at: old.at, result: { kind: 'succeeded' } },
        ]);
    });
});

describe('an attempt that ended before it had an address', () => {
    const targets = [{ key: '0', address: 'https://a.example' }];
    const without = (over: Partial<DeliveryRecord>): DeliveryRecord => aRecord({ ...over, targetKey: undefined });
    const broken = (at: Date): DeliveryRecord => without({ step: 'after-prepare-no-opts', ...FINISHED, ...ERROR, at });
    const results = (records: readonly DeliveryRecord[], webhook: Partial<WebhookIntegration> = {}): unknown =>
        lastDeliveries(records, { targets, ...webhook }, NOW).map(({ result }) => result);
    const succeeded: DeliveryResult = { kind: 'succeeded' };
    const script: DeliveryResult = { kind: 'failed', reason: 'script' };

    test.each<[string, Partial<WebhookIntegration>]>([
        ['targets are known', {}],
        ['a script may choose them', { scriptEnabled: true }],
        ['they are not', { targets: [] }],
    ])('counts while nothing newer was sent, where %s', (_, webhook) => {
        const sent = aRecord({ step: 'after-http-call', at: ago(HOUR) });
        expect(results([sent, broken(ago(MINUTE))], webhook)).toEqual([script, succeeded]);
        expect(results([sent, broken(ago(DAY))], webhook)).toEqual([succeeded]);
    });

    test('counts beside targets that were never sent to', () => {
        expect(shown([broken(ago(MINUTE))], { targets }, NOW)).toEqual([
            { at: ago(MINUTE), result: script },
            { target: 'https://a.example', result: { kind: 'untried' } },
        ]);
    });

    test('does not count any more once something was sent to an address that is no target now', () => {
        const elsewhere = aRecord({ targetKey: 'old', step: 'after-http-call', at: ago(MINUTE) });
        expect(results([elsewhere, broken(ago(HOUR))])).toEqual([{ kind: 'untried' }]);
    });

    test('of several the newest counts', () => {
        const died = without({ step: 'start-execute-trigger-url', at: ago(HOUR) });
        expect(results([broken(ago(DAY)), died], { targets: [] })).toEqual([{ kind: 'stuck' }]);
        expect(results([died, broken(ago(MINUTE))], { targets: [] })).toEqual([script]);
    });

    // The address is written with the request: until then, what is on its way has none.
    test('and is on its way does not hide how the webhook is', () => {
        const onItsWay = without({ step: 'start-execute-trigger-url', at: ago(100) });
        const sent = aRecord({ step: 'after-http-call', at: ago(HOUR) });
        const stateOf = (...records: DeliveryRecord[]): string =>
            webhookState(aWebhook({ targets }), lastDeliveries(records, { targets }, NOW));
        expect(stateOf(sent)).toBe('working');
        expect(stateOf(onItsWay, sent)).toBe('working');
        expect(stateOf(onItsWay, broken(ago(MINUTE)), sent)).toBe('failing');
    });
});

test('a delivery names the record and the target that it is of', () => {
    const records = [
        aRecord({ id: 'h2', targetKey: 'a', at: ago(MINUTE), step: 'after-http-call' }),
        aRecord({ id: 'h1', targetKey: 'a', at: ago(HOUR), step: 'after-http-call', unreachable: true }),
    ];
    expect(lastDeliveries(records, ANYWHERE, NOW)).toMatchObject([{ recordId: 'h2', targetKey: 'a' }]);
});
