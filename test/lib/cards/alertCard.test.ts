import { describe, expect, test } from '@jest/globals';
import { omit } from 'es-toolkit/object';
import fc from 'fast-check';

import { alertCard } from '../../../lib/cards/alertCard';
import type { AlertCardContext } from '../../../lib/cards/alertParts';
import { alertRecovery } from '../../../lib/cards/alertRecovery';
import { alertReminder, alertReminders, type Reminded } from '../../../lib/cards/alertReminder';
import { alertNote } from '../../../lib/cards/alertThread';
import { timesFor } from '../../../lib/chat/times';
import type { Alert, AlertAnswer, AlertMember, EndedMember, RemindedFor } from '../../../lib/domain/monitor/alert';
import type { AlertNote } from '../../../lib/domain/monitor/alert';
import { SNOOZE_CHOICES_MS } from '../../../lib/domain/monitor/snooze';
import { type Subject } from '../../../lib/domain/monitor/subject';
import { troubles, type Trouble } from '../../../lib/domain/monitor/troubles';
import { sayIn } from '../../../lib/i18n/say';
import { acknowledgeAlert, chooseName, releaseAlert, snoozeAlert } from '../../../lib/chat/links';
import { asSeen, readingOf, textsOf } from '../../support/cards';
import { DAY, HOUR, MINUTE, NOW } from '../../support/times';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { aConnection, aHook, aMember, anAlert, HOOKED } from '../../support/monitorRecords';
import { markupIn } from '../../support/markup';
import { LANGUAGES } from '../../support/languages';

const DASHBOARD = 'https://hooked.so/settings/integrations';

const contextIn = (language: string, over: Partial<AlertCardContext> = {}): AlertCardContext => {
    const now = over.now ?? NOW;
    const say = sayIn(language);
    return {
        say,
        times: timesFor(say.language, 0, now),
        appId: 'the-app',
        dashboardUrl: DASHBOARD,
        siteUrl: 'https://chat.example.com',
        now,
        ...over,
    };
};

const at = (ms: number): number => NOW.getTime() + ms;
const plain = (text: string): string => asSeen(text).replaceAll('\u202f', ' ');

const aReminder = (alert: Alert, more: Partial<Reminded> = {}): Reminded => ({
    alert,
    answer: undefined,
    mark: `reminder-${alert.id}-${alert.reminders}`,
    why: 'due',
    ...more,
});

/** The blocks as somebody reads them, the buttons' words left out. */
const reading = (alert: Alert, answer?: AlertAnswer, over: Partial<AlertCardContext> = {}): string =>
    plain(readingOf(alertCard(alert, answer, contextIn('en', over)).blocks.filter(({ type }) => type !== 'actions')));

const elementsOf = (alert: Alert, answer?: AlertAnswer) =>
    alertCard(alert, answer, contextIn('en')).blocks.flatMap((block) =>
        block.type === 'actions' ? block.elements : [],
    );

const buttonsOf = (alert: Alert, answer?: AlertAnswer): readonly string[] =>
    elementsOf(alert, answer).map((element) =>
        element.type === 'button'
            ? element.text.text
            : element.type === 'static_select'
              ? element.placeholder.text
              : '',
    );

const account = (over: Partial<Subject> = {}): Subject => ({
    ...aConnection('int_yt_1', 'youtube'),
    name: 'Alba Coffee',
    ...over,
});
const hook = (over: Partial<Subject> = {}): Subject => ({ ...aHook('wh_1'), name: 'Order sync', ...over });
const upstream = (source: Subject['source']): Subject => ({ ...HOOKED, key: `upstream ${source}`, source });

const about = (subject: Subject, over: Partial<AlertMember> = {}, alert: Partial<Alert> = {}): Alert =>
    anAlert({
        source: subject.source,
        group: subject.group,
        kind: subject.id === undefined ? 'cause' : 'single',
        members: [aMember(subject, over)],
        ...alert,
    });

/** One whose pending posts could not be read. */
const unread = (subject: Subject, trouble: Trouble): AlertMember => ({
    subject,
    trouble,
    since: at(-MINUTE),
    unstable: false,
});

const gone = (subject: Subject, over: Partial<EndedMember> = {}): EndedMember => ({
    subject,
    since: at(-2 * HOUR - 10 * MINUTE),
    at: at(0),
    how: 'recovered',
    trouble: subject.id === undefined ? 'unreachable' : 'expired',
    ...over,
});
const over = (subject: Subject, ended: Partial<EndedMember> = {}): Alert =>
    about(subject, {}, { members: [], closedAt: at(0), ended: [gone(subject, ended)] });

