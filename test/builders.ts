import axios, { type AxiosAdapter } from 'axios';

import { ADMIN_CREDENTIALS, type FakeHooked, type FakeRocketChat, HOOKED_API_KEY } from '../dev/upstreams';
import { demoWorkspace } from '../dev/workspace/workspace';
import { hookedAccounts } from '../lib/adapters/hooked/client';
import { upstreamHttp, type UpstreamHttp, type UpstreamOptions } from '../lib/adapters/http/client';
import { webhooks, type PermissionCache } from '../lib/adapters/rocketchat/client';
import { permissionCaches } from '../lib/adapters/rocketchat/permissionCache';
import type { Block } from '../lib/cards/blocks';
import type { Card, CardContext } from '../lib/cards/card';
import { timesFor } from '../lib/cards/times';
import type { AppContext } from '../lib/context';
import type { Delivery, DeliveryRecord, DeliveryResult } from '../lib/domain/delivery';
import type { HookedHealth, HookedIntegration } from '../lib/domain/hooked';
import { failed, ok } from '../lib/domain/outcome';
import type { WebhookIntegration } from '../lib/domain/rocketchat';
import { sayIn } from '../lib/i18n/say';
import type { Clock } from '../lib/ports/clock';
import type { People, Person } from '../lib/ports/people';
import type { Webhooks } from '../lib/ports/upstreams';
import { readSettings, type RawSettings } from '../lib/settings/values';

/** The present of most tests: a Friday. */
export const NOW = new Date('2026-11-20T15:41:00.000Z');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

/** A clock that a test moves by hand. */
export function clockAt(start: Date = NOW): { readonly now: () => Date; readonly advance: (ms: number) => void } {
    let time = start.getTime();
    return { now: () => new Date(time), advance: (ms) => void (time += ms) };
}

/** A healthy account, but for what `over` says. */
export const anAccount = (over: Partial<HookedIntegration> = {}): HookedIntegration => ({
    source: 'hooked',
    id: 'int_ig_main02',
    platform: { kind: 'instagram' },
    identifier: '@albacoffee',
    account: { id: '17841400000000002', name: 'Alba Coffee', username: 'albacoffee' },
    health: { status: { kind: 'healthy' }, tokenValid: true, lastChecked: ago(5 * MINUTE) },
    connectedAt: ago(90 * DAY),
    ...over,
});

export const anAccountWith = (health: HookedHealth): HookedIntegration => anAccount({ health });

/** An outgoing webhook that is switched on, but for what `over` says. */
export const aWebhook = (over: Partial<WebhookIntegration> = {}): WebhookIntegration => ({
    source: 'rocketchat',
    id: '659ea5e42dd9f928ada3e451',
    kind: 'outgoing',
    name: 'Order sync',
    enabled: true,
    postsAs: 'rocket.cat',
    channels: ['#general'],
    event: 'sendMessage',
    triggerWords: [],
    targets: [{ key: '0', address: 'https://shop.example.com/hooks' }],
    scriptBroken: false,
    createdAt: ago(60 * DAY),
    updatedAt: ago(20 * DAY),
    createdBy: { id: 'uAdmin00000000001', username: 'admin' },
    ...over,
});

export const aDelivery = (result: DeliveryResult, over: Partial<Delivery> = {}): Delivery => ({
    target: 'https://shop.example.com/hooks',
    at: ago(5 * MINUTE),
    result,
    ...over,
});

/** A record that says nothing but what `over` says. */
export const aRecord = (over: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
    targetKey: '0',
    at: ago(1000),
    finished: false,
    error: false,
    unreachable: false,
    emptyAnswer: false,
    ...over,
});

/** What cards are written with: English, UTC, a workspace whose address is known, a reader who may not manage. */
export const aCardContext = (over: Partial<CardContext> = {}): CardContext => ({
    say: sayIn('en'),
    times: timesFor('en', 0, NOW),
    appId: 'the-app',
    dashboardUrl: 'https://hooked.so/settings/integrations',
    siteUrl: 'https://chat.example.com',
    mayManage: false,
    ...over,
});

/** Without the joiners that keep names from being markup, which nobody sees. */
export const asSeen = (text: string): string => text.replaceAll('\u2060', '');

/** Every text in blocks, in reading order. */
export function textsOf(blocks: readonly Block[]): { readonly type: string; readonly text: string }[] {
    return blocks.flatMap((block): { readonly type: string; readonly text: string }[] => {
        switch (block.type) {
            case 'section':
                return [
                    ...(block.text ? [block.text] : []),
                    ...(block.fields ?? []),
                    ...(block.accessory?.type === 'image' ? [{ type: 'alt', text: block.accessory.altText }] : []),
                ];
            case 'context':
                return block.elements.flatMap((element) => (element.type === 'image' ? [] : [element]));
            case 'actions':
                return block.elements.flatMap((element) => {
                    if (element.type === 'button') return [element.text];
                    if (element.type !== 'static_select') return [];
                    return [element.placeholder, ...element.options.map(({ text }) => text)];
                });
            case 'divider':
                return [];
        }
    });
}

/** What a reader of the blocks reads, a line for each text. */
export const readingOf = (blocks: readonly Block[]): string =>
    asSeen(
        textsOf(blocks)
            .map(({ text }) => text)
            .join('\n'),
    );

/** A card's buttons as a reader meets them. */
export const buttonsOf = ({ buttons }: Pick<Card, 'buttons'>) =>
    buttons.map(({ text, actionId, url, style }) => ({
        label: text.text,
        actionId,
        ...(url !== undefined && { url }),
        ...(style && { style }),
    }));

/** axios's own way out, which the tools use; the app goes through the engine. */
export const nodeAdapter = axios.getAdapter('http');

