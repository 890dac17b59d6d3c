import { demoWorkspace, type Workspace, type WorkspaceUser } from '../workspace/workspace';
import { allPermissions, BOT_USERS, demoHistory, demoIntegrations, OTHER_PERMISSIONS } from './rocketchat-data';
import { delivery, type DeliveryOptions, type DeliveryStep } from './rocketchat-history';
import type { FakeHistoryRecord, FakeIntegration } from './rocketchat-history';
import { secret } from './secrets';
import {
    decodeOnce,
    isRecord,
    parseJson,
    segmentsBelow,
    Upstream,
    type Answer,
    type AuthState,
    type UpstreamRequest,
} from './server';

/** A personal access token and the user it belongs to: the two headers of a REST call. */
export interface RocketChatCredentials {
    readonly userId: string;
    readonly token: string;
}

const credentialsOf = (username: string): RocketChatCredentials => ({
    userId: demoWorkspace().users.find((user) => user.username === username)?.id ?? '',
    token: secret(`rocketchat-token-${username}`),
});

/** A token of the demo workspace's `admin`: the only one that is valid unless the fake is given others. */
export const ADMIN_CREDENTIALS = credentialsOf('admin');
/** A token of `owner`, who may manage only own integrations. Valid only if given to the fake. */
export const OWNER_CREDENTIALS = credentialsOf('owner');
/** A token of `viewer`, who may manage none. Valid only if given to the fake. */
export const VIEWER_CREDENTIALS = credentialsOf('viewer');

/**
 * The three generations of the documented `integrations.get` answer: `new` has booleans, `typed-strings` has them as
 * strings (`success` as well), `history` answers `{history: [{…, integration: {…}}], success: true}`.
 */
export type IntegrationsGetEra = 'new' | 'typed-strings' | 'history';

/** How errors are worded: `old` servers answer 401 to missing permissions, 8.0 has dropped `status` and `message`. */
export type ErrorWording = 'old' | 'v7' | 'v8';

export interface FakeRocketChatOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** Read at every request: what changes in it takes effect at once. */
    readonly workspace: Workspace;
    readonly tokens?: readonly RocketChatCredentials[];
    readonly now?: () => Date;
    readonly era?: IntegrationsGetEra;
    readonly errors?: ErrorWording;
    readonly integrations?: Iterable<FakeIntegration>;
    readonly history?: Iterable<readonly [string, FakeHistoryRecord[]]>;
    /** Paths under which `/api/v1` is served; `''` and `/chat` unless given. */
    readonly subPaths?: readonly string[];
}

type Body = Record<string, unknown>;
type Route = (user: WorkspaceUser, request: UpstreamRequest) => Body;

const ALL_INCOMING = 'manage-incoming-integrations';
const ALL_OUTGOING = 'manage-outgoing-integrations';
const OWN_INCOMING = 'manage-own-incoming-integrations';
const OWN_OUTGOING = 'manage-own-outgoing-integrations';

const NOT_LOGGED_IN = 'You must be logged in to do this.';
const NO_PERMISSION = 'User does not have the permissions required for this action';

const DEFAULT_COUNT = 50;
const MAX_COUNT = 100;

/** Which fields of an outgoing integration an event uses (`outgoingEvents`). */
const EVENTS: Readonly<Record<string, { channel: boolean; triggerWords: boolean; targetRoom: boolean }>> = {
    sendMessage: { channel: true, triggerWords: true, targetRoom: false },
    fileUploaded: { channel: true, triggerWords: false, targetRoom: false },
    roomArchived: { channel: false, triggerWords: false, targetRoom: false },
    roomCreated: { channel: false, triggerWords: false, targetRoom: false },
    roomJoined: { channel: true, triggerWords: false, targetRoom: false },
    roomLeft: { channel: true, triggerWords: false, targetRoom: false },
    userCreated: { channel: false, triggerWords: false, targetRoom: true },
};

const SCOPED_CHANNELS = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];