describe('an account that broke', () => {
    test('is shown in one message: what, why, the impact, the fix', () => {
        const alert = about(account(), {
            since: at(-HOUR),
            stake: { posts: 3, nextAt: at(5 * HOUR), nextTitle: 'Guess the origin' },
        });
        expect(reading(alert).split('\n')).toEqual([
            '🚨 🔴 *Alba Coffee* · YouTube',
            'Token expired',
            '*3 pending posts will fail* unless this is fixed. The next: Guess the origin · Nov 20, 2026, 8:41 PM (UTC)',
            '*What to do*',
            'The access token of *Alba Coffee* has expired. Hooked can’t publish to YouTube until the account is connected again.',
            `Open [Hooked’s integrations page](${DASHBOARD}), choose *Connect* for YouTube and sign in as *Alba Coffee*.`,
            'Reconnecting makes a *new id*: posts on `int_yt_1` stay with the old one until you move them (`/integration move`).',
            '`int_yt_1` · since Nov 20, 2026, 2:41 PM (UTC)',
        ]);
        expect(buttonsOf(alert)).toEqual(['Reconnect in Hooked', 'Move posts…', 'I’m on it', 'Snooze…']);
    });

    test.each<[string, AlertMember['stake'], Trouble, string]>([
        [
            'one post',
            { posts: 1, nextAt: at(HOUR), nextTitle: 'X' },
            'expired',
            '*1 pending post will fail* unless this is fixed: X · Nov 20, 2026, 4:41 PM (UTC)',
        ],
        [
            'a post of which little is known',
            { posts: 1 },
            'error',
            '*1 pending post will fail* unless this is fixed: Post without a title · no time',
        ],
        [
            'posts on an account that may work',
            { posts: 2, nextAt: at(HOUR), nextTitle: 'X' },
            'unknown',
            '*2 pending posts may fail*. The next: X · Nov 20, 2026, 4:41 PM (UTC)',
        ],
        [
            'posts on an account of two minds',
            { posts: 1, nextAt: at(HOUR), nextTitle: 'X' },
            'token-invalid',
            '*1 pending post may fail*: X · Nov 20, 2026, 4:41 PM (UTC)',
        ],
        ['no posts', { posts: 0 }, 'expired', 'No posts are pending.'],
        [
            'posts on an account that could not be looked at',
            { posts: 2, nextAt: at(HOUR), nextTitle: 'X' },
            'unseen',
            '*2 pending posts may fail*. The next: X · Nov 20, 2026, 4:41 PM (UTC)',
        ],
        [
            'posts of which the last was lost',
            { posts: 0, lost: 1 },
            'gone',
            '📉 *1 post was due meanwhile* and has not gone out. No other posts are pending.',
        ],
        [
            'posts that may have gone out',
            { posts: 0, lost: 2 },
            'unknown',
            '📉 *2 posts were due meanwhile* and may not have gone out. No other posts are pending.',
        ],
        [
            'a calendar that could not be read',
            undefined,
            'expired',
            '❔ Can’t read the calendar: *it is unknown how many posts would fail*.',
        ],
    ])('says what is at stake of %s', (_, stake, trouble, words) => {
        const member = stake ? aMember(account(), { trouble, stake }) : unread(account(), trouble);
        const alert = anAlert({ members: [member] });
        expect(reading(alert).split('\n')[2]).toBe(words);
    });

    test('says what was lost beside what still can be', () => {
        const stake = { posts: 3, nextAt: at(HOUR), nextTitle: 'X', lost: 12 };
        expect(reading(about(account(), { stake })).split('\n').slice(2, 4)).toEqual([
            '📉 *12 posts were due meanwhile* and have not gone out.',
            '*3 pending posts will fail* unless this is fixed. The next: X · Nov 20, 2026, 4:41 PM (UTC)',
        ]);
    });

    test('that cannot be looked at is called neither broken nor healthy', () => {
        const alert = about(account(), { trouble: 'unseen' });
        expect(reading(alert)).toMatch(/^Can’t be checked$/m);
        expect(reading(alert)).toMatch(/says nothing about \*Alba Coffee\*.*does not call it broken.*no reminders/);
        expect(reading(alert)).toContain('`/integration get int_yt_1`');
        // To reconnect what works would leave its posts behind.
        expect(buttonsOf(alert)).toEqual(['I’m on it', 'Snooze…']);
        const webhook = reading(about(hook(), { trouble: 'unseen' }));
        expect(webhook).toMatch(/does not show the state of \*Order sync\*.*does not call it broken.*no reminders/);
        expect(webhook).toContain('](https://chat.example.com/admin/integrations/edit/outgoing/wh_1)');
    });

    test.each<[Partial<AlertMember>, string]>([
        [{ stake: { posts: 1, nextAt: at(HOUR) } }, '🚨 🔴'],
        [{ stake: { posts: 1, nextAt: at(3 * DAY) } }, '🔴'],
        [{ stake: { posts: 0 } }, '🔴'],
        [{ trouble: 'unknown', stake: { posts: 1, nextAt: at(HOUR) } }, '🚨 ❔'],
        [{ trouble: 'unseen' }, '❔'],
    ])('has the symbol of its state, and one more where a post is near: %j', (member, sign) =>
        expect(reading(about(account(), member)).startsWith(`${sign} *Alba Coffee*`)).toBe(true),
    );

    test.each<[Trouble, RegExp, RegExp]>([
        ['error', /^Connection error$/m, /can’t use the connection to \*Alba Coffee\*/],
        ['token-invalid', /^Token not valid$/m, /calls the connection to \*Alba Coffee\* healthy/],
        ['unknown', /^Unknown$/m, /no state for \*Alba Coffee\*, or one that this app does not know/],
        ['gone', /^Gone$/m, /no longer knows `int_yt_1`.*\nTo go on using it: connect it.*`\/integration list hooked`/],
    ])('with %s has its own words and step', (trouble, state, step) => {
        const words = reading(about(account(), { trouble }));
        expect(words).toMatch(state);
        expect(words).toMatch(step);
    });

    test('without a name, or on a platform that is new, is called so', () => {
        const { key, source, id = '' } = account();
        const unnamed = { key, source, id, group: 'Threads' };
        expect(reading(about(unnamed)).split('\n')[0]).toBe('🔴 *Account without a name* · Threads');
        expect(reading(about(account({ group: 'unnamed' }))).split('\n')[0]).toContain('unknown platform');
    });

    test('and comes and goes: it says when it counts as over', () => {
        expect(reading(about(account(), { unstable: true }))).toContain(
            '🔁 Comes and goes: over after 6 good checks in a row',
        );
        expect(reading(about(account()))).not.toContain('🔁');
    });

    test('and could not be told in its own room: it says so', () => {
        expect(reading(about(account(), {}, { postedIn: 'another' }))).toContain('takes no messages from the app');
        expect(reading(about(account()))).not.toContain('takes no messages');
    });
});

const chosen = (id: string): string => chooseName.write({ words: ['enable', id] });

describe('a webhook in trouble', () => {
    const PAGE = 'https://chat.example.com/admin/integrations/edit/outgoing/wh_1';

    test.each<[Trouble, string, string, RegExp]>([
        ['failing', '🔴', 'Failing', /Check that the target runs/],
        ['degraded', '⚠️', 'Delivered with errors', /`\/integration get wh_1` shows them/],
        ['script-broken', '🔴', 'Script broken', /can’t compile the script/],
        ['disabled', '⏸️', 'Disabled', /Enable it in .*\nIf this was intended, there is nothing to do/],
        ['disabled-by-server', '🔴', 'Disabled by Rocket.Chat', /right address/],
        ['unknown', '❔', 'Unknown', /do not show whether deliveries arrive/],
    ])('%s: what, and what to do about it, with the way there', (trouble, sign, state, step) => {
        const alert = about(hook(), { trouble });
        const words = reading(alert);
        expect(words.split('\n').slice(0, 2)).toEqual([`${sign} *Order sync* · outgoing webhook`, state]);
        expect(words).toMatch(step);
        expect(words).toContain(`](${PAGE})`);
        expect(words).not.toMatch(/post(s|ing)? (is|are|will|may)/);
        const isOff = trouble === 'disabled' || trouble === 'disabled-by-server';
        const fixes = [...(isOff ? ['Enable'] : []), 'Open in Administration'];
        expect(buttonsOf(alert)).toEqual([...fixes, 'I’m on it', 'Snooze…']);
        expect(elementsOf(alert)[fixes.length - 1]).toMatchObject({ url: PAGE });
        if (isOff) expect(elementsOf(alert)[0]).toMatchObject({ actionId: 'name.choose', value: chosen('wh_1') });
    });

    test('is shown without a link where the address is not known', () => {
        const { say, times, appId, dashboardUrl, now } = contextIn('en');
        const context = { say, times, appId, dashboardUrl, now };
        const card = alertCard(about(hook(), { trouble: 'failing' }), undefined, context);
        expect(readingOf(card.blocks)).toContain('Administration → Integrations.');
        expect(readingOf(card.blocks)).not.toContain('https://chat');
    });

    test('that is gone leads to no page of its own', () => {
        const alert = about(hook(), { trouble: 'gone' });
        expect(reading(alert)).toMatch(/^Gone$/m);
        expect(reading(alert)).not.toContain(PAGE);
        expect(buttonsOf(alert)).toEqual(['I’m on it', 'Snooze…']);
    });

    test('that is incoming says what callers get', () => {
        expect(reading(about(hook({ group: 'incoming' }), { trouble: 'disabled' }))).toContain('503');
    });
});

