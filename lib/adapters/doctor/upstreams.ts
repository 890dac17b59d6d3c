import type { AxiosAdapter } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';
import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Problem } from '../../domain/problem';
import type { Source } from '../../domain/source';
import { deadlineIn, type Clock } from '../../ports/clock';
import type { Examination, Probed } from '../../ports/examination';
import type { AppSettings } from '../../settings/values';
import { refusal } from '../hooked/envelope';
import type { JsonAnswer } from '../http/answer';
import { upstreamHttp, type UpstreamHttp } from '../http/client';
import { maybe, text, texts } from '../http/wire';
import { parsePermissions } from '../rocketchat/permissions';
import { refusalOf } from '../rocketchat/refusal';

/** Of one question, with its second try, ms. */
export const QUESTION_MS = 8_000;

export interface QuestionOptions {
    readonly settings: AppSettings;
    readonly adapter: AxiosAdapter;
    readonly clock: Clock;
    /** The address for Rocket.Chat where no other is set. */
    readonly siteUrl: () => Promise<string | undefined>;
}

/** The doctor's questions to both upstreams: with clients of their own, which share no cache and remember nothing. */
export type Questions = Pick<Examination, 'hooked' | 'server' | 'account' | 'permissions' | 'dashboard'>;

const wireInfo = v.object({ version: text, info: maybe(v.object({ version: text })) });
const wireMe = v.object({ username: text, roles: texts });

