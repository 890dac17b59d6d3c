import { randomUUID } from 'crypto';

import * as v from 'valibot';

import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { announceChange } from '../../audit/announce';
import { jobContext, personContext } from '../../context/build';
import type { AppContext, JobContext } from '../../context/context';
import type { Configured } from '../../ports/upstreams';
import type { Log } from '../../ports/log';
import { disconnection } from '../../domain/disconnect';
import { failed, ok } from '../../domain/outcome';
import type { Upstream } from '../../domain/problem';
import { scheduling } from '../../domain/scheduling';
import { deadlineIn, type Clock } from '../../ports/clock';
import type { Place } from '../../domain/rooms';
import type { Webhooks } from '../../ports/upstreams';
import type { AppSettings, Checked } from '../../settings/values';
import { calendar } from '../hooked/calendar';
import { hookedAccounts } from '../hooked/client';
import { upstreamHttp, type UpstreamHttp, type UpstreamOptions } from '../http/client';
import { engineAdapter } from '../http/engineAdapter';
import { sharedReads, unshared, type SharedReads } from '../http/sharedReads';
import { rememberedAllowances } from '../rocketchat/allowances';
import { webhooks } from '../rocketchat/client';
import { permissionCaches } from '../rocketchat/permissionCache';
import { auditTrail } from './audit';
import { claims } from './claims';
import { jobsFrom } from './jobs';
import { Cached } from '../memory/cached';
import { perAccount } from '../memory/perAccount';
import { together } from '../memory/together';
import { messagesFrom } from './messages';
import { monitorStorage } from './monitorStorage';
import { peopleFrom, personFrom } from './people';
import { roomsFrom } from './rooms';
import { settingsFrom, siteUrlFrom } from './settings';
import { store } from './store';
import { withTimeout } from './timeout';

/** All requests of a command together; the engine gives up on the app after 30 s, people long before. */
const COMMAND_BUDGET_MS = 18_000;
/** Changes of our settings are told at once (`onSettingUpdated`); this is for those that nobody told of. */
const SETTINGS_CACHED_MS = 60_000;
const SITE_URL_CACHED_MS = 60_000;
const APP_USER_CACHED_MS = 3_600_000;

/** What the engine hands to every callback. */
export interface EngineAccess {
    readonly read: IRead;
    readonly http: IHttp;
    readonly modify: IModify;
    readonly persistence: IPersistence;
}

/** Where somebody acts; a window belongs to no room. */
export interface Scene {
    readonly user: IUser;
    readonly place?: Place;
}

/** Makes the context of each command and click, and keeps what is worth keeping between them. */
export class Services {
    private readonly settings: Cached<AppSettings>;
    private readonly siteUrl: Cached<string | undefined>;
    private readonly user: Cached<IUser | undefined>;
    private readonly permissionCacheOf: ReturnType<typeof permissionCaches>;
    private readonly allowancesOf: ReturnType<typeof rememberedAllowances>;
    private readonly together = together();
    private readonly readsOf: Readonly<Record<Upstream, (account: string) => SharedReads>>;

    constructor(
        private readonly appId: string,
        private readonly clock: Clock,
    ) {
        this.permissionCacheOf = permissionCaches(clock);
        this.allowancesOf = rememberedAllowances(clock);
        this.readsOf = { hooked: perAccount(sharedReads), rocketchat: perAccount(sharedReads) };
        this.settings = new Cached(SETTINGS_CACHED_MS, clock);
        this.siteUrl = new Cached(SITE_URL_CACHED_MS, clock);
        this.user = new Cached(APP_USER_CACHED_MS, clock);
    }

    async contextFor({ user, place }: Scene, access: EngineAccess, log: Log): Promise<AppContext> {
        return personContext(await this.surroundings(access, log), personFrom(user), place);
    }

    async surroundings(access: EngineAccess, log: Log): Promise<JobContext> {
        const { read, http, modify, persistence } = access;
        const settings = await this.currentSettings(read);
        const siteUrl = (): Promise<string | undefined> => this.siteUrl.get(() => siteUrlFrom(read));
        const deadline = deadlineIn(COMMAND_BUDGET_MS, this.clock);
        const common = {
            timeoutMs: settings.requestTimeoutMs,
            deadline,
            adapter: engineAdapter(http),
            secrets: secretsIn(settings),
            now: () => this.clock.now(),
        };
        const hookedHttp = this.configuredHooked(settings, common);
        const stored = read.getPersistenceReader();
        const messages = messagesFrom(modify, read, () => this.appUser(read), log);
        const claimed = claims(persistence, stored, this.clock);
        return jobContext({
            appId: this.appId,
            settings,
            people: peopleFrom(read, this.appId),
            rooms: roomsFrom(read),
            hooked: hookedHttp.ok ? ok(hookedAccounts(hookedHttp.value.shared)) : hookedHttp,
            calendar: hookedHttp.ok ? ok(calendar(hookedHttp.value.fresh, settings.maxParallelRequests)) : hookedHttp,
            webhooks: await this.configuredWebhooks(settings, siteUrl, common),
            workspace: { siteUrl },
            messages,
            jobs: jobsFrom(modify),
            claims: claimed,
            audit: auditTrail({
                persistence,
                read: stored,
                clock: this.clock,
                claims: claimed,
                log,
                announce: (change) => announceChange({ settings, messages, log }, change),
            }),
            questions: store(
                persistence,
                stored,
                this.clock,
                'disconnection-message',
                v.object({ messageId: v.string() }),
            ),
            underWay: store(persistence, stored, this.clock, 'disconnection-under-way', v.object({ id: v.string() })),
            disconnections: store(persistence, stored, this.clock, 'disconnection', disconnection),
            schedulings: store(persistence, stored, this.clock, 'scheduling', scheduling),
            monitor: monitorStorage(persistence, stored, this.clock),
            clock: this.clock,
            deadline,
            log,
            together: this.together,
            withTimeout,
            newId: () => randomUUID(),
        });
    }

