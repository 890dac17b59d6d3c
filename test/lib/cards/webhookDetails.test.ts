import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { detailsBar, detailsReply } from '../../../lib/cards/webhookDetails';
import type { CardContext } from '../../../lib/chat/card';
import type { Attempt, Delivery } from '../../../lib/domain/delivery';
import type { FoundWebhook } from '../../../lib/domain/finding';
import type { IntegrityFinding } from '../../../lib/domain/integrity';
import { failed, ok } from '../../../lib/domain/outcome';
import type { WebhookIntegration } from '../../../lib/domain/rocketchat';
import { sayIn } from '../../../lib/i18n/say';
import { aCardContext, asSeen, readingOf } from '../../support/cards';
import { aDelivery, aWebhook } from '../../support/integrations';
import { ago, HOUR, NOW } from '../../support/times';
import { LANGUAGES } from '../../support/languages';

const found = (
    over: Partial<WebhookIntegration> = {},
    deliveries: FoundWebhook['deliveries'] = ok([]),
): FoundWebhook => {
    const webhook = aWebhook(over);
    return { source: 'rocketchat', webhook, ...(webhook.kind === 'outgoing' && { deliveries }) };
};
const reading = (one: FoundWebhook, over: Partial<CardContext> = {}): string =>
    readingOf(detailsBar(one, NOW, aCardContext(over)).blocks).replaceAll('\u202f', ' ');
const lines = (one: FoundWebhook): readonly string[] => reading(one).split('\n');

const attempts = (...results: readonly Attempt['result'][]): readonly Attempt[] =>
    results.map((result, index) => ({ at: ago((index + 1) * HOUR), result }));

describe('the details', () => {
    test('tell all that the document tells', () => {
        const full = found({
            event: 'sendMessage',
            triggerWords: ['!order', '!buy'],
            triggerWordAnywhere: false,
            runOnEdits: true,
            targets: [
                { key: '0', address: 'https://shop.example.com/hooks/K3Y' },
                { key: '1', address: 'https://shop.example.com:8443/other' },
            ],
            channels: ['#ops', 'all_direct_messages'],
            targetRoom: '#answers',
            alias: 'Shop *bot*',
            emoji: ':ghost:',
            scriptEnabled: true,
            scriptEngine: 'isolated-vm',
            scriptFlaws: [],
            retries: true,
            retryCount: 3,
            retryDelay: 'powers-of-two',
            updatedBy: { id: 'u2', username: 'greta' },
        });
        expect(lines(full)).toEqual([
            '*Order sync* · [outgoing webhook](https://chat.example.com/admin/integrations/edit/outgoing/659ea5e42dd9f928ada3e451)',
            '💤 No recent deliveries',
            'The script compiles on Rocket.Chat 9.0. Whether everything in it also runs there is unknown.',
            '*Enabled*: yes',
            '*Event*: a message is sent',
            '*Trigger words*: `!order`, `!buy`, at the start of the message',
            '*Edited messages*: trigger it too',
            '*Targets*: `shop.example.com`, `shop.example.com:8443`',
            '*Channels*: `#ops`, `all direct messages`',
            '*Answers go to*: `#answers`',
            '*Posts as*: `@rocket.cat`',
            '*Shown name*: Shop ∗bot∗',
            '*Emoji*: `:ghost:`',
            '*Script*: enabled, runs in `isolated-vm`',
            '*Retries*: up to 3 retries of a failed delivery, waiting 14 seconds in all',
            '*Created*: Sep 21, 2026, 3:41 PM (UTC) (2 months ago), by `@admin`',
            '*Changed*: Oct 31, 2026, 3:41 PM (UTC) (20 days ago), by `@greta`',
            'Nothing was sent in the last 30 days. That is not the same as broken: trigger words and channels decide what is sent.',
            '*What triggers it*',
            'A message in `#ops` or any direct message that begins with `!order` or `!buy`.',
            'An edit that makes it so triggers it too.',
            'The app can’t send a test delivery: only this event triggers the webhook.',
            'Open in Administration',
            '`659ea5e42dd9f928ada3e451` · Rocket.Chat · as of Nov 20, 2026, 3:41 PM (UTC)',
        ]);
    });

    test('of a document that tells nothing say that it is unknown', () => {
        const bare = found({
            enabled: undefined,
            postsAs: undefined,
            channels: [],
            event: undefined,
            targets: [],
            createdAt: undefined,
            createdBy: undefined,
            updatedAt: undefined,
        });
        for (const line of [
            '*Enabled*: unknown',
            '*Posts as*: unknown',
            '*Script*: unknown',
            '*Retries*: unknown',
            '*Created*: unknown, by unknown',
            'Unknown: the app does not know its event.',
        ]) {
            expect(lines(bare)).toContain(line);
        }
        expect(reading(bare)).not.toMatch(/Changed|Targets|Channels|test delivery/);
    });

    test.each<[Partial<WebhookIntegration>, string]>([
        [{ triggerWordAnywhere: true, triggerWords: ['x'] }, '*Trigger words*: `x`, anywhere in the message'],
        [{ triggerWords: ['x'] }, '*Trigger words*: `x`, place unknown'],
        [{}, '*Trigger words*: none, so every message counts'],
        [{ runOnEdits: false }, '*Edited messages*: do not trigger it'],
        [{ event: 'ofNewerServer' }, '*Event*: `ofNewerServer`'],
        [{ scriptEnabled: false, scriptEngine: 'isolated-vm' }, '*Script*: disabled'],
        [
            { retries: false, retryCount: 6, retryDelay: 'powers-of-ten' },
            '*Retries*: none, a failed delivery is not sent again',
        ],
        [
            { retries: true, retryCount: 1, retryDelay: 'powers-of-ten' },
            '*Retries*: up to 1 retry of a failed delivery, waiting 0.1 seconds in all',
        ],
        [
            { retries: true, retryCount: 6, retryDelay: 'powers-of-ten' },
            '*Retries*: up to 6 retries of a failed delivery, waiting 3 hours, 5 minutes in all',
        ],
        [
            { retries: true, retryCount: 999, retryDelay: 'powers-of-ten' },
            '*Retries*: up to 999 retries of a failed delivery, waiting more than a year in all',
        ],
    ])('of %j: %s', (over, line) => expect(lines(found(over))).toContain(line));
});

