import { describe, expect, test } from '@jest/globals';

import type { Delivery, DeliveryResult } from '../../../../lib/domain/delivery';
import type { HookedHealth } from '../../../../lib/domain/hooked';
import {
    causeTrouble,
    goneSubject,
    hookedCondition,
    subjectOfHooked,
    subjectOfUpstream,
    subjectOfWebhook,
    webhookCondition,
} from '../../../../lib/domain/monitor/conditions';
import type { Condition } from '../../../../lib/domain/monitor/subject';
import type { Trouble } from '../../../../lib/domain/monitor/troubles';
import type { Problem } from '../../../../lib/domain/problem';
import type { WebhookIntegration } from '../../../../lib/domain/rocketchat';
import { aDelivery, anAccount, anAccountWith, aWebhook } from '../../../support/integrations';
import { bad, INDETERMINATE, HEALTHY } from '../../../support/monitorRecords';
import { omit } from 'es-toolkit/object';

describe('what is watched', () => {
    test('a connection is known by its id, fails with its platform, and is called by its account', () => {
        expect(subjectOfHooked(anAccount())).toEqual({
            key: 'hooked int_ig_main02',
            source: 'hooked',
            id: 'int_ig_main02',
            name: 'Alba Coffee',
            group: 'instagram',
        });
    });

    test.each([
        ['a platform we do not know', { kind: 'other', name: 'threads' } as const, 'threads'],
        ['a platform that Hooked did not name', { kind: 'unnamed' } as const, 'unnamed'],
    ])('connections of %s fail together', (_, platform, group) => {
        expect(subjectOfHooked(anAccount({ platform })).group).toBe(group);
    });

    test('an account without any name has none', () => {
        expect(subjectOfHooked(omit(anAccount({ account: {} }), ['identifier']))).not.toHaveProperty('name');
    });

    test('a webhook fails with those of its kind', () => {
        expect(subjectOfWebhook(aWebhook())).toEqual({
            key: 'rocketchat 659ea5e42dd9f928ada3e451',
            source: 'rocketchat',
            id: '659ea5e42dd9f928ada3e451',
            name: 'Order sync',
            group: 'outgoing',
            hosts: ['shop.example.com'],
        });
    });

    test('a webhook that sends names its hosts, each once and without anything behind them', () => {
        const at = (address: string, key: number) => ({ key: String(key), address });
        const addresses = [
            'https://a.example/x/SECRET?token=1',
            'https://a.example/y',
            'http://b.example:8080',
            'none',
        ];
        expect(subjectOfWebhook(aWebhook({ targets: addresses.map(at) })).hosts).toEqual([
            'a.example',
            'b.example:8080',
        ]);
        expect(subjectOfWebhook(aWebhook({ targets: [] })).hosts).toEqual([]);
        const many = Array.from({ length: 50 }, (_, index) => at(`https://${index}.example`, index));
        expect(subjectOfWebhook(aWebhook({ targets: many })).hosts).toHaveLength(10);
        expect(subjectOfWebhook(aWebhook({ kind: 'incoming' }))).not.toHaveProperty('hosts');
    });

    test('an upstream is watched as such, without an id', () => {
        expect(subjectOfUpstream('hooked')).toEqual({ key: 'upstream hooked', source: 'hooked', group: 'upstream' });
    });

    test('what is gone keeps what was known of it, under the same key', () => {
        expect(goneSubject('hooked', 'int_1', { group: 'tiktok', name: 'Mia' })).toEqual({
            key: 'hooked int_1',
            source: 'hooked',
            id: 'int_1',
            name: 'Mia',
            group: 'tiktok',
        });
        expect(goneSubject('hooked', 'int_1')).toEqual({
            key: 'hooked int_1',
            source: 'hooked',
            id: 'int_1',
            group: 'unnamed',
        });
        expect(goneSubject('rocketchat', 'x', {}).group).toBe('unknown');
    });
});

describe('what Hooked’s word for a connection comes to', () => {
    test.each<[says: string, health: HookedHealth, condition: Condition]>([
        ['healthy', { status: { kind: 'healthy' }, tokenValid: true }, HEALTHY],
        ['healthy, and nothing of the token', { status: { kind: 'healthy' } }, HEALTHY],
        ['healthy with a dead token', { status: { kind: 'healthy' }, tokenValid: false }, bad('token-invalid')],
        ['expired', { status: { kind: 'expired' } }, bad('expired')],
        ['error', { status: { kind: 'error' } }, bad('error')],
        ['a word we do not know', { status: { kind: 'other', name: 'paused' } }, bad('unknown')],
        ['nothing', { status: { kind: 'unreported' } }, bad('unknown')],
    ])('is told by its words: %s', (_, health, condition) => {
        expect(hookedCondition(anAccountWith(health))).toEqual(condition);
    });
});