/** A way out on which a request that fails takes all the time it was given, on a test's clock too. */
export const waitingOn =
    (clock: ReturnType<typeof clockAt>, adapter: AxiosAdapter = nodeAdapter): AxiosAdapter =>
    async (config) => {
        try {
            return await adapter(config);
        } catch (error) {
            clock.advance(config.timeout ?? 0);
            throw error;
        }
    };

/** A client of one upstream, with time limits that no ordinary answer reaches. */
export const httpTo = ({ url }: { readonly url: string }, over: Partial<UpstreamOptions> = {}): UpstreamHttp =>
    upstreamHttp({
        upstream: 'hooked',
        baseUrl: url,
        headers: { 'x-api-key': HOOKED_API_KEY },
        timeoutMs: 5000,
        deadline: { remainingMs: () => 18_000 },
        adapter: nodeAdapter,
        now: () => NOW,
        ...over,
    });

export const ADMIN_HEADERS = { 'X-User-Id': ADMIN_CREDENTIALS.userId, 'X-Auth-Token': ADMIN_CREDENTIALS.token };

/** Rocket.Chat's integrations, read with the token of an admin. */
export const webhooksOf = (
    upstream: { readonly url: string },
    {
        clock = clockAt(),
        cache = permissionCaches(clock)('admin'),
        ...over
    }: Partial<UpstreamOptions> & { readonly clock?: Clock; readonly cache?: PermissionCache } = {},
): Webhooks =>
    webhooks(
        httpTo(upstream, { upstream: 'rocketchat', headers: ADMIN_HEADERS, now: () => clock.now(), ...over }),
        clock,
        cache,
    );

/** Somebody of the demo workspace, who reads English. */
export function personNamed(wanted: 'admin' | 'viewer' | 'guest' | 'owner'): Person {
    const user = demoWorkspace().users.find(({ username }) => username === wanted);
    if (!user) throw new Error(`nobody is called ${wanted}`);
    const { id, username, roles, utcOffset } = user;
    return { id, username, roles, ...(utcOffset !== undefined && { utcOffset }) };
}

/** The people of the demo workspace. */
export const demoPeople: People = {
    idOf: (wanted) => Promise.resolve(demoWorkspace().users.find(({ username }) => username === wanted)?.id),
    utcOffsetOf: (wanted) => Promise.resolve(demoWorkspace().users.find(({ id }) => id === wanted)?.utcOffset),
    holdsOneOf: ({ roles }, wanted) => Promise.resolve(wanted.some((role) => roles.includes(role))),
};

export interface AppOptions {
    readonly as?: Parameters<typeof personNamed>[0];
    /** Not configured, unless given. */
    readonly hooked?: FakeHooked;
    readonly rocketchat?: FakeRocketChat;
    readonly settings?: RawSettings;
    readonly clock?: Clock;
}

/** What commands that only look are given, with both upstreams over HTTP; they change nothing and post nothing. */
export const anApp = ({ as = 'admin', hooked, rocketchat, settings = {}, clock = clockAt() }: AppOptions): AppContext =>
    ({
        appId: 'the-app',
        person: personNamed(as),
        settings: readSettings(settings),
        people: demoPeople,
        hooked: hooked
            ? ok(hookedAccounts(httpTo(hooked)))
            : failed({ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] }),
        webhooks: rocketchat
            ? ok(webhooksOf(rocketchat, { clock }))
            : failed({ kind: 'not-configured', upstream: 'rocketchat', settings: ['rocketchat_user_id'] }),
        workspace: { siteUrl: () => Promise.resolve('https://chat.example.com/') },
        clock,
        deadline: { remainingMs: () => 18_000 },
        within: (_ms: number, work: Promise<unknown>) => work,
        log: { note: () => undefined, warn: () => undefined, error: () => undefined },
    }) as unknown as AppContext;

/** Names that people give to make a chat do something, or by accident. */
export const HOSTILE_NAMES: readonly (readonly [what: string, name: string])[] = [
    ['pings everyone', '@all'],
    ['pings those who are here', '@here'],
    ['is a Markdown link', '[x](http://evil.example)'],
    ['is a link in angle brackets', '<http://evil.example|x>'],
    ['is code', '`code`'],
    ['ends code', 'a`b'],
    ['is a code block', '```\ncode\n```'],
    ['is bold', '*bold*'],
    ['is italic', '_i_'],
    ['is struck through', '~s~'],
    ['is an emoji', ':boom:'],
    ['has two lines', 'a\nb'],
    ['has a line separator', 'a\u2028b'],
    ['is a heading', '# Heading'],
    ['is a quotation', '> quoted'],
    ['overrides the direction', 'abc\u202egpj.exe'],
    ['isolates a direction', '\u2066abc\u2069'],
    ['is very long', 'x'.repeat(5000)],
    ['is very long in emoji', '👩‍👩‍👧‍👦'.repeat(800)],
    ['is one character of thousands', `a${'\u0301'.repeat(5000)}`],
    ['is a family', '👨‍👩‍👧‍👦 Family'],
    ['is a web address', 'http://evil.example'],
    ['is a domain', 'evil.com'],
    ['is a mail address', 'a@b.com'],
    ['is a telephone number', '+4915112345678'],
    ['is a formula', '$$x^2$$'],
    ['is HTML', '<img src=x onerror=alert(1)>'],
    ['escapes', '\\*a\\*'],
    ['has blanks for texts', "{name} {count, plural, other {'#'}}"],
    ['has control characters', 'a\u0000\u0007\u001b[31mb'],
    ['is a table', '| a | b |'],
    ['is a spoiler', '||secret||'],
];