export function questions(options: QuestionOptions): Questions {
    const unexpected: Problem = { kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' };
    const asRocketChat = <T>(
        segments: readonly string[],
        isSigned: boolean,
        read: (answer: JsonAnswer, http: UpstreamHttp) => Outcome<T>,
    ): Promise<Probed<T>> => ask(options, 'rocketchat', () => rocketChat(options, isSigned), segments, {}, read);
    return {
        hooked: () =>
            ask(
                options,
                'hooked',
                () => Promise.resolve(hooked(options)),
                ['v1', 'schedule', 'list'],
                { status: 'pending', limit: '1' },
                (answer, http) => {
                    const refused = refusal(answer, undefined, http);
                    return refused ? failed(refused) : ok('accepted' as const);
                },
            ),
        server: () =>
            asRocketChat(['api', 'info'], false, (answer, http) => {
                const refused = refusalOf(answer, http, { endpoint: 'info' });
                if (refused) return refused;
                const parsed = v.safeParse(wireInfo, answer.body);
                if (!parsed.success) return failed(unexpected);
                const version = parsed.output.info?.version ?? parsed.output.version;
                return ok({ ...(version !== undefined && { version }) });
            }),
        account: () =>
            asRocketChat(['api', 'v1', 'me'], true, (answer, http) => {
                const refused = refusalOf(answer, http, { endpoint: 'me' });
                if (refused) return refused;
                const parsed = v.safeParse(wireMe, answer.body);
                const username = parsed.success ? parsed.output.username : undefined;
                return parsed.success && username !== undefined
                    ? ok({ username, roles: parsed.output.roles })
                    : failed(unexpected);
            }),
        permissions: () => asRocketChat(['api', 'v1', 'permissions.listAll'], true, parsePermissions),
        dashboard: () => statusOf(options),
    };
}

interface Target {
    readonly baseUrl: string;
    readonly headers: Readonly<Record<string, string>>;
}

function hooked({ settings: { hooked: own } }: QuestionOptions): Outcome<Target> {
    const upstream = 'hooked';
    if (!own.apiKey.ok) return failed({ kind: 'bad-setting', upstream, complaint: own.apiKey.complaint });
    if (own.apiKey.value === '') return failed({ kind: 'not-configured', upstream, settings: ['hooked_api_key'] });
    if (!own.apiUrl.ok) return failed({ kind: 'bad-setting', upstream, complaint: own.apiUrl.complaint });
    return ok({ baseUrl: own.apiUrl.value, headers: { 'x-api-key': own.apiKey.value } });
}

async function rocketChat({ settings, siteUrl }: QuestionOptions, isSigned: boolean): Promise<Outcome<Target>> {
    const { url, userId, authToken } = settings.rocketchat;
    const upstream = 'rocketchat';
    if (!url.ok) return failed({ kind: 'bad-setting', upstream, complaint: url.complaint });
    const baseUrl = url.value ?? (await siteUrl());
    if (baseUrl === undefined) return failed({ kind: 'not-configured', upstream, settings: ['rocketchat_url'] });
    if (!isSigned) return ok({ baseUrl, headers: {} });
    if (!userId.ok) return failed({ kind: 'bad-setting', upstream, complaint: userId.complaint });
    if (!authToken.ok) return failed({ kind: 'bad-setting', upstream, complaint: authToken.complaint });
    const missing = [
        ...(userId.value === '' ? ['rocketchat_user_id'] : []),
        ...(authToken.value === '' ? ['rocketchat_auth_token'] : []),
    ];
    if (missing.length > 0) return failed({ kind: 'not-configured', upstream, settings: missing });
    return ok({ baseUrl, headers: { 'X-User-Id': userId.value, 'X-Auth-Token': authToken.value } });
}

/** One question, timed, with what the headers of its answer say. */
async function ask<T>(
    { settings, adapter, clock }: QuestionOptions,
    upstream: Source,
    target: () => Promise<Outcome<Target>>,
    segments: readonly string[],
    query: Readonly<Record<string, string>>,
    read: (answer: JsonAnswer, http: UpstreamHttp) => Outcome<T>,
): Promise<Probed<T>> {
    const found = await target();
    if (!found.ok) return { outcome: found, tookMs: 0 };
    let headers: Readonly<Record<string, unknown>> = {};
    let aheadMs: number | undefined;
    const listening: AxiosAdapter = async (config) => {
        const response = await adapter({ ...config, validateStatus: () => true });
        headers = response.headers;
        const date = Date.parse(String(headers.date));
        aheadMs = Number.isNaN(date) ? undefined : date - clock.now().getTime();
        if (!config.validateStatus || config.validateStatus(response.status)) return response;
        throw new axios.AxiosError('refused', axios.AxiosError.ERR_BAD_RESPONSE, config, null, response);
    };
    const http = upstreamHttp({
        upstream,
        ...found.value,
        secrets: [settings.hooked.apiKey, settings.rocketchat.userId, settings.rocketchat.authToken].flatMap((one) =>
            one.ok ? [one.value] : [],
        ),
        timeoutMs: Math.min(settings.requestTimeoutMs, QUESTION_MS),
        deadline: deadlineIn(QUESTION_MS, clock),
        adapter: listening,
        now: () => clock.now(),
    });
    const startedAt = clock.now().getTime();
    const answer = await http.get(segments, query);
    const tookMs = Math.max(clock.now().getTime() - startedAt, 0);
    const perMinute = limitIn(headers);
    return {
        outcome: answer.ok ? read(answer.value, http) : answer,
        tookMs,
        ...(aheadMs !== undefined && { aheadMs }),
        ...(perMinute !== undefined && { perMinute }),
    };
}

/** Rocket.Chat counts by the minute unless an admin has changed that (`API_Enable_Rate_Limiter_Limit_Time_Default`). */
function limitIn(headers: Readonly<Record<string, unknown>>): number | undefined {
    const limit = String(headers['x-ratelimit-limit']);
    return /^\d{1,9}$/.test(limit) ? Number(limit) : undefined;
}

/** Without the key: the dashboard is a page for people. */
async function statusOf({ settings, adapter }: QuestionOptions): Promise<number | undefined> {
    try {
        const { status } = await axios.request<string>({
            adapter,
            url: settings.hooked.dashboardUrl,
            method: 'get',
            timeout: Math.min(settings.requestTimeoutMs, QUESTION_MS),
            responseType: 'text',
            transformResponse: [],
            validateStatus: () => true,
        });
        return status;
    } catch {
        return undefined;
    }
}