const deliveries = (...results: readonly DeliveryResult[]): readonly Delivery[] =>
    results.map((result) => aDelivery(result));

const SUCCEEDED = { kind: 'succeeded' } as const;
const EMPTY = { kind: 'empty-answer' } as const;
const IN_PROGRESS = { kind: 'in-progress' } as const;
const FAILED = { kind: 'failed', reason: 'http-500' } as const;
const DEGRADED = { kind: 'degraded', reason: 'posting-failed' } as const;
const RETRYING = { kind: 'retrying', attempt: 1 } as const;
const STUCK = { kind: 'stuck' } as const;
const OFF_BY_410 = { kind: 'disabled-by-server' } as const;
const STRANGE = { kind: 'unknown', step: 'something-new' } as const;

describe('what a look at a webhook comes to', () => {
    type Row = [
        sees: string,
        over: Partial<WebhookIntegration>,
        looked: readonly Delivery[] | undefined,
        condition: Condition,
    ];

    test.each<Row>([
        ['an incoming one that is on', { kind: 'incoming' }, undefined, HEALTHY],
        ['a script that can not be compiled', { scriptBroken: true }, deliveries(SUCCEEDED), bad('script-broken')],
        ['the same, in an incoming one', { kind: 'incoming', scriptBroken: true }, undefined, bad('script-broken')],
        [
            'a broken script that is not used',
            { scriptBroken: true, scriptEnabled: false },
            deliveries(SUCCEEDED),
            HEALTHY,
        ],
        ['a history that was not looked at', {}, undefined, INDETERMINATE],
        ['nothing sent in a month', {}, [], HEALTHY],
        ['a success', {}, deliveries(SUCCEEDED), HEALTHY],
        ['an answer that a script took', {}, deliveries({ kind: 'answered' }), HEALTHY],
        ['an address that is new', {}, deliveries({ kind: 'untried' }), HEALTHY],
        ['a script that sends nothing', {}, deliveries({ kind: 'not-sent' }), HEALTHY],
        ['a retry to come', {}, deliveries(RETRYING), INDETERMINATE],
        ['a retry to come at one of two targets', {}, deliveries(SUCCEEDED, RETRYING), INDETERMINATE],
        ['a delivery under way', {}, deliveries(IN_PROGRESS), INDETERMINATE],
        ['a delivery under way at one of two targets', {}, deliveries(SUCCEEDED, IN_PROGRESS), INDETERMINATE],
        ['a failure', {}, deliveries(FAILED), bad('failing')],
        ['a failure at one of two targets', {}, deliveries(SUCCEEDED, FAILED), bad('failing')],
        ['a failure beside a delivery under way', {}, deliveries(IN_PROGRESS, FAILED), bad('failing')],
        ['a 410, switched on again since', {}, deliveries(OFF_BY_410), { kind: 'untested' }],
        ['an answer that could not be posted', {}, deliveries(DEGRADED), bad('degraded')],
        ['an answer without a body, which is a common false alarm', {}, deliveries(EMPTY), HEALTHY],
        ['an answer without a body at one of two targets', {}, deliveries(SUCCEEDED, EMPTY), HEALTHY],
        ['an answer without a body beside a real failure', {}, deliveries(EMPTY, FAILED), bad('failing')],
        ['an answer without a body beside one not posted', {}, deliveries(EMPTY, DEGRADED), bad('degraded')],
        ['an answer without a body beside a retry', {}, deliveries(EMPTY, RETRYING), INDETERMINATE],
        ['a delivery nobody knows the end of', {}, deliveries(STUCK), bad('unknown')],
        ['a delivery nobody knows the end of, and one under way', {}, deliveries(IN_PROGRESS, STUCK), bad('unknown')],
        ['a step nobody knows', {}, deliveries(STRANGE), bad('unknown')],
        ['a step nobody knows at one of two targets', {}, deliveries(SUCCEEDED, STRANGE), bad('unknown')],
        ['a kind nobody knows', { kind: 'unknown' }, deliveries(STUCK), INDETERMINATE],
    ])('is told by what it saw: %s', (_, over, looked, condition) => {
        expect(webhookCondition(aWebhook(over), looked, true)).toEqual(condition);
    });

    test.each<[over: Partial<WebhookIntegration>, looked: readonly Delivery[] | undefined, condition: Condition]>([
        [{ kind: 'incoming' }, undefined, bad('setup-broken')],
        [{}, deliveries(SUCCEEDED), bad('setup-broken')],
        [{}, undefined, bad('setup-broken')],
        [{}, deliveries(DEGRADED), bad('setup-broken')],
        // What was seen to fail says more.
        [{}, deliveries(FAILED), bad('failing')],
        [{ scriptBroken: true }, deliveries(SUCCEEDED), bad('script-broken')],
        [{ enabled: false }, deliveries(SUCCEEDED), bad('disabled')],
        [{ kind: 'unknown' }, undefined, INDETERMINATE],
    ])('an account or a channel breaks it: %j', (over, looked, condition) => {
        const broken = { kind: 'poster-missing', severity: 'breaks', who: 'departed' } as const;
        const warned = { ...broken, severity: 'will-break' } as const;
        expect(webhookCondition(aWebhook(over), looked, true, [broken])).toEqual(condition);
        const without = webhookCondition(aWebhook(over), looked, true);
        expect(webhookCondition(aWebhook(over), looked, true, [warned])).toEqual(without);
    });

    test('one of which nobody says whether it is on', () => {
        expect(webhookCondition(omit(aWebhook(), ['enabled']), deliveries(STUCK), true)).toEqual(INDETERMINATE);
    });

    test.each<
        [sees: string, looked: readonly Delivery[] | undefined, wasEnabled: boolean | undefined, condition: Condition]
    >([
        ['a person has switched it off', deliveries(SUCCEEDED), true, bad('disabled')],
        ['it went off while its history could not be looked at', undefined, true, bad('disabled')],
        ['it was off when first seen', deliveries(SUCCEEDED), undefined, INDETERMINATE],
        ['it is off, as before', deliveries(SUCCEEDED), false, INDETERMINATE],
        ['Rocket.Chat has switched it off', deliveries(OFF_BY_410), true, bad('disabled-by-server')],
        [
            'Rocket.Chat had switched it off before it was seen',
            deliveries(OFF_BY_410),
            undefined,
            bad('disabled-by-server'),
        ],
        ['Rocket.Chat had switched it off before', deliveries(OFF_BY_410), false, bad('disabled-by-server')],
        ['its last answer had no body, and a person has switched it off', deliveries(EMPTY), true, bad('disabled')],
    ])('off: %s', (_, looked, wasEnabled, condition) => {
        expect(webhookCondition(aWebhook({ enabled: false }), looked, wasEnabled)).toEqual(condition);
        const broken = aWebhook({ enabled: false, scriptBroken: true });
        expect(webhookCondition(broken, looked, wasEnabled)).toEqual(condition);
    });
});