describe('what its people, rooms and targets mean for it', () => {
    test('is listed whole, each with its fix', () => {
        const findings: readonly IntegrityFinding[] = [
            { kind: 'poster-missing', severity: 'breaks', who: 'leaver' },
            ...['#a', '#b', '#c', '#d', '#e', '#f'].map((channel): IntegrityFinding => ({
                kind: 'channel-missing',
                severity: 'worth-knowing',
                channel,
                use: 'listens',
            })),
        ];
        const text = lines({ ...found(), findings });
        expect(text[1]).toMatch(/^🔴/);
        expect(text[2]).toMatch(/^🔴 .*`@leaver`.*Administration/);
        for (const channel of ['#a', '#f'])
            expect(text.filter((line) => line.includes(`\`${channel}\``))).toHaveLength(1);
    });
});

describe('a script and Rocket.Chat 9.0', () => {
    test.each<[string, Partial<WebhookIntegration>, RegExp]>([
        [
            'is named',
            { scriptFlaws: [{ kind: 'duplicate-parameter' }] },
            /⚠️ Rocket\.Chat 9\.0 and later can’t run the script as it is written: duplicate parameter\.\nFix this in \[Administration/,
        ],
        ['is unknown where it was not checked', {}, /Unknown whether Rocket\.Chat 9\.0 can run the script/],
    ])('%s', (_, over, words) => expect(reading(found({ scriptEnabled: true, ...over }))).toMatch(words));

    test('is no matter where no script runs, or where it does not compile', () => {
        expect(reading(found({ scriptEnabled: false }))).not.toContain('9.0');
        expect(reading(found({ scriptEnabled: true, scriptBroken: true }))).not.toContain('9.0');
    });
});

describe('the strip of each target', () => {
    const sent = (delivery: Partial<Delivery>): FoundWebhook =>
        found({}, ok([aDelivery({ kind: 'succeeded' }, delivery)]));

    test('has its share, what is missing, and the last failure with its reason', () => {
        const good = { kind: 'succeeded' } as const;
        const one = sent({
            attempts: attempts(good, { kind: 'failed', reason: 'unreachable' }, { kind: 'not-sent' }, good),
        });
        const at = lines(one).indexOf('*Last deliveries, newest at the right*');
        expect(lines(one).slice(at, at + 5)).toEqual([
            '*Last deliveries, newest at the right*',
            '`shop.example.com`',
            '✅💤🔴✅',
            '2 of 3 succeeded (67%) · 1 without a result · only 4 known',
            'Last failure 2 hours ago: no answer: not reachable, or too slow',
        ]);
    });

    test('is whole with twenty, and says so where none failed', () => {
        const one = sent({ attempts: attempts(...Array.from({ length: 25 }, () => ({ kind: 'succeeded' }) as const)) });
        expect(lines(one)).toContain('20 of 20 succeeded (100%)');
        expect(lines(one)).toContain('No failure among them.');
    });

    test('of each of several is there', () => {
        const deliveries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
            aDelivery(
                { kind: 'succeeded' },
                { target: `https://${name}.example/x`, attempts: attempts({ kind: 'succeeded' }) },
            ),
        );
        for (const name of ['a', 'g']) expect(lines(found({}, ok(deliveries)))).toContain(`\`${name}.example\``);
    });

    test('of one without deliveries says so', () => {
        const untried: Delivery = { target: 'https://new.example/x', result: { kind: 'untried' } };
        expect(reading(found({}, ok([untried])))).toContain('`new.example`\n💤 nothing sent there yet');
    });

    test('that is unread says why', () => {
        const unread = found({}, failed({ kind: 'unreachable', upstream: 'rocketchat' }));
        expect(reading(unread)).toContain('The app can’t read the delivery history');
    });
});

