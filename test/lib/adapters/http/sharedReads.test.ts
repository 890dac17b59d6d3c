import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { listen, type Upstream, type UpstreamRequest } from '../../../../dev/upstreams';
import { sharedReads } from '../../../../lib/adapters/http/sharedReads';
import { httpTo } from '../../../support/upstreamClients';

let upstream: Upstream;
let received: UpstreamRequest[] = [];
/** The reads are answered when this promise resolves. */
let held: Promise<void> = Promise.resolve();

beforeAll(async () => {
    upstream = await listen(async (request) => {
        received.push(request);
        const number = received.length;
        if (request.method === 'GET') await held;
        return { status: 200, body: { number } };
    });
});
afterAll(() => upstream.stop());
beforeEach(() => void (received = []));
afterEach(() => upstream.clearFaults());

const deadline = (ms: number) => ({ remainingMs: () => ms });
const clients = (...remainingMs: readonly number[]) => {
    const reads = sharedReads();
    return remainingMs.map((ms) => reads(httpTo(upstream, { deadline: deadline(ms) }), deadline(ms)));
};
const number = async (asked: Promise<unknown>): Promise<unknown> =>
    ((await asked) as { value?: { body?: { number?: number } } }).value?.body?.number;

test('identical reads at the same moment share one request, also across clients', async () => {
    const [one, other] = clients(18_000, 18_000);
    const all = [one, other, one, other].map((http) => http?.get(['v1', 'thing'], { a: '1' }));
    expect(await Promise.all(all.map((asked) => number(Promise.resolve(asked))))).toEqual([1, 1, 1, 1]);
    expect(received).toHaveLength(1);
});

test('others do not, and neither does the same a moment later', async () => {
    const [http] = clients(18_000);
    await Promise.all([http?.get(['v1', 'a']), http?.get(['v1', 'b']), http?.get(['v1', 'a'], { page: '2' })]);
    expect(received).toHaveLength(3);
    await http?.get(['v1', 'a']);
    expect(received).toHaveLength(4);
});

test('what fails fails for all who share it, and is asked anew by the next', async () => {
    upstream.fault({ reset: true, times: 2 });
    const [http] = clients(18_000);
    const both = await Promise.all([http?.get(['v1', 'a']), http?.get(['v1', 'a'])]);
    expect(both).toMatchObject([{ problem: { kind: 'unreachable' } }, { problem: { kind: 'unreachable' } }]);
    expect(await http?.get(['v1', 'a'])).toMatchObject({ ok: true });
});

test.each(['delete', 'post', 'put'] as const)(
    'what is read after a %s was sent comes from no request before it',
    async (method) => {
        const [http] = clients(18_000);
        let release = (): void => undefined;
        held = new Promise((resolve) => (release = resolve));
        const before = http?.get(['v1', 'a']);
        const change = http?.[method](['v1', 'a'], {});
        const meanwhile = http?.get(['v1', 'a']);
        await change;
        const after = http?.get(['v1', 'a']);
        release();
        await Promise.all([before, meanwhile, after]);
        expect(received.filter((request) => request.method === 'GET')).toHaveLength(3);
        expect(received).toHaveLength(4);
    },
);

test('nobody waits for one who has more time left', async () => {
    const [long, short] = clients(18_000, 5_000);
    await Promise.all([long?.get(['v1', 'a']), short?.get(['v1', 'a'])]);
    expect(received).toHaveLength(2);
});

test('whose time is up takes nobody along who has some left', async () => {
    const [late, early] = clients(10, 18_000);
    const [first, second] = await Promise.all([late?.get(['v1', 'a']), early?.get(['v1', 'a'])]);
    expect(first).toMatchObject({ problem: { kind: 'timed-out', outOfTime: true } });
    expect(second).toMatchObject({ ok: true });
});
