import { describe, expect, test } from '@jest/globals';

import { timesFor } from '../../../lib/chat/times';
import { doctorCard } from '../../../lib/cards/doctorCard';
import { examine, probes } from '../../../lib/doctor/examine';
import type { PermissionRoles } from '../../../lib/domain/access';
import { WEBHOOK_PERMISSIONS } from '../../../lib/domain/rights';
import { LEVELS, PROBES, type Diagnosis, type Level, type ProbeId } from '../../../lib/domain/doctor';
import type { Sweep } from '../../../lib/domain/monitor/sweep';
import { failed, ok } from '../../../lib/domain/outcome';
import type { Problem } from '../../../lib/domain/problem';
import type { Room } from '../../../lib/domain/rooms';
import { sayIn } from '../../../lib/i18n/say';
import type { Examination, InsideWorkspace, Probed } from '../../../lib/ports/examination';
import { readSettings, type RawSettings } from '../../../lib/settings/values';
import { shownSettings } from '../../../lib/settings/shown';
import { clockAt } from '../../support/times';

const CANARY = 'canary-0123456789-abcdef';
const RAW: RawSettings = {
    hooked_api_key: CANARY,
    rocketchat_user_id: `${CANARY}-id`,
    rocketchat_auth_token: `${CANARY}-token`,
    monitor_channel: [{ _id: 'ops' }],
};
const say = sayIn('en');
const clock = clockAt();
const MINUTE = 60_000;

const ROOM: Room = {
    id: 'ops',
    name: 'ops',
    kind: 'channel',
    archived: false,
    readOnly: false,
    open: true,
    enteredFrom: ['ops'],
};
const rolesFor = (...held: readonly string[]): PermissionRoles =>
    Object.fromEntries(
        WEBHOOK_PERMISSIONS.map((permission) => [permission, held.includes(permission) ? ['bot'] : []]),
    ) as unknown as PermissionRoles;
const probed = <T>(value: T, more: Partial<Probed<T>> = {}): Promise<Probed<T>> =>
    Promise.resolve({ outcome: ok(value), tookMs: 80, aheadMs: 400, ...more });
const refused = (problem: Problem): Promise<Probed<never>> =>
    Promise.resolve({ outcome: failed(problem), tookMs: 80, aheadMs: 400 });
const silent = (upstream: 'hooked' | 'rocketchat'): Promise<Probed<never>> =>
    Promise.resolve({ outcome: failed({ kind: 'unreachable', upstream }), tookMs: 80 });
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const sweepAt = (minutesAgo: number): Sweep => {
    const at = clock.now().getTime() - minutesAgo * MINUTE;
    return { startedAt: at, endedAt: at } as Sweep;
};

interface Fixture extends Partial<Omit<Examination, 'inside'>> {
    readonly raw?: RawSettings;
    readonly inside?: Partial<InsideWorkspace> | null;
}

const ALL_WELL: Examination = {
    settings: shownSettings(RAW),
    clock,
    // The first to be ready: what never ends is over its limit at once.
    withTimeout: (_ms, work) => Promise.race([work, settledLater()]),
    onError: () => undefined,
    hooked: () => probed('accepted' as const),
    server: () => probed({ version: '8.8' }),
    account: () => probed({ username: 'hooks.bot', roles: ['bot'] }),
    permissions: () => probed(rolesFor(...WEBHOOK_PERMISSIONS)),
    dashboard: () => Promise.resolve(200),
};
const INSIDE: InsideWorkspace = {
    appVersion: '1.2.3',
    engineRange: '^1.58.0',
    room: () => Promise.resolve(ROOM),
    lastSweep: () => Promise.resolve(sweepAt(10)),
    watched: () => Promise.resolve(3),
    ensureJob: () => Promise.resolve(true),
    tryStorage: () => Promise.resolve(true),
    unreadable: () => Promise.resolve(new Map()),
};

/** Later than any chain of answers that are there already. */
async function settledLater(): Promise<undefined> {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    return undefined;
}

function diagnosed({ raw, inside, ...over }: Fixture = {}): Promise<Diagnosis> {
    return examine({
        settings: readSettings({ ...RAW, ...raw }),
        say,
        times: timesFor('en', 0, () => clock.now()),
        examination: {
            ...ALL_WELL,
            ...over,
            settings: shownSettings({ ...RAW, ...raw }),
            ...(inside !== null && { inside: { ...INSIDE, ...inside } }),
        },
    });
}

/** Takes this many seconds on the doctor's clock. */
const slowly = (seconds: number) => (): Promise<boolean> => {
    clock.advance(seconds * 1000);
    return Promise.resolve(true);
};

const HANGING: Fixture = {
    hooked: never,
    server: never,
    account: never,
    permissions: never,
    dashboard: never,
    inside: { room: never, lastSweep: never, ensureJob: never, tryStorage: never, watched: never },
};
const KEY: Problem = { kind: 'credentials-refused', upstream: 'hooked' };
const TOKEN: Problem = { kind: 'credentials-refused', upstream: 'rocketchat' };
const WAIT: Problem = { kind: 'rate-limited', upstream: 'hooked', waitMs: 5000 };
const LIMITED: Problem = { kind: 'rate-limited', upstream: 'rocketchat', waitMs: 5000 };
const DOWN: Problem = { kind: 'upstream-failed', upstream: 'rocketchat', status: 503 };