describe('many together', () => {
    const many = Array.from({ length: 27 }, (_, index) =>
        aMember(account({ key: `hooked int_${index}`, id: `int_${index}`, name: `Account ${index}` }), {
            stake: index < 20 ? { posts: 2, nextAt: at((30 - index) * DAY), nextTitle: `Post ${index}` } : { posts: 0 },
        }),
    );
    const incident = (members = many, over: Partial<Alert> = {}): Alert =>
        anAlert({ kind: 'incident', group: 'youtube', members, openedAt: at(-HOUR), ...over });

    test('are one message that lists whose post is due first, and counts the rest', () => {
        const lines = reading(incident()).split('\n');
        expect(lines[0]).toBe('🔴 *27* YouTube accounts broke together (same check, same state)');
        expect(lines[1]).toBe(
            '• *Account 19* · `int_19` · Token expired · 2 posts, the next Dec 1, 2026, 3:41 PM (UTC)',
        );
        expect(lines.filter((line) => line.startsWith('• *'))).toHaveLength(15);
        expect(lines[16]).toBe('• and 12 more: `/integration list youtube unhealthy`');
        expect(lines[17]).toBe(
            '*40 pending posts will fail* unless this is fixed. The next: Post 19 · Dec 1, 2026, 3:41 PM (UTC) · Account 19',
        );
        expect(lines.at(-1)).toBe('since Nov 20, 2026, 2:41 PM (UTC)');
        expect(buttonsOf(incident())).toEqual(['Reconnect in Hooked', 'I’m on it', 'Snooze…']);
    });

    test('sum up the posts that were lost, also those of members that have left', () => {
        const members = many.map((member) => ({ ...member, stake: { posts: 0, lost: 1 } }));
        const ended = [gone(account(), { lost: 13 })];
        expect(reading(incident(members, { ended }))).toContain(
            '📉 *40 posts were due meanwhile* and have not gone out. No other posts are pending.',
        );
        expect(reading(incident(members))).toContain('• *Account 0* · `int_0` · Token expired · 📉 1 not gone out');
        expect(reading(incident(members))).not.toContain('No pending posts');
        const [first, ...rest] = members;
        if (!first) throw new Error('there are none');
        const some = [unread(first.subject, 'expired'), ...rest];
        expect(reading(incident(some))).toMatch(
            /📉 \*26 posts were due meanwhile\* and have not gone out\.\n❔ Unknown: the app could not read the pending posts of 1 account\./,
        );
    });

    test('of which some work now, watched for a relapse, count and list the others as failing', () => {
        const [first, ...others] = many;
        const some = [{ ...(first as AlertMember), unstable: true, wellSince: at(-HOUR) }, ...others.slice(0, 3)];
        expect(reading(incident(some))).toContain('*3* YouTube accounts broke together (same check, same state)');
        expect(reading(incident(some))).toMatch(/^• .*✅ has worked since .* · 🔁$/m);
        const all = some.map((member) => ({ ...member, unstable: true, wellSince: at(-HOUR) }));
        expect(reading(incident(all))).toContain('✅ *4* integrations work again, not yet for long');
        expect(reading(incident(all))).not.toMatch(/fail|What to do/);
    });

    test('that could not be looked at are not said to fail', () => {
        const unseen = many.map((member) => ({ ...member, trouble: 'unseen' as const }));
        expect(reading(incident(unseen))).toContain('❔ The app can’t check *27* integrations');
        expect(reading(incident(unseen))).toContain('does not call them broken');
        expect(reading(incident(unseen))).not.toContain('together');
        expect(reading(incident([...unseen.slice(1), ...many.slice(0, 1)]))).toContain(
            '*27* integrations need attention',
        );
    });

    test('put the gravest first, whatever order they come in', () => {
        const near = aMember(account({ key: 'hooked int_near', id: 'int_near', name: 'Near' }), {
            stake: { posts: 1, nextAt: at(HOUR) },
        });
        for (const members of [[...many, near], [near, ...many], [...many, near].reverse()]) {
            expect(reading(incident(members)).split('\n')[1]).toContain('*Near*');
            expect(reading(incident(members))).toBe(reading(incident([near, ...many])));
        }
    });

    test('say of how many nobody knows what is at stake', () => {
        const some = many.map((member, index) =>
            index < 7 ? unread(member.subject, 'expired') : { ...member, stake: { posts: 0 } },
        );
        expect(reading(incident(some))).toContain(
            '❔ Unknown: the app could not read the pending posts of 7 accounts.',
        );
        expect(reading(incident(some))).not.toContain('No pending posts');
        expect(reading(incident(many.slice(20)))).toContain('No pending posts.');
    });

    test('count those that are well again, and those that left', () => {
        const ended = [
            gone(account()),
            gone(account({ key: 'hooked int_x' })),
            gone(account({ key: 'hooked int_y' }), { how: 'disconnected', by: 'ann' }),
        ];
        expect(reading(incident(many, { ended }))).toContain('✅ 2 work again · ⛔ 1 was disconnected');
    });

    test('of which one is left tell how that one is mended', () => {
        const words = reading(incident(many.slice(0, 1)));
        expect(words).toContain('*1* YouTube account is still broken');
        expect(words).toContain('sign in as *Account 0*');
    });

    test.each([
        ['incoming', '*2* incoming webhooks broke together (same check, same state)'],
        ['outgoing', '*2* outgoing webhooks broke together (same check, same state)'],
        ['unknown', '*2* integrations need attention'],
    ])('can be %s webhooks', (group, words) => {
        const members = ['wh_1', 'wh_2'].map((id) => aMember(hook({ id, key: id, group }), { trouble: 'failing' }));
        const alert = anAlert({ kind: 'incident', source: 'rocketchat', group, members });
        expect(reading(alert)).toContain(words);
        expect(reading(alert)).not.toContain('pending');
    });
});

