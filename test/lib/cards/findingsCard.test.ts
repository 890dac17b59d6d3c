import { describe, expect, test } from '@jest/globals';

import { answerReply, goneReply, publicQuestion, type Answer } from '../../../lib/cards/findingsCard';
import { cardContextFor } from '../../../lib/context/cardContext';
import { failed, ok } from '../../../lib/domain/outcome';
import type { Problem } from '../../../lib/domain/problem';
import { refreshCard } from '../../../lib/chat/links';
import type { LinkTarget } from '../../../lib/chat/link';
import type { Finding } from '../../../lib/domain/finding';
import type { Webhooks } from '../../../lib/ports/upstreams';
import { withNote, type Reply } from '../../../lib/chat/reply';
import { aCardContext, asSeen, readingOf, textsOf } from '../../support/cards';
import { aDelivery, anAccount, anAccountWith, aWebhook } from '../../support/integrations';
import { anApp } from '../../support/appContext';
import { ago, DAY, NOW } from '../../support/times';
import type { Source } from '../../../lib/domain/source';

const account: Finding = { source: 'hooked', outcome: ok(anAccount()) };
const webhook: Finding = {
    source: 'rocketchat',
    outcome: ok({ source: 'rocketchat', webhook: aWebhook(), deliveries: ok([aDelivery({ kind: 'succeeded' })]) }),
};
const no = (source: Source, problem: Problem): Finding => ({ source, outcome: failed(problem) });
const notFound = (source: Source): Finding => no(source, { kind: 'not-found', upstream: source, id: 'x' });

const answer = (findings: readonly Finding[], over: Partial<Answer> = {}): Answer => ({
    query: { id: 'x' },
    findings,
    reader: { language: 'en', utcOffset: 1 },
    now: NOW,
    audience: 'room',
    ...over,
});
const reply = (findings: readonly Finding[], over: Partial<Answer> = {}) =>
    answerReply(answer(findings, over), aCardContext());
/** What the button for looking again carries. */
const refreshOf = ({ blocks = [] }: Reply): LinkTarget<typeof refreshCard> | undefined => {
    const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const button = elements.find(({ actionId }) => actionId === refreshCard.actionId);
    return refreshCard.read(button && 'value' in button ? button.value : undefined);
};
const actionsIn = ({ blocks = [] }: Reply): readonly (string | undefined)[] =>
    blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ actionId }) => actionId) : []));
const DOWN: Problem = { kind: 'unreachable', upstream: 'rocketchat' };
const reading = (...args: Parameters<typeof reply>): string =>
    readingOf(reply(...args).blocks ?? []).replaceAll('\u202f', ' ');

describe('what was found', () => {
    test('in one place is one card with its time and a button to look again', () => {
        const { audience, blocks = [] } = reply([account]);
        expect(audience).toBe('room');
        expect(blocks.map(({ type }) => type)).toEqual(['section', 'actions', 'context']);
        expect(reading([account])).toMatch(
            /\nRefresh\n`@albacoffee` · `int_ig_main02` · .*\nHooked · as of Nov 20, 2026, 3:41 PM \(UTC\)$/,
        );
    });

    test('and is broken is five blocks, with one absolute time', () => {
        const expired = anAccountWith({ status: { kind: 'expired' }, tokenValid: false, lastChecked: NOW });
        const found = [{ source: 'hooked' as const, outcome: ok(expired) }];
        const { blocks = [] } = reply(found, { impact: 'unread' });
        const rows = ['section', 'section', 'section', 'actions', 'context'];
        expect(blocks.map(({ type }) => type)).toEqual(rows);
        expect(reading(found, { impact: 'unread' }).match(/\(UTC\)/g)).toHaveLength(1);
        expect(reply([webhook]).blocks).toHaveLength(3);
    });

    test('in both places is two cards, each with its own buttons and both with one Refresh', () => {
        const { text, blocks = [] } = reply([account, webhook]);
        expect(blocks.map(({ type }) => type)).toEqual([
            ...['section', 'actions', 'divider', 'section', 'actions', 'context'],
        ]);
        const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block] : []));
        expect(new Set(rows.map(({ blockId }) => blockId)).size).toBe(2);
        for (const { blockId, elements } of rows) {
            for (const element of elements) expect(element).toMatchObject({ blockId });
        }
        expect(reading([account, webhook]).match(/Refresh/g)).toHaveLength(1);
        expect(asSeen(text).split('\n')).toEqual([
            expect.stringContaining('Alba Coffee'),
            expect.stringContaining('Order sync'),
        ]);
        expect(reading([account, webhook])).toContain('Hooked, Rocket.Chat · as of');
    });

    test('privately goes to the asker', () => expect(reply([account], { audience: 'asker' }).audience).toBe('asker'));

    test('can be looked for again as it was asked', () => {
        const query = { id: 'x', source: 'hooked', createdBy: 'u' } as const;
        expect(refreshCard.actionId).toBe('get.refresh');
        expect(refreshOf(reply([account], { query }))).toEqual({
            query,
            shows: ['hooked'],
            manages: false,
            language: 'en',
            utcOffset: 1,
        });
    });

    test.each<[string, readonly Finding[], string[]]>([
        ['one place', [account], ['hooked']],
        ['the one of two places that had it', [notFound('hooked'), webhook], ['rocketchat']],
        ['the one of two places that could be asked', [account, no('rocketchat', DOWN)], ['hooked']],
        ['both places', [account, webhook], ['hooked', 'rocketchat']],
    ])('in %s is looked for there again, and nowhere else', (_, findings, shows) => {
        expect(refreshOf(reply(findings))).toMatchObject({ shows });
    });

    test('goes on to show managers’ buttons where it was shown with them', () => {
        for (const mayManage of [true, false]) {
            const shown = answerReply(answer([account]), aCardContext({ mayManage }));
            expect(refreshOf(shown)).toMatchObject({ manages: mayManage });
            expect(readingOf(shown.blocks ?? []).includes('Disconnect…')).toBe(mayManage);
        }
    });
});

