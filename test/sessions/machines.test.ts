import { describe, expect, test } from '@jest/globals';
import parsePrometheusTextFormat from 'parse-prometheus-text-format';

import { aWatchedAccount, round } from '../support/monitorSession';
import { HOUR } from '../support/times';
import { openHost } from '../support/openHost';

const TOKEN = 'machine-words';
const host = openHost();
const ask = (path: string, token = TOKEN) => host.engine.endpoint(path, { authorization: `Bearer ${token}` });

describe.each(['metrics', 'health'])('%s', (path) => {
    test('does not exist while the token is unset, and answers to that token alone', async () => {
        await host.engine.updateSetting('metrics_token', '');
        expect((await ask(path, '')).status).toBe(404);
        expect((await ask(path)).status).toBe(404);

        await host.engine.updateSetting('metrics_token', TOKEN);
        const refused: Record<string, string>[] = [
            {},
            { authorization: '' },
            { authorization: 'Bearer ' },
            { authorization: `Basic ${TOKEN}` },
            { authorization: TOKEN },
            { authorization: `Bearer ${TOKEN}x` },
        ];
        for (const headers of refused) {
            expect((await host.engine.endpoint(path, headers)).status).toBe(401);
        }
        expect((await ask(path)).status).not.toBe(401);
    });
});

test('the monitor is off, ok and late, and metrics tell the same', async () => {
    await host.engine.updateSetting('metrics_token', TOKEN);
    expect(await ask('health')).toMatchObject({
        status: 503,
        content: { status: 'off', lastSweepAt: null, lastSweepMs: null, alertsOpen: 0 },
    });

    const { account } = await aWatchedAccount(host, { type: 'youtube' }, { posts: [{}, {}] });
    host.hooked.expire(account.id);
    await round(host);
    expect(await ask('health')).toMatchObject({
        status: 200,
        content: { status: 'ok', lastSweepAt: expect.any(String), lastSweepMs: expect.any(Number), alertsOpen: 1 },
    });

    const text = String((await ask('metrics')).content);
    expect(text).not.toContain(account.id);
    const metrics = new Map(parsePrometheusTextFormat(text).map((metric) => [metric.name, metric]));
    expect(metrics.get('hooked_integrations_integrations')).toMatchObject({
        type: 'GAUGE',
        metrics: [{ value: '1', labels: { source: 'hooked', platform: 'youtube', state: 'expired' } }],
    });
    expect(metrics.get('hooked_integrations_posts_at_risk')?.metrics).toEqual([{ value: '2' }]);
    const requests = metrics.get('hooked_integrations_upstream_requests_total');
    expect(requests?.type).toBe('COUNTER');
    expect(Number(requests?.metrics[0]?.value)).toBeGreaterThan(0);

    host.engine.clock.advance(HOUR);
    expect(await ask('health')).toMatchObject({ status: 503, content: { status: 'late', alertsOpen: 1 } });
});