describe('webhooks that all send to one host', () => {
    const to = (host: string, count: number): Alert =>
        anAlert({
            kind: 'incident',
            source: 'rocketchat',
            group: 'outgoing',
            host,
            members: Array.from({ length: count }, (_, index) =>
                aMember(hook({ id: `wh_${index}`, key: `k${index}`, group: 'outgoing' }), { trouble: 'failing' }),
            ),
        });

    test('are named with it, and it is what to check first', () => {
        const words = reading(to('hooks.example.com:8443', 3));
        expect(words).toContain('*3* outgoing webhooks broke together (same host: `hooks.example.com:8443`)');
        expect(words).toContain('All of them send to `hooks.example.com:8443`: check first whether it is up');
        expect(words).not.toContain('same check');
    });

    test('whose name breaks no markup', () => {
        expect(JSON.stringify(alertCard(to('`@all`*x*', 3), undefined, contextIn('en')))).not.toContain('`@all`*');
    });
});

describe('an upstream that cannot be asked', () => {
    const causes = ['key-refused', 'forbidden', 'unreachable', 'rate-limited', 'unreadable', 'not-set-up'] as const;
    const both = (['hooked', 'rocketchat'] as const).flatMap((source) =>
        causes.map((trouble) => [source, trouble] as const),
    );

    test.each(both)('(%s, %s) is told as that, with what to do; no connection is called broken', (source, trouble) => {
        const alert = about(upstream(source), { trouble });
        const words = reading(alert);
        expect(words).toMatch(
            source === 'hooked'
                ? /^(🚨 )?(🔴|⚠️) \*Can’t reach Hooked\* · /u
                : /^(🚨 )?(🔴|⚠️) \*Can’t reach Rocket\.Chat\* · /u,
        );
        expect(words).toMatch(/\*No (connection|webhook) is called broken because of this\.\*/);
        expect(words.split('*What to do*\n')[1]?.length).toBeGreaterThan(80);
        expect(words).not.toContain('undefined');
        expect(buttonsOf(alert)).toEqual(['I’m on it', 'Snooze…']);
    });

    test('each has words of its own', () => {
        const words = both.map(([source, trouble]) => reading(about(upstream(source), { trouble })));
        expect(new Set(words).size).toBe(both.length);
    });

    test('names the setting', () => {
        expect(reading(about(upstream('hooked'), { trouble: 'key-refused' }))).toMatch(
            /fault is in this app’s settings.*`hooked_api_key`/,
        );
        expect(reading(about(upstream('rocketchat'), { trouble: 'key-refused' }))).toContain('`rocketchat_auth_token`');
    });
});

describe('what people answered', () => {
    const alert = about(account());

    test('shows who is on it, inertly, and how to take that back', () => {
        const answer = { acknowledged: { by: 'ann', at: at(-MINUTE) } };
        expect(reading(alert, answer)).toContain(
            '✋ `@ann` has been on it since Nov 20, 2026, 3:40 PM (UTC): no reminders until it is over',
        );
        expect(
            alertCard(alert, answer, contextIn('en'))
                .blocks.map((block) => JSON.stringify(block))
                .join(),
        ).not.toContain('@ann');
        expect(buttonsOf(alert, answer)).toEqual(['Reconnect in Hooked', 'Take back', 'Snooze…']);
        const [, release] = elementsOf(alert, answer);
        expect(release).toMatchObject({ type: 'button', actionId: 'alert.release' });
        expect(releaseAlert.read(release && 'value' in release ? release.value : '')).toEqual({ id: 'a1' });
    });

    test('shows a snooze besides', () => {
        const acknowledged = { by: 'ann', at: at(-MINUTE) };
        const snoozed = { by: 'bob', at: at(-MINUTE), until: at(HOUR), reminders: 0 };
        expect(reading(alert, { acknowledged, snoozed })).toContain('`@ann` has been on it since');
        expect(reading(alert, { acknowledged, snoozed })).toContain('Snoozed by `@bob`');
    });

    test('asks again when another one has joined since', () => {
        const answer = { acknowledged: { by: 'ann', at: at(-MINUTE) } };
        expect(buttonsOf({ ...alert, joins: 1 }, answer)).toContain('I’m on it');
        expect(reading({ ...alert, joins: 1 }, answer)).not.toContain('has been on it since');
    });

    test.each([
        ['as long as was chosen', 4 * HOUR, 'Snoozed by `@ann` until Nov 20, 2026, 7:31 PM (UTC)$'],
        [
            'cut short',
            3 * HOUR,
            'Snoozed by `@ann` until Nov 20, 2026, 6:31 PM \\(UTC\\): ends before the next post at risk$',
        ],
    ])('shows until when it is silent, %s', (_, length, words) => {
        const snoozed = { by: 'ann', at: at(-10 * MINUTE), until: at(-10 * MINUTE) + length, reminders: 0 };
        const expected = words.includes('\\(') ? words : words.replace('(UTC)', '\\(UTC\\)');
        expect(reading(alert, { snoozed })).toMatch(new RegExp(expected, 'm'));
    });

    test('shows no silence that is over', () => {
        const snoozed = { by: 'ann', at: at(-5 * HOUR), until: at(-HOUR), reminders: 0 };
        expect(reading(alert, { snoozed })).not.toContain('Snoozed');
    });

    test('offers an hour, four, a day and three, each with all that a click needs', () => {
        const [, acknowledge, snooze] = elementsOf(alert);
        expect(acknowledge).toMatchObject({ type: 'button', actionId: 'alert.acknowledge' });
        expect(acknowledgeAlert.read(acknowledge && 'value' in acknowledge ? acknowledge.value : '')).toEqual({
            id: 'a1',
        });
        if (snooze?.type !== 'static_select') throw new Error('there is no menu');
        expect(snooze).toMatchObject({ actionId: 'alert.snooze', appId: 'the-app', blockId: 'alert.buttons' });
        expect(snooze.options.map(({ text }) => text.text)).toEqual(['1 hour', '4 hours', '1 day', '3 days']);
        expect(snooze.options.map(({ value }) => snoozeAlert.read(value))).toEqual(
            SNOOZE_CHOICES_MS.map((ms) => ({ id: 'a1', ms })),
        );
    });
});

