import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    settingDefinitions,
    settingIds,
    type NumberSettingId,
    type SettingId,
} from '../../../lib/settings/definitions';
import { redactedValue } from '../../../lib/settings/redact';
import { readSettings, type AppSettings, type RawSettings } from '../../../lib/settings/values';

const complaintsOf = (raw: RawSettings): unknown => readSettings(raw).complaints;

test('an app that nobody has set up works with its defaults and complains of nothing', () => {
    expect(readSettings({})).toEqual({
        hooked: {
            apiKey: { ok: true, value: '' },
            apiUrl: { ok: true, value: 'https://api.hooked.so' },
            dashboardUrl: 'https://hooked.so/settings/integrations',
        },
        rocketchat: {
            url: { ok: true, value: undefined },
            userId: { ok: true, value: '' },
            authToken: { ok: true, value: '' },
        },
        viewRoles: ['user'],
        manageRoles: ['admin'],
        cardVisibility: 'room',
        disconnect: { approval: 'self', graceMinutes: 0 },
        requestTimeoutMs: 8000,
        metricsToken: { ok: true, value: '' },
        maxParallelRequests: 8,
        monitor: { intervalMinutes: 15, alertAfterFailures: 2, reminderHours: 24 },
        complaints: [],
    });
});

test('every setting is read, and nothing that is no setting', () => {
    const read = new Set<PropertyKey>();
    const get = (_: RawSettings, id: PropertyKey): undefined => void read.add(id);
    readSettings(new Proxy<RawSettings>({}, { get }));
    expect([...read].map(String).sort()).toEqual([...settingIds].sort());
});

test('the defaults as the engine hands them back, and nulls, are the same as nothing', () => {
    const defaults = Object.fromEntries(settingIds.map((id) => [id, settingDefinitions[id].default]));
    const nulls = Object.fromEntries(settingIds.map((id) => [id, null]));
    expect(readSettings(defaults)).toEqual(readSettings({}));
    expect(readSettings(nulls)).toEqual(readSettings({}));
});

describe.each<[SettingId, (settings: AppSettings) => unknown]>([
    ['hooked_api_key', ({ hooked }) => hooked.apiKey],
    ['rocketchat_user_id', ({ rocketchat }) => rocketchat.userId],
    ['rocketchat_auth_token', ({ rocketchat }) => rocketchat.authToken],
])('%s', (id, from) => {
    const read = (value: unknown): unknown => from(readSettings({ [id]: value }));

    test.each([
        ['a key', 'hk_live-A1~!"#', 'hk_live-A1~!"#'],
        ['a key pasted with spaces and a line end', '  abc\n', 'abc'],
        ['a number', 12345, '12345'],
        ['nothing', undefined, ''],
        ['null', null, ''],
        ['an emptied field', '', ''],
        ['only spaces', '   ', ''],
        ['a boolean', true, ''],
        ['a list', ['abc'], ''],
        ['an object', { value: 'abc' }, ''],
    ])('holding %s', (_, value, key) => {
        expect(read(value)).toEqual({ ok: true, value: key });
        expect(complaintsOf({ [id]: value })).toEqual([]);
    });

    test.each([
        ['a space within', 'abc def'],
        ['a line break within', 'abc\r\nX-Evil: 1'],
        ['a control character', 'abc\u0000'],
        ['a letter beyond ASCII', 'schlüssel'],
        ['an unseen character', 'abc\u200b'],
        ['a smart quote', '“abc”'],
    ])('with %s is complained of, without being repeated', (_, value) => {
        expect(read(value)).toEqual({ ok: false, complaint: { setting: id, expected: 'credential' } });
        expect(complaintsOf({ [id]: value })).toEqual([{ setting: id, expected: 'credential' }]);
        expect(JSON.stringify(readSettings({ [id]: value }))).not.toContain(JSON.stringify(value).slice(1, -1));
    });
});