/** Every outcome of every row, each with what causes it and words that it must say. */
const TABLE: readonly (readonly [ProbeId, Level, Fixture, RegExp])[] = [
    ['settings', 'ok', {}, /All values/],
    ['settings', 'warning', { raw: { request_timeout_ms: 'soon' } }, /500 to 15000/],
    ['settings', 'failure', { raw: { hooked_api_url: 'nowhere' } }, /not a web address/],
    ['hooked-reach', 'ok', {}, /80 ms/],
    ['hooked-reach', 'warning', { hooked: () => probed('accepted' as const, { tookMs: 4000 }) }, /4 seconds.*proxy/],
    ['hooked-reach', 'failure', { hooked: () => silent('hooked') }, /Hooked/],
    ['hooked-reach', 'unknown', HANGING, /Not finished within 9 seconds/],
    ['hooked-key', 'ok', {}, /accepts/],
    ['hooked-key', 'warning', { hooked: () => refused(WAIT) }, /5 seconds/],
    ['hooked-key', 'failure', { hooked: () => refused(KEY) }, /hooked_api_key/],
    ['hooked-key', 'unknown', { hooked: () => silent('hooked') }, /no usable answer/],
    ['hooked-clock', 'ok', {}, /agree/],
    ['hooked-clock', 'warning', { hooked: () => probed('accepted' as const, { aheadMs: 40_000 }) }, /40 seconds.*NTP/],
    ['hooked-clock', 'failure', { hooked: () => probed('accepted' as const, { aheadMs: -400_000 }) }, /7 minutes/],
    ['hooked-clock', 'unknown', { hooked: () => silent('hooked') }, /no usable answer/],
    ['dashboard', 'ok', { dashboard: () => Promise.resolve(403) }, /answers/],
    ['dashboard', 'warning', { dashboard: () => Promise.resolve(undefined) }, /does not answer.*hooked_dashboard_url/],
    ['dashboard', 'warning', { dashboard: () => Promise.resolve(502) }, /502/],
    ['dashboard', 'warning', { raw: { hooked_dashboard_url: 'x' } }, /the usual one/],
    ['dashboard', 'failure', { dashboard: () => Promise.resolve(404) }, /no page.*hooked_dashboard_url/],
    ['dashboard', 'unknown', HANGING, /Not finished/],
    ['rocketchat-reach', 'ok', {}, /80 ms/],
    ['rocketchat-reach', 'warning', { server: () => probed({}, { tookMs: 3000 }) }, /3 seconds/],
    ['rocketchat-reach', 'failure', { server: () => silent('rocketchat') }, /Rocket.Chat/],
    ['rocketchat-reach', 'failure', { server: () => refused(DOWN) }, /503/],
    ['rocketchat-reach', 'unknown', HANGING, /Not finished/],
    ['rocketchat-clock', 'ok', {}, /agree/],
    ['rocketchat-clock', 'warning', { server: () => probed({}, { aheadMs: -31_000 }) }, /31 seconds/],
    ['rocketchat-clock', 'failure', { server: () => probed({}, { aheadMs: 3_600_000 }) }, /1 hour/],
    ['rocketchat-clock', 'unknown', { server: () => silent('rocketchat') }, /no usable answer/],
    ['token', 'ok', {}, /`@hooks.bot`/],
    ['token', 'warning', { account: () => refused(LIMITED) }, /5 seconds/],
    ['token', 'failure', { account: () => refused(TOKEN) }, /token/],
    ['token', 'unknown', { account: () => silent('rocketchat') }, /no usable answer/],
    ['rights', 'ok', {}, /all webhooks/],
    [
        'rights',
        'warning',
        { permissions: () => probed(rolesFor('manage-incoming-integrations', 'manage-own-outgoing-integrations')) },
        /`manage-outgoing-integrations`.*own outgoing.*Administration/,
    ],
    ['rights', 'failure', { permissions: () => probed(rolesFor()) }, /no incoming webhook.*no outgoing webhook/],
    ['rights', 'unknown', { account: () => refused(TOKEN) }, /Fix the token first/],
    ['limit', 'ok', {}, /No limit/],
    ['limit', 'ok', { permissions: () => probed(rolesFor(), { perMinute: 600 }) }, /600 requests/],
    ['limit', 'warning', { permissions: () => probed(rolesFor(), { perMinute: 10 }) }, /10 .*api-bypass-rate-limit/],
    ['limit', 'failure', { permissions: () => refused(LIMITED) }, /5 seconds/],
    ['limit', 'unknown', { permissions: () => refused(TOKEN) }, /Fix the token first/],
    ['room', 'ok', {}, /#ops exists/],
    ['room', 'warning', { raw: { monitor_channel: '' } }, /Choose a channel/],
    ['room', 'failure', { inside: { room: () => Promise.resolve(undefined) } }, /no longer exists/],
    ['room', 'failure', { inside: { room: () => Promise.resolve({ ...ROOM, archived: true }) } }, /archived/],
    ['room', 'failure', { inside: { room: () => Promise.resolve({ ...ROOM, readOnly: true }) } }, /read-only/],
    ['room', 'unknown', { inside: null }, /terminal/],
    ['jobs', 'ok', {}, /runs the app’s checks/],
    ['jobs', 'failure', { inside: { ensureJob: () => Promise.resolve(false) } }, /scheduler/],
    ['jobs', 'unknown', { inside: { ensureJob: () => Promise.reject(new Error(CANARY)) } }, /app’s log/],
    ['sweep', 'ok', {}, /10 minutes ago; one is due every 15 minutes/],
    ['sweep', 'ok', { inside: { watched: () => Promise.resolve(0) } }, /No channel watches/],
    ['sweep', 'warning', { inside: { lastSweep: () => Promise.resolve(undefined) } }, /No check has been made/],
    ['sweep', 'warning', { inside: { lastSweep: () => Promise.resolve(sweepAt(41)) } }, /Late: .*41 minutes ago/],
    ['sweep', 'failure', { inside: { lastSweep: () => Promise.resolve(sweepAt(71)) } }, /Late: .*Restart the app/],
    ['sweep', 'unknown', { inside: null }, /terminal/],
    ['storage', 'ok', {}, /written, read and removed/],
    ['storage', 'warning', { inside: { tryStorage: slowly(3) } }, /3 seconds/],
    ['storage', 'failure', { inside: { tryStorage: () => Promise.resolve(false) } }, /did not read/],
    ['storage', 'failure', { inside: { tryStorage: () => Promise.reject(new Error(CANARY)) } }, /does not work/],
    [
        'storage',
        'warning',
        {
            inside: {
                unreadable: () =>
                    Promise.resolve(
                        new Map([
                            ['watch', 2],
                            ['alert', 1],
                        ]),
                    ),
            },
        },
        /3 records of another version cannot be read by this one \(watch, alert\)/,
    ],
    ['storage', 'unknown', HANGING, /Not finished within 6 seconds/],
    ['versions', 'ok', {}, /App `1.2.3`, for Apps-Engine `\^1.58.0`.*8\.8/],
    ['versions', 'warning', { server: () => silent('rocketchat') }, /did not tell/],
    ['versions', 'unknown', HANGING, /Not finished/],
];

/** Outcomes that a row cannot have. */
const IMPOSSIBLE: readonly (readonly [ProbeId, Level])[] = [
    // The values are there in any case.
    ['settings', 'unknown'],
    // The server takes a job or not.
    ['jobs', 'warning'],
    // A server that is too old does not install the app.
    ['versions', 'failure'],
];

describe('examine', () => {
    test.each(TABLE)('%s, %s: %#', async (probe, level, fixture, words) => {
        const found = (await diagnosed(fixture)).verdicts.filter((one) => one.probe === probe);
        expect(found.map((one) => one.level)).toEqual([level]);
        expect(found[0]?.words.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).toMatch(words);
        expect(JSON.stringify(found)).not.toContain(CANARY);
    });

    test('the table has every outcome of every row', () => {
        const wanted = PROBES.flatMap((probe) => LEVELS.map((level) => `${probe} ${level}`));
        const covered = [...TABLE, ...IMPOSSIBLE].map(([probe, level]) => `${probe} ${level}`);
        expect(wanted.filter((one) => !covered.includes(one))).toEqual([]);
        expect(probes.map(({ id }) => id).sort()).toEqual([...PROBES].sort());
    });

    test('no row may take the 20 seconds of a whole run', () => {
        expect(Math.max(...probes.map(({ limitMs }) => limitMs))).toBeLessThan(20_000);
    });

    test('each question is asked once, however many rows need its answer', async () => {
        const asked: string[] = [];
        const noting =
            <T>(name: string, ask: () => Promise<T>) =>
            () => {
                asked.push(name);
                return ask();
            };
        await diagnosed({
            hooked: noting('hooked', () => ALL_WELL.hooked()),
            server: noting('server', () => ALL_WELL.server()),
            account: noting('account', () => ALL_WELL.account()),
            permissions: noting('permissions', () => ALL_WELL.permissions()),
        });
        expect(asked.sort()).toEqual(['account', 'hooked', 'permissions', 'server']);
    });

    test('the card has failures first, and of secrets only whether they are set', async () => {
        const diagnosis = await diagnosed({ hooked: () => refused(KEY), raw: { monitor_channel: '' } });
        const levels = diagnosis.verdicts.map(({ level }) => LEVELS.indexOf(level));
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
        const { text, blocks } = doctorCard(diagnosis, { say });
        expect(text).toMatch(/^\*Doctor:\* 1 failure, 1 warning\n❌/);
        expect(JSON.stringify([text, blocks])).not.toContain(CANARY);
        expect(JSON.stringify(blocks)).toContain('`hooked_api_key` is set');
    });
});