describe('over', () => {
    test('it says that it works again and how long it did not, and there is nothing to click', () => {
        expect(reading(over(account())).split('\n')).toEqual([
            '✅ *Alba Coffee* works again · YouTube',
            'Token expired for 2 hours, 10 minutes',
            '`int_yt_1` · Nov 20, 2026, 1:31 PM (UTC) – Nov 20, 2026, 3:41 PM (UTC)',
        ]);
        expect(buttonsOf(over(account()))).toEqual([]);
    });

    test('one button is left where posts stay on an old id: to move them to the new one', () => {
        const stay = (ended: Partial<EndedMember>) => buttonsOf(over(account(), { how: 'reconnected', ...ended }));
        expect(stay({ as: 'int_new', posts: 2 })).toEqual(['Move to the new one…']);
        expect(stay({ as: 'int_new' })).toEqual(['Move to the new one…']);
        expect(stay({ posts: 2 })).toEqual(['Move posts…']);
        expect(stay({ as: 'int_new', posts: 0 })).toEqual([]);
    });

    test.each<[string, Partial<EndedMember>, RegExp]>([
        [
            'disconnected',
            { how: 'disconnected', by: 'ann' },
            /^⛔ \*Alba Coffee\* is disconnected.*\nToken expired for 2 hours, 10 minutes\n.*by `@ann` · /,
        ],
        ['gone for good', { how: 'forgotten' }, /^⚪ \*Alba Coffee\* no longer exists/],
        [
            'not watched any more, and how it is nobody knows',
            { how: 'unwatched' },
            /^⚪ \*Alba Coffee\* is no longer watched here · YouTube\n`int_yt_1` · Nov 20, 2026, 3:41 PM \(UTC\)$/,
        ],
        [
            'told with others',
            { how: 'moved', lost: 3 },
            /^➡️ \*Alba Coffee\* is now in another alert.*\n`int_yt_1` · since Nov 20, 2026, 1:31 PM \(UTC\)$/,
        ],
        [
            'reconnected, and two posts stay behind',
            { how: 'reconnected', as: 'int_new', posts: 2 },
            /^✅ \*Alba Coffee\* was reconnected as `int_new` · YouTube\nToken expired for .*\n📅 \*2 posts\* are still on the old connection `int_yt_1`: move them to the new one\n/,
        ],
        [
            'reconnected, and nobody knows of how many posts',
            { how: 'reconnected' },
            /^✅ \*Alba Coffee\* was reconnected under a new id.*\n.*\n📅 Posts that were scheduled on the old connection `int_yt_1` are still there/,
        ],
        [
            'reconnected without any posts',
            { how: 'reconnected', as: 'int_new', posts: 0 },
            /^✅ \*Alba Coffee\* was reconnected as `int_new` · YouTube\n.*\n`int_yt_1` · Nov 20/,
        ],
        [
            'well again, though posts were due meanwhile',
            { lost: 12 },
            /^✅ \*Alba Coffee\* works again.*\n.*\n📉 \*12 posts were due meanwhile\*: check them, and schedule again those that did not go out\n/,
        ],
        [
            'checked again: nobody knows whether it was ever broken',
            { trouble: 'unseen' },
            /^✅ \*Alba Coffee\* works: the app can check it again · YouTube\nCan’t be checked for 2 hours/,
        ],
        [
            'well again within seconds',
            { since: at(-9_000) },
            /^✅.*\nToken expired for less than a minute\n`int_yt_1` · Nov 20, 2026, 3:41 PM \(UTC\)$/,
        ],
    ])('because it is %s', (_, ended, words) => expect(reading(over(account(), ended))).toMatch(words));

    test('a disconnection without trouble names none', () => {
        const words = reading(over(account(), { how: 'disconnected', by: 'ann', since: at(0) }));
        expect(words).toContain('`int_yt_1` · by `@ann` · Nov 20, 2026, 3:41 PM (UTC)');
        expect(words).not.toMatch(/expired|Lasted/);
    });

    test('an upstream can be asked again', () => {
        expect(reading(over(upstream('hooked')))).toMatch(
            /^✅ \*Hooked answers again\*\nNo answer for 2 hours, 10 minutes\n/,
        );
        expect(reading(over(upstream('rocketchat'), { how: 'unwatched' }))).toMatch(
            /^⚪ \*Rocket\.Chat is no longer watched here/,
        );
    });

    test('an incident that is not watched any more is not called over', () => {
        const ended = [1, 2].map((number) => gone(account({ key: `hooked int_${number}` }), { how: 'unwatched' }));
        const alert = anAlert({ kind: 'incident', group: 'youtube', members: [], closedAt: at(0), ended });
        expect(reading(alert).split('\n')).toEqual([
            '⚪ *No longer watched here:* 2 YouTube accounts that needed attention',
            '⚪ 2 are no longer watched here',
        ]);
    });

    test('an incident sums up the lost posts, without posts that another message names', () => {
        const ended = ([1, 2, 3] as const).map((number) =>
            gone(account({ key: `hooked int_${number}` }), {
                lost: number * 10,
                how: number === 3 ? 'moved' : 'recovered',
            }),
        );
        const alert = anAlert({ kind: 'incident', group: 'youtube', members: [], closedAt: at(0), ended });
        expect(reading(alert)).toContain('📉 *30 posts were due meanwhile*');
        expect(plain(alertCard(alert, undefined, contextIn('en')).text)).toContain('*30 posts were due meanwhile*');
    });

    test('an incident counts what became of its members', () => {
        const ended = [1, 2, 3].map((number) => gone(account({ key: `hooked int_${number}` })));
        const alert = anAlert({
            kind: 'incident',
            group: 'youtube',
            members: [],
            openedAt: at(-DAY),
            closedAt: at(0),
            ended: [...ended, gone(account({ key: 'hooked int_9' }), { how: 'unwatched' })],
        });
        expect(reading(alert).split('\n')).toEqual([
            '✅ *Over:* 4 YouTube accounts that needed attention',
            '✅ 3 work again · ⚪ 1 is no longer watched here',
            'Lasted 1 day',
            ...[1, 2, 3].map(() => '• *Alba Coffee* · `int_yt_1` · Token expired for 2 hours, 10 minutes'),
            'Nov 19, 2026, 3:41 PM (UTC) – Nov 20, 2026, 3:41 PM (UTC)',
        ]);
        expect(buttonsOf(alert)).toEqual([]);
    });
});

