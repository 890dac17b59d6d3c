import { beforeEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS, type FakeHooked, type FakeRocketChat } from '../../../dev/upstreams/index';
import { sayIn } from '../../../lib/i18n/say';
import { followClick } from '../../../lib/interactions/index';
import type { Click, Effect } from '../../../lib/chat/click';
import { refreshCard } from '../../../lib/chat/links';
import type { LinkTarget } from '../../../lib/chat/link';
import type { Reply } from '../../../lib/chat/reply';
import { anApp, type AppOptions } from '../../support/appContext';
import { asSeen, readingOf } from '../../support/cards';
import { freshHooked, freshRocketChat } from '../../support/freshFakes';

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;
freshHooked((fake) => void (hooked = fake));
freshRocketChat((fake) => void (rocketchat = fake));

const click = (
    target: LinkTarget<typeof refreshCard>,
    over: Partial<Click> = {},
    options: Partial<AppOptions> = {},
): Promise<Effect> =>
    followClick(anApp({ hooked, rocketchat, ...options }), {
        actionId: refreshCard.actionId,
        value: refreshCard.write(target),
        isPrivate: false,
        ...over,
    });

const replyOf = (effect: Effect): Reply => {
    if (!('reply' in effect)) throw new Error(`nothing is said: ${effect.kind}`);
    return effect.reply;
};
const reading = (effect: Effect): string => readingOf(replyOf(effect).blocks ?? []).replaceAll('\u202f', ' ');

type Target = LinkTarget<typeof refreshCard>;
const targetOf = (id: string, shows: Target['shows'], over: Partial<Target> = {}): Target => ({
    query: { id },
    shows,
    manages: false,
    ...over,
});
const buttonOf = (effect: Effect): Target | undefined => {
    const elements = (replyOf(effect).blocks ?? []).flatMap((block) =>
        block.type === 'actions' ? block.elements : [],
    );
    const button = elements.find(({ actionId }) => actionId === refreshCard.actionId);
    return refreshCard.read(button && 'value' in button ? button.value : undefined);
};

const ACCOUNT = targetOf('int_yt_abc123', ['hooked']);
const WEBHOOK = targetOf(DEMO_INTEGRATIONS.incoming, ['rocketchat']);

