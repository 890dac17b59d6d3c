import { describe, expect, test } from '@jest/globals';

import type { CardContext } from '../../../lib/chat/card';
import { webhookCard } from '../../../lib/cards/webhookCard';
import type { Delivery, DeliveryResult } from '../../../lib/domain/delivery';
import { failed, ok, type Outcome } from '../../../lib/domain/outcome';
import type { WebhookIntegration } from '../../../lib/domain/rocketchat';
import { aCardContext, asSeen, buttonsOf, readingOf } from '../../support/cards';
import { aDelivery, aWebhook } from '../../support/integrations';

const SENT: Outcome<readonly Delivery[]> = ok([aDelivery({ kind: 'succeeded' })]);
const after = (...results: DeliveryResult[]): Outcome<readonly Delivery[]> =>
    ok(results.map((result) => aDelivery(result)));

const reading = (
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined = SENT,
    over: Partial<CardContext> = {},
): string => readingOf(webhookCard(webhook, deliveries, aCardContext(over)).blocks).replaceAll('\u202f', ' ');

const incoming = aWebhook({ kind: 'incoming', event: undefined, targets: [] });

describe('what a reader sees at once', () => {
    test.each<[string, WebhookIntegration, Outcome<readonly Delivery[]> | undefined, string, RegExp | undefined]>([
        ['working', aWebhook(), SENT, '✅ Working', undefined],
        ['enabled', incoming, undefined, '✅ Enabled', undefined],
        [
            'disabled',
            aWebhook({ enabled: false }),
            SENT,
            '⏸️ Disabled',
            /switched off: nothing is sent[^]*switch it on/,
        ],
        [
            'disabled, incoming',
            aWebhook({ ...incoming, enabled: false }),
            undefined,
            '⏸️ Disabled',
            /answers callers with 503[^]*switch it on/,
        ],
        [
            'disabled by the server',
            aWebhook({ enabled: false }),
            after({ kind: 'disabled-by-server' }),
            '🔴 Disabled by Rocket.Chat',
            /410 Gone[^]*switch it on/,
        ],
        ['broken in its script', aWebhook({ scriptBroken: true }), SENT, '🔴 Script broken', /could not be compiled/],
        [
            'failing',
            aWebhook(),
            after({ kind: 'failed', reason: 'unreachable' }),
            '🔴 Deliveries fail',
            /did not arrive[^]*history and settings/,
        ],
        [
            'degraded',
            aWebhook(),
            after({ kind: 'degraded', reason: 'posting-failed' }),
            '⚠️ Delivered with trouble',
            /what comes back causes trouble/,
        ],
        ['retrying', aWebhook(), after({ kind: 'retrying', attempt: 2 }), '⚠️ Retrying', undefined],
        ['quiet', aWebhook(), ok([]), '💤 No deliveries lately', undefined],
        ['untried', aWebhook(), after({ kind: 'untried' }), '💤 No deliveries lately', undefined],
        [
            'working as far as it was tried',
            aWebhook(),
            after({ kind: 'succeeded' }, { kind: 'untried' }),
            '✅ Working',
            undefined,
        ],
        ['unknown', aWebhook(), after({ kind: 'stuck' }), '❔ Unknown', /records do not tell/],
        ['of unknown kind', aWebhook({ kind: 'unknown' }), undefined, '❔ Unknown', /records do not tell/],
    ])('of one that is %s', (_, webhook, deliveries, words, fix) => {
        const { fallback } = webhookCard(webhook, deliveries, aCardContext());
        const text = reading(webhook, deliveries);
        const kind = {
            incoming: 'incoming webhook',
            outgoing: 'outgoing webhook',
            unknown: 'integration of an unknown kind',
        };
        expect(text.split('\n').slice(0, 2)).toEqual([`*Order sync* · ${kind[webhook.kind]}`, words]);
        expect(asSeen(fallback)).toBe(`${words}: Order sync (${kind[webhook.kind]}).`);
        if (fix) expect(text.slice(text.indexOf('*What to do*'))).toMatch(fix);
        else expect(text).not.toContain('What to do');
    });

    test('of one without a name', () => {
        expect(reading(aWebhook({ name: undefined })).split('\n')[0]).toBe(
            '*Webhook without a name* · outgoing webhook',
        );
    });
});

