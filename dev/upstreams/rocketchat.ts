import { demoWorkspace, type Workspace, type WorkspaceUser } from '../workspace/workspace';
import { demoHistory, demoIntegrations } from './rocketchat-data';
import {
    failure,
    invalidParams,
    meteorError,
    notLoggedIn,
    Refusal,
    tooManyRequests,
    type Body,
    type ErrorWording,
} from './rocketchat-errors';
import { delivery, type DeliveryOptions, type DeliveryStep } from './rocketchat-history';
import type { FakeHistoryRecord, FakeIntegration } from './rocketchat-history';
import { answerOf, endpointOf, isKnownSomewhere, recordsOf, type IntegrationState } from './rocketchat-integrations';
import { everyUser, may, ownUser, privateUser, publicUser } from './rocketchat-people';
import { allPermissions } from './rocketchat-permissions';
import { onlyKnown } from './rocketchat-query';
import type { SentRequest, TargetAnswer } from './rocketchat-replay';
import { loadValidators } from './rocketchat-validators';
import { GENERATIONS, type ServerVersion } from './rocketchat-version';
import { secret } from './secrets';
import { Upstream } from './server';
import { decodeOnce, isRecord, segmentsBelow, type Answer, type AuthState, type UpstreamRequest } from './requests';

/** A personal access token and the user it belongs to: the two headers of a REST call. */
export interface RocketChatCredentials {
    readonly userId: string;
    readonly token: string;
}

const credentialsOf = (username: string): RocketChatCredentials => ({
    userId: demoWorkspace().users.find((user) => user.username === username)?.id ?? '',
    token: secret(`rocketchat-token-${username}`),
});

/** A token of the demo workspace's `admin`: the only valid token, unless the fake gets others. */
export const ADMIN_CREDENTIALS = credentialsOf('admin');
/** A token of `owner`, who may manage only own integrations. Valid only if the fake gets it. */
export const OWNER_CREDENTIALS = credentialsOf('owner');
/** A token of `viewer`, who may manage none. Valid only if the fake gets it. */
export const VIEWER_CREDENTIALS = credentialsOf('viewer');

/**
 * The three generations of the documented `integrations.get` answer: `new` has booleans, `typed-strings` has them as
 * strings (`success` as well), `history` answers `{history: [{…, integration: {…}}], success: true}`.
 */
export type IntegrationsGetEra = 'new' | 'typed-strings' | 'history';

export interface FakeRocketChatOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** Read at every request, so a change takes effect at once. */
    readonly workspace: Workspace;
    readonly tokens?: readonly RocketChatCredentials[];
    readonly now?: () => Date;
    readonly era?: IntegrationsGetEra;
    /** The generation of the server; 8.8 unless given. */
    readonly version?: ServerVersion;
    readonly integrations?: Iterable<FakeIntegration>;
    readonly history?: Iterable<readonly [string, FakeHistoryRecord[]]>;
    /** Paths under which `/api/v1` is served; `''` and `/chat` unless given. */
    readonly subPaths?: readonly string[];
}

type Route = (user: WorkspaceUser, request: UpstreamRequest) => Body | Promise<Body>;

/** `unknown`: enabled, and nothing was delivered yet. `gone`: its target answered 410, and the server disabled it. */
export type WebhookState = 'ok' | 'failing' | 'disabled' | 'gone' | 'unknown';

const GONE_STEP = 'after-process-http-status-410';

/** Roughly: the target refused the delivery, or the delivery broke on the way. */
const hasFailed = ({ step, error, httpResult }: FakeHistoryRecord): boolean =>
    error === true || step.endsWith('-failed') || (step === 'after-http-call' && httpResult === 'null');

/**
 * The part of Rocket.Chat's REST API for integrations, with answers as in `apps/meteor/server/api/v1/integrations.ts`
 * and requests checked by the validators that Rocket.Chat publishes, from a state that a test can read and change at any
 * time.
 */
export class FakeRocketChat extends Upstream implements IntegrationState {
    readonly workspace: Workspace;
    /** Valid tokens. Remove a token to revoke it. */
    readonly tokens: RocketChatCredentials[];
    readonly integrations: Map<string, FakeIntegration>;
    /** Records of deliveries by integration id, in any order. */
    readonly history: Map<string, FakeHistoryRecord[]>;
    /** Requests to endpoints that this fake lacks. Should stay empty. */
    readonly unexpected: string[] = [];
    era: IntegrationsGetEra;
    /** Follows {@link version}, until a test sets another. */
    errors: ErrorWording;
    /** What reached the targets of outgoing integrations because somebody replayed a delivery, oldest first. */
    readonly sent: SentRequest[] = [];
    /** What a target answers to a replayed delivery. */
    targetAnswer: TargetAnswer = { step: 'after-http-call' };
    /**
     * What an update does to the optional fields of an outgoing integration that its body leaves out. That depends on
     * the server's database driver, so a client that resends everything is right under both.
     */
    omittedFields: 'cleared' | 'kept' = 'cleared';

    #version: ServerVersion;
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
        this.#version = options.version ?? '8.8';
        this.errors = GENERATIONS[this.#version].errors;
        this.#subPaths = options.subPaths ?? ['', '/chat'];
        this.#startedAt = now.toISOString();
    }

    /** The generation of the server. Setting it sets its error texts as well. */
    get version(): ServerVersion {
        return this.#version;
    }

