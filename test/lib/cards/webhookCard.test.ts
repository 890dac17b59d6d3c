import { describe, expect, test } from '@jest/globals';

import type { CardContext } from '../../../lib/chat/card';
import { askHandOver, enableNow } from '../../../lib/chat/links';
import { webhookCard } from '../../../lib/cards/webhookCard';
import type { Delivery, DeliveryResult } from '../../../lib/domain/delivery';
import { failed, ok, type Outcome } from '../../../lib/domain/outcome';
import type { WebhookIntegration } from '../../../lib/domain/rocketchat';
import type { IntegrityFinding } from '../../../lib/domain/integrity';
import { aCardContext, asSeen, buttonsOf, readingOf } from '../../support/cards';
import { aDelivery, aWebhook } from '../../support/integrations';
import { ago, HOUR, MINUTE } from '../../support/times';

const SENT: Outcome<readonly Delivery[]> = ok([aDelivery({ kind: 'succeeded' })]);
const after = (...results: DeliveryResult[]): Outcome<readonly Delivery[]> =>
    ok(results.map((result) => aDelivery(result)));

const reading = (
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined = SENT,
    over: Partial<CardContext> = {},
): string => readingOf(webhookCard(webhook, deliveries, {}, aCardContext(over)).blocks).replaceAll('\u202f', ' ');

const factsOf = (
    webhook: WebhookIntegration,
    deliveries: Outcome<readonly Delivery[]> | undefined = SENT,
): readonly string[] => webhookCard(webhook, deliveries, {}, aCardContext()).facts.map(asSeen);

const pageOf = ({ kind, id }: WebhookIntegration): string =>
    `https://chat.example.com/admin/integrations/edit/${kind}/${id}`;

const incoming = aWebhook({ kind: 'incoming', event: undefined, targets: [] });