describe('a reminder', () => {
    const alert = about(
        account(),
        { since: at(-DAY), stake: { posts: 2, nextAt: at(HOUR), nextTitle: 'X' } },
        { reminders: 1 },
    );

    test('is short: for how long it has been so, what is at stake, and where the alert is', () => {
        const link = 'https://chat.example.com/channel/brand?msg=m1';
        const { blocks } = alertReminder(aReminder(alert, { link }), contextIn('en'));
        expect(plain(readingOf(blocks)).split('\n')).toEqual([
            '⏰ *Still broken after 1 day:* 🚨 🔴 *Alba Coffee* · YouTube',
            'Token expired',
            '*2 pending posts will fail* unless this is fixed. The next: X · Nov 20, 2026, 4:41 PM (UTC)',
            `[Open the alert](${link}): what to do, *I’m on it* and *Snooze*`,
        ]);
    });

    test.each<[RemindedFor, Partial<AlertMember>, string]>([
        ['due', { trouble: 'unknown' }, '⏰ *Still unclear after 1 day:* ❔ *Alba Coffee* · YouTube'],
        ['due', {}, '⏰ *Still broken after 1 day:* 🔴 *Alba Coffee* · YouTube'],
        ['snooze-ended', {}, '🔔 *The snooze is over. Still broken after 1 day:* 🔴 *Alba Coffee* · YouTube'],
        ['joined', {}, '➕ *More need attention now:* 🔴 *Alba Coffee* · YouTube'],
        ['worse', { stake: { posts: 1, nextAt: at(HOUR) } }, '🚨 *A post is due soon:* 🔴 *Alba Coffee* · YouTube'],
        ['worse', { stake: { posts: 1, nextAt: at(9 * DAY) } }, '🚨 *It is worse now:* 🔴 *Alba Coffee* · YouTube'],
        [
            'lost',
            { stake: { posts: 0, lost: 1 } },
            '📉 *A post was due and has not gone out:* 🔴 *Alba Coffee* · YouTube',
        ],
        [
            'lost',
            { trouble: 'unknown', stake: { posts: 0, lost: 1 } },
            '📉 *A post was due and may not have gone out:* ❔ *Alba Coffee* · YouTube',
        ],
    ])('says first why it comes (%s)', (why, member, words) => {
        const reminded = about(account(), { since: at(-DAY), ...member });
        const { blocks, text } = alertReminder(aReminder(reminded, { why }), contextIn('en'));
        expect(plain(readingOf(blocks)).split('\n')[0]).toBe(words);
        expect(plain(text).startsWith(words)).toBe(true);
    });

    test('names the posts that were lost', () => {
        const reminded = about(account(), { stake: { posts: 0, lost: 12 } });
        expect(plain(readingOf(alertReminder(aReminder(reminded), contextIn('en')).blocks))).toContain(
            '📉 *12 posts were due meanwhile* and have not gone out. No other posts are pending.',
        );
    });

    test('says why it comes now if a person had snoozed the alert', () => {
        const snoozed = { by: 'ann', at: at(-5 * HOUR), until: at(-HOUR), reminders: 0 };
        const words = (answer: AlertAnswer): string =>
            plain(readingOf(alertReminder(aReminder(alert, { answer }), contextIn('en')).blocks));
        expect(words({ snoozed })).toContain('🔔 `@ann` had snoozed it until Nov 20, 2026, 2:41 PM (UTC)');
        expect(words({ snoozed: { ...snoozed, reminders: 5 } })).not.toContain('snoozed it until');
    });
});

describe('reminders of several alerts', () => {
    const first = about(account(), { since: at(-DAY), stake: { posts: 2, nextAt: at(HOUR), nextTitle: 'X' } });
    const second = about(hook(), { trouble: 'failing', since: at(-2 * DAY) }, { id: 'a2', reminders: 3 });
    const both = (more: Partial<Reminded> = {}) =>
        alertReminders(
            [
                aReminder(first, { link: 'https://chat.example.com/1', ...more }),
                aReminder(second, { why: 'joined', link: 'https://chat.example.com/2' }),
            ],
            contextIn('en'),
        );

    test('are one message, with the reason, the state and the way to each', () => {
        expect(plain(readingOf(both().blocks)).split('\n')).toEqual([
            '⏰ *2 alerts need attention*',
            '⏰ *Still broken after 1 day:* 🚨 🔴 *Alba Coffee* · YouTube',
            'Token expired',
            '*2 pending posts will fail* unless this is fixed. The next: X · Nov 20, 2026, 4:41 PM (UTC)',
            '[Open the alert](https://chat.example.com/1)',
            '➕ *More need attention now:* 🔴 *Order sync* · outgoing webhook',
            'Failing',
            '[Open the alert](https://chat.example.com/2)',
        ]);
        expect(plain(both().text)).toMatch(
            /^⏰ \*2 alerts need attention\*\n.*Alba Coffee.*Token expired\n.*Order sync/,
        );
    });

    test('each bears its own mark: each alert finds out by itself whether it was posted', () => {
        const marks = both().blocks.map((block) => ('blockId' in block ? block.blockId : undefined));
        expect(marks).toEqual(['reminder-a1-0', 'reminder-a2-3']);
    });

    test('mention once whom the most urgent mentions', () => {
        expect(both({ why: 'worse', mention: '@oncall' }).text).toMatch(/^@oncall ⏰/);
        expect(both({ why: 'worse', mention: '@oncall' }).text.match(/@oncall/g)).toHaveLength(1);
        expect(both().text).not.toContain('@oncall');
    });
});

describe('a mention', () => {
    const critical = about(account(), { stake: { posts: 1, nextAt: at(HOUR) } });
    const warning = about(account(), { stake: { posts: 1, nextAt: at(9 * DAY) } });
    const posted = (alert: Alert) => alertCard(alert, undefined, contextIn('en', { mention: '@all' }));

    test('begins the first line of a critical alert, and the text of its notification', () => {
        expect(readingOf(posted(critical).blocks)).toMatch(/^@all 🚨 🔴 /);
        expect(posted(critical).text).toMatch(/^@all 🚨 🔴 /);
        expect(JSON.stringify(posted(critical)).match(/@all/g)).toHaveLength(2);
    });

    test('is in no other alert, and in none without the setting', () => {
        for (const alert of [warning, over(account())]) expect(JSON.stringify(posted(alert))).not.toContain('@all');
        expect(JSON.stringify(alertCard(critical, undefined, contextIn('en')))).not.toContain('@all');
    });

    test('begins a reminder that has one', () => {
        const reminder = alertReminder(aReminder(critical, { why: 'worse', mention: '@all' }), contextIn('en'));
        expect(reminder.text).toMatch(/^@all 🚨 \*A post is due soon/);
        expect(readingOf(reminder.blocks)).toMatch(/^@all 🚨 \*A post is due soon/);
    });
});