describe('looking again', () => {
    test('shows in the same card what has become of it', async () => {
        hooked.expire('int_yt_abc123');
        const effect = await click(ACCOUNT);
        expect(effect).toMatchObject({ kind: 'replace', reply: { audience: 'room' } });
        expect(reading(effect)).toContain('🔴 Token expired');
    });

    test('keeps a private card private', async () => {
        expect(await click(ACCOUNT, { isPrivate: true })).toMatchObject({
            kind: 'replace',
            reply: { audience: 'asker' },
        });
    });

    test('keeps the hours of the one who asked for the card, whoever clicks', async () => {
        const effect = await click({ ...ACCOUNT, utcOffset: 5.5 }, {}, { as: 'viewer' });
        expect(reading(effect)).toContain('as of Nov 20, 2026, 9:11 PM (UTC+5:30)');
        expect(buttonOf(effect)).toEqual({ ...ACCOUNT, utcOffset: 5.5 });
    });

    test('puts an account that was disconnected on the card as gone', async () => {
        hooked.accounts.delete('int_yt_abc123');
        const effect = await click(ACCOUNT);
        expect(effect).toMatchObject({ kind: 'replace', reply: { audience: 'room' } });
        expect(reading(effect)).toMatch(/^Hooked has no connection `int_yt_abc123`/);
        expect(buttonOf(effect)).toEqual(ACCOUNT);
    });

    test('finds an account again that came back', async () => {
        const account = hooked.accounts.get('int_yt_abc123');
        hooked.accounts.delete('int_yt_abc123');
        const gone = buttonOf(await click(ACCOUNT));
        if (!account || !gone) throw new Error('the demo has changed');
        hooked.accounts.set('int_yt_abc123', account);
        expect(reading(await click(gone))).toContain('✅ Healthy');
    });

    test.each<[string, Partial<AppOptions>, Target, RegExp]>([
        ['somebody who may not see Hooked’s', { as: 'guest' }, ACCOUNT, /^You can’t see Hooked connections/],
        [
            'somebody who may see no webhooks',
            { as: 'viewer' },
            { ...WEBHOOK, query: { ...WEBHOOK.query, source: 'rocketchat' } },
            /^You can’t see Rocket\.Chat’s webhooks/,
        ],
        [
            'somebody whose webhook it is not',
            { as: 'owner' },
            { ...WEBHOOK, query: { ...WEBHOOK.query, source: 'rocketchat' } },
            /^Rocket\.Chat has no webhook/,
        ],
    ])('tells %s alone, and leaves the card', async (_, options, target, words) => {
        const effect = await click(target, {}, options);
        expect(effect).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
        expect(asSeen(replyOf(effect).text)).toMatch(words);
        expect(replyOf(effect).blocks).toBeUndefined();
    });

    test('leaves the card where Hooked can not be read', async () => {
        hooked.fault({ html: true });
        expect(await click(ACCOUNT)).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
    });

    test('does not call a webhook gone that one place does not have and the other may not show', async () => {
        rocketchat.integrations.delete(DEMO_INTEGRATIONS.incoming);
        for (const shows of [['rocketchat'], ['hooked', 'rocketchat']] as const) {
            expect(await click({ ...WEBHOOK, shows: [...shows] })).toMatchObject({ kind: 'whisper' });
        }
    });

    test('asks only the places that the card shows', async () => {
        expect(await click(WEBHOOK)).toMatchObject({ kind: 'replace' });
        expect(hooked.requests).toEqual([]);
        rocketchat.requests.length = 0;
        const account = hooked.addAccount({ id: 'not-marked-as-one' });
        expect(await click(targetOf(account.id, ['hooked']))).toMatchObject({ kind: 'replace' });
        expect(rocketchat.requests).toEqual([]);
    });

    test('whispers to people in their own language, and keeps the card in its own', async () => {
        const reader = anApp({ hooked, rocketchat, as: 'guest', person: { language: 'de' } });
        const theClick = { actionId: refreshCard.actionId, isPrivate: false };
        const whispered = await followClick(reader, { ...theClick, value: refreshCard.write(ACCOUNT) });
        expect(whispered).toMatchObject({
            kind: 'whisper',
            reply: { text: sayIn('de')('problem_may_not_view_hooked') },
        });
        const viewer = anApp({ hooked, rocketchat, as: 'guest', person: { roles: ['user'], language: 'de' } });
        expect(reading(await followClick(viewer, { ...theClick, value: refreshCard.write(ACCOUNT) }))).toContain(
            '\nRefresh\n',
        );
    });
});