/** Fields of the `integrations.update` body and their types (`IntegrationsUpdateProps`). */
const INCOMING_FIELDS: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'strings'>> = {
    type: 'string',
    integrationId: 'string',
    channel: 'string',
    scriptEnabled: 'boolean',
    overrideDestinationChannelEnabled: 'boolean',
    script: 'string',
    skipTranspile: 'boolean',
    name: 'string',
    enabled: 'boolean',
    alias: 'string',
    avatar: 'string',
    emoji: 'string',
};
const OUTGOING_FIELDS: typeof INCOMING_FIELDS = {
    type: 'string',
    integrationId: 'string',
    target_url: 'string',
    username: 'string',
    channel: 'string',
    event: 'string',
    targetRoom: 'string',
    urls: 'strings',
    triggerWords: 'strings',
    triggerWordAnywhere: 'boolean',
    token: 'string',
    scriptEnabled: 'boolean',
    script: 'string',
    scriptEngine: 'string',
    skipTranspile: 'boolean',
    runOnEdits: 'boolean',
    retryFailedCalls: 'boolean',
    retryCount: 'number',
    retryDelay: 'string',
    impersonateUser: 'boolean',
    name: 'string',
    enabled: 'boolean',
    alias: 'string',
    avatar: 'string',
    emoji: 'string',
};
const INCOMING_REQUIRED = ['integrationId', 'type', 'channel', 'scriptEnabled', 'name', 'enabled'];
const OUTGOING_REQUIRED = ['type', 'username', 'channel', 'event', 'scriptEnabled', 'name', 'enabled'];
/** What an update of an outgoing integration writes whether or not the body names it. */
const OUTGOING_WRITTEN = [
    ...['event', 'enabled', 'name', 'avatar', 'emoji', 'alias', 'targetRoom', 'impersonateUser', 'urls', 'token'],
    ...['script', 'scriptEnabled', 'skipTranspile', 'triggerWords', 'retryFailedCalls', 'retryCount', 'retryDelay'],
    ...['triggerWordAnywhere', 'runOnEdits'],
];

/** `unknown`: enabled, and nothing was delivered yet. `gone`: its target answered 410, and the server disabled it. */
export type WebhookState = 'ok' | 'failing' | 'disabled' | 'gone' | 'unknown';

const GONE_STEP = 'after-process-http-status-410';

/** Roughly: what the target did not take, or what broke on the way. */
const hasFailed = ({ step, error, httpResult }: FakeHistoryRecord): boolean =>
    error === true || step.endsWith('-failed') || (step === 'after-http-call' && httpResult === 'null');

class Refusal extends Error {
    constructor(
        readonly status: number,
        readonly body: Body,
    ) {
        super('refused');
    }
}

/**
 * The part of Rocket.Chat's REST API that has to do with integrations, answering as
 * `apps/meteor/app/api/server/v1/integrations.ts` does, out of a state that can be read and changed at any time.
 */
export class FakeRocketChat extends Upstream {
    readonly workspace: Workspace;
    /** Valid tokens. Remove one to have it revoked. */
    readonly tokens: RocketChatCredentials[];
    readonly integrations: Map<string, FakeIntegration>;
    /** Records of deliveries by integration id, in any order. */
    readonly history: Map<string, FakeHistoryRecord[]>;
    /** Requests to endpoints that are not served here. Should stay empty. */
    readonly unexpected: string[] = [];
    era: IntegrationsGetEra;
    errors: ErrorWording;
    /**
     * What an update does to the optional fields of an outgoing integration that its body leaves out. That depends on
     * the server's database driver, so a client that resends everything is right under both.
     */
    omittedFields: 'cleared' | 'kept' = 'cleared';

    readonly #subPaths: readonly string[];
    readonly #startedAt: string;
    readonly #windows = new Map<string, { since: number; calls: number }>();

    constructor(options: FakeRocketChatOptions) {
        super(options.now);
        const now = this.now();
        this.workspace = options.workspace;
        const admin = options.workspace.users.find(({ username }) => username === 'admin');
        this.tokens = [...(options.tokens ?? (admin ? [{ userId: admin.id, token: ADMIN_CREDENTIALS.token }] : []))];
        const integrations = [...(options.integrations ?? demoIntegrations(now, options.workspace))];
        this.integrations = new Map(integrations.map((integration) => [integration._id, integration]));
        this.history = new Map(options.history ?? demoHistory(now, integrations));
        this.era = options.era ?? 'new';
        this.errors = options.errors ?? 'v8';
        this.#subPaths = options.subPaths ?? ['', '/chat'];
        this.#startedAt = now.toISOString();
    }