describe('each target’s last delivery', () => {
    test.each<[DeliveryResult, string]>([
        [{ kind: 'succeeded' }, '✅ delivered'],
        [{ kind: 'answered' }, '✅ answered (Rocket.Chat does not keep the status)'],
        [
            { kind: 'degraded', reason: 'posting-failed' },
            '⚠️ delivered, but the answer could not be posted in the channel',
        ],
        [{ kind: 'degraded', reason: 'response-script' }, '⚠️ delivered, but the script failed on the answer'],
        [{ kind: 'empty-answer' }, '⚠️ answered with no body, which Rocket.Chat counts as a failure'],
        [{ kind: 'retrying', attempt: 3 }, '⚠️ failed, waiting for retry 3'],
        [{ kind: 'failed', reason: 'unreachable' }, '🔴 no answer: not reachable, or too slow'],
        [{ kind: 'failed', reason: 'http-500' }, '🔴 the target failed (status 500)'],
        [{ kind: 'failed', reason: 'retries-exhausted' }, '🔴 failed, all retries used up'],
        [{ kind: 'failed', reason: 'not-retried' }, '🔴 refused by the target, retries are off'],
        [{ kind: 'failed', reason: 'retry-lost' }, '🔴 failed, and its retry never ran'],
        [{ kind: 'failed', reason: 'script' }, '🔴 the script failed before sending'],
        [{ kind: 'failed', reason: 'unspecified' }, '🔴 failed'],
        [{ kind: 'disabled-by-server' }, '🕘 before the last change: the target answered “410 Gone”'],
        [{ kind: 'not-sent' }, '💤 the script chose to send nothing'],
        [{ kind: 'untried' }, '💤 nothing sent there yet'],
        [{ kind: 'in-progress' }, '⏳ being sent'],
        [{ kind: 'stuck' }, '❔ begun and never finished'],
        [{ kind: 'unknown', step: 'new' }, '❔ not understood'],
    ])('that is %j reads “%s”', (result, words) => {
        expect(reading(aWebhook(), after(result))).toContain(
            `*Last delivery*\n${words} · \`https://shop.example.com/hooks\` · Nov 20, 2026, 3:36 PM (UTC) (5 minutes ago)`,
        );
    });

    test('to an address without any delivery is shown without a time', () => {
        const untried = ok([{ target: 'https://new.example/in', result: { kind: 'untried' } } as const]);
        expect(reading(aWebhook(), untried)).toMatch(
            /\*Last delivery\*\n💤 nothing sent there yet · `https:\/\/new\.example\/in`$/,
        );
    });

    test('is shown without what is not known', () => {
        const bare = ok([{ result: { kind: 'succeeded' } } as const]);
        expect(reading(aWebhook(), bare)).toMatch(/\*Last delivery\*\n✅ delivered · address not recorded$/);
    });

    test.each([
        [5, undefined],
        [6, 'and 1 more'],
        [9, 'and 4 more'],
    ])('of %i targets: the first five and the number of the others', (count, more) => {
        const many = ok(
            Array.from({ length: count }, (_, index) =>
                aDelivery({ kind: 'succeeded' }, { target: `https://t${index}.example` }),
            ),
        );
        const text = reading(aWebhook(), many);
        expect(text.match(/https:\/\/t\d\.example/g)).toHaveLength(Math.min(count, 5));
        if (more) expect(text).toContain(more);
        else expect(text).not.toContain(' more');
    });

    test('none in 30 days is not called broken', () => {
        expect(reading(aWebhook(), ok([]))).toMatch(
            /\*Last delivery\*\nNothing was sent in the last 30 days.*not the same as broken/,
        );
    });

    test('that could not be read says why', () => {
        const text = reading(aWebhook(), failed({ kind: 'timed-out', upstream: 'rocketchat', afterMs: 8000 }));
        expect(text).toContain('The delivery history could not be read: Rocket.Chat did not answer within 8 seconds.');
        expect(text).toContain('❔ Unknown');
    });

    test('of an incoming one is nothing that anybody could know', () => {
        expect(reading(incoming, undefined)).toContain('Rocket.Chat keeps no history of incoming webhooks');
    });
});

