import {
    envelope,
    KEY_DETAILS,
    ok,
    oneOf,
    readPlatformData,
    Refusal,
    refuse,
    refuseField,
    refuseUnknownAccount,
    wholeNumber,
} from './hooked-answers';
import {
    aPost,
    anAccount,
    aVideo,
    demoAccounts,
    demoPosts,
    type FakeAccount,
    type FakePost,
    type FakeVideo,
    type HookedHealthStatus,
    HOOKED_PLATFORMS,
} from './hooked-data';
import { isRecord, parseJson, segmentsBelow, type Answer, type AuthState, type UpstreamRequest } from './requests';
import { secret } from './secrets';
import { Upstream } from './server';

/** The key that a fake Hooked accepts by default. */
export const HOOKED_API_KEY = secret('hooked-api-key');

/** Where the answer holds the list of integrations. The page that documents it could not be read. */
export type ListShape = 'bare' | 'array' | 'integrations' | 'data' | 'items' | 'results';

/**
 * How the list is paged, if at all: by rows (`limit`, `offset`), by numbered pages, or by a cursor that the answer
 * gives for the next page. `ignored`: the answer announces more, and is the same for every request.
 */
export type ListPaging = 'none' | 'offset' | 'page' | 'cursor' | 'ignored';

export interface FakeHookedOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    readonly apiKey?: string;
    readonly now?: () => Date;
    readonly accounts?: Iterable<FakeAccount>;
    readonly posts?: Iterable<FakePost>;
    /** Paths under which `/v1` is served; `''` and `/api` unless given. */
    readonly prefixes?: readonly string[];
    readonly listShape?: ListShape;
    readonly listHealth?: boolean;
    readonly listPaging?: ListPaging;
}

const STATUSES = ['pending', 'published', 'failed', 'draft'];
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Hooked's API, as far as its public reference describes it, with a state that can be read and changed at any time. */
export class FakeHooked extends Upstream {
    readonly accounts: Map<string, FakeAccount>;
    readonly posts: Map<string, FakePost>;
    /** Videos that can be scheduled: the videos of the posts, two more, and any that a test adds. */
    readonly videos: Map<string, FakeVideo>;
    /** Accounts that were disconnected, as they were. */
    readonly gone = new Map<string, FakeAccount>();
    /** Requests to paths that Hooked does not document, such as `GET /v1/integration`. Should stay empty. */
    readonly unexpected: string[] = [];
    /** Change it to revoke the key. */
    apiKey: string;
    /** Without a subscription, every answer is 403. */
    subscribed = true;
    /**
     * `bare`: the whole body is the array. The others: `data` is the array, or an object holding it under that name.
     */
    listShape: ListShape;
    /** Whether the items of the list carry `health`. */
    listHealth: boolean;
    /** Only for shapes that have room for paging: not `bare`, not `array`. */
    listPaging: ListPaging;
    listPageSize = DEFAULT_LIMIT;
    /** The documentation's example answers `limit: 50` to a request for 20; false echoes the requested limit. */
    echoesDefaultLimit = true;

    readonly #prefixes: readonly string[];
    #made = 0;

    constructor(options: FakeHookedOptions = {}) {
        super(options.now);
        const now = this.now();
        const accounts = [...(options.accounts ?? demoAccounts(now))];
        this.accounts = new Map(accounts.map((account) => [account.id, account]));
        this.posts = new Map([...(options.posts ?? demoPosts(now, accounts))].map((post) => [post.id, post]));
        this.videos = new Map(
            [...this.posts.values()].map(({ video }) => [video.id, { ...video, status: 'completed' as const }]),
        );
        for (const { video, status } of [
            { video: aVideo('vid_ready', 'Ready to go'), status: 'completed' as const },
            { video: aVideo('vid_rendering', 'Still rendering'), status: 'processing' as const },
        ]) {
            this.videos.set(video.id, { ...video, status });
        }
        this.apiKey = options.apiKey ?? HOOKED_API_KEY;
        this.#prefixes = options.prefixes ?? ['', '/api'];
        this.listShape = options.listShape ?? 'array';
        this.listHealth = options.listHealth ?? true;
        this.listPaging = options.listPaging ?? 'none';
    }

