import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { unzipSync } from 'fflate';

/** What an answer of the fake replaces, by `<method> <path>`: an answer, or what to do with the connection. */
export type Override =
    | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
    | 'drop'
    | 'silent'
    /** Takes the upload, then closes the connection without an answer. */
    | 'take and drop';

export interface AppsServerOptions {
    /** Where the API lies: '' or '/chat'. */
    readonly subPath?: string;
    readonly password?: string;
    /** A second factor of the account, and the code that is right. */
    readonly twoFactor?: { readonly method: 'totp' | 'email'; readonly code: string };
    readonly installed?: { readonly version: string; readonly status: string };
    readonly mayManageApps?: boolean;
    /** Of the licence: -1 for any number. */
    readonly maxPrivateApps?: number;
    /** The status that the app gets where Rocket.Chat enables it. */
    readonly startsAs?: string;
    /** The first answers to a route; after them, the ordinary ones. */
    readonly overrides?: Readonly<Record<string, readonly Override[]>>;
    /** The workspace's; each reader's own unless given. */
    readonly language?: string;
    /** Whether the route for public settings knows `_id`; it does unless given. */
    readonly knowsSettingIds?: boolean;
    readonly licenceErrors?: Readonly<Record<string, string>>;
}

/** One upload that arrived. */
export interface Arrived {
    /** Below the sub-path. */
    readonly path: string;
    readonly permissions: unknown;
    readonly version: string;
}

export const USER_ID = 'adminUserId1234';
export const SESSION_TOKEN = 'session-token-of-the-login';
export const PERSONAL_TOKEN = 'personal-access-token-1';

interface State {
    version: string;
    status: string;
}

/**
 * Rocket.Chat's routes for apps, as `apps/meteor/ee/server/apps/communication/rest.ts` answers them, over HTTP. A change
 * of the status answers `{}` as the status: the server serialises a promise there.
 */
export class AppsServer {
    readonly arrived: Arrived[] = [];
    /** `<method> <path>` of every request. */
    readonly requests: string[] = [];
    readonly headers: http.IncomingHttpHeaders[] = [];
    /** Sessions that are not signed out. */
    sessions = 0;
    readonly #server: http.Server;
    readonly #overrides: Map<string, Override[]>;
    #app: State | undefined;

    private constructor(readonly options: AppsServerOptions) {
        this.#app = options.installed && { ...options.installed };
        this.#overrides = new Map(Object.entries(options.overrides ?? {}).map(([route, list]) => [route, [...list]]));
        this.#server = http.createServer((request, response) => void this.#serve(request, response));
    }

    static async start(options: AppsServerOptions = {}): Promise<AppsServer> {
        const server = new AppsServer(options);
        await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
        return server;
    }

    get url(): string {
        const { port } = this.#server.address() as AddressInfo;
        return `http://127.0.0.1:${port}${this.options.subPath ?? ''}`;
    }

    get status(): string | undefined {
        return this.#app?.status;
    }

    async stop(): Promise<void> {
        this.#server.closeAllConnections();
        await new Promise((resolve) => this.#server.close(resolve));
    }

    async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
        const method = request.method ?? 'GET';
        const path = request.url ?? '/';
        const route = `${method} ${path}`;
        this.requests.push(route);
        this.headers.push(request.headers);
        const override = this.#overrides.get(route)?.shift();
        if (override === 'drop') return void request.socket.destroy();
        if (override === 'silent') return;
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        const body = Buffer.concat(chunks);
        const answer =
            typeof override === 'object' ? override : await this.#answer(method, path, request.headers, body);
        if (override === 'take and drop') return void request.socket.destroy();
        const isText = typeof answer.body === 'string';
        response.writeHead(answer.status, {
            'Content-Type': isText ? 'text/html' : 'application/json',
            ...('headers' in answer ? answer.headers : {}),
        });
        response.end(isText ? answer.body : JSON.stringify(answer.body ?? {}));
    }