const WRONG_ADDRESSES: readonly (readonly [string, unknown])[] = [
    ['no scheme', 'api.hooked.so'],
    ['another scheme', 'ftp://api.hooked.so'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a user name', 'https://key@api.hooked.so'],
    ['a password', 'https://user:key@api.hooked.so'],
    ['no host', 'https://'],
    ['words', 'not an address'],
    ['a number', 42],
    ['a port out of range', 'https://api.hooked.so:99999'],
];

describe('hooked_api_url', () => {
    const read = (value: unknown): unknown => readSettings({ hooked_api_url: value }).hooked.apiUrl;

    test.each([
        ['with a path', 'https://api.hooked.so/api', 'https://api.hooked.so/api'],
        ['with a trailing slash', 'https://api.hooked.ai/', 'https://api.hooked.ai/'],
        ['over http', 'http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
        ['with spaces around', ' https://api.hooked.ai ', 'https://api.hooked.ai'],
        ['emptied: the default', '', 'https://api.hooked.so'],
        ['of only spaces: the default', '  ', 'https://api.hooked.so'],
        ['of a wrong type: the default', { url: 'x' }, 'https://api.hooked.so'],
    ])('%s is read right', (_, value, url) => expect(read(value)).toEqual({ ok: true, value: url }));

    test.each(WRONG_ADDRESSES)('with %s is complained of, and nothing is used instead', (_, value) => {
        const complaint = {
            setting: 'hooked_api_url',
            expected: 'web-address',
            stored: redactedValue('hooked_api_url', value),
        };
        expect(read(value)).toEqual({ ok: false, complaint });
        expect(complaintsOf({ hooked_api_url: value })).toEqual([complaint]);
    });
});

describe('rocketchat_url', () => {
    const read = (value: unknown): unknown => readSettings({ rocketchat_url: value }).rocketchat.url;

    test.each([
        ['with a sub-path', 'http://localhost:3000/chat/', 'http://localhost:3000/chat/'],
        ['emptied: the site’s own', '', undefined],
        ['of a wrong type: the site’s own', [], undefined],
    ])('%s is read right', (_, value, url) => expect(read(value)).toEqual({ ok: true, value: url }));

    test.each(WRONG_ADDRESSES)('with %s is complained of', (_, value) => {
        const complaint = {
            setting: 'rocketchat_url',
            expected: 'web-address',
            stored: redactedValue('rocketchat_url', value),
        };
        expect(read(value)).toEqual({ ok: false, complaint });
        expect(complaintsOf({ rocketchat_url: value })).toEqual([complaint]);
    });
});

describe('hooked_dashboard_url', () => {
    const usual = 'https://hooked.so/settings/integrations';

    test.each([
        ['of one’s own', 'https://hooked.example/settings', 'https://hooked.example/settings'],
        ['emptied', '', usual],
    ])('%s is read right', (_, value, url) =>
        expect(readSettings({ hooked_dashboard_url: value }).hooked.dashboardUrl).toBe(url),
    );

    test.each(WRONG_ADDRESSES)('with %s: the default is used, and that is said', (_, value) => {
        const settings = readSettings({ hooked_dashboard_url: value });
        expect(settings.hooked.dashboardUrl).toBe(usual);
        expect(settings.complaints).toEqual([
            {
                setting: 'hooked_dashboard_url',
                expected: 'web-address',
                stored: redactedValue('hooked_dashboard_url', value),
                usedInstead: usual,
            },
        ]);
    });
});

describe.each<[SettingId, (settings: AppSettings) => unknown, string[]]>([
    ['view_roles', ({ viewRoles }) => viewRoles, ['user']],
    ['manage_roles', ({ manageRoles }) => manageRoles, ['admin']],
])('%s', (id, from, usual) => {
    test.each([
        ['one role', 'moderator', ['moderator']],
        ['several, untidily', ' admin ,, social media team,', ['admin', 'social media team']],
        ['unset: the default', undefined, usual],
        ['null: the default', null, usual],
        ['emptied: nobody', '', []],
        ['only commas: nobody', ' , ,', []],
    ])('holding %s is read right', (_, value, roles) => {
        expect(from(readSettings({ [id]: value }))).toEqual(roles);
        expect(complaintsOf({ [id]: value })).toEqual([]);
    });

    test.each([
        ['a list instead of words', ['admin']],
        ['true', true],
        ['a number', 1],
        ['an object', { 0: 'admin' }],
    ])('%s: nobody, and that is said', (_, value) => {
        expect(from(readSettings({ [id]: value }))).toEqual([]);
        expect(complaintsOf({ [id]: value })).toEqual([
            { setting: id, expected: 'roles', stored: redactedValue(id, value) },
        ]);
    });
});

describe('card_visibility', () => {
    test.each([
        ['room', 'room'],
        ['private', 'private'],
        [' private ', 'private'],
    ])('holding %j means “%s”', (value, visibility) => {
        expect(readSettings({ card_visibility: value }).cardVisibility).toBe(visibility);
        expect(complaintsOf({ card_visibility: value })).toEqual([]);
    });

    test.each(['', 'Room', 'everyone', 1, true, [], {}])('%j is not a choice: the room, and that is said', (value) => {
        const settings = readSettings({ card_visibility: value });
        expect(settings.cardVisibility).toBe('room');
        expect(settings.complaints).toEqual([
            {
                setting: 'card_visibility',
                expected: 'choice',
                stored: redactedValue('card_visibility', value),
                usedInstead: 'room',
            },
        ]);
    });
});

describe('disconnect_approval', () => {
    const approvalOf = (disconnect_approval?: unknown) => readSettings({ disconnect_approval });

    test.each([
        [undefined, 'self'],
        [null, 'self'],
        ['self', 'self'],
        [' second ', 'second'],
    ])('holding %j means “%s”', (value, approval) => {
        expect(approvalOf(value).disconnect.approval).toBe(approval);
        expect(approvalOf(value).complaints).toEqual([]);
    });

    test.each(['', 'Self', 'nobody', 1, true, [], {}])(
        '%j is not a choice: another person must confirm, and that is said',
        (value) => {
            expect(approvalOf(value).disconnect.approval).toBe('second');
            expect(approvalOf(value).complaints).toMatchObject([
                { setting: 'disconnect_approval', expected: 'choice', usedInstead: 'second' },
            ]);
        },
    );
});

describe('disconnect_grace_minutes', () => {
    const graceOf = (disconnect_grace_minutes?: unknown) => readSettings({ disconnect_grace_minutes });

    test.each([
        [undefined, 0],
        [null, 0],
        [0, 0],
        ['5', 5],
        [60, 60],
    ])('holding %j means %j', (value, minutes) => {
        expect(graceOf(value).disconnect.graceMinutes).toBe(minutes);
        expect(graceOf(value).complaints).toEqual([]);
    });

    test.each([-1, 61, 0.5, '', 'soon', '5 min', true, [], {}, NaN, '1e99'])(
        '%j is out of bounds: the longest time, and that is said with the bounds',
        (value) => {
            expect(graceOf(value).disconnect.graceMinutes).toBe(60);
            expect(graceOf(value).complaints).toMatchObject([
                { setting: 'disconnect_grace_minutes', expected: 'whole-number', min: 0, max: 60, usedInstead: '60' },
            ]);
        },
    );
});

describe.each<[NumberSettingId, (settings: AppSettings) => number, usual: number, min: number, max: number]>([
    ['request_timeout_ms', ({ requestTimeoutMs }) => requestTimeoutMs, 8000, 500, 15_000],
    ['max_parallel_requests', ({ maxParallelRequests }) => maxParallelRequests, 8, 1, 64],
    ['monitor_interval_minutes', ({ monitor }) => monitor.intervalMinutes, 15, 1, 1440],
    ['alert_after_failures', ({ monitor }) => monitor.alertAfterFailures, 2, 1, 100],
    ['reminder_hours', ({ monitor }) => monitor.reminderHours, 24, 1, 720],
])('%s', (id, from, usual, min, max) => {
    test.each([
        [min, min],
        [max, max],
        [usual, usual],
        [String(min + 1), min + 1],
        [` ${min + 1} `, min + 1],
        [undefined, usual],
        [null, usual],
    ])('holding %j means %j', (value, number) => {
        expect(from(readSettings({ [id]: value }))).toBe(number);
        expect(complaintsOf({ [id]: value })).toEqual([]);
    });

    test.each([
        ...[min - 1, max + 1, 0, -1, min + 0.5, '', ' ', 'soon', `${min} s`, true, [], {}],
        ...['1e99', 'Infinity', Infinity, NaN, [min], `${min},5`],
    ])('%j is out of bounds: the default, and that is said with the bounds', (value) => {
        const settings = readSettings({ [id]: value });
        expect(from(settings)).toBe(usual);
        expect(settings.complaints).toEqual([
            {
                setting: id,
                expected: 'whole-number',
                min,
                max,
                stored: redactedValue(id, value),
                usedInstead: String(usual),
            },
        ]);
    });
});

test('no number setting is left out above', () => {
    const numbers = settingIds.filter((id) => 'range' in settingDefinitions[id]);
    const wrong = Object.fromEntries(numbers.map((id) => [id, 'soon']));
    // Of `disconnect_grace_minutes`, a wrong value has a meaning of its own.
    expect(numbers).toHaveLength(6);
    expect(
        readSettings(wrong)
            .complaints.map(({ setting }) => setting)
            .sort(),
    ).toEqual([...numbers].sort());
});

test('every wrong setting is complained of, one by one', () => {
    const wrong = {
        ...{ hooked_api_key: 'a b', hooked_api_url: 'x', hooked_dashboard_url: 'x' },
        ...{ rocketchat_url: 'x', rocketchat_user_id: 'ü', rocketchat_auth_token: 'a b' },
        ...{ view_roles: [], manage_roles: {}, card_visibility: 'x' },
        ...{ disconnect_approval: 'x', disconnect_grace_minutes: 61 },
        ...{ request_timeout_ms: 1, max_parallel_requests: 0 },
        ...{ monitor_interval_minutes: 'x', alert_after_failures: 1.5, reminder_hours: -1, alert_mention: 'x' },
    };
    expect(
        readSettings(wrong)
            .complaints.map(({ setting }) => setting)
            .sort(),
    ).toEqual(Object.keys(wrong).sort());
});

describe('alert_mention', () => {
    const mentionOf = (alert_mention?: unknown) => readSettings({ alert_mention });

    test.each([
        [undefined, undefined],
        ['', undefined],
        ['  ', undefined],
        ['@all', '@all'],
        ['@here', '@here'],
        [' @on-call.team_1 ', '@on-call.team_1'],
    ])('%j mentions %j', (stored, mention) => {
        expect(mentionOf(stored).monitor.mention).toBe(mention);
        expect(mentionOf(stored).complaints).toEqual([]);
    });

    test.each([
        'all',
        '@',
        '@a b',
        '@a @b',
        '@a*',
        '@über',
        '@a\n@all',
        '#general',
        '[x](https://x.example)',
        7,
        ['@all'],
        {},
    ])('%j mentions nobody, and is complained about', (stored) => {
        expect(mentionOf(stored).monitor.mention).toBeUndefined();
        expect(mentionOf(stored).complaints).toMatchObject([{ setting: 'alert_mention', expected: 'mention' }]);
    });
});

test('whatever is stored, the settings can be used', () => {
    const stored = fc.dictionary(fc.constantFrom(...settingIds), fc.jsonValue());
    fc.assert(
        fc.property(stored, (raw) => {
            const settings = readSettings(raw);
            const { requestTimeoutMs, cardVisibility, viewRoles, manageRoles, hooked, complaints } = settings;
            const { maxParallelRequests, monitor, monitorRoomId } = settings;
            const { mention, ...numbers } = monitor;
            expect(mention ?? '@x').toMatch(/^@[A-Za-z0-9._-]+$/);
            for (const number of [maxParallelRequests, ...Object.values(numbers)]) {
                expect(Number.isInteger(number) && number >= 1 && number <= 1440).toBe(true);
            }
            expect(monitorRoomId === undefined || monitorRoomId.trim() !== '').toBe(true);
            expect(requestTimeoutMs >= 500 && requestTimeoutMs <= 15_000).toBe(true);
            expect(['room', 'private']).toContain(cardVisibility);
            expect([...viewRoles, ...manageRoles].every((role) => role !== '' && role === role.trim())).toBe(true);
            expect(() => new URL(hooked.dashboardUrl)).not.toThrow();
            expect(complaints.every(({ setting }) => setting in raw)).toBe(true);
        }),
        { numRuns: 300 },
    );
});
