import { describe, expect, test } from '@jest/globals';

import { isOff, troubleRow, troubles, type Trouble, type TroubleOf } from '../../../../lib/domain/monitor/troubles';

/** Each has its place by type: a trouble that is missing here, or is in the wrong place, does not compile. */
const OF_CONNECTIONS: Readonly<Record<TroubleOf<'connection'>, true>> = {
    expired: true,
    gone: true,
    error: true,
    'token-invalid': true,
    unknown: true,
    unseen: true,
};
const OF_WEBHOOKS: Readonly<Record<TroubleOf<'webhook'>, true>> = {
    gone: true,
    unknown: true,
    unseen: true,
    failing: true,
    degraded: true,
    'script-broken': true,
    'setup-broken': true,
    disabled: true,
    'disabled-by-server': true,
};
const OF_UPSTREAMS: Readonly<Record<TroubleOf<'upstream'>, true>> = {
    'key-refused': true,
    forbidden: true,
    unreachable: true,
    'rate-limited': true,
    unreadable: true,
    'not-set-up': true,
};

describe('the table of troubles', () => {
    test.each([
        ['connection', OF_CONNECTIONS],
        ['webhook', OF_WEBHOOKS],
        ['upstream', OF_UPSTREAMS],
    ] as const)('tells what a %s can be in', (concerned, expected) => {
        const able = troubles.filter((trouble) => troubleRow(trouble).of.includes(concerned));
        expect([...able].sort()).toEqual(Object.keys(expected).sort());
    });

    test('names every stored trouble once, in the order of cards', () => {
        expect(troubles).toEqual([
            'expired',
            'gone',
            'error',
            'token-invalid',
            'unknown',
            'unseen',
            'failing',
            'degraded',
            'script-broken',
            'setup-broken',
            'disabled',
            'disabled-by-server',
            'key-refused',
            'forbidden',
            'unreachable',
            'rate-limited',
            'unreadable',
            'not-set-up',
        ]);
    });

    test.each<[string, (trouble: Trouble) => boolean, readonly Trouble[]]>([
        [
            'alert at once',
            (trouble) => troubleRow(trouble).atOnce,
            ['expired', 'gone', 'disabled', 'disabled-by-server', 'key-refused', 'not-set-up'],
        ],
        ['are told once', (trouble) => !troubleRow(trouble).reminds, ['unseen', 'disabled']],
        ['are off', isOff, ['disabled', 'disabled-by-server']],
        [
            'leave it open whether posts go out',
            (trouble) => troubleRow(trouble).unsure === true,
            ['token-invalid', 'unknown', 'unseen'],
        ],
    ])('says which %s', (_, has, expected) => expect(troubles.filter(has)).toEqual(expected));
});