describe('what triggers a webhook', () => {
    test.each<[Partial<WebhookIntegration>, string]>([
        [{ channels: ['#ops'], triggerWords: ['!order'] }, 'A message in `#ops` that begins with `!order`.'],
        [
            { channels: ['#ops'], triggerWords: ['a', 'b', 'c'], triggerWordAnywhere: true },
            'A message in `#ops` that contains `a`, `b`, or `c`.',
        ],
        [{ channels: ['all_public_channels'] }, 'A message in any public channel.'],
        [
            { channels: ['all_private_groups', '@greta'], triggerWords: [' '] },
            'A message in any private channel or `@greta`.',
        ],
        [{ channels: [] }, 'A message in any room.'],
        [{ event: 'fileUploaded' }, 'A file uploaded in `#general`.'],
        [{ event: 'roomArchived', channels: [] }, 'A channel that is archived.'],
        [{ event: 'roomCreated', channels: [] }, 'A new channel.'],
        [{ event: 'roomJoined' }, 'A person who joins `#general`.'],
        [{ event: 'roomLeft' }, 'A person who leaves `#general`.'],
        [{ event: 'userCreated', channels: [], triggerWords: ['x'] }, 'A new account in this workspace.'],
    ])('of %j: %s', (over, line) => {
        expect(lines(found(over))).toContain(line);
        expect(lines(found(over))).toContain(
            'The app can’t send a test delivery: only this event triggers the webhook.',
        );
    });

    test('is nothing while it is disabled', () => {
        expect(reading(found({ enabled: false }))).toContain(
            '*What triggers it*\nWhile it is disabled, nothing does. Once it is enabled:\nA message',
        );
    });

    test('is a call, of an incoming one, and whether any comes is unknown', () => {
        const text = reading(found({ kind: 'incoming', event: undefined, targets: [] }));
        expect(text).toContain('it is unknown whether anything calls it, and the app can’t test it');
        expect(text).not.toMatch(/Event|Retries|Targets|Trigger words|deliveries, newest/);
    });

    test('of one of an unknown kind is not guessed', () => {
        expect(reading(found({ kind: 'unknown' }))).not.toContain('What triggers it');
    });
});

describe('the bar and the message', () => {
    test('tell the same', () => {
        const one = found({ triggerWords: ['!x'] });
        const reply = detailsReply(one, NOW, aCardContext());
        expect(reply.audience).toBe('asker');
        expect(reply.blocks).toEqual(detailsBar(one, NOW, aCardContext()).blocks);
        expect(reply.text).toContain('Details of Order sync');
        expect(reply.text).toContain('*Trigger words*');
    });

    test('hold only blocks that every surface draws', () => {
        const types = detailsBar(found(), NOW, aCardContext()).blocks.map(({ type }) => type);
        expect([...new Set(types)].sort()).toEqual(['actions', 'context', 'divider', 'section']);
    });

    test.each(LANGUAGES)('are written in %s', (language) => {
        const { title, close, blocks } = detailsBar(found(), NOW, aCardContext({ say: sayIn(language) }));
        expect([title, close, blocks.length > 3]).toEqual([expect.any(String), expect.any(String), true]);
    });

    test('show no path, whatever the addresses are', () => {
        fc.assert(
            fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
                const key = 'pAth0fK3y';
                const one = found(
                    { targets: [{ key: '0', address: `${address.split('?')[0]}/${key}` }] },
                    ok([
                        aDelivery(
                            { kind: 'succeeded' },
                            { target: `${address.split('?')[0]}/${key}`, attempts: attempts({ kind: 'succeeded' }) },
                        ),
                    ]),
                );
                expect(JSON.stringify(detailsBar(one, NOW, aCardContext()))).not.toContain(key);
            }),
        );
    });

    test('keep hostile names inert', () => {
        const hostile = '@all [x](http://evil.example) `*_~';
        const one = found({
            name: hostile,
            alias: hostile,
            emoji: hostile,
            channels: [hostile],
            triggerWords: [hostile],
            targetRoom: hostile,
            postsAs: hostile,
        });
        const bar = detailsBar(one, NOW, aCardContext());
        const raw = JSON.stringify(bar.blocks);
        expect(asSeen(raw)).toContain('evil');
        expect(raw).not.toContain('](http://evil.example)');
    });
});