    /** Adds the record of a delivery attempt that reached `step` just now, unless `at` says otherwise. */
    addDelivery(
        integrationId: string,
        step: DeliveryStep,
        options: Partial<Omit<DeliveryOptions, 'integration'>> = {},
    ): FakeHistoryRecord {
        const integration = this.#integration(integrationId);
        const record = delivery(step, { at: this.now(), ...options, integration });
        this.history.set(integrationId, [record, ...(this.history.get(integrationId) ?? [])]);
        return record;
    }

    /** How an integration does, as far as its document and its last deliveries say. */
    stateOf(id: string): WebhookState {
        const integration = this.#integration(id);
        const { enabled, type, scriptError, urls = [] } = integration;
        const records = this.#recordsOf(id);
        if (!enabled) return records[0]?.step === GONE_STEP ? 'gone' : 'disabled';
        if (type === 'webhook-incoming') return scriptError ? 'failing' : 'ok';
        const newest = urls.flatMap((url) => records.find((record) => record.url === url) ?? []);
        if (newest.length === 0) return 'unknown';
        return newest.some(hasFailed) ? 'failing' : 'ok';
    }

    /** The step that the newest delivery has reached. */
    lastStep(id: string): string | undefined {
        return this.#recordsOf(id)[0]?.step;
    }

    /** Makes it so, as if it had just happened: with the deliveries that show it, or the script's error. */
    setState(id: string, state: Exclude<WebhookState, 'unknown'>): void {
        const integration = this.#integration(id);
        const before = this.stateOf(id);
        const { type, urls = [] } = integration;
        const isIncoming = type === 'webhook-incoming';
        if (isIncoming && state === 'gone') throw new Error('Nothing is delivered to an incoming integration.');
        integration.enabled = state === 'ok' || state === 'failing';
        integration._updatedAt = this.now().toISOString();
        if (isIncoming) {
            if (state === 'ok') delete integration.scriptError;
            if (state === 'failing') {
                const message = 'Unexpected token (1:42)';
                integration.scriptError = { name: 'SyntaxError', message, stack: `SyntaxError: ${message}` };
            }
            return;
        }
        if (state === 'disabled' && before !== 'gone') return;
        const steps = { ok: 'after-http-call', failing: 'after-process-http-status-500', gone: GONE_STEP } as const;
        const step = steps[state === 'disabled' ? 'ok' : state];
        const responseText = { ok: 'ok', failing: 'Internal Server Error', gone: 'Gone', disabled: 'ok' }[state];
        for (const url of urls) this.addDelivery(id, step, { url, responseText });
    }