    /** Complaints included. */
    currentSettings(read: IRead): Promise<AppSettings> {
        return this.settings.get(() => settingsFrom(read));
    }

    /** A setting has changed: what was kept no longer holds. */
    forgetSettings(): void {
        this.settings.forget();
    }

    appUser(read: IRead): Promise<IUser | undefined> {
        return this.user.get(async () => {
            const user = await read.getUserReader().getAppUser(this.appId);
            if (!user) this.user.forget();
            return user ?? undefined;
        });
    }

    private configuredHooked(
        { hooked: { apiKey, apiUrl } }: AppSettings,
        common: CommonOptions,
    ): Configured<HookedHttp> {
        if (!apiKey.ok) return failed({ kind: 'bad-setting', upstream: 'hooked', complaint: apiKey.complaint });
        if (apiKey.value === '') return notConfigured('hooked', ['hooked_api_key']);
        if (!apiUrl.ok) return failed({ kind: 'bad-setting', upstream: 'hooked', complaint: apiUrl.complaint });
        const headers = { 'x-api-key': apiKey.value };
        const alone = upstreamHttp({ ...common, upstream: 'hooked', baseUrl: apiUrl.value, headers });
        const shared = this.readsOf.hooked(`${apiKey.value} ${apiUrl.value}`)(alone, common.deadline);
        return ok({ shared, fresh: unshared(shared, alone) });
    }

    private async configuredWebhooks(
        { rocketchat }: AppSettings,
        siteUrl: () => Promise<string | undefined>,
        common: CommonOptions,
    ): Promise<Configured<Webhooks>> {
        const { url, userId, authToken } = rocketchat;
        const wrong = [url, userId, authToken].find((checked): checked is Wrong => !checked.ok);
        if (wrong) return failed({ kind: 'bad-setting', upstream: 'rocketchat', complaint: wrong.complaint });
        if (!url.ok || !userId.ok || !authToken.ok) throw new Error('unreachable: all were found good');

        const missing = [
            ...(userId.value === '' ? ['rocketchat_user_id'] : []),
            ...(authToken.value === '' ? ['rocketchat_auth_token'] : []),
        ];
        const baseUrl = url.value ?? (missing.length === 0 ? await siteUrl() : '');
        if (baseUrl === undefined) missing.push('rocketchat_url');
        if (missing.length > 0 || baseUrl === undefined) return notConfigured('rocketchat', missing);
        const headers = { 'X-User-Id': userId.value, 'X-Auth-Token': authToken.value };
        const http = upstreamHttp({ ...common, upstream: 'rocketchat', baseUrl, headers });
        const account = `${userId.value} ${baseUrl}`;
        const shared = (alone: UpstreamHttp): UpstreamHttp => this.readsOf.rocketchat(account)(alone, common.deadline);
        return ok(webhooks(http, this.clock, this.permissionCacheOf(account), this.allowancesOf(account), shared));
    }
}

/** Two ways to the same account of Hooked. */
interface HookedHttp {
    readonly shared: UpstreamHttp;
    /** For the calendar, which is held against what it was before: another server may have changed it meanwhile. */
    readonly fresh: UpstreamHttp;
}

type CommonOptions = Pick<UpstreamOptions, 'timeoutMs' | 'deadline' | 'adapter' | 'secrets' | 'now'>;

/** Whoever answers may know what was meant for the other service: people put one's key into the other's setting. */
const secretsIn = ({ hooked, rocketchat }: AppSettings): readonly string[] =>
    [hooked.apiKey, rocketchat.userId, rocketchat.authToken].flatMap((checked) => (checked.ok ? [checked.value] : []));

type Wrong = Extract<Checked<unknown>, { ok: false }>;

const notConfigured = (upstream: Upstream, settings: readonly string[]) =>
    failed({ kind: 'not-configured', upstream, settings });