describe('the facts', () => {
    test('are all there', () => {
        const text = reading(aWebhook({ triggerWords: ['!order', '!bestellung'], channels: ['#general', '@admin'] }));
        for (const fact of [
            '*Posts as*\n`@rocket.cat`',
            '*Channels*\n`#general`, `@admin`',
            '*Event*\n`sendMessage`',
            '*Trigger words*\n`!order`, `!bestellung`',
            '*Created by*\n`@admin`',
            '*Created*\nSep 21, 2026, 3:41 PM (UTC) (2 months ago)',
            '*Last changed*\nOct 31, 2026, 3:41 PM (UTC) (20 days ago)',
            '*Id*\n`659ea5e42dd9f928ada3e451`',
        ]) {
            expect(text).toContain(fact);
        }
    });

    test.each([
        [{ createdBy: undefined }, '*Created by*\nnobody known'],
        [{ createdBy: { id: 'uX' } }, '*Created by*\n`uX`'],
        [{ channels: ['all_public_channels'] }, '*Channels*\n`all public channels`'],
        [{ channels: ['all_private_groups', 'all_direct_messages'] }, '`all private channels`, `all direct messages`'],
        [{ channels: ['#a', '#b', '#c', '#d', '#e', '#f', '#g'] }, '`#a`, `#b`, `#c`, `#d`, `#e`, and 2 more'],
    ])('of %j: %s', (over, fact) => expect(reading(aWebhook(over))).toContain(fact));

    test('that are not known are not made up', () => {
        const bare = aWebhook({
            postsAs: undefined,
            channels: [],
            event: undefined,
            createdAt: undefined,
            updatedAt: undefined,
        });
        expect(reading(bare)).not.toMatch(/Posts as|Channels|Event|Trigger words|\*Created\*|Last changed/);
    });
});

describe('the way into the administration', () => {
    const OPEN = {
        label: 'Open in Administration',
        actionId: 'webhook.open',
        url: 'https://chat.example.com/admin/integrations/edit/outgoing/659ea5e42dd9f928ada3e451',
    };
    const off = aWebhook({ enabled: false });
    const buttons = (webhook: WebhookIntegration, over: Partial<CardContext> = {}): unknown =>
        buttonsOf(webhookCard(webhook, SENT, aCardContext(over)));

    test('is offered where something is to be done there', () => {
        expect(buttons(off)).toEqual([OPEN]);
        expect(buttons(aWebhook())).toEqual([]);
        expect(reading(off)).toContain(`[Administration → Integrations](${OPEN.url})`);
    });

    test.each([
        ['a slash', 'https://chat.example.com/', OPEN.url],
        ['a sub-path', 'https://chat.example.com/chat', OPEN.url.replace('.com/', '.com/chat/')],
        ['a sub-path and slashes', 'https://chat.example.com/chat//', OPEN.url.replace('.com/', '.com/chat/')],
    ])('is right for a workspace whose address has %s', (_, siteUrl, url) =>
        expect(buttons(off, { siteUrl })).toEqual([{ ...OPEN, url }]),
    );

    test('is the one for incoming webhooks where it is one', () => {
        expect(buttons(aWebhook({ ...incoming, enabled: false, id: 'a/b?c' }))).toMatchObject([
            { url: 'https://chat.example.com/admin/integrations/edit/incoming/a%2Fb%3Fc' },
        ]);
    });

    test('is described in words where the workspace’s address or the kind is not known', () => {
        const card = webhookCard(off, SENT, aCardContext({ siteUrl: undefined }));
        expect(card.buttons).toEqual([]);
        expect(readingOf(card.blocks)).toContain('open Administration → Integrations.');
        expect(buttons(aWebhook({ kind: 'unknown', enabled: false }))).toEqual([]);
    });
});
