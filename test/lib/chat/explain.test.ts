import { describe, expect, test } from '@jest/globals';

import { complain, explain } from '../../../lib/chat/explain';
import type { Problem, SettingComplaint, Upstream } from '../../../lib/domain/problem';
import { sayIn } from '../../../lib/i18n/say';
import { rightsFor } from '../../../lib/domain/rights';
import { asSeen } from '../../support/cards';
import { HOSTILE_NAMES } from '../../support/hostileNames';

const say = sayIn('en');
const words = (problem: Problem): string => asSeen(explain(problem, say));

const complaint: SettingComplaint = { setting: 'hooked_api_url', expected: 'web-address' };

/** By kind, so that a new kind does not compile until it is tried here; what its sentence must tell. */
const PROBLEMS: { readonly [K in Problem['kind']]: readonly (readonly [Extract<Problem, { kind: K }>, RegExp])[] } = {
    'not-found': [
        [{ kind: 'not-found', upstream: 'hooked', id: 'sch_x', what: 'post' }, /scheduled post `sch_x`/],
        [{ kind: 'not-found', upstream: 'hooked', id: 'vid_x', what: 'video' }, /video `vid_x`/],
        [{ kind: 'not-found', upstream: 'hooked', id: 'int_x' }, /Hooked has no connection `int_x`.*reconnected/],
        [{ kind: 'not-found', upstream: 'rocketchat', id: 'x' }, /Rocket\.Chat has no webhook `x` that you may see/],
    ],
    'video-not-ready': [
        [
            { kind: 'video-not-ready', upstream: 'hooked', id: 'vid_x' },
            /video `vid_x` is not ready.*still rendering.*completed/,
        ],
    ],
    'credentials-refused': [
        [{ kind: 'credentials-refused', upstream: 'hooked' }, /admin.*`hooked_api_key`/],
        [
            { kind: 'credentials-refused', upstream: 'rocketchat' },
            /admin.*`rocketchat_user_id` and `rocketchat_auth_token`/,
        ],
    ],
    forbidden: [
        [{ kind: 'forbidden', upstream: 'hooked' }, /subscription/],
        [
            { kind: 'forbidden', upstream: 'rocketchat' },
            /does not let.* read this\. An admin.*`manage-incoming-integrations`, `manage-outgoing-integrations`\.$/,
        ],
        [
            { kind: 'forbidden', upstream: 'rocketchat', change: true },
            /does not let.* change this\. An admin.*`manage-incoming-integrations`/,
        ],
        [
            { kind: 'forbidden', upstream: 'rocketchat', needs: ['manage-outgoing-integrations'] },
            /read this\. An admin must give a role of that account `manage-outgoing-integrations`\.$/,
        ],
        [
            { kind: 'forbidden', upstream: 'rocketchat', change: true, needs: rightsFor('integrations.update') },
            /change this\..*`manage-incoming-integrations`, `manage-outgoing-integrations`\.$/,
        ],
        [{ kind: 'forbidden', upstream: 'hooked', change: true }, /subscription/],
    ],
    'refused-in-front': [
        [
            { kind: 'refused-in-front', upstream: 'hooked', status: 403, by: 'page', said: 'Just a moment...' },
            /in front of Hooked.*status 403.*“Just a moment\.\.\.”.*key may be fine.*`hooked_api_url`/,
        ],
        [
            { kind: 'refused-in-front', upstream: 'rocketchat', status: 407, by: 'sign-in' },
            /in front of Rocket\.Chat.*asks for a user name.*407\).*`rocketchat_url`/,
        ],
        [
            { kind: 'refused-in-front', upstream: 'hooked', status: 403, by: 'gateway', said: 'Forbidden' },
            /in front of Hooked.*gateway.*“Forbidden”/,
        ],
        [{ kind: 'refused-in-front', upstream: 'hooked', status: 401, by: 'nobody' }, /401\): the answer was empty/],
    ],
    'rate-limited': [
        [{ kind: 'rate-limited', upstream: 'hooked' }, /^Hooked .*in a minute/],
        [{ kind: 'rate-limited', upstream: 'rocketchat', waitMs: 1 }, /^Rocket\.Chat .*in 1 second\./],
        [{ kind: 'rate-limited', upstream: 'hooked', waitMs: 1001 }, /in 2 seconds\./],
        [{ kind: 'rate-limited', upstream: 'hooked', waitMs: 120_000 }, /^Hooked .*in 120 seconds\.$/],
        [{ kind: 'rate-limited', upstream: 'hooked', waitMs: 120_001 }, /^Hooked .*in 3 minutes\.$/],
        [{ kind: 'rate-limited', upstream: 'rocketchat', waitMs: 900_000 }, /^Rocket\.Chat .*in 15 minutes\.$/],
    ],
    unreachable: [
        [{ kind: 'unreachable', upstream: 'hooked' }, /`hooked_api_url`/],
        [{ kind: 'unreachable', upstream: 'rocketchat' }, /`rocketchat_url`/],
    ],
    'timed-out': [
        [{ kind: 'timed-out', upstream: 'hooked', afterMs: 8000 }, /^Hooked .*within 8 seconds/],
        [{ kind: 'timed-out', upstream: 'rocketchat', afterMs: 100 }, /within 1 second\./],
        [{ kind: 'timed-out', upstream: 'hooked', afterMs: 0 }, /within 1 second\./],
        [{ kind: 'timed-out', upstream: 'hooked', afterMs: 16_020 }, /within 16 seconds\./],
    ],
    'upstream-failed': [
        [{ kind: 'upstream-failed', upstream: 'hooked', status: 503 }, /^Hooked .*\(status 503\).*later/],
        [{ kind: 'upstream-failed', upstream: 'hooked', status: 503, waitMs: 1001 }, /503\).*in 2 seconds\.$/],
        [{ kind: 'upstream-failed', upstream: 'hooked', status: 503, waitMs: 600_000 }, /503\).*in 10 minutes\.$/],
        [{ kind: 'upstream-failed', upstream: 'hooked', status: 503, waitMs: 7_200_001 }, /503\).*in 3 hours\.$/],
    ],
    unreadable: [
        [{ kind: 'unreadable', upstream: 'hooked', how: 'html' }, /web page.*`hooked_api_url`/],
        [{ kind: 'unreadable', upstream: 'rocketchat', how: 'html' }, /web page.*`rocketchat_url`/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'not-json' }, /^Hooked .*not JSON/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'empty' }, /^Hooked .*empty/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' }, /^Hooked .*does not understand/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'too-large' }, /^Hooked .*too large/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'moving' }, /calendar of Hooked kept changing/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'incomplete' }, /an entry in its list.*cannot tell whether/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'redirected' }, /address of Hooked.*redirects requests/],
        [{ kind: 'unreadable', upstream: 'hooked', how: 'other-integration' }, /^Hooked .*another integration/],
    ],
    rejected: [
        [{ kind: 'rejected', upstream: 'hooked', status: 422, message: '' }, /^Hooked .*\(status 422\)\.$/],
        [{ kind: 'rejected', upstream: 'hooked', status: 422, message: 'no <b>' }, /says: no ‹b›$/],
    ],
    'not-writable': [
        [
            { kind: 'not-writable', upstream: 'rocketchat', why: 'incomplete' },
            /cannot read all of this one.*Administration/,
        ],
        [
            { kind: 'not-writable', upstream: 'rocketchat', why: 'channels' },
            /may not use all channels.*admin.*`manage-own-`/,
        ],
        [
            { kind: 'not-writable', upstream: 'rocketchat', why: 'room-gone' },
            /channel or person.*no longer exists.*Administration/,
        ],
        [
            { kind: 'not-writable', upstream: 'rocketchat', why: 'poster-gone' },
            /posts as no longer exists.*Administration/,
        ],
    ],
    altered: [
        [
            { kind: 'altered', upstream: 'rocketchat', fields: ['name', 'urls'] },
            /other values than the app sent: `name`, `urls`\./,
        ],
    ],
    'networking-denied': [
        [{ kind: 'networking-denied', upstream: 'hooked' }, /request to Hooked\. An admin.*zip again.*permissions/],
    ],
    'not-configured': [
        [{ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] }, /admin.*: `hooked_api_key`\.$/],
        [{ kind: 'not-configured', upstream: 'rocketchat', settings: ['a', 'b'] }, /: `a`, `b`\.$/],
    ],
    'bad-setting': [
        [
            { kind: 'bad-setting', upstream: 'hooked', complaint },
            /^Can’t reach Hooked .*admin.*`hooked_api_url` is not a web/,
        ],
    ],
    'may-not-view': [
        [{ kind: 'may-not-view', upstream: 'hooked' }, /`view_roles`.*admin/],
        [{ kind: 'may-not-view', upstream: 'rocketchat' }, /permission.*admin/],
    ],
    'may-not-manage': [
        [{ kind: 'may-not-manage' }, /^Only managers can do this\. Ask an admin\.$/],
        [{ kind: 'may-not-manage', isAdmin: true }, /^Only managers can do this\..*`manage_roles`/],
    ],
    'impossible-id': [
        [{ kind: 'impossible-id', id: 'x', why: 'reserved', what: 'post' }, /id of a scheduled post/],
        [{ kind: 'impossible-id', id: 'x', why: 'too-long', what: 'video' }, /id of a video/],
        [{ kind: 'impossible-id', id: 'x'.repeat(999), why: 'too-long' }, /too long for an id or a name/],
        [{ kind: 'impossible-id', id: '..', why: 'reserved' }, /^`\.\.` cannot be/],
    ],
    'no-such-user': [[{ kind: 'no-such-user', username: 'alice' }, /no user `@alice`/]],
    'unknown-subcommand': [
        [
            { kind: 'unknown-subcommand', word: 'gte', line: '/integration get' },
            /`gte`.*mean `\/integration get`.*help/,
        ],
        [{ kind: 'unknown-subcommand', word: 'xyz' }, /^There is no subcommand `xyz`\. `\/integration help`/],
    ],
    misuse: [
        [{ kind: 'misuse', misuse: { kind: 'missing-id' } }, /Give its name, handle or id/],
        [{ kind: 'misuse', misuse: { kind: 'missing', what: 'post' } }, /^Which post\?.*`\/integration posts/],
        [{ kind: 'misuse', misuse: { kind: 'missing', what: 'video' } }, /^Which video\?/],
        [{ kind: 'misuse', misuse: { kind: 'missing', what: 'when' } }, /^When\? .*`tomorrow 9:00`/],
        [
            { kind: 'misuse', misuse: { kind: 'bad-value', option: 'source:', value: '', allowed: ['a', 'b'] } },
            /^`source:` needs a value: `a`, `b`\.$/,
        ],
        [{ kind: 'misuse', misuse: { kind: 'unknown-option', word: 'x' } }, /^There is no option `x`\.$/],
        [
            { kind: 'misuse', misuse: { kind: 'surplus', word: 'x' } },
            /^One integration at a time: `x` does not belong here\./,
        ],
        [
            { kind: 'misuse', misuse: { kind: 'name-in-list', word: '@x' } },
            /^`list` has no filter `@x`\..*mean `\/integration get @x`\?$/,
        ],
        [
            { kind: 'misuse', misuse: { kind: 'swapped', line: '/integration schedule v int_x' } },
            /^The video comes first.*mean `\/integration schedule v int_x`\?$/,
        ],
        [
            { kind: 'misuse', misuse: { kind: 'unknown-option', word: 'privat', nearest: 'private' } },
            /`privat`.*mean `private`/,
        ],
        [
            { kind: 'misuse', misuse: { kind: 'bad-value', option: 'source:', value: 'x', allowed: ['a', 'b'] } },
            /^`source:` cannot be `x`\. It takes: `a`, `b`\.$/,
        ],
        [{ kind: 'misuse', misuse: { kind: 'twice', option: 'source:' } }, /^`source:` is given twice\.$/],
    ],
    'stale-card': [[{ kind: 'stale-card' }, /another version.*`\/integration get`/]],
    'card-gone': [[{ kind: 'card-gone' }, /`\/integration get`/]],
    internal: [[{ kind: 'internal' }, /admin.*log/]],
};

describe.each(Object.entries(PROBLEMS))('the problem %s', (_, tries) => {
    test.each(tries.map(([problem, told]) => [problem, told] as const))('%j is explained as %s', (problem, told) => {
        expect(words(problem)).toMatch(told);
        expect(words(problem)).not.toMatch(/[{}]|undefined|\[object/);
        expect(words(problem).split('\n')).toHaveLength(1);
    });
});

test.each<[string, SettingComplaint, string]>([
    [
        'an address',
        complaint,
        'The setting `hooked_api_url` is not a web address (http or https, without a user name in it).',
    ],
    [
        'a number',
        { setting: 'request_timeout_ms', expected: 'whole-number', min: 500, max: 15_000, usedInstead: '8000' },
        'The setting `request_timeout_ms` is not a whole number from 500 to 15000. The app uses `8000` instead.',
    ],
    [
        'a stored value',
        { setting: 'reminder_hours', expected: 'whole-number', min: 1, max: 720, stored: '1 day', usedInstead: '24' },
        'The setting `reminder_hours` is not a whole number from 1 to 720. The stored value is `1 day`, even if the settings page shows another. The app uses `24` instead.',
    ],
    [
        'a stored nothing',
        { setting: 'card_visibility', expected: 'choice', stored: '', usedInstead: 'room' },
        'The setting `card_visibility` is not one of its choices. It is empty, even if the settings page shows a value. The app uses `room` instead.',
    ],
    [
        'a choice',
        { setting: 'card_visibility', expected: 'choice', usedInstead: 'room' },
        'The setting `card_visibility` is not one of its choices. The app uses `room` instead.',
    ],
    [
        'a key',
        { setting: 'hooked_api_key', expected: 'credential' },
        'The setting `hooked_api_key` contains characters that a key cannot have. Paste the key again.',
    ],
    [
        'roles',
        { setting: 'view_roles', expected: 'roles' },
        'The setting `view_roles` is not a list of roles separated by commas. Until an admin corrects it, no role counts.',
    ],
])('a complaint about %s names the setting and what is used instead', (_, about, text) =>
    expect(asSeen(complain(about, say))).toBe(text),
);

/** Where something that came from outside is repeated in a problem. */
const REPEATING: readonly (readonly [string, (name: string) => Problem])[] = [
    ['an id that is not found', (id) => ({ kind: 'not-found', upstream: 'hooked', id })],
    ['a post that is not found', (id) => ({ kind: 'not-found', upstream: 'hooked', id, what: 'post' })],
    ['a video that is not found', (id) => ({ kind: 'not-found', upstream: 'hooked', id, what: 'video' })],
    ['a post that can not be', (id) => ({ kind: 'impossible-id', id, why: 'reserved', what: 'post' })],
    ['a suggestion', (nearest) => ({ kind: 'misuse', misuse: { kind: 'unknown-option', word: 'x', nearest } })],
    ['a reserved id', (id) => ({ kind: 'impossible-id', id, why: 'reserved' })],
    ['a message of theirs', (message) => ({ kind: 'rejected', upstream: 'rocketchat', status: 400, message })],
    ['a user name', (username) => ({ kind: 'no-such-user', username })],
    ['a subcommand', (word) => ({ kind: 'unknown-subcommand', word, line: `/integration get ${word}` })],
    ['an option', (word) => ({ kind: 'misuse', misuse: { kind: 'unknown-option', word } })],
    [
        'a value',
        (value) => ({ kind: 'misuse', misuse: { kind: 'bad-value', option: 'source:', value, allowed: [value] } }),
    ],
];

describe.each(REPEATING)('%s', (_, problemWith) => {
    test.each(HOSTILE_NAMES)('that %s is repeated without effect', (_what, name) => {
        const text = explain(problemWith(name), say);
        const outsideCode = text.replace(/`[^`]*`/g, '');
        expect(outsideCode).not.toMatch(/[*~`\\<>[\]|]|:\/\/|:\w+:|(?<!Rocket)\.(?=[\p{L}])/u);
        expect(text).not.toMatch(/@[\p{L}\p{N}_]|[\p{Cc}\u2028\u202e\u2066]/u);
        expect(text.length).toBeLessThan(3000);
    });
});

test.each<Upstream>(['hooked', 'rocketchat'])('somebody else’s fault (%s) is not blamed on a setting', (upstream) => {
    expect(words({ kind: 'timed-out', upstream, afterMs: 1 })).not.toContain('setting');
    expect(words({ kind: 'upstream-failed', upstream, status: 500 })).not.toContain('setting');
});
