import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    canonical,
    linkedAfter,
    NO_ENTRY,
    verify,
    type AuditEnd,
    type AuditEntry,
    type AuditEvent,
} from '../../../lib/domain/audit';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const anEvent = (n: number): AuditEvent => ({
    id: `event-${n}`,
    at: '2026-11-20T15:41:00.000Z',
    who: { id: 'ann-id', username: 'ann' },
    action: 'cancel',
    target: `post-${n}`,
    integrationId: 'int_yt_abc123',
    from: 'GENERAL',
    outcome: 'done',
});

function trail(length: number): AuditEntry[] {
    const entries: AuditEntry[] = [];
    for (let n = 1; n <= length; n += 1) entries.push(linkedAfter(entries.at(-1) ?? NO_ENTRY, anEvent(n), hash));
    return entries;
}
const endOf = (entries: readonly AuditEntry[]): AuditEnd | undefined => {
    const last = entries.at(-1);
    return last && { seq: last.seq, hash: last.hash };
};
const check = (entries: readonly AuditEntry[], end = endOf(trail(6))) => verify(entries, end, hash);
const rehashed = ({ hash: _, ...entry }: AuditEntry): AuditEntry => ({ ...entry, hash: hash(canonical(entry)) });

describe('a chain as it was written is whole', () => {
    test.each([0, 1, 2, 6])('%i entries', (length) => {
        const entries = trail(length);
        expect(verify(entries, endOf(entries), hash)).toEqual({ kind: 'whole', entries: length });
    });

    test('in whatever order the database hands back entries and fields', () => {
        const shuffled = trail(6)
            .reverse()
            .map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as AuditEntry);
        expect(check(shuffled)).toEqual({ kind: 'whole', entries: 6 });
    });

    test('where the process died between an entry and the note of it', () => {
        expect(verify(trail(7), endOf(trail(6)), hash)).toEqual({ kind: 'whole', entries: 7 });
        expect(verify(trail(1), undefined, hash)).toEqual({ kind: 'whole', entries: 1 });
    });
});

describe('a chain says where it is not what it was', () => {
    const at = (seq: number, change: (entry: AuditEntry) => AuditEntry) =>
        trail(6).map((entry) => (entry.seq === seq ? change(entry) : entry));
    const without = (...seqs: number[]) => trail(6).filter(({ seq }) => !seqs.includes(seq));

    test.each<[string, AuditEntry[], number, string]>([
        ['an outcome changed', at(3, (entry) => ({ ...entry, outcome: 'failed' })), 3, 'changed'],
        ['somebody else', at(1, (entry) => ({ ...entry, who: { id: 'x', username: 'bob' } })), 1, 'changed'],
        ['something added', at(4, (entry) => ({ ...entry, detail: 'more' })), 4, 'changed'],
        ['a field of no meaning added', at(4, (entry) => ({ ...entry, extra: 1 })), 4, 'changed'],
        ['changed and hashed anew', at(3, (entry) => rehashed({ ...entry, outcome: 'failed' })), 4, 'reordered'],
        ['the last changed and hashed anew', at(6, (entry) => rehashed({ ...entry, outcome: 'x' })), 6, 'changed'],
        ['one missing', without(3), 3, 'missing'],
        ['the first missing', without(1), 1, 'missing'],
        ['the last missing', without(6), 6, 'missing'],
        ['the last three missing', without(4, 5, 6), 4, 'missing'],
        ['all missing', [], 1, 'missing'],
        ['one twice', [...trail(6), ...trail(2).slice(1)], 2, 'twice'],
        [
            'two in each other’s place',
            at(2, (entry) => ({ ...entry, seq: 3 })).map((entry, index) =>
                index === 2 ? { ...entry, seq: 2 } : entry,
            ),
            2,
            'changed',
        ],
    ])('this change is found: %s', (_, entries, seq, how) => {
        expect(check(entries)).toEqual({ kind: 'broken', seq, how });
    });

    test('all of it written anew, but for the note of its end', () => {
        const forged: AuditEntry[] = [];
        for (let n = 1; n <= 6; n += 1) {
            forged.push(linkedAfter(forged.at(-1) ?? NO_ENTRY, { ...anEvent(n), outcome: 'kept' }, hash));
        }
        expect(check(forged)).toEqual({ kind: 'broken', seq: 6, how: 'changed' });
    });

    test('the note of its end gone', () => {
        expect(verify(trail(6), undefined, hash)).toEqual({ kind: 'broken', seq: 7, how: 'missing' });
    });
});

test('no change of any one thing goes unseen', () => {
    fc.assert(
        fc.property(
            fc.integer({ min: 1, max: 6 }),
            fc.constantFrom('id', 'at', 'action', 'target', 'integrationId', 'from', 'outcome', 'previous', 'hash'),
            fc.string(),
            (seq, field, value) => {
                const entries = trail(6).map((entry) => (entry.seq === seq ? { ...entry, [field]: value } : entry));
                fc.pre(JSON.stringify(entries) !== JSON.stringify(trail(6)));
                expect(check(entries).kind).toBe('broken');
            },
        ),
    );
});

test('a content has one text, from which it can be read again', () => {
    fc.assert(
        fc.property(fc.jsonValue(), (content) => {
            const plain: unknown = JSON.parse(JSON.stringify(content));
            expect(JSON.parse(canonical(plain))).toEqual(plain);
        }),
    );
    expect(canonical({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
});
