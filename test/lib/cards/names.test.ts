import { describe, expect, test } from '@jest/globals';

import { refreshCard } from '../../../lib/chat/links';
import { answerReply, type Answer } from '../../../lib/cards/findingsCard';
import { ok, failed } from '../../../lib/domain/outcome';
import type { Finding } from '../../../lib/domain/finding';
import type { Reply } from '../../../lib/chat/reply';
import { markupIn } from '../../support/markup';
import { aCardContext, textsOf } from '../../support/cards';
import { aDelivery, anAccount, aWebhook } from '../../support/integrations';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { NOW } from '../../support/times';

type WithName = (name: string) => Finding;

const hookedNamed: WithName = (name) => ({
    source: 'hooked',
    outcome: ok(
        anAccount({
            id: name,
            // Neither is the headline's name again, which would be left out.
            identifier: `${name} id`,
            platform: { kind: 'other', name },
            account: { id: name, name, username: `${name} user`, avatarUrl: 'https://images.example.com/a.jpg' },
            health: { status: { kind: 'other', name }, tokenValid: false, lastChecked: NOW },
        }),
    ),
});

const expiredNamed: WithName = (name) => ({
    source: 'hooked',
    outcome: ok(anAccount({ account: { name }, health: { status: { kind: 'expired' } } })),
});

const webhookNamed: WithName = (name) => ({
    source: 'rocketchat',
    outcome: ok({
        source: 'rocketchat',
        webhook: aWebhook({
            id: name,
            name,
            postsAs: name,
            channels: [name, 'x', name],
            event: name,
            triggerWords: [name],
            createdBy: { id: name, username: name },
        }),
        deliveries: ok([
            aDelivery(
                { kind: 'failed', reason: 'unreachable' },
                { target: `https://shop.example.com/${encodeURIComponent(name)}` },
            ),
        ]),
    }),
});

const unreadNamed: WithName = (name) => ({
    source: 'rocketchat',
    outcome: ok({
        source: 'rocketchat',
        webhook: aWebhook({ name, createdBy: { id: name } }),
        deliveries: failed({ kind: 'rejected', upstream: 'rocketchat', status: 400, message: name }),
    }),
});

const replyTo = (finding: Finding): Reply => {
    const answer: Answer = { query: { id: 'x' }, findings: [finding], reader: {}, now: NOW, audience: 'room' };
    return answerReply(answer, aCardContext({ mayManage: true }));
};

describe.each([
    ['an account in a strange state', hookedNamed],
    ['an account that expired', expiredNamed],
    ['a webhook', webhookNamed],
    ['a webhook whose history is refused', unreadNamed],
])('the card of %s', (_, named) => {
    // A name with a dot in it is code and not bold: either is a harmless name.
    const harmless = ['Alba', 'al.ba'].map((name) => replyTo(named(name)));

    test.each(HOSTILE_NAMES)('is built the same where a name %s', (_what, name) => {
        const reply = replyTo(named(name));
        const texts = textsOf(reply.blocks ?? []);
        expect(harmless.map(({ text }) => markupIn(text))).toContainEqual(markupIn(reply.text));
        expect(harmless.map(({ blocks = [] }) => textsOf(blocks).map(({ text }) => markupIn(text)))).toContainEqual(
            texts.map(({ text }) => markupIn(text)),
        );
        expect(harmless.map(({ blocks = [] }) => textsOf(blocks).map(({ type }) => type))).toContainEqual(
            texts.map(({ type }) => type),
        );
        // What Rocket.Chat takes for a message by default.
        expect(reply.text.length).toBeLessThanOrEqual(5000);
        expect(reply.text.trim()).not.toBe('');
    });

    test('has only blocks that every client draws, and buttons with ids of ours', () => {
        const { blocks = [] } = replyTo(named('Alba'));
        expect(
            blocks
                .map(({ type }) => type)
                .filter((type) => !['section', 'context', 'actions', 'divider'].includes(type)),
        ).toEqual([]);
        const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
        expect(elements.length).toBeGreaterThan(0);
        for (const element of elements) {
            expect(element).toMatchObject({ type: 'button', appId: 'the-app', blockId: 'integration.buttons' });
            expect(element.type === 'button' ? element.text : undefined).toMatchObject({ type: 'plain_text' });
            expect(element.actionId).toMatch(/^[a-z]+\.[a-z]+$/);
        }
        expect(new Set(elements.map(({ actionId }) => actionId)).size).toBe(elements.length);
    });

    test('holds nothing undefined, which the engine would make null', () => {
        const reply = replyTo(named('Alba'));
        const seen = (value: unknown): unknown[] =>
            typeof value === 'object' && value !== null ? Object.values(value).flatMap(seen) : [value];
        expect(seen(reply)).not.toContain(undefined);
        expect(refreshCard.actionId).toBe('get.refresh');
    });
});