    #integration(id: string): FakeIntegration {
        const integration = this.integrations.get(id);
        if (!integration) throw new Error(`The fake Rocket.Chat has no integration ${id}`);
        return integration;
    }

    protected override auth(request: UpstreamRequest): AuthState {
        if (!request.header('x-auth-token') && !request.header('x-user-id')) return 'absent';
        return this.#caller(request) ? 'valid' : 'invalid';
    }

    protected override errorBody(status: number): unknown {
        if (status === 401) return this.#unauthorized();
        return { success: false, error: status === 429 ? tooManyRequests(60) : 'Internal server error' };
    }

    protected override answer(request: UpstreamRequest): Answer {
        const found = this.#route(request);
        if (!found) {
            this.unexpected.push(`${request.method} ${request.path}`);
            return { status: 404, body: { status: 'error', message: 'API endpoint does not exist' } };
        }
        const user = this.#caller(request);
        if (!user) return { status: 401, body: this.#unauthorized() };
        const { headers, waitSeconds } = this.#limit(user, request, found.name);
        const answered = ({ status, body }: Answer): Answer => ({
            status,
            headers,
            body: found.name === 'integrations.get' && this.era === 'typed-strings' ? booleansAsStrings(body) : body,
        });
        if (waitSeconds !== undefined) {
            return answered({ status: 429, body: { success: false, error: tooManyRequests(waitSeconds) } });
        }
        try {
            if (decodeOnce(request.rawQuery) === undefined) throw failure('Invalid query parameters');
            return answered({ status: 200, body: { ...found.run(user, request), success: true } });
        } catch (error) {
            if (error instanceof Refusal) return answered(error);
            throw error;
        }
    }

    #route(request: UpstreamRequest): { name: string; run: Route } | undefined {
        const routes: Partial<Record<string, Route>> = {
            'GET me': (user) => this.#me(user),
            'GET permissions.listAll': (_, { query }) => this.#listPermissions(query),
            'GET users.info': (user, { query }) => this.#userInfo(user, query),
            'GET integrations.get': (user, { query }) => this.#getIntegration(user, query),
            'GET integrations.list': (user, { query }) => this.#listIntegrations(user, query),
            'GET integrations.history': (user, { query }) => this.#listHistory(user, query),
            'PUT integrations.update': (user, { body }) => this.#updateIntegration(user, body),
        };
        const [api, version, name, ...rest] = segmentsBelow(this.#subPaths, request) ?? [];
        if (api !== 'api' || version !== 'v1' || name === undefined || rest.length > 0) return undefined;
        const run = routes[`${request.method} ${name}`];
        return run && { name, run };
    }

    #caller(request: UpstreamRequest): WorkspaceUser | undefined {
        const userId = request.header('x-user-id');
        const token = request.header('x-auth-token');
        const known = this.tokens.some((pair) => pair.userId === userId && pair.token === token);
        return known ? this.workspace.users.find((user) => user.id === userId && user.active !== false) : undefined;
    }

    #may(user: WorkspaceUser, permissionId: string): boolean {
        const roles =
            this.workspace.permissions.find(({ _id }) => _id === permissionId)?.roles ??
            OTHER_PERMISSIONS[permissionId];
        return roles?.some((role) => user.roles.includes(role)) ?? false;
    }

    #permissions(): ReturnType<typeof allPermissions> {
        return allPermissions(this.workspace, this.#startedAt);
    }

    #users(): readonly WorkspaceUser[] {
        const own = new Set(this.workspace.users.map(({ id }) => id));
        return [...this.workspace.users, ...BOT_USERS.filter(({ id }) => !own.has(id))];
    }

    /** Fixed windows per caller's address, route and verb (`ApiClass.ts`); bad tokens never get this far. */
    #limit(
        user: WorkspaceUser,
        request: UpstreamRequest,
        route: string,
    ): { headers?: Record<string, string>; waitSeconds?: number } {
        const { settings } = this.workspace;
        if (settings.API_Enable_Rate_Limiter === false || this.#may(user, 'api-bypass-rate-limit')) return {};
        const limit = numberOr(10, settings.API_Enable_Rate_Limiter_Limit_Calls_Default);
        const interval = numberOr(60_000, settings.API_Enable_Rate_Limiter_Limit_Time_Default);
        const key = `${request.remoteAddress} ${request.method} ${route}`;
        const now = this.now().getTime();
        const open = this.#windows.get(key);
        const window = open && now - open.since < interval ? open : { since: now, calls: 0 };
        window.calls += 1;
        this.#windows.set(key, window);
        const reset = window.since + interval;
        return {
            headers: {
                'X-RateLimit-Limit': String(limit),
                'X-RateLimit-Remaining': String(Math.max(0, limit - window.calls)),
                'X-RateLimit-Reset': String(reset),
            },
            ...(window.calls > limit && { waitSeconds: Math.ceil((reset - now) / 1000) }),
        };
    }

    #me(user: WorkspaceUser): Body {
        return {
            ...publicUser(user),
            ...privateUser(user),
            ...(user.language !== undefined && { language: user.language }),
            settings: { preferences: { ...(user.language !== undefined && { language: user.language }) } },
        };
    }

    #userInfo(user: WorkspaceUser, query: URLSearchParams): Body {
        const userId = query.get('userId');
        const username = query.get('username');
        if (userId === null && username === null) this.#invalid("must have required property 'userId'");
        const found = this.#users().find((other) =>
            userId === null ? other.username === username : other.id === userId,
        );
        if (!found) throw failure('User not found.');
        const seesAll = found.id === user.id || this.#may(user, 'view-full-other-user-info');
        return { user: { ...publicUser(found), ...(seesAll && { ...privateUser(found), canViewAllInfo: true }) } };
    }

    #listPermissions(query: URLSearchParams): Body {
        this.#onlyKnown(query, ['updatedSince']);
        const since = query.get('updatedSince');
        if (!since) return { update: this.#permissions(), remove: [] };
        if (Number.isNaN(Date.parse(since))) {
            throw meteorError('error-roomId-param-invalid', 'The "updatedSince" query parameter must be a valid date.');
        }
        const update = this.#permissions().filter(({ _updatedAt }) => Date.parse(_updatedAt) > Date.parse(since));
        return { update, remove: [] };
    }

    #getIntegration(user: WorkspaceUser, query: URLSearchParams): Body {
        const integrationId = query.get('integrationId');
        if (integrationId === null) this.#invalid("must have required property 'integrationId'");
        const createdBy = query.get('createdBy');
        const integration = this.integrations.get(integrationId);
        // `createdBy` is a filter, not an authorisation: the wrong one is as good as an unknown id.
        if (!integration || (createdBy !== null && integration._createdBy?._id !== createdBy)) {
            throw failure('The integration does not exists.');
        }
        const isIncoming = integration.type === 'webhook-incoming';
        const isAllowed =
            this.#may(user, isIncoming ? ALL_INCOMING : ALL_OUTGOING) ||
            (integration._createdBy?._id === user.id && this.#may(user, isIncoming ? OWN_INCOMING : OWN_OUTGOING));
        if (!isAllowed) throw failure('not-authorized');
        return this.era === 'history' ? { history: this.#asHistory(integration) } : { integration };
    }

    /** The oldest documented answer: deliveries, each with some of the document's fields, among them neither id nor type. */
    #asHistory(integration: FakeIntegration): Body[] {
        const records = this.#recordsOf(integration._id);
        const shown =
            records.length > 0 ? records : [delivery('start-execute-trigger-url', { integration, at: this.now() })];
        const { event, enabled, username, channel, name, triggerWords, urls } = integration;
        return shown.map(({ _id, type, step, event: fired, _createdAt, _updatedAt, data, url }) => ({
            ...{ _id, type, step },
            integration: { event, enabled, username, channel, name, triggerWords, urls },
            ...{ event: fired, _createdAt, _updatedAt, data, url },
        }));
    }

    #listIntegrations(user: WorkspaceUser, query: URLSearchParams): Body {
        this.#onlyKnown(query, ['count', 'offset', 'sort', 'name', 'type', 'query']);
        const allIn = this.#may(user, ALL_INCOMING);
        const allOut = this.#may(user, ALL_OUTGOING);
        const ownIn = this.#may(user, OWN_INCOMING);
        const ownOut = this.#may(user, OWN_OUTGOING);
        if (!(allIn || allOut || ownIn || ownOut)) this.#forbidden();
        const isVisible = ({ type, _createdBy }: FakeIntegration): boolean => {
            const isOwn = _createdBy?._id === user.id;
            if (allIn && allOut) return true;
            // Both "own" permissions win over a single "all" one (`mountQueriesBasedOnPermission.ts`).
            if (ownIn && ownOut) return isOwn;
            return type === 'webhook-incoming' ? allIn || (ownIn && isOwn) : allOut || (ownOut && isOwn);
        };
        const type = query.get('type');
        const name = query.get('name')?.toLowerCase();
        const found = [...this.integrations.values()].filter(
            (integration) =>
                isVisible(integration) &&
                (!type || integration.type === type) &&
                (!name || (integration.name?.toLowerCase().includes(name) ?? false)),
        );
        // They have no `ts`, so the default order is whatever the database makes of it.
        const { page, rest } = this.#page(found, query, { ts: -1 });
        return { integrations: page, ...rest };
    }

    #listHistory(user: WorkspaceUser, query: URLSearchParams): Body {
        const id = query.get('id');
        if (id === null) this.#invalid("must have required property 'id'");
        if (id === '') this.#invalid('must NOT have fewer than 1 characters');
        this.#onlyKnown(query, ['id', 'count', 'offset', 'sort', 'query']);
        const all = this.#may(user, ALL_OUTGOING);
        if (!all && !this.#may(user, OWN_OUTGOING)) this.#forbidden();
        if (id.trim() === '') throw failure('Invalid integration id.');
        const found = this.#recordsOf(id).filter(({ integration }) => all || integration._createdBy?._id === user.id);
        const { page, rest } = this.#page(found, query, { _updatedAt: -1 });
        return { history: page, ...rest };
    }

    #recordsOf(integrationId: string): FakeHistoryRecord[] {
        return sorted(this.history.get(integrationId) ?? [], { _updatedAt: -1 });
    }

    #page<T extends object>(
        found: readonly T[],
        query: URLSearchParams,
        defaultSort: Record<string, 1 | -1>,
    ): { page: T[]; rest: Body } {
        const whole = (name: string, fallback: number): number => {
            const value = query.get(name);
            if (value === null || value === '') return fallback;
            return /^-?\d+$/.test(value) ? Number(value) : this.#invalid('must be number');
        };
        const offset = Math.max(0, whole('offset', 0));
        const asked = whole('count', DEFAULT_COUNT);
        const mayAskForAll = this.workspace.settings.API_Allow_Infinite_Count !== false;
        const count = asked <= 0 ? (mayAskForAll ? Infinity : DEFAULT_COUNT) : Math.min(asked, MAX_COUNT);
        const page = sorted(found, readSort(query.get('sort')) ?? defaultSort).slice(offset, offset + count);
        return { page, rest: { offset, items: page.length, count: page.length, total: found.length } };
    }

    #updateIntegration(user: WorkspaceUser, text: string): Body {
        const body = parseJson(text);
        const isIncoming = isRecord(body) && body.type === 'webhook-incoming';
        const problems = !isRecord(body)
            ? ['must be object']
            : isIncoming
              ? checkFields(body, INCOMING_FIELDS, INCOMING_REQUIRED, true)
              : checkFields(body, OUTGOING_FIELDS, OUTGOING_REQUIRED, false);
        if (!isRecord(body) || problems.length > 0) {
            return this.#invalid([...problems, 'must match exactly one schema in oneOf'].join('\n '));
        }
        const target = body.target_url;
        const integration =
            !isIncoming && typeof target === 'string' && target !== ''
                ? [...this.integrations.values()].find(({ urls }) => urls?.includes(target))
                : this.integrations.get(String(body.integrationId));
        if (!integration) throw failure('No integration found.');
        const written = isIncoming
            ? this.#incomingUpdate(user, integration, body)
            : this.#outgoingUpdate(user, integration, body);
        const updated = withoutUndefined({
            ...integration,
            ...written,
            _updatedAt: this.now().toISOString(),
            _updatedBy: { _id: user.id, username: user.username },
        });
        this.integrations.set(integration._id, updated);
        return { integration: updated };
    }

    /** `updateIncomingIntegration.ts` */
    #incomingUpdate(user: WorkspaceUser, integration: FakeIntegration, body: Body): Body {
        const channels = readChannels(body.channel, []);
        const isOwn = integration._createdBy?._id === user.id;
        if (!this.#may(user, ALL_INCOMING)) {
            if (!this.#may(user, OWN_INCOMING)) throw meteorError('not_authorized', 'Unauthorized');
            if (!isOwn) throw meteorError('error-invalid-integration', 'Invalid integration');
        }
        this.#checkChannels(user, channels, [ALL_INCOMING, OWN_INCOMING]);
        const username = body.username ?? integration.username;
        const postAs = this.#users().find((other) => other.username === username);
        if (!postAs) throw meteorError('error-invalid-post-as-user', 'Invalid Post As User');
        if (!postAs.roles.includes('bot')) postAs.roles.push('bot');
        const optional = ['avatar', 'emoji', 'alias', 'script', 'overrideDestinationChannelEnabled'];
        return {
            enabled: body.enabled,
            name: body.name,
            scriptEnabled: body.scriptEnabled,
            ...Object.fromEntries(
                optional.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]),
            ),
            // Newer servers write it always, and what is left out is off.
            ...(integration.skipTranspile !== undefined && { skipTranspile: body.skipTranspile === true }),
            channel: channels,
            ...('username' in body && { username: postAs.username, userId: postAs.id }),
        };
    }

    /** `updateOutgoingIntegration.ts` and `validateOutgoingIntegration.ts` */
    #outgoingUpdate(user: WorkspaceUser, integration: FakeIntegration, body: Body): Body {
        const uses = EVENTS[String(body.event)];
        if (!uses) throw meteorError('error-invalid-event-type', 'Invalid event type');
        if (String(body.username).trim() === '') throw meteorError('error-invalid-username', 'Invalid username');
        if (uses.targetRoom && !body.targetRoom) throw meteorError('error-invalid-targetRoom', 'Invalid Target Room');
        const urls = Array.isArray(body.urls) ? body.urls.filter((url) => String(url).trim() !== '') : [];
        if (urls.length === 0) throw meteorError('error-invalid-urls', 'Invalid URLs');
        const channels = uses.channel ? readChannels(body.channel, SCOPED_CHANNELS) : [];
        if (!uses.channel && !this.#may(user, ALL_OUTGOING)) {
            throw meteorError('error-invalid-permissions', 'Invalid permission for required Integration creation.');
        }
        const postAs = this.#users().find((other) => other.username === body.username);
        if (!postAs) throw meteorError('error-invalid-user', 'Invalid user (did you delete the `rocket.cat` user?)');
        this.#checkChannels(user, channels, [ALL_OUTGOING, OWN_OUTGOING]);
        const { token } = body;
        if (typeof token !== 'string' || token.trim() === '') throw meteorError('error-invalid-token', 'Invalid token');
        if (!this.#may(user, ALL_OUTGOING)) {
            if (!this.#may(user, OWN_OUTGOING)) throw meteorError('not_authorized', 'Unauthorized');
            if (integration._createdBy?._id !== user.id) {
                throw meteorError(
                    'invalid_integration',
                    '[methods] updateOutgoingIntegration -> integration not found',
                );
            }
        }
        const written = Object.fromEntries(
            OUTGOING_WRITTEN.filter((name) => name in body || this.omittedFields === 'cleared').map((name) => [
                name,
                body[name],
            ]),
        );
        return {
            ...written,
            urls,
            channel: channels,
            username: postAs.username,
            userId: postAs.id,
            scriptEngine: body.scriptEngine ?? integration.scriptEngine ?? 'isolated-vm',
            ...(!uses.triggerWords && { triggerWords: undefined }),
            ...(body.retryFailedCalls === true && {
                retryCount: Number(body.retryCount) > 0 ? body.retryCount : 4,
                retryDelay: body.retryDelay ? body.retryDelay : 'powers-of-ten',
            }),
        };
    }

    #checkChannels(user: WorkspaceUser, channels: readonly string[], permissions: readonly string[]): void {
        const hasBoth = permissions.every((permission) => this.#may(user, permission));
        for (const channel of channels) {
            if (SCOPED_CHANNELS.includes(channel)) {
                if (channel === 'all_public_channels' || this.#may(user, ALL_OUTGOING)) continue;
                throw meteorError('error-invalid-channel', 'Invalid Channel');
            }
            const name = channel.slice(1);
            const members = channel.startsWith('#')
                ? this.workspace.rooms.find((room) => room.id === name || room.name === name)?.members
                : // Subscriptions are looked up by the user's id as if it were a room's: there is never one.
                  this.#users().some((other) => other.id === name || other.username === name)
                  ? []
                  : undefined;
            if (!members) throw meteorError('error-invalid-room', 'Invalid room');
            if (!hasBoth && !members.includes(user.id)) throw meteorError('error-invalid-channel', 'Invalid Channel');
        }
    }

    #onlyKnown(query: URLSearchParams, known: readonly string[]): void {
        if ([...query.keys()].some((name) => !known.includes(name))) {
            this.#invalid('must NOT have additional properties');
        }
    }

    #invalid(problem: string): never {
        throw this.errors === 'v8'
            ? new Refusal(400, { success: false, error: problem, errorType: 'error-invalid-params' })
            : meteorError('invalid-params', problem);
    }

    #forbidden(): never {
        if (this.errors === 'old') throw new Refusal(401, { success: false, error: 'unauthorized' });
        const code = this.errors === 'v8' ? 'error-forbidden' : 'error-unauthorized';
        throw new Refusal(403, { success: false, error: `${NO_PERMISSION} [${code}]` });
    }

    #unauthorized(): Body {
        switch (this.errors) {
            case 'old':
                return { status: 'error', message: NOT_LOGGED_IN };
            case 'v7':
                return { success: false, status: 'error', message: NOT_LOGGED_IN, error: NOT_LOGGED_IN };
            case 'v8':
                return { success: false, error: NOT_LOGGED_IN };
        }
    }
}