describe('the message that a loud alert is over', () => {
    const LINK = 'https://chat.example.com/channel/brand?msg=m1';
    const words = (alert: Alert, answer?: AlertAnswer): string =>
        plain(readingOf(alertRecovery(alert, answer, contextIn('en'), LINK).blocks));

    test('keeps what broke, for how long, who was on it and what it cost', () => {
        const answer = { acknowledged: { by: 'ann', at: at(-HOUR) } };
        const lostPosts = [{ title: 'Guess the origin', at: at(-HOUR) }];
        expect(words(over(account(), { lost: 1, lostPosts }), answer).split('\n')).toEqual([
            '✅ *Alba Coffee* works again · YouTube',
            'Token expired for 2 hours, 10 minutes',
            '📉 *1 post was due meanwhile*: check it, and schedule it again if it did not go out',
            '• Guess the origin · Nov 20, 2026, 2:41 PM (UTC)',
            `\`int_yt_1\` · ✋ \`@ann\` was on it · [Open the alert](${LINK})`,
        ]);
    });

    test('is as short as what happened', () => {
        expect(words(over(account())).split('\n')).toHaveLength(3);
        expect(words(over(account()))).not.toContain('was on it');
    });

    test('of an incident counts, and has for how long it lasted', () => {
        const ended = [1, 2, 3].map((number) => gone(account({ key: `hooked int_${number}` })));
        const alert = anAlert({
            ...{ kind: 'incident', group: 'youtube', members: [], openedAt: at(-DAY), closedAt: at(0), ended },
        });
        expect(words(alert).split('\n')).toEqual([
            '✅ *Over:* 3 YouTube accounts that needed attention',
            '✅ 3 work again',
            'Lasted 1 day',
            `[Open the alert](${LINK})`,
        ]);
    });

    test('says nothing of a trouble that an older version did not store', () => {
        const old = omit(gone(account()), ['trouble']);
        const alert = about(account(), {}, { members: [], closedAt: at(0), ended: [old] });
        expect(words(alert)).toContain('Lasted 2 hours, 10 minutes');
        expect(reading(alert)).toContain('Lasted 2 hours, 10 minutes');
    });

    test('and the alert’s own card keep who was on it', () => {
        const answer = { acknowledged: { by: 'ann', at: at(-HOUR) } };
        expect(reading(over(account()), answer)).toContain('✋ `@ann` was on it');
        expect(buttonsOf(over(account()), answer)).toEqual([]);
    });
});

describe('a note in the thread', () => {
    const words = (note: AlertNote): string => plain(alertNote(note, contextIn('en')));
    const one = aMember(account());
    const two = aMember(account({ key: 'hooked int_2', id: 'int_2', name: 'Second' }));

    test.each<[string, AlertNote, string]>([
        [
            'a member that joined',
            { kind: 'joined', members: [two] },
            '➕ One more needs attention:\n• *Second* · `int_2` · Token expired',
        ],
        [
            'several that joined',
            { kind: 'joined', members: [two, one] },
            '➕ 2 more need attention:\n• *Second* · `int_2` · Token expired\n• *Alba Coffee* · `int_yt_1` · Token expired',
        ],
        [
            'another trouble',
            { kind: 'changed', changes: [{ member: one, from: 'error' }] },
            '✏️ Changed:\n• *Alba Coffee* · `int_yt_1` · Connection error → Token expired',
        ],
        [
            'another cause',
            {
                kind: 'changed',
                changes: [{ member: aMember(upstream('hooked'), { trouble: 'unreachable' }), from: 'key-refused' }],
            },
            '✏️ Changed:\n• *Hooked* · API key refused → No answer',
        ],
        [
            'a member that comes and goes',
            { kind: 'unstable', members: [one] },
            '🔁 Comes and goes: over after 6 good checks in a row\n• *Alba Coffee* · `int_yt_1` · Token expired',
        ],
        [
            'a member that was reconnected',
            { kind: 'reconnected', ended: [gone(account(), { how: 'reconnected', as: 'int_new', since: at(0) })] },
            '🔗 One was reconnected under a new id:\n• *Alba Coffee* · `int_yt_1` → `int_new` · Nov 20, 2026, 3:41 PM (UTC)',
        ],
        [
            'a cause that is over',
            { kind: 'recovered', ended: [gone(upstream('hooked'), { since: at(-HOUR) })] },
            '✅ *Hooked answers again* · No answer for 1 hour · Nov 20, 2026, 2:41 PM (UTC) – Nov 20, 2026, 3:41 PM (UTC)',
        ],
        [
            'a member that works again',
            { kind: 'recovered', ended: [gone(account())] },
            '✅ One works again:\n• *Alba Coffee* · `int_yt_1` · Token expired for 2 hours, 10 minutes · Nov 20, 2026, 1:31 PM (UTC) – Nov 20, 2026, 3:41 PM (UTC)',
        ],
        [
            'a member that was disconnected',
            { kind: 'disconnected', ended: [gone(account(), { how: 'disconnected', by: 'ann' })] },
            '⛔ One was disconnected:\n• *Alba Coffee* · `int_yt_1` · Token expired for 2 hours, 10 minutes · by `@ann` · Nov 20, 2026, 1:31 PM (UTC) – Nov 20, 2026, 3:41 PM (UTC)',
        ],
    ])('tells %s', (_, note, text) => expect(words(note)).toBe(text));

    test('of thousands is cut to what a message takes', () => {
        const name = '@'.repeat(5000);
        const members = Array.from({ length: 3000 }, (_, index) =>
            aMember(account({ key: `hooked ${index}`, id: `${name}${index}`, name })),
        );
        const ended = members.map(({ subject }) => gone(subject, { by: name }));
        const changes = members.map((member) => ({ member, from: 'error' as const }));
        const notes: readonly AlertNote[] = [
            { kind: 'joined', members },
            { kind: 'changed', changes },
            { kind: 'recovered', ended },
        ];
        for (const note of notes) {
            expect(alertNote(note, contextIn('de')).length).toBeLessThanOrEqual(5000);
            expect(words(note)).toMatch(/• and [\d,]+ more: `\/integration list unhealthy`$/);
        }
    });
});

test('while nothing changes the message stays the same to the letter', () => {
    const alert = about(account(), { stake: { posts: 1, nextAt: at(90 * DAY), nextTitle: 'X' } });
    const answer = { acknowledged: { by: 'ann', at: at(0) } };
    const first = alertCard(alert, answer, contextIn('en'));
    for (const ms of [MINUTE, HOUR, DAY, 40 * DAY]) {
        expect(alertCard(alert, answer, contextIn('en', { now: new Date(at(ms)) }))).toEqual(first);
    }
    expect(alertCard(over(account()), answer, contextIn('en', { now: new Date(at(DAY)) }))).toEqual(
        alertCard(over(account()), answer, contextIn('en')),
    );
});