    set version(version: ServerVersion) {
        this.#version = version;
        this.errors = GENERATIONS[version].errors;
    }

    /** Starts to listen, and meanwhile to load the validators. */
    override start(port?: number): Promise<this> {
        // A failure shows where a request needs them.
        loadValidators().catch(() => undefined);
        return super.start(port);
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

    /** The integration's state, by its document and its last deliveries. */
    stateOf(id: string): WebhookState {
        const integration = this.#integration(id);
        const { enabled, type, scriptError, urls = [] } = integration;
        const records = recordsOf(this, id);
        if (!enabled) return records[0]?.step === GONE_STEP ? 'gone' : 'disabled';
        if (type === 'webhook-incoming') return scriptError ? 'failing' : 'ok';
        const newest = urls.flatMap((url) => records.find((record) => record.url === url) ?? []);
        if (newest.length === 0) return 'unknown';
        return newest.some(hasFailed) ? 'failing' : 'ok';
    }

    /** The step that the newest delivery has reached. */
    lastStep(id: string): string | undefined {
        return recordsOf(this, id)[0]?.step;
    }

    /** Sets the state, as if it had just changed: with the deliveries that show it, or the script's error. */
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
        if (status === 401) return notLoggedIn(this.errors);
        return { success: false, error: status === 429 ? tooManyRequests(60) : 'Internal server error' };
    }

    protected override async answer(request: UpstreamRequest): Promise<Answer> {
        if (this.#isInfo(request)) return { status: 200, body: { ...this.#info(request), success: true } };
        const found = this.#route(request);
        if (!found) return { status: 404, body: { status: 'error', message: 'API endpoint does not exist' } };
        const user = this.#caller(request);
        if (!user) return { status: 401, body: notLoggedIn(this.errors) };
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
            return answered({ status: 200, body: { ...(await found.run(user, request)), success: true } });
        } catch (error) {
            if (error instanceof Refusal) return answered(error.wordedFor(this.errors));
            throw error;
        }
    }

    /** The segments of a path below one of the server's own. */
    #below(request: UpstreamRequest): string[] {
        return segmentsBelow(this.#subPaths, request) ?? [];
    }

    #isInfo(request: UpstreamRequest): boolean {
        return request.method === 'GET' && ['api/info', 'api/v1/info'].includes(this.#below(request).join('/'));
    }

    /** `getServerInfo.ts`: the patch is for those who may see statistics. */
    #info(request: UpstreamRequest): Body {
        const user = this.#caller(request);
        const { full } = GENERATIONS[this.version];
        const mayKnow = user !== undefined && this.#may(user, 'view-statistics');
        return { version: mayKnow ? full : this.version, ...(mayKnow && { info: { version: full } }) };
    }

    #route(request: UpstreamRequest): { name: string; run: Route } | undefined {
        const routes: Partial<Record<string, Route>> = {
            'GET me': (user) => ownUser(user),
            'GET permissions.listAll': (_, { query }) => this.#listPermissions(query),
            'GET users.info': (user, { query }) => this.#userInfo(user, query),
        };
        const { method, path } = request;
        const [api, version, name = '', ...rest] = this.#below(request);
        const isEndpoint = api === 'api' && version === 'v1' && rest.length === 0;
        const endpoint = isEndpoint ? endpointOf(method, name, this.version) : undefined;
        if (endpoint) {
            const run: Route = async (user) => {
                const validators = await loadValidators();
                return answerOf(endpoint, request, { validators, state: this, user, at: this.now() });
            };
            return { name, run };
        }
        const run = isEndpoint ? routes[`${method} ${name}`] : undefined;
        if (run) return { name, run };
        if (!isEndpoint || !isKnownSomewhere(method, name)) this.unexpected.push(`${method} ${path}`);
        return undefined;
    }

    #caller(request: UpstreamRequest): WorkspaceUser | undefined {
        const userId = request.header('x-user-id');
        const token = request.header('x-auth-token');
        const known = this.tokens.some((pair) => pair.userId === userId && pair.token === token);
        return known ? this.workspace.users.find((user) => user.id === userId && user.active !== false) : undefined;
    }

    #permissions(): ReturnType<typeof allPermissions> {
        return allPermissions(this.workspace, this.#startedAt);
    }

    /** Fixed windows per caller's address, route and verb (`ApiClass.ts`); requests with bad tokens do not count. */
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

    #userInfo(user: WorkspaceUser, query: URLSearchParams): Body {
        const userId = query.get('userId');
        const username = query.get('username');
        if (userId === null && username === null) this.#invalid("must have required property 'userId'");
        const found = everyUser(this.workspace).find((other) =>
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

    #may(user: WorkspaceUser, permissionId: string): boolean {
        return may(this.workspace, user, permissionId);
    }

    #onlyKnown(query: URLSearchParams, known: readonly string[]): void {
        onlyKnown(this.errors, query, known);
    }

    #invalid(problem: string): never {
        throw invalidParams(this.errors, problem);
    }
}

/** Starts a fake Rocket.Chat over `workspace`, with the demo integrations unless given others. */
export const startFakeRocketChat = (options: FakeRocketChatOptions): Promise<FakeRocketChat> =>
    new FakeRocketChat(options).start(options.port);

const numberOr = (fallback: number, value: unknown): number => (typeof value === 'number' ? value : fallback);

function booleansAsStrings(value: unknown): unknown {
    if (typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) return value.map(booleansAsStrings);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, booleansAsStrings(item)]));
}
