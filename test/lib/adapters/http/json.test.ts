import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import { readJson } from '../../../../lib/adapters/http/json';

const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);

describe('a key __proto__', () => {
    test.each([
        ['at the top', '{"__proto__":{"a":1},"b":2}', { b: 2 }],
        ['further down', '{"x":[{"y":{"__proto__":[1],"b":2}}]}', { x: [{ y: { b: 2 } }] }],
        ['in itself', '{"__proto__":{"__proto__":{"__proto__":1}}}', {}],
        ['written in escapes', '{"\\u005f\\u005fproto__":{"a":1}}', {}],
        ['with nothing in it', '{"__proto__":null}', {}],
    ])('%s is dropped, and nothing else is', (_, text, left) => {
        const read = readJson(text);
        expect(read).toEqual({ ok: true, value: left });
        expect(JSON.stringify(read)).not.toContain('__proto__');
    });

    test('changes no object, however it is copied', () => {
        const read = readJson('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}');
        const copy = Object.assign({}, read.ok ? (read.value as object) : {});
        expect('admin' in copy).toBe(false);
        expect('admin' in {}).toBe(false);
    });

    test('as a value or in a text stays', () => {
        expect(readJson('{"id":"__proto__"}')).toEqual({ ok: true, value: { id: '__proto__' } });
    });
});

describe('depth', () => {
    test.each([
        ['lists', '[', ']'],
        ['objects', '{"a":', '}'],
    ])('of a hundred %s is read, of more is not', (_, open, close) => {
        const inner = open === '[' ? '' : '{}';
        const deep = (depth: number): string => open.repeat(depth - 1) + (inner || '[]') + close.repeat(depth - 1);
        expect(readJson(deep(100))).toMatchObject({ ok: true });
        expect(readJson(deep(101))).toEqual({ ok: false, how: 'too-deep' });
    });

    test('of a million costs no stack', () => {
        expect(readJson(nested(1_000_000))).toEqual({ ok: false, how: 'too-deep' });
    });

    test('below a key that is dropped does not count', () => {
        expect(readJson(`{"__proto__":${nested(200)},"a":1}`)).toEqual({ ok: true, value: { a: 1 } });
    });
});

test.each(['', '{', '{"a":1,}', 'undefined', '<html>'])('%j is no JSON', (text) => {
    expect(readJson(text)).toEqual({ ok: false, how: 'not-json' });
});

test.each(['1', '"a"', 'null', 'true', '[]'])('%s is read', (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
});

describe('valibot, which reads what is left and what was stored', () => {
    const hostile = JSON.parse('{"__proto__":{"a":"stolen"},"b":"x"}') as unknown;

    test('takes no field from such a key', () => {
        expect(v.parse(v.object({ a: v.optional(v.string()), b: v.string() }), hostile)).toEqual({ b: 'x' });
    });

    test('lets no record have it', () => {
        const read = v.parse(v.record(v.string(), v.unknown()), hostile);
        expect(Object.keys(read)).toEqual(['b']);
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    });
});
