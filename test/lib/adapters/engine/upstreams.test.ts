import { describe, expect, test } from '@jest/globals';

import { emptyCaches } from '../../../../lib/adapters/engine/caches';
import { upstreamsFrom, type Upstreams } from '../../../../lib/adapters/engine/upstreams';
import { readSettings, type RawSettings } from '../../../../lib/settings/values';
import { clockAt } from '../../../support/times';

const clock = clockAt();
const requests: string[] = [];

/** The upstreams that the settings allow, over HTTP that answers everything with an empty list. */
function upstreamsWith(settings: RawSettings, siteUrl?: string): Promise<Upstreams> {
    requests.length = 0;
    return upstreamsFrom(readSettings(settings), {
        adapter: (config) => {
            requests.push(`${config.url ?? ''} ${String(config.headers.get('x-api-key') ?? '')}`.trim());
            const data = '{"success":true,"data":[],"integrations":[],"total":0}';
            return Promise.resolve({ data, status: 200, statusText: '', headers: {}, config });
        },
        deadline: { remainingMs: () => 18_000 },
        clock,
        siteUrl: () => Promise.resolve(siteUrl),
        caches: emptyCaches(clock).upstreams,
    });
}

const problemOf = (outcome: Upstreams['hooked' | 'calendar' | 'webhooks']): unknown => !outcome.ok && outcome.problem;
const notConfigured = (upstream: string, settings: readonly string[]) => ({
    kind: 'not-configured',
    upstream,
    settings,
});
const badSetting = (upstream: string, setting: string) => ({
    kind: 'bad-setting',
    upstream,
    complaint: expect.objectContaining({ setting }),
});

describe('Hooked', () => {
    test.each<[string, RawSettings, unknown]>([
        ['without a key', {}, notConfigured('hooked', ['hooked_api_key'])],
        ['with a key that no header takes', { hooked_api_key: 'ü' }, badSetting('hooked', 'hooked_api_key')],
        [
            'with a wrong address',
            { hooked_api_key: 'key', hooked_api_url: 'nowhere' },
            badSetting('hooked', 'hooked_api_url'),
        ],
    ])('%s is not asked, nor is its calendar', async (_, settings, problem) => {
        const { hooked, calendar } = await upstreamsWith(settings);
        expect(problemOf(hooked)).toEqual(problem);
        expect(problemOf(calendar)).toEqual(problem);
    });

    test('is asked at its address with its key', async () => {
        const { hooked } = await upstreamsWith({
            hooked_api_key: 'key',
            hooked_api_url: 'https://hooked.example/api/',
        });
        expect(hooked.ok && (await hooked.value.list())).toEqual({ ok: true, value: [] });
        expect(requests).toEqual(['https://hooked.example/api/v1/integration/list key']);
    });
});

describe('Rocket.Chat', () => {
    const PAIR = { rocketchat_user_id: 'me', rocketchat_auth_token: 'token' };
    test.each<[string, RawSettings, string | undefined, unknown]>([
        [
            'without a token pair',
            {},
            'https://chat.example',
            notConfigured('rocketchat', ['rocketchat_user_id', 'rocketchat_auth_token']),
        ],
        [
            'with half a pair',
            { rocketchat_user_id: 'me' },
            'https://chat.example',
            notConfigured('rocketchat', ['rocketchat_auth_token']),
        ],
        ['without any address', PAIR, undefined, notConfigured('rocketchat', ['rocketchat_url'])],
        [
            'with a wrong address',
            { ...PAIR, rocketchat_url: 'nowhere' },
            'https://chat.example',
            badSetting('rocketchat', 'rocketchat_url'),
        ],
        [
            'with a token that no header takes',
            { rocketchat_auth_token: 'ü' },
            undefined,
            badSetting('rocketchat', 'rocketchat_auth_token'),
        ],
    ])('%s is not asked', async (_, settings, siteUrl, problem) => {
        expect(problemOf((await upstreamsWith(settings, siteUrl)).webhooks)).toEqual(problem);
    });

    test.each([
        [
            'the address of the setting',
            { ...PAIR, rocketchat_url: 'http://localhost:3000/chat' },
            'http://localhost:3000/chat',
        ],
        ['the workspace’s own address', PAIR, 'https://chat.example'],
    ])('is asked at %s', async (_, settings, address) => {
        const { webhooks } = await upstreamsWith(settings, 'https://chat.example');
        expect(webhooks.ok && (await webhooks.value.list())).toEqual({ ok: true, value: [] });
        expect(requests).toEqual([expect.stringMatching(new RegExp(`^${address}/api/v1/integrations\\.list\\?`))]);
    });
});
