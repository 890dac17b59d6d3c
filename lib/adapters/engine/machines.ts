import { createHash, timingSafeEqual } from 'crypto';

import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type {
    IApi,
    IApiEndpoint,
    IApiEndpointInfo,
    IApiRequest,
    IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';
import { ApiSecurity, ApiVisibility } from '@rocket.chat/apps-engine/definition/api/IApi';
import type { App } from '@rocket.chat/apps-engine/definition/App';

import { machineHealth, type MonitorRecords } from '../../domain/monitor/machines';
import { prometheusText } from '../../domain/monitor/prometheus';
import { SWEEP_RECORD } from '../../domain/monitor/sweep';
import type { AppSettings } from '../../settings/values';
import { logTo } from './log';
import { metricsOf } from './machineMetrics';
import type { Services } from './services';

/** What an endpoint has to answer with. */
interface Asked {
    readonly records: MonitorRecords;
    readonly settings: AppSettings;
    readonly services: Services;
}

const answerWith = (status: number, content: unknown, headers: Record<string, string> = {}): IApiResponse => ({
    status: status,
    headers: { 'cache-control': 'no-store', ...headers },
    content,
});

const json = (status: number, content: object, headers: Record<string, string> = {}): IApiResponse =>
    answerWith(status, content, { 'content-type': 'application/json; charset=utf-8', ...headers });

/**
 * An endpoint that answers to holders of `metrics_token` alone, and does not exist while that is unset. The engine logs each
 * request with its headers before the app sees it (deno-runtime/handlers/api-handler.ts), so the token comes into the
 * app's log; the setting's description says so.
 */
class MachineEndpoint implements IApiEndpoint {
    constructor(
        private readonly app: App,
        private readonly services: Services,
        public readonly path: string,
        private readonly answer: (asked: Asked) => IApiResponse,
    ) {}

    /** GET: 404 while the token is unset, 401 for any other token, 503 where the storage cannot be read. */
    public async get(
        request: IApiRequest,
        _endpoint: IApiEndpointInfo,
        read: IRead,
        _modify: IModify,
        _http: IHttp,
        persistence: IPersistence,
    ): Promise<IApiResponse> {
        const { services } = this;
        const settings = await services.currentSettings(read);
        const token = settings.metricsToken.ok ? settings.metricsToken.value : '';
        if (token === '') return json(404, { error: 'This address is off: the setting metrics_token is not set.' });
        if (!isSame(bearerOf(request), token)) {
            const error = 'Send the value of the setting metrics_token as a bearer token.';
            return json(401, { error }, { 'www-authenticate': 'Bearer' });
        }
        try {
            const records = await recordsFrom(services, read, persistence);
            return this.answer({ records, settings, services });
        } catch (error) {
            logTo(this.app.getLogger()).error(`the endpoint ${this.path} could not read the app's records`, error);
            return json(503, { error: 'The app cannot read its records: the storage of Rocket.Chat failed.' });
        }
    }
}

async function recordsFrom(services: Services, read: IRead, persistence: IPersistence): Promise<MonitorRecords> {
    const stores = services.monitorStorage({ read, persistence });
    const [watches, alerts, health, inventories, sweep] = await Promise.all([
        stores.watches.all(),
        stores.alerts.all(),
        stores.health.all(),
        stores.inventories.all(),
        stores.sweeps.get(SWEEP_RECORD),
    ]);
    return { watches, alerts, health, inventories, sweep };
}

function bearerOf({ headers }: IApiRequest): string {
    const header: unknown = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
    return (typeof header === 'string' ? /^Bearer +(\S+) *$/i.exec(header)?.[1] : undefined) ?? '';
}

/** Compares hashes, so that the time says nothing about either text, not even its length. */
function isSame(given: string, expected: string): boolean {
    const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
    return timingSafeEqual(hash(given), hash(expected));
}

/** The endpoints `metrics` and `health`, at the app's private address. Paths never change. */
export const machineEndpoints = (app: App, services: Services): IApi => ({
    visibility: ApiVisibility.PRIVATE,
    security: ApiSecurity.UNSECURE,
    endpoints: [
        new MachineEndpoint(app, services, 'metrics', ({ records, settings }) =>
            answerWith(200, prometheusText(metricsOf(records, settings, services.requests, services.now)), {
                'content-type': 'text/plain; version=0.0.4; charset=utf-8',
            }),
        ),
        new MachineEndpoint(app, services, 'health', ({ records, settings }) => {
            const health = machineHealth(records, settings.monitor.intervalMinutes, services.now);
            return json(health.status === 'ok' ? 200 : 503, health);
        }),
    ],
});