    /** The account's access token has expired, as if Hooked had just noticed. */
    expire(id: string): void {
        this.#setHealth(id, 'expired');
    }

    /** The connection to the account is broken, as if Hooked had just noticed. */
    breakAccount(id: string): void {
        this.#setHealth(id, 'error');
    }

    /** The account works again, under the same id. The dashboard does {@link reconnect} instead. */
    heal(id: string): void {
        this.#setHealth(id, 'healthy');
    }

    /**
     * Disconnects the account, as a person does in the dashboard. Its pending posts stay, and fail when they are due.
     */
    disconnect(id: string): FakeAccount {
        const account = this.#account(id);
        this.gone.set(id, account);
        this.accounts.delete(id);
        return account;
    }

    /** Undoes a disconnection, which no dashboard can, so that a demonstration can go on. */
    restore(id: string): void {
        const account = this.gone.get(id);
        if (!account) return;
        this.gone.delete(id);
        this.accounts.set(id, account);
    }

    /** Removes the account and connects it anew, as its owner would in the dashboard: the new account has a new id. */
    reconnect(id: string): FakeAccount {
        const old = this.#account(id);
        this.accounts.delete(id);
        return this.addAccount({ ...old, id: `${id}_${++this.#made}`, health: undefined, createdAt: undefined });
    }

    /** Adds a healthy account, with the fields of `over`. */
    addAccount({ id = `int_new${++this.#made}`, ...over }: Partial<FakeAccount> = {}): FakeAccount {
        const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
        const defaults: Partial<FakeAccount> = {
            health: { status: 'healthy', tokenValid: true, lastChecked: this.now().toISOString() },
            createdAt: this.now().toISOString(),
        };
        const account = anAccount(this.now(), { ...defaults, ...given, id });
        this.accounts.set(id, account);
        return account;
    }

    /** Adds a post of the account that is pending for tomorrow, with the fields of `over`. */
    addPost(accountId: string, { id = `sch_new${++this.#made}`, ...over }: Partial<FakePost> = {}): FakePost {
        const post = aPost(this.now(), this.#account(accountId), { ...over, id });
        this.posts.set(id, post);
        this.videos.set(post.video.id, { ...post.video, status: 'completed' });
        return post;
    }

    protected override auth(request: UpstreamRequest): AuthState {
        const key = request.header('x-api-key');
        if (key === undefined || key === '') return 'absent';
        return key === this.apiKey ? 'valid' : 'invalid';
    }

    protected override errorBody(status: number): unknown {
        if (status === 401) return envelope('API key is invalid', 'INVALID_API_KEY', KEY_DETAILS);
        if (status === 429) return envelope('Too many requests', 'RATE_LIMIT_EXCEEDED');
        return status >= 500
            ? envelope('Internal server error', 'INTERNAL_ERROR')
            : envelope('Bad request', 'BAD_REQUEST');
    }

    protected override answer(request: UpstreamRequest): Answer {
        this.#settleDuePosts();
        const run = this.#route(request);
        if (!run) {
            this.unexpected.push(`${request.method} ${request.path}`);
            return { status: 404, body: envelope('Route not found', 'NOT_FOUND') };
        }
        const auth = this.auth(request);
        if (auth === 'absent') {
            return { status: 401, body: envelope('API key is required', 'MISSING_API_KEY', KEY_DETAILS) };
        }
        if (auth === 'invalid') return { status: 401, body: this.errorBody(401) };
        if (!this.subscribed) {
            return { status: 403, body: envelope('An active subscription is required', 'SUBSCRIPTION_REQUIRED') };
        }
        try {
            return { status: 200, body: run() };
        } catch (error) {
            if (error instanceof Refusal) return error.answer;
            throw error;
        }
    }

    #route(request: UpstreamRequest): (() => unknown) | undefined {
        const [version, resource, id, ...rest] = segmentsBelow(this.#prefixes, request) ?? [];
        if (version !== 'v1' || !id || rest.length > 0) return undefined;
        switch (`${request.method} ${resource}`) {
            case 'GET integration':
                return id === 'list' ? () => this.#listAccounts(request.query) : () => this.#getAccount(id);
            case 'DELETE integration':
                return () => this.#disconnect(id);
            case 'GET schedule':
                return id === 'list' ? () => this.#listPosts(request.query) : () => ok(this.#post(id));
            case 'GET video':
                return id === 'list' ? undefined : () => this.#getVideo(id);
            case 'POST schedule':
                return id === 'create' ? () => this.#createPost(request.body) : undefined;
            case 'PATCH schedule':
                return () => this.#changePost(id, request.body);
            case 'DELETE schedule':
                return () => this.#deletePost(id);
            default:
                return undefined;
        }
    }

    #listAccounts(query: URLSearchParams): unknown {
        const items = [...this.accounts.values()].map(({ health, ...account }) =>
            this.listHealth ? { ...account, health } : account,
        );
        if (this.listShape === 'bare') return items;
        if (this.listShape === 'array') return ok(items);
        const { rows, paging } = this.#pageOf(items, query);
        return ok({ [this.listShape]: rows, ...paging });
    }