describe('beside what was found', () => {
    test.each<[string, Problem]>([
        ['not in the other place', { kind: 'not-found', upstream: 'hooked', id: 'x' }],
        ['not for the asker', { kind: 'may-not-view', upstream: 'hooked' }],
        ['no id of the other place', { kind: 'impossible-id', id: 'x', why: 'reserved' }],
    ])('that it is %s goes without saying', (_, problem) => {
        expect(reading([no('hooked', problem), webhook])).not.toContain('You can’t see');
        expect(textsOf(reply([no('hooked', problem), webhook]).blocks ?? [])).toHaveLength(
            textsOf(reply([webhook]).blocks ?? []).length,
        );
    });

    test.each<[Problem, string]>([
        [{ kind: 'timed-out', upstream: 'hooked', afterMs: 8000 }, 'Hooked did not answer within 8 seconds.'],
        [{ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] }, 'Hooked is not set up.'],
        [{ kind: 'credentials-refused', upstream: 'hooked' }, 'Hooked rejected the app’s API key.'],
    ])('the other place’s problem is told: %j', (problem, words) => {
        expect(reading([no('hooked', problem), webhook])).toContain(words);
    });

    test('a creator that was of no use is mentioned', () => {
        const createdBy = '`createdBy` was not used';
        expect(reading([account], { query: { id: 'x', createdBy: 'u' } })).toContain(createdBy);
        expect(reading([account, webhook], { query: { id: 'x', createdBy: 'u' } })).not.toContain(createdBy);
        expect(reading([account])).not.toContain(createdBy);
    });
});

describe('where nothing was found', () => {
    test('only the asker gets it, without blocks', () => {
        expect(reply([notFound('hooked')])).toEqual({
            audience: 'asker',
            text: expect.stringContaining('Hooked has no connection'),
        });
    });

    test('in either place, one sentence says so', () => {
        expect(reply([notFound('hooked'), notFound('rocketchat')]).text).toMatch(
            /^Neither Hooked nor Rocket\.Chat\u2060? has an integration `x`/,
        );
    });

    test('each place tells its own problem', () => {
        const { text } = reply([
            notFound('hooked'),
            no('rocketchat', { kind: 'may-not-view', upstream: 'rocketchat' }),
        ]);
        // What this person may not see comes first: it may be there.
        expect(text.split('\n')).toEqual([
            expect.stringContaining('You can’t see Rocket.Chat\u2060’s webhooks'),
            expect.stringContaining('Hooked has no connection'),
        ]);
    });
});

