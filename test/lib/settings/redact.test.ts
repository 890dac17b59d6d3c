import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { settingIds } from '../../../lib/settings/definitions';
import { redactedValue } from '../../../lib/settings/redact';

test.each<[what: string, value: unknown, shown: string]>([
    ['words', ' 15m ', '15m'],
    ['a number', 0.5, '0.5'],
    ['nothing', '', ''],
    ['an unset value', undefined, ''],
    ['null', null, 'null'],
    ['an object', { a: 1 }, '{"a":1}'],
    ['an object with an address', { url: 'https://user:pass@api.hooked.so' }, '…@api.hooked.so"}'],
    ['an address', 'https://api.hooked.so/api/', 'https://api.hooked.so/api/'],
    ['an address without its query', 'ftp://api.hooked.so/v1?key=abc', 'ftp://api.hooked.so/v1?…'],
    ['an address without its fragment', 'https://hooked.so/#abc', 'https://hooked.so/?…'],
    ['an address without its user info', 'https://user:pass@api.hooked.so', 'https://…@api.hooked.so'],
    ['the same without a scheme', 'user:pass@api.hooked.so', '…@api.hooked.so'],
    ['an address with spaces around', ' http://key@chat.example:3000 ', 'http://…@chat.example:3000'],
    ['an address without its password, in which a ? stands', 'https://user:pa?ss@api.hooked.so', 'https://…'],
    ['an address without the name in its query', 'https://hooked.so/?to=ann@hooked.so', 'https://…'],
    ['an address that is none', 'https://chat.example:port?key=abc', 'https://chat.example:port?…'],
    ['a list of roles', 'admin, moderator', 'admin, moderator'],
    ['roles that look like an address', 'a?b@c', '…'],
    ['a key in the wrong field', 'hk_live_0123456789abcdef0123', '…'],
    ['a room', [{ _id: 'GENERAL', name: 'general' }], '[{"_id":"GENERAL","name":"general"}]'],
    ['a long text', 'so '.repeat(50), `${'so '.repeat(50).slice(0, 80)}…`],
])('a stored value is shown: %s', (_, value, shown) => expect(redactedValue('hooked_api_url', value)).toBe(shown));

test.each(
    settingIds.map((id) => [id, ['hooked_api_key', 'rocketchat_auth_token', 'metrics_token'].includes(id)] as const),
)('%s is a secret: %s', (id, secret) => {
    expect(redactedValue(id, 'abc')).toBe(secret ? '…' : 'abc');
    expect(redactedValue(id, '')).toBe(secret ? '…' : '');
});

test.each(['', 'Site_Url', 'toString', '__proto__', 'constructor'])(
    'a setting that is not ours (%j) is no secret of ours',
    (id) => expect(redactedValue(id, 'abc')).toBe('abc'),
);

describe('user info and queries', () => {
    const key = 'KEYinHERE7';
    test('are never shown, whatever they are', () => {
        fc.assert(
            fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, noise) => {
                const { protocol, host, pathname } = new URL(url);
                const values = [
                    `${protocol}//u:${key}@${host}${pathname}`,
                    `${protocol}//${key}@${host}`,
                    `${protocol}//${noise}${key}${noise}@${host}`,
                    `${url}${url.includes('?') ? '&' : '?'}${noise}=${key}`,
                    `${noise}:${key}@${host}`,
                ];
                for (const value of values) {
                    expect(redactedValue('hooked_api_url', value)).not.toContain(key);
                    expect(redactedValue('view_roles', { value })).not.toContain(key);
                }
            }),
        );
    });
});
