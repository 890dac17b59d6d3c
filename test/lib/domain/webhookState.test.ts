import { describe, expect, test } from '@jest/globals';

import type { DeliveryResult } from '../../../lib/domain/delivery';
import { type WebhookIntegration } from '../../../lib/domain/rocketchat';
import { webhookState, type WebhookState } from '../../../lib/domain/webhookState';
import { aDelivery, aWebhook } from '../../support/integrations';

const stateAfter = (...results: DeliveryResult[]): WebhookState =>
    webhookState(
        aWebhook(),
        results.map((result) => aDelivery(result)),
    );

describe('an outgoing webhook that is switched on', () => {
    test.each<[DeliveryResult, WebhookState]>([
        [{ kind: 'succeeded' }, 'working'],
        [{ kind: 'answered' }, 'working'],
        [{ kind: 'degraded', reason: 'posting-failed' }, 'degraded'],
        [{ kind: 'degraded', reason: 'response-script' }, 'degraded'],
        [{ kind: 'empty-answer' }, 'degraded'],
        [{ kind: 'retrying', attempt: 1 }, 'retrying'],
        [{ kind: 'failed', reason: 'unreachable' }, 'failing'],
        [{ kind: 'failed', reason: 'retry-lost' }, 'failing'],
        [{ kind: 'disabled-by-server' }, 'untested'],
        [{ kind: 'not-sent' }, 'quiet'],
        [{ kind: 'untried' }, 'quiet'],
        [{ kind: 'in-progress' }, 'unknown'],
        [{ kind: 'stuck' }, 'unknown'],
        [{ kind: 'unknown', step: 'new' }, 'unknown'],
    ])('whose last delivery is %j is %s', (result, state) => expect(stateAfter(result)).toBe(state));

    const worstFirst: readonly [DeliveryResult, WebhookState][] = [
        [{ kind: 'failed', reason: 'http-500' }, 'failing'],
        [{ kind: 'degraded', reason: 'posting-failed' }, 'degraded'],
        [{ kind: 'retrying', attempt: 2 }, 'retrying'],
        [{ kind: 'stuck' }, 'unknown'],
        [{ kind: 'succeeded' }, 'working'],
        [{ kind: 'not-sent' }, 'quiet'],
        [{ kind: 'untried' }, 'quiet'],
    ];
    test.each(worstFirst.map(([worst, state], index) => [state, worst, worstFirst.slice(index)] as const))(
        'is %s where that is the worst of its targets',
        (state, _, others) => {
            const results = others.map(([result]) => result);
            expect(stateAfter(...results)).toBe(state);
            expect(stateAfter(...results.toReversed())).toBe(state);
        },
    );

    test('was changed: what was recorded before is history, and what came after counts', () => {
        const { at: sentAt } = aDelivery({ kind: 'succeeded' });
        const [before, after] = [-1, 1].map((ms) => new Date((sentAt?.getTime() ?? 0) + ms));
        const results: readonly DeliveryResult[] = [
            { kind: 'succeeded' },
            { kind: 'failed', reason: 'http-500' },
            { kind: 'disabled-by-server' },
        ];
        for (const result of results) {
            expect(webhookState(aWebhook({ updatedAt: after as Date }), [aDelivery(result)])).toBe('untested');
        }
        const older = { ...aDelivery({ kind: 'failed', reason: 'http-500' }), at: before as Date };
        const changed = aWebhook({ updatedAt: sentAt as Date });
        expect(webhookState(changed, [older, aDelivery({ kind: 'succeeded' })])).toBe('working');
        expect(webhookState(changed, [older, aDelivery({ kind: 'failed', reason: 'script' })])).toBe('failing');
    });

    test('is quiet where nothing was sent, and unknown where the history could not be read', () => {
        expect(webhookState(aWebhook(), [])).toBe('quiet');
        expect(webhookState(aWebhook(), undefined)).toBe('unknown');
    });
});

const sent = [aDelivery({ kind: 'succeeded' })];
const gone = [aDelivery({ kind: 'succeeded' }), aDelivery({ kind: 'disabled-by-server' })];

test.each<[string, Partial<WebhookIntegration>, typeof sent | undefined, WebhookState]>([
    ['switched off', { enabled: false }, sent, 'disabled'],
    ['switched off, history not read', { enabled: false }, undefined, 'disabled'],
    ['switched off after a 410', { enabled: false }, gone, 'disabled-by-server'],
    ['switched off with a broken script', { enabled: false, scriptBroken: true }, sent, 'disabled'],
    ['with a broken script', { scriptBroken: true, scriptEnabled: true }, sent, 'script-broken'],
    ['with a broken script of unknown use', { scriptBroken: true }, sent, 'script-broken'],
    ['with a broken script that is not used', { scriptBroken: true, scriptEnabled: false }, sent, 'working'],
    ['that does not say whether it is switched on', { enabled: undefined }, sent, 'unknown'],
    ['of an unknown kind', { kind: 'unknown' }, sent, 'unknown'],
    ['of an unknown kind, switched off', { kind: 'unknown', enabled: false }, undefined, 'disabled'],
    ['incoming', { kind: 'incoming' }, undefined, 'enabled'],
    ['incoming, switched off', { kind: 'incoming', enabled: false }, undefined, 'disabled'],
    ['incoming with a broken script', { kind: 'incoming', scriptBroken: true }, undefined, 'script-broken'],
    ['incoming that does not say', { kind: 'incoming', enabled: undefined }, undefined, 'unknown'],
])('a webhook %s', (_, over, deliveries, state) => expect(webhookState(aWebhook(over), deliveries)).toBe(state));