describe('what a reader sees at once', () => {
    test.each<[string, WebhookIntegration, Outcome<readonly Delivery[]> | undefined, string, RegExp | undefined]>([
        ['working', aWebhook(), SENT, '✅ Working', undefined],
        ['enabled', incoming, undefined, '✅ Enabled', undefined],
        ['disabled', aWebhook({ enabled: false }), SENT, '⏸️ Disabled', /Enable it in \[Administration/],
        [
            'disabled, incoming',
            aWebhook({ ...incoming, enabled: false }),
            undefined,
            '⏸️ Disabled',
            /Enable it in \[Administration/,
        ],
        [
            'disabled by the server',
            aWebhook({ enabled: false }),
            after({ kind: 'disabled-by-server' }),
            '🔴 Disabled by Rocket.Chat',
            /right address[^]*Enable it in/,
        ],
        ['broken in its script', aWebhook({ scriptBroken: true }), SENT, '🔴 Script broken', /Fix the script in/],
        [
            'failing',
            aWebhook(),
            after({ kind: 'failed', reason: 'unreachable' }),
            '🔴 Failing',
            /server can reach it\.$/,
        ],
        [
            'degraded',
            aWebhook(),
            after({ kind: 'degraded', reason: 'posting-failed' }),
            '⚠️ Delivered with errors',
            /history and settings/,
        ],
        ['retrying', aWebhook(), after({ kind: 'retrying', attempt: 2 }), '⚠️ Retrying', undefined],
        ['quiet', aWebhook(), ok([]), '💤 No recent deliveries', undefined],
        ['untried', aWebhook(), after({ kind: 'untried' }), '💤 No recent deliveries', undefined],
        [
            'working as far as it was tried',
            aWebhook(),
            after({ kind: 'succeeded' }, { kind: 'untried' }),
            '✅ Working',
            undefined,
        ],
        ['unknown', aWebhook(), after({ kind: 'stuck' }), '❔ Unknown', /history and settings/],
        ['of unknown kind', aWebhook({ kind: 'unknown' }), undefined, '❔ Unknown', /history and settings/],
    ])('of one that is %s', (_, webhook, deliveries, words, fix) => {
        const { fallback } = webhookCard(webhook, deliveries, {}, aCardContext());
        const text = reading(webhook, deliveries);
        const kind = {
            incoming: 'incoming webhook',
            outgoing: 'outgoing webhook',
            unknown: 'webhook of an unknown kind',
        };
        expect(text.split('\n').slice(0, 2)).toEqual([
            `*Order sync* · ${webhook.kind === 'unknown' ? kind.unknown : `[${kind[webhook.kind]}](${pageOf(webhook)})`}`,
            words,
        ]);
        expect(asSeen(fallback)).toBe(`${words}: Order sync (${kind[webhook.kind]}).`);
        if (fix) expect(text.slice(text.indexOf('*What to do*'))).toMatch(fix);
        else expect(text).not.toContain('What to do');
    });

    test('of one without a name', () => {
        expect(reading(aWebhook({ name: undefined })).split('\n')[0]).toBe(
            `*Webhook without a name* · [outgoing webhook](${pageOf(aWebhook())})`,
        );
    });
});

describe('why', () => {
    test.each<[string, WebhookIntegration, Outcome<readonly Delivery[]> | undefined, RegExp]>([
        ['disabled', aWebhook({ enabled: false }), SENT, /^The webhook is disabled: .* sends nothing\.$/],
        ['disabled, incoming', aWebhook({ ...incoming, enabled: false }), undefined, /answers callers with 503/],
        ['disabled by the server', aWebhook({ enabled: false }), after({ kind: 'disabled-by-server' }), /410 Gone/],
        ['broken in its script', aWebhook({ scriptBroken: true }), SENT, /can’t compile the script/],
        ['failing', aWebhook(), after({ kind: 'failed', reason: 'unreachable' }), /did not arrive/],
        ['degraded', aWebhook(), after({ kind: 'degraded', reason: 'posting-failed' }), /answer causes trouble/],
        ['unknown', aWebhook(), after({ kind: 'stuck' }), /records do not show/],
    ])('stands below the state of one that is %s', (_, webhook, deliveries, cause) =>
        expect(reading(webhook, deliveries).split('\n')[2]).toMatch(cause),
    );

    test('has the script’s own error in one line', () => {
        const broken = aWebhook({ scriptBroken: true, scriptError: 'SyntaxError: Unexpected token (1:42)' });
        expect(reading(broken).split('\n')[3]).toBe('`SyntaxError: Unexpected token (1:42)`');
        expect(reading({ ...broken, enabled: false })).not.toContain('SyntaxError');
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
        [{ kind: 'failed', reason: 'retries-exhausted' }, '🔴 failed after all retries'],
        [{ kind: 'failed', reason: 'not-retried' }, '🔴 refused by the target; retries are disabled'],
        [{ kind: 'failed', reason: 'retry-lost' }, '🔴 failed, and its retry never ran'],
        [{ kind: 'failed', reason: 'script' }, '🔴 the script failed before sending'],
        [{ kind: 'failed', reason: 'unspecified' }, '🔴 failed'],
        [{ kind: 'disabled-by-server' }, '🕘 before the last change: the target answered “410 Gone”'],
        [{ kind: 'not-sent' }, '💤 the script chose to send nothing'],
        [{ kind: 'untried' }, '💤 nothing sent there yet'],
        [{ kind: 'in-progress' }, '⏳ being sent'],
        [{ kind: 'stuck' }, '❔ started and never finished'],
        [{ kind: 'unknown', step: 'new' }, '❔ a record that the app does not know'],
    ])('that is %j reads “%s”', (result, words) => {
        expect(reading(aWebhook(), after(result))).toContain(`${words} · \`shop.example.com\` · 5 minutes ago`);
    });

    test('to an address without any delivery is shown without a time', () => {
        const untried = ok([{ target: 'https://new.example/in', result: { kind: 'untried' } } as const]);
        expect(reading(aWebhook(), untried)).toMatch(/\n💤 nothing sent there yet · `new\.example`$/);
    });

    test('is shown without what is not known', () => {
        const bare = ok([{ result: { kind: 'succeeded' } } as const]);
        expect(reading(aWebhook(), bare)).toMatch(/\n✅ delivered · target not recorded$/);
    });

    test('to several targets has a title', () => {
        const two = ok([
            aDelivery({ kind: 'succeeded' }, { target: 'https://a.example' }),
            aDelivery({ kind: 'succeeded' }, { target: 'https://b.example' }),
        ]);
        expect(reading(aWebhook(), two)).toMatch(/\n\*Last delivery\*\n.*a\.example.*\n.*b\.example/);
        expect(reading(aWebhook())).not.toContain('Last delivery');
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
        expect(text.match(/`t\d\.example`/g)).toHaveLength(Math.min(count, 5));
        if (more) expect(text).toContain(more);
        else expect(text).not.toContain(' more');
    });

    test('none in 30 days is not called broken', () => {
        expect(reading(aWebhook(), ok([]))).toMatch(/\nNothing was sent in the last 30 days.*not the same as broken/);
    });

    test('that could not be read says why', () => {
        const text = reading(aWebhook(), failed({ kind: 'timed-out', upstream: 'rocketchat', afterMs: 8000 }));
        expect(text).toContain('The app can’t read the delivery history: Rocket.Chat did not answer within 8 seconds.');
        expect(text).toContain('❔ Unknown');
    });

    test('shows no more of an address than its host', () => {
        const address = 'https://user:pass@shop.example.com:8443/hooks/abc?token=x#y';
        const webhook = aWebhook({ targets: [{ key: '0', address }] });
        for (const deliveries of [ok([aDelivery({ kind: 'succeeded' }, { target: address })]), ok([])]) {
            const card = webhookCard(webhook, deliveries, {}, aCardContext());
            const all = JSON.stringify(card);
            expect(all).toContain('`shop.example.com:8443`');
            expect(all).not.toMatch(/hooks|token|user|pass/);
        }
    });

    test('of an incoming one is nothing that anybody could know', () => {
        expect(reading(incoming, undefined)).toContain('Rocket.Chat keeps no history of incoming webhooks');
    });
});

describe('the facts', () => {
    test('stand in one line, each once', () => {
        const webhook = aWebhook({
            triggerWords: ['!order', '!bestellung'],
            channels: ['#general', '@admin'],
            scriptEnabled: true,
            scriptEngine: 'isolated-vm',
        });
        expect(factsOf(webhook)).toEqual([
            'in `#general`, `@admin`',
            'posts as `@rocket.cat`',
            'on `sendMessage`',
            'trigger words: `!order`, `!bestellung`',
            'created by `@admin`',
            '`659ea5e42dd9f928ada3e451`',
        ]);
    });

    test.each<[Partial<WebhookIntegration>, string]>([
        [{ createdBy: undefined }, 'creator unknown'],
        [{ createdBy: { id: 'uX' } }, 'created by `uX`'],
        [{ channels: ['all_public_channels'] }, 'in `all public channels`'],
        [
            { channels: ['all_private_groups', 'all_direct_messages'] },
            'in `all private channels`, `all direct messages`',
        ],
        [{ channels: ['#a', '#b', '#c', '#d', '#e', '#f', '#g'] }, 'in `#a`, `#b`, `#c`, `#d`, `#e`, and 2 more'],
    ])('of %j: %s', (over, fact) => expect(factsOf(aWebhook(over))).toContain(fact));

    test('name the targets where no delivery does', () => {
        const targets = ['https://a.example/x', 'https://b.example/y', 'https://a.example/z'].map((address, index) => ({
            key: String(index),
            address,
        }));
        const webhook = aWebhook({ targets });
        expect(factsOf(webhook, ok([]))[0]).toBe('targets: `a.example`, `b.example`');
        expect(factsOf(webhook, failed({ kind: 'unreachable', upstream: 'rocketchat' }))[0]).toContain('`b.example`');
        const sent = ok([aDelivery({ kind: 'succeeded' }, { target: 'https://a.example/x' })]);
        expect(factsOf(webhook, sent)[0]).toBe('targets: `b.example`');
        expect(factsOf(aWebhook()).join()).not.toContain('targets');
    });

    test('that are not known are not made up', () => {
        const bare = aWebhook({
            postsAs: undefined,
            channels: [],
            event: undefined,
            createdAt: undefined,
            updatedAt: undefined,
        });
        expect(factsOf(bare)).toEqual(['created by `@admin`', '`659ea5e42dd9f928ada3e451`']);
    });
});

describe('the strip of a target', () => {
    const GOOD: DeliveryResult = { kind: 'succeeded' };
    const strip = (...results: readonly DeliveryResult[]): string =>
        reading(
            aWebhook(),
            ok([
                aDelivery(
                    { kind: 'succeeded' },
                    {
                        attempts: results.map((result, index) => ({ at: ago((5 + 60 * index) * MINUTE), result })),
                    },
                ),
            ]),
        );

    test('goes into its line while it is short, with what succeeded and the last failure', () => {
        expect(strip(GOOD, { kind: 'failed', reason: 'unreachable' }, GOOD)).toContain(
            '✅ delivered · `shop.example.com` · 5 minutes ago · ✅🔴✅ 2 of 3 succeeded · last failure 1 hour ago',
        );
        expect(strip(GOOD, { kind: 'not-sent' }, GOOD)).toContain('ago · ✅💤✅ 2 of 2 succeeded · 1 without a result');
    });

    test('has a line of its own where it is long', () => {
        const all = Array.from({ length: 25 }, () => GOOD);
        expect(strip(...all)).toContain(`5 minutes ago\n${'✅'.repeat(20)} 20 of 20 succeeded`);
    });

    test('of one or two deliveries says no more than its line', () => {
        expect(strip(GOOD)).not.toContain('1 of 1');
        expect(strip(GOOD, GOOD)).not.toContain('2 of 2');
    });

    test('of deliveries before the last change is left to the details', () => {
        const attempts = [{ at: ago(HOUR), result: { kind: 'failed', reason: 'unreachable' } as const }];
        const sent = aDelivery(GOOD, { at: ago(HOUR), attempts: [...attempts, ...attempts, ...attempts] });
        expect(reading(aWebhook({ updatedAt: ago(MINUTE) }), ok([sent]))).not.toContain('🔴');
        expect(reading(aWebhook(), ok([sent]))).toContain('🔴🔴🔴 0 of 3 succeeded');
    });

    test('does not tell a failure twice', () => {
        const failedNow = { kind: 'failed', reason: 'unreachable' } as const;
        const at = ago(5 * MINUTE);
        const attempts = [
            { at, result: failedNow },
            { at: ago(HOUR), result: { kind: 'succeeded' } as const },
            { at: ago(2 * HOUR), result: { kind: 'succeeded' } as const },
        ];
        expect(reading(aWebhook(), ok([aDelivery(failedNow, { at, attempts })]))).toMatch(/2 of 3 succeeded$/m);
    });
});

test('what does not break a failing webhook now waits in the details, and is counted', () => {
    const failing = ok([aDelivery({ kind: 'failed', reason: 'unreachable' })]);
    const finding = { kind: 'incoming-anywhere', severity: 'worth-knowing' } as unknown as IntegrityFinding;
    const { facts } = webhookCard(aWebhook(), failing, {}, aCardContext(), [finding, finding]);
    expect(facts[0]).toBe('2 more findings in *Details*');
});

describe('the buttons of people who may manage', () => {
    const labels = (webhook: WebhookIntegration): readonly string[] =>
        buttonsOf(webhookCard(webhook, SENT, {}, aCardContext({ mayManage: true }))).map(({ label }) => label);

    test.each<[string, Partial<WebhookIntegration>, string[]]>([
        ['enabled', {}, ['Disable…', 'Details', 'Watch here']],
        ['disabled', { enabled: false }, ['Enable', 'Details', 'Watch here', 'Open in Administration']],
        ['in an unknown state', { enabled: undefined }, ['Details', 'Watch here', 'Open in Administration']],
        ['of an unknown kind', { kind: 'unknown' }, ['Details', 'Watch here']],
    ])('on a webhook that is %s', (_, over, shown) => expect(labels(aWebhook(over))).toEqual(shown));

    test.each(['poster-missing', 'poster-deactivated'] as const)('where it is %s, offer to hand over', (kind) => {
        const finding = { kind, severity: 'breaks', who: 'leaver' } as const;
        const card = (mayManage: boolean) => webhookCard(aWebhook(), SENT, {}, aCardContext({ mayManage }), [finding]);
        const handOver = card(true).buttons.find(({ actionId }) => actionId === askHandOver.actionId);
        expect(askHandOver.read(handOver?.value)).toEqual({ owner: 'leaver' });
        expect(buttonsOf(card(true)).map(({ label }) => label)).toEqual([
            'Disable…',
            'Details',
            'Hand over…',
            'Watch here',
            'Open in Administration',
        ]);
        expect(buttonsOf(card(false)).map(({ label }) => label)).toEqual(['Details', 'Open in Administration']);
        // The finding says what is wrong and what to do: nothing says it again.
        const words = readingOf(card(true).blocks);
        expect(words.match(/leaver/g)).toHaveLength(1);
        expect(words).not.toMatch(/What to do|depends on/);
    });

    test('are what the card suggests, without a line to type', () => {
        const card = webhookCard(aWebhook({ enabled: false }), SENT, {}, aCardContext({ mayManage: true }));
        expect(readingOf(card.blocks)).toContain('Press *Enable*, or open [Administration');
        expect(readingOf(card.blocks)).not.toContain('`/integration');
    });

    test('keep the asker’s language and hours', () => {
        const reader = { language: 'de', utcOffset: 1 };
        const { buttons } = webhookCard(aWebhook({ enabled: false }), SENT, reader, aCardContext({ mayManage: true }));
        expect(enableNow.read(buttons[0]?.value)).toEqual({ id: '659ea5e42dd9f928ada3e451', ...reader });
    });
});

describe('the way into the administration', () => {
    const OPEN = {
        label: 'Open in Administration',
        actionId: 'webhook.open',
        url: 'https://chat.example.com/admin/integrations/edit/outgoing/659ea5e42dd9f928ada3e451',
    };
    const DETAILS = { label: 'Details', actionId: 'webhook.details' };
    const off = aWebhook({ enabled: false });
    const buttons = (webhook: WebhookIntegration, over: Partial<CardContext> = {}): unknown =>
        buttonsOf(webhookCard(webhook, SENT, {}, aCardContext(over)));

    test('is a button where something is to be done there, and a link in any case', () => {
        expect(buttons(off)).toEqual([DETAILS, OPEN]);
        expect(buttons(aWebhook())).toEqual([DETAILS]);
        for (const webhook of [off, aWebhook()]) expect(reading(webhook).split('\n')[0]).toContain(`](${OPEN.url})`);
        expect(reading(off)).toContain(`[Administration → Integrations](${OPEN.url})`);
    });

    test.each([
        ['a slash', 'https://chat.example.com/', OPEN.url],
        ['a sub-path', 'https://chat.example.com/chat', OPEN.url.replace('.com/', '.com/chat/')],
        ['a sub-path and slashes', 'https://chat.example.com/chat//', OPEN.url.replace('.com/', '.com/chat/')],
    ])('is right for a workspace whose address has %s', (_, siteUrl, url) =>
        expect(buttons(off, { siteUrl })).toEqual([DETAILS, { ...OPEN, url }]),
    );

    test('is the one for incoming webhooks where it is one', () => {
        expect(buttons(aWebhook({ ...incoming, enabled: false, id: 'a/b?c' }))).toMatchObject([
            DETAILS,
            { url: 'https://chat.example.com/admin/integrations/edit/incoming/a%2Fb%3Fc' },
        ]);
    });

    test('is told in words where the workspace’s address or the kind is not known', () => {
        const card = webhookCard(off, SENT, {}, aCardContext({ siteUrl: undefined }));
        expect(buttonsOf(card)).toEqual([DETAILS]);
        expect(readingOf(card.blocks)).toContain('Enable it in Administration → Integrations.');
        expect(buttons(aWebhook({ kind: 'unknown', enabled: false }))).toEqual([DETAILS]);
    });
});