/** Starts a fake Rocket.Chat over `workspace`, with the demo integrations unless given others. */
export const startFakeRocketChat = (options: FakeRocketChatOptions): Promise<FakeRocketChat> =>
    new FakeRocketChat(options).start(options.port);

/** `API.v1.failure` */
const failure = (error: string): Refusal => new Refusal(400, { success: false, error });

/** How a thrown `Meteor.Error` is answered. */
const meteorError = (code: string, reason: string): Refusal =>
    new Refusal(400, { success: false, error: `${reason} [${code}]`, errorType: code });

const tooManyRequests = (seconds: number): string =>
    `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`;

const numberOr = (fallback: number, value: unknown): number => (typeof value === 'number' ? value : fallback);

const publicUser = ({ id, username, name, utcOffset, active = true, roles }: WorkspaceUser): Body => ({
    _id: id,
    username,
    name,
    type: roles.includes('bot') ? 'bot' : 'user',
    status: 'online',
    active,
    ...(utcOffset !== undefined && { utcOffset }),
});

const privateUser = ({ username, roles }: WorkspaceUser): Body => ({
    roles,
    emails: [{ address: `${username}@example.com`, verified: true }],
});

function readSort(text: string | null): Record<string, 1 | -1> | undefined {
    if (text === null) return undefined;
    const sort = parseJson(text);
    const isSort = (value: unknown): value is Record<string, 1 | -1> =>
        isRecord(value) && Object.values(value).every((direction) => direction === 1 || direction === -1);
    if (isSort(sort)) return sort;
    throw meteorError('error-invalid-sort', `Invalid sort parameter provided: "${text}"`);
}

