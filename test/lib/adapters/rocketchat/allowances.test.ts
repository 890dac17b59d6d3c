import { expect, test } from '@jest/globals';

import { allowanceNote, rememberedAllowances } from '../../../../lib/adapters/rocketchat/allowances';
import type { JsonAnswer } from '../../../../lib/adapters/http/client';
import { failed, ok, type Outcome } from '../../../../lib/domain/outcome';
import { clockAt, NOW } from '../../../support/times';

const at = (ms: number): Date => new Date(NOW.getTime() + ms);
const saying = (remaining: number, resetInMs = 60_000): Outcome<JsonAnswer> =>
    ok({ status: 200, body: {}, limit: { remaining, resetAt: at(resetInMs) } });
const UNLIMITED = ok({ status: 200, body: {} });

test('nothing is known before the first answer', () => {
    expect(allowanceNote(clockAt()).current()).toBeUndefined();
});

test('what an answer says holds until the minute is over', () => {
    const clock = clockAt();
    const note = allowanceNote(clock);
    expect(note.noted(saying(6))).toEqual(saying(6));
    expect(note.current()).toEqual({ remaining: 6, resetAt: at(60_000) });
    clock.advance(59_999);
    expect(note.current()).toBeDefined();
    clock.advance(1);
    expect(note.current()).toBeUndefined();
});

test('an answer that comes late does not give back what a later one took', () => {
    const note = allowanceNote(clockAt());
    note.noted(saying(3, 60_040));
    note.noted(saying(5, 60_000));
    expect(note.current()?.remaining).toBe(3);
});

test('a new minute counts anew', () => {
    const note = allowanceNote(clockAt());
    note.noted(saying(0, 1000));
    note.noted(saying(9, 60_000));
    expect(note.current()?.remaining).toBe(9);
});

test('an answer without a limit says that there is none', () => {
    const note = allowanceNote(clockAt());
    note.noted(saying(3));
    note.noted(UNLIMITED);
    expect(note.current()).toBeUndefined();
});

test.each([
    [42_000, 42_000],
    [undefined, 60_000],
])('a refusal that asks to wait %s ms leaves nothing until then', (waitMs, until) => {
    const note = allowanceNote(clockAt());
    note.noted(failed({ kind: 'rate-limited', upstream: 'rocketchat', ...(waitMs !== undefined && { waitMs }) }));
    expect(note.current()).toEqual({ remaining: 0, resetAt: at(until) });
});

test('what is no answer changes nothing', () => {
    const note = allowanceNote(clockAt());
    note.noted(saying(3));
    note.noted(failed({ kind: 'unreachable', upstream: 'rocketchat' }));
    expect(note.current()?.remaining).toBe(3);
});

test('what is known of an account outlives the command, and is forgotten with the account', () => {
    const of = rememberedAllowances(clockAt());
    of('me').history.noted(saying(3));
    expect(of('me').history.current()?.remaining).toBe(3);
    expect(of('me').get.current()).toBeUndefined();
    expect(of('another').history.current()).toBeUndefined();
    expect(of('me').history.current()).toBeUndefined();
});
