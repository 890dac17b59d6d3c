import type { JobContext } from '../../context/context';
import { failed, ok, type Outcome } from '../../domain/outcome';
import type { SettingComplaint, Upstream } from '../../domain/problem';
import type { Clock } from '../../ports/clock';
import type { Configured, Webhooks } from '../../ports/upstreams';
import type { SettingId } from '../../settings/definitions';
import type { AppSettings } from '../../settings/values';
import { calendar } from '../hooked/calendar';
import { hookedAccounts } from '../hooked/client';
import { counted } from '../http/counted';
import { upstreamHttp, type UpstreamHttp, type UpstreamOptions } from '../http/client';
import { unshared } from '../http/sharedReads';
import { webhooks } from '../rocketchat/client';
import type { UpstreamCaches } from './caches';
import { forgettingAccounts, forgettingWebhooks, nameLists, type KeptNames } from './nameLists';

/** The clients of both upstreams, each with the setting that prevents it where one does. */
export type Upstreams = Pick<JobContext, 'hooked' | 'calendar' | 'webhooks' | 'names'>;

export interface UpstreamAccess {
    readonly adapter: UpstreamOptions['adapter'];
    /** Of the whole command. */
    readonly deadline: UpstreamOptions['deadline'];
    readonly clock: Clock;
    /** The workspace's address, for webhooks when no other address is set. */
    readonly siteUrl: () => Promise<string | undefined>;
    readonly caches: UpstreamCaches;
}

/** The clients that the settings allow. */
export async function upstreamsFrom(settings: AppSettings, access: UpstreamAccess): Promise<Upstreams> {
    const http = hookedHttp(settings, access);
    const accounts = mapOk(http, ({ shared, names }) => forgettingAccounts(hookedAccounts(shared), names));
    const hooks = await webhooksFrom(settings, access);
    return {
        hooked: accounts,
        calendar: mapOk(http, ({ fresh }) => calendar(fresh, settings.maxParallelRequests)),
        webhooks: mapOk(hooks, ({ own }) => own),
        names: nameLists(
            mapOk(http, ({ shared, names }) => ({ from: hookedAccounts(shared), kept: names })),
            mapOk(hooks, ({ own, names }) => ({ from: own, kept: names })),
        ),
    };
}

const mapOk = <T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> =>
    outcome.ok ? ok(change(outcome.value)) : outcome;

/** Two clients of the same Hooked account. */
interface HookedHttp {
    readonly shared: UpstreamHttp;
    /** For the calendar: a shared read may be older than a change that another server has made. */
    readonly fresh: UpstreamHttp;
    readonly names: ReturnType<KeptNames>;
}

function hookedHttp(settings: AppSettings, access: UpstreamAccess): Configured<HookedHttp> {
    const { apiKey, apiUrl } = settings.hooked;
    if (!apiKey.ok) return badSetting('hooked', apiKey);
    if (apiKey.value === '') return notConfigured('hooked', ['hooked_api_key']);
    if (!apiUrl.ok) return badSetting('hooked', apiUrl);
    const headers = { 'x-api-key': apiKey.value };
    const own = upstreamHttp({ ...common('hooked', settings, access), baseUrl: apiUrl.value, headers });
    const { deadline, caches } = access;
    const account = `${apiKey.value} ${apiUrl.value}`;
    const shared = caches.hookedReads(account)(own, deadline);
    return ok({ shared, fresh: unshared(shared, own), names: caches.hookedNames(account) });
}

interface OwnWebhooks {
    readonly own: Webhooks;
    readonly names: ReturnType<KeptNames>;
}

async function webhooksFrom(settings: AppSettings, access: UpstreamAccess): Promise<Configured<OwnWebhooks>> {
    const { url, userId, authToken } = settings.rocketchat;
    if (!url.ok) return badSetting('rocketchat', url);
    if (!userId.ok) return badSetting('rocketchat', userId);
    if (!authToken.ok) return badSetting('rocketchat', authToken);

    const missing: SettingId[] = [];
    if (userId.value === '') missing.push('rocketchat_user_id');
    if (authToken.value === '') missing.push('rocketchat_auth_token');
    const baseUrl = url.value ?? (missing.length === 0 ? await access.siteUrl() : '');
    if (baseUrl === undefined) missing.push('rocketchat_url');
    if (missing.length > 0 || baseUrl === undefined) return notConfigured('rocketchat', missing);

    const headers = { 'X-User-Id': userId.value, 'X-Auth-Token': authToken.value };
    const own = upstreamHttp({ ...common('rocketchat', settings, access), baseUrl, headers });
    const { clock, deadline, caches } = access;
    const account = `${userId.value} ${baseUrl}`;
    const share = (http: UpstreamHttp): UpstreamHttp => caches.rocketchatReads(account)(http, deadline);
    const names = caches.webhookNames(account);
    const version = caches.serverVersion(account);
    const all = webhooks(own, clock, caches.permissions(account), caches.allowances(account), share, version);
    return ok({ own: forgettingWebhooks(all, names), names });
}

type CommonOptions = Pick<UpstreamOptions, 'upstream' | 'timeoutMs' | 'deadline' | 'adapter' | 'secrets' | 'now'>;

const common = (
    upstream: Upstream,
    settings: AppSettings,
    { adapter, deadline, clock, caches }: UpstreamAccess,
): CommonOptions => ({
    upstream,
    timeoutMs: settings.requestTimeoutMs,
    deadline,
    adapter: counted(adapter, (outcome, ms) => caches.requests.add(upstream, outcome, ms), clock),
    secrets: secretsIn(settings),
    now: () => clock.now(),
});

/** The credentials of both upstreams: people put the key of one into the setting of the other. */
const secretsIn = ({ hooked, rocketchat }: AppSettings): readonly string[] =>
    [hooked.apiKey, rocketchat.userId, rocketchat.authToken].flatMap((checked) => (checked.ok ? [checked.value] : []));

const badSetting = (upstream: Upstream, { complaint }: { readonly complaint: SettingComplaint }): Outcome<never> =>
    failed({ kind: 'bad-setting', upstream, complaint });

const notConfigured = (upstream: Upstream, settings: readonly SettingId[]): Outcome<never> =>
    failed({ kind: 'not-configured', upstream, settings });
