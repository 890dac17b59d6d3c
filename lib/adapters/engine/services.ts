import type { IHttp, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { AppContext, Configured, Log } from '../../context';
import { failed, ok } from '../../domain/outcome';
import type { Upstream } from '../../domain/problem';
import { deadlineIn, type Clock } from '../../ports/clock';
import type { HookedAccounts, Webhooks } from '../../ports/upstreams';
import type { AppSettings, Checked } from '../../settings/values';
import { hookedAccounts } from '../hooked/client';
import { upstreamHttp, type UpstreamHttp, type UpstreamOptions } from '../http/client';
import { engineAdapter } from '../http/engineAdapter';
import { webhooks } from '../rocketchat/client';
import { permissionCaches } from '../rocketchat/permissionCache';
import { Kept } from './kept';
import { peopleFrom, personFrom } from './people';
import { settingsFrom, siteUrlFrom } from './settings';

/** All requests of a command together; the engine gives up on the app after 30 s, people long before. */
const COMMAND_BUDGET_MS = 18_000;
/** Changes of our settings are told at once (`onSettingUpdated`); this is for those that nobody told of. */
const SETTINGS_KEPT_MS = 60_000;
const SITE_URL_KEPT_MS = 60_000;
const APP_USER_KEPT_MS = 3_600_000;

/** What the engine hands to every callback. */
export interface EngineAccess {
    readonly read: IRead;
    readonly http: IHttp;
}

/** Makes the context of each command and click, and keeps what is worth keeping between them. */
export class Services {
    private readonly settings: Kept<AppSettings>;
    private readonly siteUrl: Kept<string | undefined>;
    private readonly user: Kept<IUser | undefined>;
    private readonly permissionCacheOf = permissionCaches();

    constructor(
        private readonly appId: string,
        private readonly clock: Clock,
    ) {
        this.settings = new Kept(SETTINGS_KEPT_MS, clock);
        this.siteUrl = new Kept(SITE_URL_KEPT_MS, clock);
        this.user = new Kept(APP_USER_KEPT_MS, clock);
    }

    async contextFor(user: IUser, { read, http }: EngineAccess, log: Log): Promise<AppContext> {
        const settings = await this.currentSettings(read);
        const siteUrl = (): Promise<string | undefined> => this.siteUrl.get(() => siteUrlFrom(read));
        const common = {
            timeoutMs: settings.requestTimeoutMs,
            deadline: deadlineIn(COMMAND_BUDGET_MS, this.clock),
            adapter: engineAdapter(http),
            now: () => this.clock.now(),
        };
        return {
            appId: this.appId,
            person: personFrom(user),
            settings,
            people: peopleFrom(read, this.appId),
            hooked: configuredHooked(settings, common),
            webhooks: await this.configuredWebhooks(settings, siteUrl, common),
            workspace: { siteUrl },
            clock: this.clock,
            log,
        };
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
        return ok(webhooks(http, this.clock, this.permissionCacheOf(`${userId.value} ${baseUrl}`)));
    }
}

type CommonOptions = Pick<UpstreamOptions, 'timeoutMs' | 'deadline' | 'adapter' | 'now'>;
type Wrong = Extract<Checked<unknown>, { ok: false }>;

function configuredHooked(
    { hooked: { apiKey, apiUrl } }: AppSettings,
    common: CommonOptions,
): Configured<HookedAccounts> {
    if (!apiKey.ok) return failed({ kind: 'bad-setting', upstream: 'hooked', complaint: apiKey.complaint });
    if (apiKey.value === '') return notConfigured('hooked', ['hooked_api_key']);
    if (!apiUrl.ok) return failed({ kind: 'bad-setting', upstream: 'hooked', complaint: apiUrl.complaint });
    const headers = { 'x-api-key': apiKey.value };
    const http: UpstreamHttp = upstreamHttp({ ...common, upstream: 'hooked', baseUrl: apiUrl.value, headers });
    return ok(hookedAccounts(http));
}

const notConfigured = (upstream: Upstream, settings: readonly string[]) =>
    failed({ kind: 'not-configured', upstream, settings });