describe('a card that shows an integration of each place', () => {
    const BOTH = targetOf(DEMO_INTEGRATIONS.incoming, ['hooked', 'rocketchat']);
    beforeEach(() => void hooked.addAccount({ id: DEMO_INTEGRATIONS.incoming }));

    test('is changed by somebody who may see both, and goes on to show both', async () => {
        const effect = await click(BOTH);
        expect(effect).toMatchObject({ kind: 'replace', reply: { audience: 'room' } });
        expect(reading(effect)).toContain('Hooked, Rocket.Chat · as of');
        expect(buttonOf(effect)).toEqual(BOTH);
    });

    test.each<[string, () => unknown, Partial<AppOptions>, RegExp]>([
        ['may see no webhooks', () => undefined, { as: 'viewer' }, /^You can’t see Rocket\.Chat’s webhooks.*$/],
        ['may not see that webhook', () => undefined, { as: 'owner' }, /^Rocket\.Chat has no webhook.*$/],
        [
            'may see Hooked’s no more',
            () => undefined,
            { settings: { view_roles: '', manage_roles: '' } },
            /^You can’t see Hooked connections.*$/,
        ],
        ['finds Hooked down', () => hooked.fault({ status: 503 }), {}, /^Hooked has a problem on its side.*$/],
        [
            'finds Rocket.Chat’s own address wrong',
            () => rocketchat.fault({ html: true }),
            {},
            /^A web page answered instead of Rocket\.Chat’s REST API.*$/,
        ],
        [
            'finds the account gone and the webhook not',
            () => hooked.accounts.delete(DEMO_INTEGRATIONS.incoming),
            {},
            /^Hooked has no connection.*$/,
        ],
        [
            'finds neither',
            () => {
                hooked.accounts.delete(DEMO_INTEGRATIONS.incoming);
                rocketchat.integrations.delete(DEMO_INTEGRATIONS.incoming);
            },
            {},
            /^Hooked has no connection.*\nRocket\.Chat has no webhook.*$/,
        ],
        ['finds Hooked not set up any more', () => undefined, { hooked: undefined }, /^Hooked is not set up.*$/],
    ])('loses nothing to somebody who %s: they alone are told', async (_, before, options, words) => {
        before();
        const effect = await click(BOTH, {}, options);
        expect(effect).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
        expect(asSeen(replyOf(effect).text)).toMatch(words);
        expect(replyOf(effect).blocks).toBeUndefined();
    });

    test('is changed where only the deliveries could not be read: the card says so itself', async () => {
        hooked.addAccount({ id: DEMO_INTEGRATIONS.documented });
        rocketchat.fault({ status: 500, when: { path: /history/ } });
        const effect = await click(targetOf(DEMO_INTEGRATIONS.documented, ['hooked', 'rocketchat']));
        expect(effect).toMatchObject({ kind: 'replace' });
        expect(reading(effect)).toContain('The app can’t read the delivery history');
    });
});

describe('managers’ buttons', () => {
    test.each([
        ['viewer', true],
        ['admin', true],
        ['viewer', false],
        ['admin', false],
    ] as const)('stay as they were, %s clicking: shown %s', async (as, manages) => {
        const effect = await click({ ...ACCOUNT, manages }, {}, { as });
        expect(reading(effect).includes('Disconnect…')).toBe(manages);
        expect(buttonOf(effect)).toMatchObject({ manages });
    });
});

describe('a forged click', () => {
    // A card that shows nothing does not exist: this would be a way to wipe one that one may not even see.
    test.each(['guest', 'viewer', 'admin'] as const)('of %s can not empty a card', async (as) => {
        const effect = await click({ ...ACCOUNT, shows: [] }, {}, { as });
        expect(effect).toMatchObject({
            kind: 'whisper',
            reply: { audience: 'asker', text: expect.stringMatching(/./) },
        });
    });

    test('asks each place no more than once', async () => {
        await click({ ...ACCOUNT, shows: Array.from({ length: 100 }, () => 'hooked' as const) });
        expect(hooked.requests.length).toBeLessThanOrEqual(1);
    });
});

test.each([
    ['a button of another version', { actionId: 'get.again' }],
    ['a value that nobody gave out', { value: '{"id":"x"}' }],
    ['a value of a version that did not say what it shows', { value: '{"query":{"id":"int_yt_abc123"}}' }],
    ['no value', { value: undefined }],
    ['a button that every object has', { actionId: 'constructor' }],
])('%s is told to ask anew', async (_, over) => {
    const effect = await click(ACCOUNT, over);
    expect(effect).toMatchObject({ kind: 'whisper', reply: { audience: 'asker' } });
    expect(replyOf(effect).text).toContain('This card is from another version of the app.');
    expect([...hooked.requests, ...rocketchat.requests]).toEqual([]);
});

test.each(['constructor', '__proto__', 'x-y-z', '', 'de_DE'])(
    'a forged language (%j) does no harm',
    async (language) => {
        expect(await click({ ...ACCOUNT, language })).toMatchObject({ kind: 'replace' });
    },
);

test.each([1e308, -99, 0.001])('forged hours (%j) do no harm', async (utcOffset) => {
    expect(await click({ ...ACCOUNT, utcOffset })).toMatchObject({ kind: 'replace' });
});