describe('a connection that was disconnected through the app', () => {
    const disconnected = { by: 'admin', at: ago(3 * DAY) };
    const words = '`@admin` disconnected `x` 3 days ago, with this app.';

    test.each<[string, readonly Finding[]]>([
        ['is not in Hooked', [notFound('hooked')]],
        ['is nowhere', [notFound('hooked'), notFound('rocketchat')]],
        [
            'is not in Hooked, beside webhooks that one may not see',
            [notFound('hooked'), no('rocketchat', { kind: 'may-not-view', upstream: 'rocketchat' })],
        ],
    ])('and %s: by whom and when, and nothing else', (_, findings) => {
        expect(asSeen(reply(findings, { disconnected }).text)).toBe(words);
    });

    test('and has posts left: these are counted, and managers can move them', () => {
        const left = { disconnected, impact: { posts: 2 } };
        const managed = answerReply(answer([notFound('hooked')], left), aCardContext({ mayManage: true }));
        expect(asSeen(managed.text)).toBe(`${words}\n*2 pending posts will fail*. Hooked gives no time.`);
        expect(actionsIn(managed)).toEqual(['move.review']);
        const seen = answerReply(answer([notFound('hooked')], left), aCardContext());
        expect(seen).toMatchObject({ audience: 'asker', text: managed.text });
        expect(seen.blocks).toBeUndefined();
        const gone = goneReply(answer([notFound('hooked')], left), aCardContext({ mayManage: true }));
        expect(actionsIn(gone)).toEqual(['move.review', 'get.refresh']);
    });

    test('is said beside a place that could not be asked', () => {
        const { text } = reply([notFound('hooked'), no('rocketchat', DOWN)], { disconnected });
        expect(asSeen(text).split('\n')).toEqual([words, expect.stringContaining('Rocket.Chat')]);
    });

    test('is said in the card that it had', () => {
        const { blocks = [] } = goneReply(answer([notFound('hooked')], { disconnected }), aCardContext());
        expect(readingOf(blocks).split('\n')[0]).toBe(words);
    });
});

test('a question before a webhook is shown to everyone names it, and is for the asker', () => {
    const asked = publicQuestion(answer([webhook]), aCardContext());
    expect(asked.audience).toBe('asker');
    expect(readingOf(asked.blocks ?? [])).toMatch(/^\*Post the card of \*Order sync\* here\?\*/);
});

test('a card whose integration has gone says so and can still be looked for', () => {
    const gone = goneReply(answer([notFound('hooked')]), aCardContext());
    expect(gone.audience).toBe('room');
    expect(gone.blocks?.map(({ type }) => type)).toEqual(['section', 'actions', 'context']);
    expect(readingOf(gone.blocks ?? [])).toMatch(/^Hooked has no connection `x`[^]*\nRefresh\nHooked · as of/);
    expect(refreshOf(gone)).toEqual({
        query: { id: 'x' },
        shows: ['hooked'],
        manages: false,
        language: 'en',
        utcOffset: 1,
    });
});

test('a remark is put below: in the blocks where there are some, or else in the text', () => {
    expect(withNote({ audience: 'asker', text: 'a' }, 'b').text).toBe('a\nb');
    const noted = withNote(reply([account]), 'b');
    expect(textsOf(noted.blocks ?? []).at(-1)?.text).toBe('b');
    expect(noted.text).toBe(reply([account]).text);
});

describe('what a card is written with', () => {
    test('is the reader’s language and hours, and the settings’ dashboard', async () => {
        const app = anApp({ settings: { hooked_dashboard_url: 'https://h.example/x' } });
        const context = await cardContextFor(app, { language: 'xx', utcOffset: 5.5 });
        expect(context).toMatchObject({ appId: 'the-app', dashboardUrl: 'https://h.example/x' });
        expect(context.say.language).toBe('en');
        expect(context.times.absolute(NOW).markup).toContain('(UTC+5:30)');
    });

    test.each([
        ['admin', undefined, true],
        ['viewer', undefined, false],
        ['viewer', 'user', true],
        ['admin', '', false],
        ['admin', 'moderator', false],
    ] as const)('%s manages where the roles are %j: %s', async (as, roles, mayManage) => {
        const app = anApp({ as, settings: { manage_roles: roles } });
        expect((await cardContextFor(app, {})).mayManage).toBe(mayManage);
    });

    test.each([true, false])(
        'shows managers’ buttons where the card has them (%s), for every reader',
        async (manages) => {
            for (const as of ['admin', 'viewer'] as const) {
                expect((await cardContextFor(anApp({ as }), {}, manages)).mayManage).toBe(manages);
            }
        },
    );

    test('has the workspace’s address where webhooks are set up', async () => {
        const webhooks = ok({} as Webhooks);
        expect(await cardContextFor({ ...anApp({}), webhooks }, {})).toHaveProperty('siteUrl');
    });

    test('leaves out the workspace’s address where webhooks are not set up', async () => {
        expect(await cardContextFor(anApp({}), {})).not.toHaveProperty('siteUrl');
    });
});