function sorted<T extends object>(items: readonly T[], sort: Record<string, 1 | -1>): T[] {
    const valueAt = (item: T, path: string): string => {
        const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), item);
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : '';
    };
    return [...items].sort((a, b) => {
        for (const [path, direction] of Object.entries(sort)) {
            const [left, right] = [valueAt(a, path), valueAt(b, path)];
            if (left !== right) return (left < right ? -1 : 1) * direction;
        }
        return 0;
    });
}

function checkFields(
    body: Body,
    fields: typeof INCOMING_FIELDS,
    required: readonly string[],
    toleratesUnknown: boolean,
): string[] {
    const isOf = (value: unknown, type: string): boolean =>
        type === 'strings'
            ? Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
            : typeof value === type;
    return [
        ...required.filter((name) => body[name] === undefined).map((name) => `must have required property '${name}'`),
        ...Object.entries(body).flatMap(([name, value]) => {
            const type = fields[name];
            if (!type) return toleratesUnknown ? [] : ['must NOT have additional properties'];
            const isNullable = !required.includes(name);
            return isOf(value, type) || (isNullable && value === null) ? [] : [`must be ${type}`];
        }),
        ...(body.type === 'webhook-incoming' || body.type === 'webhook-outgoing' ? [] : ['must match pattern']),
    ];
}

function readChannels(value: unknown, alsoAllowed: readonly string[]): string[] {
    const channels = String(value)
        .split(',')
        .map((channel) => channel.trim())
        .filter((channel) => channel !== '');
    if (channels.length === 0) throw meteorError('error-invalid-channel', 'Invalid channel');
    for (const channel of channels) {
        if (!/^[@#]/.test(channel) && !alsoAllowed.includes(channel)) {
            throw meteorError('error-invalid-channel-start-with-chars', 'Invalid channel. Start with @ or #');
        }
    }
    return channels;
}

const withoutUndefined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;

function booleansAsStrings(value: unknown): unknown {
    if (typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) return value.map(booleansAsStrings);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, booleansAsStrings(item)]));
}