    async #answer(
        method: string,
        path: string,
        headers: http.IncomingHttpHeaders,
        body: Buffer,
    ): Promise<{ status: number; body: unknown }> {
        const prefix = this.options.subPath ?? '';
        if (!path.startsWith(`${prefix}/`)) return { status: 404, body: '<html>nothing here</html>' };
        const below = path.slice(prefix.length);
        if (below === '/api/info') return { status: 200, body: { version: '8.9', success: true } };
        if (below.startsWith('/api/v1/settings.public')) return this.#publicSettings(below);
        if (below === '/api/v1/login') return this.#login(JSON.parse(body.toString()) as Record<string, string>);
        if (below === '/api/apps/count') {
            const { maxPrivateApps = -1 } = this.options;
            return {
                status: 200,
                body: { totalMarketplaceEnabled: 0, totalPrivateEnabled: 0, maxMarketplaceApps: -1, maxPrivateApps },
            };
        }
        const token = headers['x-auth-token'];
        if (headers['x-user-id'] !== USER_ID || (token !== SESSION_TOKEN && token !== PERSONAL_TOKEN))
            return { status: 401, body: { status: 'error', message: 'You must be logged in to do this.' } };
        if (below === '/api/v1/me') return { status: 200, body: { _id: USER_ID, username: 'admin', success: true } };
        if (below === '/api/v1/logout') {
            this.sessions -= 1;
            return { status: 200, body: { status: 'success', data: { message: "You've been logged out!" } } };
        }
        if (this.options.mayManageApps === false)
            return failure(403, 'User does not have the permissions required for this action [error-unauthorized]');
        return this.#apps(method, below, headers, body);
    }

    /** Server versions before `_id` was known answer with all public settings, or as many as asked for. */
    #publicSettings(path: string): { status: number; body: unknown } {
        const { language = '', knowsSettingIds = true } = this.options;
        const wanted = new URL(path, 'http://server').searchParams;
        const all = [
            { _id: 'Accounts_ManuallyApproveNewUsers', value: false, enterprise: false },
            { _id: 'Language', value: language, enterprise: false },
        ];
        const settings = all
            .filter(({ _id }) => !knowsSettingIds || !wanted.has('_id') || wanted.get('_id') === _id)
            .slice(0, wanted.get('count') === '0' ? undefined : Number(wanted.get('count') ?? 50));
        return {
            status: 200,
            body: { settings, count: settings.length, offset: 0, total: settings.length, success: true },
        };
    }

    #login({ user, password, code }: Record<string, string>): { status: number; body: unknown } {
        const { password: right = 'open sesame', twoFactor } = this.options;
        const refused = (error: string, message: string, details?: unknown) => ({
            status: 401,
            body: { status: 'error', error, message, ...(details ? { details } : {}) },
        });
        if (user !== 'admin' || password !== right) return refused('Unauthorized', 'Unauthorized');
        if (twoFactor && code !== twoFactor.code) {
            const details = { method: twoFactor.method, availableMethods: [twoFactor.method] };
            return code === undefined
                ? refused('totp-required', 'TOTP Required', details)
                : refused('totp-invalid', 'TOTP Invalid', details);
        }
        this.sessions += 1;
        return { status: 200, body: { status: 'success', data: { userId: USER_ID, authToken: SESSION_TOKEN } } };
    }

    async #apps(
        method: string,
        path: string,
        headers: http.IncomingHttpHeaders,
        body: Buffer,
    ): Promise<{ status: number; body: unknown }> {
        const [, , , id, leaf] = path.split('/');
        const app = this.#app;
        if (method === 'POST' && leaf === undefined) return this.#upload(path, headers, body);
        if (!app) return failure(404, `No App found by the id of: ${id}`);
        if (leaf === undefined) return { status: 200, body: { app: { id, ...app }, success: true } };
        if (method === 'GET') return { status: 200, body: { status: app.status, success: true } };
        if (this.options.maxPrivateApps === 0) return failure(400, 'license-prevented');
        app.status = this.options.startsAs ?? 'manually_enabled';
        return { status: 200, body: { status: {}, success: true } };
    }

    async #upload(
        path: string,
        headers: http.IncomingHttpHeaders,
        body: Buffer,
    ): Promise<{ status: number; body: unknown }> {
        const form = await new Response(new Uint8Array(body), {
            headers: { 'Content-Type': headers['content-type'] ?? '' },
        }).formData();
        const file = form.get('app');
        if (!(file instanceof File)) return failure(400, 'app_file_error');
        const { 'app.json': manifest } = unzipSync(new Uint8Array(await file.arrayBuffer()));
        const { version } = JSON.parse(Buffer.from(manifest ?? []).toString()) as { version: string };
        const granted = form.get('permissions');
        const permissions: unknown = typeof granted === 'string' ? JSON.parse(granted) : undefined;
        this.arrived.push({ path, permissions, version });
        const { maxPrivateApps = -1, startsAs = 'manually_enabled', licenceErrors = {} } = this.options;
        // An update keeps the status of before; a new app is enabled where the licence allows it.
        const isUpdate = path !== '/api/apps';
        const status = isUpdate && this.#app ? this.#app.status : maxPrivateApps === 0 ? 'initialized' : startsAs;
        this.#app = { version, status };
        return {
            status: 200,
            body: {
                app: { version, status },
                implemented: [],
                licenseValidation: { errors: licenceErrors, warnings: {} },
                success: true,
            },
        };
    }
}

const failure = (status: number, error: string) => ({ status, body: { success: false, error } });
