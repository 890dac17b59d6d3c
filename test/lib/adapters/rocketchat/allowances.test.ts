import { expect, test } from '@jest/globals';

import { allowanceTracker, rememberedAllowances } from '../../../../lib/adapters/rocketchat/allowances';
import type { JsonAnswer } from '../../../../lib/adapters/http/answer';
import { failed, ok, type Outcome } from '../../../../lib/domain/outcome';
import { clockAt, NOW } from '../../../support/times';

const at = (ms: number): Date => new Date(NOW.getTime() + ms);
const saying = (remaining: number, resetInMs = 60_000): Outcome<JsonAnswer> =>
    ok({ status: 200, body: {}, limit: { remaining, resetAt: at(resetInMs) } });
const UNLIMITED = ok({ status: 200, body: {} });

test('nothing is known before the first answer', () => {
    expect(allowanceTracker(clockAt()).current()).toBeUndefined();
});

test('what an answer says holds until the minute is over', () => {
    const clock = clockAt();
    const tracker = allowanceTracker(clock);
    expect(tracker.observe(saying(6))).toEqual(saying(6));
    expect(tracker.current()).toEqual({ remaining: 6, resetAt: at(60_000) });
    clock.advance(59_999);
    expect(tracker.current()).toBeDefined();
    clock.advance(1);
    expect(tracker.current()).toBeUndefined();
});

test('an answer that comes late does not give back what a later one took', () => {
    const tracker = allowanceTracker(clockAt());
    tracker.observe(saying(3, 60_040));
    tracker.observe(saying(5, 60_000));
    expect(tracker.current()?.remaining).toBe(3);
});

test('a new minute counts anew', () => {
    const tracker = allowanceTracker(clockAt());
    tracker.observe(saying(0, 1000));
    tracker.observe(saying(9, 60_000));
    expect(tracker.current()?.remaining).toBe(9);
});

test('an answer without a limit says that there is none', () => {
    const tracker = allowanceTracker(clockAt());
    tracker.observe(saying(3));
    tracker.observe(UNLIMITED);
    expect(tracker.current()).toBeUndefined();
});

test.each([
    [42_000, 42_000],
    [undefined, 60_000],
])('a refusal that asks to wait %s ms leaves nothing until then', (waitMs, until) => {
    const tracker = allowanceTracker(clockAt());
    tracker.observe(failed({ kind: 'rate-limited', upstream: 'rocketchat', ...(waitMs !== undefined && { waitMs }) }));
    expect(tracker.current()).toEqual({ remaining: 0, resetAt: at(until) });
});

test('what is no answer changes nothing', () => {
    const tracker = allowanceTracker(clockAt());
    tracker.observe(saying(3));
    tracker.observe(failed({ kind: 'unreachable', upstream: 'rocketchat' }));
    expect(tracker.current()?.remaining).toBe(3);
});

test('the limits of an account outlive the command, and are dropped with the account', () => {
    const of = rememberedAllowances(clockAt());
    of('me').history.observe(saying(3));
    expect(of('me').history.current()?.remaining).toBe(3);
    expect(of('me').get.current()).toBeUndefined();
    expect(of('another').history.current()).toBeUndefined();
    expect(of('me').history.current()).toBeUndefined();
});

/** A server that answers when the test says so. */
function slowServer() {
    const sent: ((answer: Outcome<JsonAnswer>) => void)[] = [];
    return {
        sent,
        send: (): Promise<Outcome<JsonAnswer>> => new Promise((resolve) => sent.push(resolve)),
        /** Answers the oldest open request, and lets its caller go on. */
        async answer(answer: Outcome<JsonAnswer>): Promise<void> {
            sent.shift()?.(answer);
            await new Promise((resolve) => setImmediate(resolve));
        },
    };
}
const REFUSED = failed({ kind: 'rate-limited', upstream: 'rocketchat', waitMs: 30_000 });

test('a wait that the server named is answered with what is left of it, and nothing is sent', async () => {
    const clock = clockAt();
    const tracker = allowanceTracker(clock);
    let sent = 0;
    const send = (answer: Outcome<JsonAnswer>) => () => {
        sent += 1;
        return Promise.resolve(answer);
    };
    expect(await tracker.ask(send(REFUSED))).toEqual(REFUSED);
    clock.advance(20_000);
    expect(await tracker.ask(send(UNLIMITED))).toEqual(
        failed({ kind: 'rate-limited', upstream: 'rocketchat', waitMs: 10_000 }),
    );
    expect(sent).toBe(1);
    clock.advance(10_000);
    expect(await tracker.ask(send(saying(9)))).toEqual(saying(9));
    expect(sent).toBe(2);
});

test('a refusal that names no wait keeps nobody from asking', async () => {
    const tracker = allowanceTracker(clockAt());
    await tracker.ask(() => Promise.resolve(failed({ kind: 'rate-limited', upstream: 'rocketchat' })));
    expect(await tracker.ask(() => Promise.resolve(saying(3)))).toEqual(saying(3));
});

test('a clock that is set back makes nobody wait for longer than the longest wait', async () => {
    const clock = clockAt();
    const tracker = allowanceTracker(clock);
    await tracker.ask(() => Promise.resolve(REFUSED));
    clock.advance(-3_600_000);
    expect(await tracker.ask(() => Promise.resolve(saying(3)))).toEqual(saying(3));
});

test('of many at once, the first answer says how many may follow, and one request too many gives the time to wait', async () => {
    const server = slowServer();
    const tracker = allowanceTracker(clockAt());
    const asked = Array.from({ length: 30 }, () => tracker.ask(server.send));
    expect(server.sent).toHaveLength(1);
    await server.answer(saying(2));
    expect(server.sent).toHaveLength(2);
    await server.answer(saying(1));
    await server.answer(saying(0));
    expect(server.sent).toHaveLength(1);
    await server.answer(REFUSED);
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter(({ ok: isGood }) => isGood)).toHaveLength(3);
    expect(outcomes.slice(3)).toEqual(outcomes.slice(3).map(() => REFUSED));
});

test.each([
    ['there is no limit', UNLIMITED],
    ['the server says nothing', failed({ kind: 'unreachable', upstream: 'rocketchat' })],
] as const)('where %s, nobody waits for the others', async (_, answer) => {
    const server = slowServer();
    const tracker = allowanceTracker(clockAt());
    const asked = Array.from({ length: 5 }, () => tracker.ask(server.send));
    expect(server.sent).toHaveLength(1);
    await server.answer(answer);
    expect(server.sent).toHaveLength(4);
    for (let left = 4; left > 0; left -= 1) await server.answer(UNLIMITED);
    await Promise.all(asked);
});
