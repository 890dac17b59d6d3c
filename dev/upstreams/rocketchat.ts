import { demoWorkspace, type Workspace, type WorkspaceUser } from '../workspace/workspace';
import { demoHistory, demoIntegrations } from './rocketchat-data';
import {
    failure,
    forbidden,
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
import {
    ALL_INCOMING,
    ALL_OUTGOING,
    everyUser,
    may,
    OWN_INCOMING,
    OWN_OUTGOING,
    ownUser,
    privateUser,
    publicUser,
} from './rocketchat-people';
import { allPermissions } from './rocketchat-permissions';
import { onlyKnown, pageOf, sorted } from './rocketchat-query';
import { bodyProblems, namedBy, updated } from './rocketchat-update';
import { secret } from './secrets';
import { Upstream } from './server';
import {
    decodeOnce,
    isRecord,
    parseJson,
    segmentsBelow,
    type Answer,
    type AuthState,
    type UpstreamRequest,
} from './requests';

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
    readonly errors?: ErrorWording;
    readonly integrations?: Iterable<FakeIntegration>;
    readonly history?: Iterable<readonly [string, FakeHistoryRecord[]]>;
    /** Paths under which `/api/v1` is served; `''` and `/chat` unless given. */
    readonly subPaths?: readonly string[];
}

type Route = (user: WorkspaceUser, request: UpstreamRequest) => Body;

/** `unknown`: enabled, and nothing was delivered yet. `gone`: its target answered 410, and the server disabled it. */
export type WebhookState = 'ok' | 'failing' | 'disabled' | 'gone' | 'unknown';

const GONE_STEP = 'after-process-http-status-410';

/** Roughly: the target refused the delivery, or the delivery broke on the way. */
const hasFailed = ({ step, error, httpResult }: FakeHistoryRecord): boolean =>
    error === true || step.endsWith('-failed') || (step === 'after-http-call' && httpResult === 'null');

/**
 * The part of Rocket.Chat's REST API for integrations, with answers as in
 * `apps/meteor/app/api/server/v1/integrations.ts`, from a state that a test can read and change at any time.
 */
export class FakeRocketChat extends Upstream {
    readonly workspace: Workspace;
    /** Valid tokens. Remove a token to revoke it. */
    readonly tokens: RocketChatCredentials[];
    readonly integrations: Map<string, FakeIntegration>;
    /** Records of deliveries by integration id, in any order. */
    readonly history: Map<string, FakeHistoryRecord[]>;
    /** Requests to endpoints that this fake lacks. Should stay empty. */
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

    /** The integration's state, by its document and its last deliveries. */
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

    protected override answer(request: UpstreamRequest): Answer {
        const found = this.#route(request);
        if (!found) {
            this.unexpected.push(`${request.method} ${request.path}`);
            return { status: 404, body: { status: 'error', message: 'API endpoint does not exist' } };
        }
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
            return answered({ status: 200, body: { ...found.run(user, request), success: true } });
        } catch (error) {
            if (error instanceof Refusal) return answered(error);
            throw error;
        }
    }

    #route(request: UpstreamRequest): { name: string; run: Route } | undefined {
        const routes: Partial<Record<string, Route>> = {
            'GET me': (user) => ownUser(user),
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

    #getIntegration(user: WorkspaceUser, query: URLSearchParams): Body {
        const integrationId = query.get('integrationId');
        if (integrationId === null) this.#invalid("must have required property 'integrationId'");
        const createdBy = query.get('createdBy');
        const integration = this.integrations.get(integrationId);
        // `createdBy` is a filter, not an authorisation: a wrong one leads to the same answer as an unknown id.
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

    /**
     * The oldest documented answer: deliveries, each with some of the document's fields, among them neither id nor
     * type.
     */
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
        // Integrations have no `ts`, so the default order is the database's own.
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

    #updateIntegration(user: WorkspaceUser, text: string): Body {
        const body = parseJson(text);
        const problems = bodyProblems(body);
        if (!isRecord(body) || problems.length > 0) {
            this.#invalid([...problems, 'must match exactly one schema in oneOf'].join('\n '));
        }
        const { workspace, omittedFields } = this;
        const named = namedBy(body, this.integrations);
        if (!named) throw failure('No integration found.');
        const integration = updated({ workspace, user, integration: named, body, omittedFields }, this.now());
        this.integrations.set(integration._id, integration);
        return { integration };
    }

    #may(user: WorkspaceUser, permissionId: string): boolean {
        return may(this.workspace, user, permissionId);
    }

    #page<T extends object>(
        found: readonly T[],
        query: URLSearchParams,
        defaultSort: Record<string, 1 | -1>,
    ): { page: T[]; rest: Body } {
        const mayAskForAll = this.workspace.settings.API_Allow_Infinite_Count !== false;
        return pageOf(found, query, { wording: this.errors, defaultSort, mayAskForAll });
    }

    #onlyKnown(query: URLSearchParams, known: readonly string[]): void {
        onlyKnown(this.errors, query, known);
    }

    #invalid(problem: string): never {
        throw invalidParams(this.errors, problem);
    }

    #forbidden(): never {
        throw forbidden(this.errors);
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