test('its first block bears the mark that it is found by', () => {
    for (const alert of [about(account()), over(account())]) {
        const context = contextIn('en', { mark: 'the mark' });
        expect(alertCard(alert, undefined, context).blocks[0]).toMatchObject({ blockId: 'the mark' });
        expect(alertReminder(aReminder(alert), context).blocks[0]).toMatchObject({ blockId: 'reminder-a1-0' });
        expect(alertRecovery(alert, undefined, context).blocks[0]).toMatchObject({ blockId: 'the mark' });
    }
});

/** Every alert there can be, with names from outside. */
const anyAlert = (
    name: fc.Arbitrary<string>,
    most: number,
): fc.Arbitrary<{ readonly alert: Alert; readonly answer: AlertAnswer }> => {
    const time = fc.integer({ min: at(-400 * DAY), max: at(400 * DAY) });
    const subject = fc.record(
        {
            key: name,
            source: fc.constantFrom('hooked' as const, 'rocketchat' as const),
            id: name,
            name,
            group: fc.oneof(fc.constantFrom('youtube', 'unnamed', 'outgoing', 'incoming', 'upstream'), name),
        },
        { requiredKeys: ['key', 'source', 'group'] },
    );
    const stake = fc.record(
        { posts: fc.nat(99), nextAt: time, nextTitle: name, lost: fc.nat(99) },
        { requiredKeys: ['posts'] },
    );
    const member = fc.record(
        { subject, trouble: fc.constantFrom(...troubles), since: time, unstable: fc.boolean(), stake },
        { requiredKeys: ['subject', 'trouble', 'since', 'unstable'] },
    );
    const ended = fc.record(
        {
            subject,
            since: time,
            at: time,
            how: fc.constantFrom(
                'recovered' as const,
                'disconnected' as const,
                'reconnected' as const,
                'forgotten' as const,
                'unwatched' as const,
                'moved' as const,
            ),
            by: name,
            as: name,
            lost: fc.nat(99),
            posts: fc.nat(99),
        },
        { requiredKeys: ['subject', 'since', 'at', 'how'] },
    );
    const alert = fc.record(
        {
            id: fc.constant('a1'),
            roomId: fc.constant('brand'),
            kind: fc.constantFrom('single' as const, 'incident' as const, 'cause' as const),
            source: fc.constantFrom('hooked' as const, 'rocketchat' as const),
            group: fc.oneof(fc.constantFrom('youtube', 'unnamed', 'outgoing'), name),
            members: fc.array(member, { maxLength: most }),
            ended: fc.array(ended, { maxLength: most }),
            openedAt: time,
            closedAt: time,
            toldAt: time,
            reminders: fc.nat(3),
            reader: fc.constant({}),
            postedIn: fc.constantFrom('brand', 'other'),
        },
        {
            requiredKeys: [
                'id',
                'roomId',
                'kind',
                'source',
                'group',
                'members',
                'ended',
                'openedAt',
                'toldAt',
                'reminders',
                'reader',
            ],
        },
    );
    const answer = fc.record(
        {
            acknowledged: fc.record({ by: name, at: time }),
            snoozed: fc.record({ by: name, at: time, until: time, reminders: fc.nat(3) }),
        },
        { requiredKeys: [] },
    );
    return fc.record({ alert, answer });
};

const notesAbout = ({ members, ended }: Alert): readonly AlertNote[] => [
    { kind: 'joined', members },
    { kind: 'changed', changes: members.map((member) => ({ member, from: 'error' as const })) },
    { kind: 'unstable', members },
    { kind: 'recovered', ended },
    { kind: 'disconnected', ended },
    { kind: 'reconnected', ended },
];

describe.each(LANGUAGES)('in %s', (language) => {
    const context = contextIn(language);
    const hostile = fc.oneof(
        fc.constantFrom(...HOSTILE_NAMES.map(([, name]) => name)),
        fc.string({ unit: 'grapheme' }),
    );

    test('no name from outside pings, links or breaks the message', () => {
        // A name with a dot in it is code and not bold: either is a harmless name.
        const shapeOf = (make: (name: string) => readonly string[], name: string): string =>
            JSON.stringify(make(name).map((text) => markupIn(text).join('')));
        for (const [, name] of HOSTILE_NAMES) {
            fc.assert(
                fc.property(anyAlert(fc.constant('NAME'), 2), (drawn) => {
                    const make = (given: string): readonly string[] => {
                        const { alert, answer } = JSON.parse(
                            JSON.stringify(drawn).replaceAll('"NAME"', JSON.stringify(given)),
                        ) as typeof drawn;
                        const card = alertCard(alert, answer, context);
                        const reminded = aReminder(alert, { answer, link: 'https://chat.example.com/x' });
                        const reminder = alertReminder(reminded, context);
                        const reminders = alertReminders([reminded, reminded], context);
                        const recovery = alertRecovery(alert, answer, context, 'https://chat.example.com/x');
                        return [card, reminder, reminders, recovery].flatMap(({ text, blocks }) => [
                            text,
                            ...textsOf(blocks).map((one) => one.text),
                        ]);
                    };
                    const shapes = ['Alba', 'al.ba'].map((given) => shapeOf(make, given));
                    expect(shapes).toContain(shapeOf(make, name));
                }),
                { numRuns: 3 },
            );
        }
    });

    test('whatever is known, there is something to read, within what a message takes, and nothing undefined', () => {
        const seen = (value: unknown): unknown[] =>
            typeof value === 'object' && value !== null ? Object.values(value).flatMap(seen) : [value];
        fc.assert(
            fc.property(anyAlert(hostile, 30), ({ alert, answer }) => {
                const reminded = aReminder(alert, { answer });
                const contents = [
                    alertCard(alert, answer, context),
                    alertReminder(reminded, context),
                    alertReminders(
                        Array.from({ length: 10 }, () => reminded),
                        context,
                    ),
                    alertRecovery(alert, answer, context),
                ];
                for (const content of contents) {
                    expect(content.text.trim()).not.toBe('');
                    expect(content.text.length).toBeLessThanOrEqual(5000);
                    expect(seen(content)).not.toContain(undefined);
                    expect(seen(content).join()).not.toContain('undefined');
                    expect(
                        content.blocks.filter(({ type }) => !['section', 'context', 'actions'].includes(type)),
                    ).toEqual([]);
                }
                for (const note of notesAbout(alert)) {
                    const text = alertNote(note, context);
                    expect(text.length).toBeLessThanOrEqual(5000);
                    expect(text.match(/@[\p{L}\p{N}_.-]/gu) ?? []).toEqual([]);
                }
            }),
            { numRuns: 60 },
        );
    });
});