    #pageOf(items: readonly unknown[], query: URLSearchParams): { rows: readonly unknown[]; paging?: object } {
        const size = wholeNumber('limit', query.get('limit'), { min: 1, max: MAX_LIMIT }) ?? this.listPageSize;
        const page = wholeNumber('page', query.get('page'), { min: 1 }) ?? 1;
        const from = (start: number): readonly unknown[] => items.slice(start, start + size);
        const total = items.length;
        switch (this.listPaging) {
            case 'none':
                return { rows: items };
            case 'offset': {
                const offset = wholeNumber('offset', query.get('offset'), { min: 0 }) ?? 0;
                return { rows: from(offset), paging: { total, limit: DEFAULT_LIMIT, offset } };
            }
            case 'page': {
                const totalPages = Math.ceil(total / size);
                return { rows: from((page - 1) * size), paging: { pagination: { page, limit: size, totalPages } } };
            }
            case 'cursor': {
                const start = Number((query.get('cursor') ?? 'at-0').slice('at-'.length));
                const next = start + size < total ? `at-${start + size}` : null;
                return { rows: from(start), paging: { meta: { nextCursor: next } } };
            }
            case 'ignored':
                return { rows: items.slice(0, this.listPageSize), paging: { hasMore: total > this.listPageSize } };
        }
    }

    #getAccount(id: string): unknown {
        return ok(this.accounts.get(id) ?? refuseUnknownAccount(id));
    }

    #disconnect(id: string): unknown {
        if (!this.accounts.has(id)) refuseUnknownAccount(id);
        const { type } = this.disconnect(id);
        return ok({ id, type, deleted: true }, 'Integration disconnected successfully');
    }

    #getVideo(id: string): unknown {
        const video = this.videos.get(id) ?? refuse(404, 'Video not found', 'NOT_FOUND');
        return ok({ ...video, status: video.status.toUpperCase() }, 'Video details fetched successfully');
    }

    #listPosts(query: URLSearchParams): unknown {
        const status = oneOf('status', query.get('status'), STATUSES);
        const platform = oneOf('platform', query.get('platform'), HOOKED_PLATFORMS);
        const limit = wholeNumber('limit', query.get('limit'), { min: 1, max: MAX_LIMIT }) ?? DEFAULT_LIMIT;
        const offset = wholeNumber('offset', query.get('offset'), { min: 0 }) ?? 0;
        const found = [...this.posts.values()]
            .filter((post) => (!status || post.status === status) && (!platform || post.platform === platform))
            .sort((a, b) => Date.parse(a.scheduledDateTime) - Date.parse(b.scheduledDateTime));
        return ok({
            scheduledPosts: found.slice(offset, offset + limit),
            total: found.length,
            limit: this.echoesDefaultLimit ? DEFAULT_LIMIT : limit,
            offset,
        });
    }

    #createPost(body: string): unknown {
        const asked = parseJson(body);
        if (!isRecord(asked)) refuse(400, 'Request body must be a JSON object', 'VALIDATION_ERROR');
        const { videoId, integrationId } = asked;
        if (typeof videoId !== 'string' || videoId === '') refuseField('videoId', 'is required');
        if (typeof integrationId !== 'string' || integrationId === '') refuseField('integrationId', 'is required');
        const account = this.accounts.get(integrationId) ?? refuse(404, 'Integration not found', 'NOT_FOUND');
        const { status, ...video } = this.videos.get(videoId) ?? refuse(404, 'Video not found', 'NOT_FOUND');
        if (status !== 'completed') refuseField('videoId', 'must be of a completed video');
        const scheduledDateTime = this.#futureTime(asked.scheduledDateTime);
        const platformData = readPlatformData(asked.platformData ?? {}, account);
        const at = this.now().toISOString();
        const post = this.addPost(integrationId, {
            scheduledDateTime,
            video,
            platformData,
            createdAt: at,
            updatedAt: at,
        });
        return ok({ scheduleId: post.id, status: post.status, scheduledDateTime, platform: post.platform, videoId });
    }

    #changePost(id: string, body: string): unknown {
        const post = this.#pendingPost(id);
        const asked = parseJson(body);
        if (!isRecord(asked)) refuse(400, 'Request body must be a JSON object', 'VALIDATION_ERROR');
        const scheduledDateTime =
            asked.scheduledDateTime === undefined ? post.scheduledDateTime : this.#futureTime(asked.scheduledDateTime);
        const platformData = { ...post.platformData, ...readPlatformData(asked.platformData ?? {}, post.integration) };
        return ok(Object.assign(post, { scheduledDateTime, platformData, updatedAt: this.now().toISOString() }));
    }

    #deletePost(id: string): unknown {
        this.#pendingPost(id);
        this.posts.delete(id);
        return ok({ id, deleted: true });
    }

    #post(id: string): FakePost {
        return this.posts.get(id) ?? refuse(404, 'Scheduled post not found', 'NOT_FOUND', { field: 'scheduleId' });
    }

    #pendingPost(id: string): FakePost {
        const post = this.#post(id);
        if (post.status !== 'pending') {
            refuse(400, 'Only pending posts can be changed', 'INVALID_STATUS', { field: 'status' });
        }
        return post;
    }

    #futureTime(value: unknown): string {
        if (typeof value !== 'string' || !ISO_8601.test(value)) {
            return refuseField('scheduledDateTime', 'must be an ISO 8601 date and time');
        }
        const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}Z`;
        const time = Date.parse(zoned);
        if (Number.isNaN(time)) refuseField('scheduledDateTime', 'must be an ISO 8601 date and time');
        if (time <= this.now().getTime()) refuseField('scheduledDateTime', 'must be in the future');
        return new Date(time).toISOString();
    }

    /** Publishes or fails posts whose time has come. Runs before each request. */
    #settleDuePosts(): void {
        const now = this.now().getTime();
        for (const post of this.posts.values()) {
            if (post.status !== 'pending' || Date.parse(post.scheduledDateTime) > now) continue;
            const account = this.accounts.get(post.integration.id);
            post.updatedAt = post.scheduledDateTime;
            post.status = account?.health.status === 'healthy' ? 'published' : 'failed';
            if (!account) post.error = 'Integration disconnected';
            else if (post.status === 'failed') post.error = 'Integration needs reconnection';
        }
    }

    #setHealth(id: string, status: HookedHealthStatus): void {
        this.#account(id).health = {
            status,
            tokenValid: status === 'healthy',
            lastChecked: this.now().toISOString(),
        };
    }

    #account(id: string): FakeAccount {
        const account = this.accounts.get(id);
        if (!account) throw new Error(`The fake Hooked has no account ${id}`);
        return account;
    }
}

/** Starts a fake Hooked with the demo accounts and posts, unless given others. */
export const startFakeHooked = (options: FakeHookedOptions = {}): Promise<FakeHooked> =>
    new FakeHooked(options).start(options.port);