describe('what a problem says of an upstream as a whole', () => {
    const upstream = 'hooked';
    test.each<[problem: Problem, trouble: Trouble | undefined]>([
        [{ kind: 'credentials-refused', upstream }, 'key-refused'],
        [{ kind: 'forbidden', upstream }, 'forbidden'],
        [{ kind: 'unreachable', upstream }, 'unreachable'],
        [{ kind: 'timed-out', upstream, afterMs: 8000 }, 'unreachable'],
        [{ kind: 'upstream-failed', upstream, status: 503 }, 'unreachable'],
        [{ kind: 'rate-limited', upstream }, 'rate-limited'],
        [{ kind: 'unreadable', upstream, how: 'html' }, 'unreadable'],
        [{ kind: 'rejected', upstream, status: 400, message: 'no' }, 'unreadable'],
        [{ kind: 'not-configured', upstream, settings: ['hooked_api_key'] }, 'not-set-up'],
        [
            { kind: 'bad-setting', upstream, complaint: { setting: 'hooked_api_url', expected: 'web-address' } },
            'not-set-up',
        ],
        [{ kind: 'networking-denied', upstream }, 'not-set-up'],
        // These say nothing of it: our own time, one integration, one person, us.
        [{ kind: 'timed-out', upstream, afterMs: 8000, outOfTime: true }, undefined],
        [{ kind: 'not-found', upstream, id: 'int_1' }, undefined],
        [{ kind: 'may-not-view', upstream }, undefined],
        [{ kind: 'internal' }, undefined],
    ])('is told by the problem: %j', (problem, trouble) => {
        expect(causeTrouble(problem)).toBe(trouble);
    });
});
