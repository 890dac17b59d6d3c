import { explain, sourceName } from '../chat/explain';
import { spanIn } from '../chat/times';
import { webhookScope } from '../domain/access';
import { WEBHOOK_RIGHTS } from '../domain/rights';
import type { Source } from '../domain/source';
import type { Probed } from '../ports/examination';
import { code, Markup, named, type Say } from '../i18n/say';
import { failure, fine, unknown, warning, wasReached, type Finding, type Patient, type Probe } from './probe';

/** Two requests with a time limit of their own each fit: the slowest chain of the doctor is one of them. */
const REQUEST_LIMIT_MS = 9_000;
/** A card waits for such an answer. */
const SLOW_MS = 3_000;
/** The `Date` header has whole seconds, and the answer was on its way. */
const CLOCK_WARNING_MS = 30_000;
/** Times of posts and of rate limits are wrong by more than people accept. */
const CLOCK_FAILURE_MS = 5 * 60_000;
/** With fewer requests a minute, the deliveries of many webhooks take several checks. */
const FEW_PER_MINUTE = 60;

const reach =
    (ask: (patient: Patient) => Promise<Probed<unknown>>): Probe['run'] =>
    async (patient) => {
        const { say } = patient;
        const probed = await ask(patient);
        if (!probed.outcome.ok && !wasReached(probed)) return failure(explain(probed.outcome.problem, say));
        if (
            !probed.outcome.ok &&
            ['upstream-failed', 'unreadable', 'refused-in-front'].includes(probed.outcome.problem.kind)
        ) {
            return failure(explain(probed.outcome.problem, say));
        }
        return probed.tookMs >= SLOW_MS
            ? warning(say('doctor_reach_slow', { seconds: Math.round(probed.tookMs / 1000) }))
            : fine(say('doctor_reach_ok', { ms: probed.tookMs }));
    };

const clock =
    (source: Source, ask: (patient: Patient) => Promise<Probed<unknown>>): Probe['run'] =>
    async (patient) => {
        const { say } = patient;
        const probed = await ask(patient);
        if (!wasReached(probed)) return unknown(say('doctor_not_reached', { source: sourceName(source, say) }));
        if (probed.aheadMs === undefined) return unknown(say('doctor_clock_unknown'));
        const apart = Math.abs(probed.aheadMs);
        if (apart < CLOCK_WARNING_MS) return fine(say('doctor_clock_ok'));
        const words = say('doctor_clock_apart', { apart: spanIn(say.language, apart) });
        return apart < CLOCK_FAILURE_MS ? warning(words) : failure(words);
    };

async function key({ asked, say }: Patient): Promise<Finding> {
    const probed = await asked.hooked();
    if (probed.outcome.ok) return fine(say('doctor_key_ok'));
    const { problem } = probed.outcome;
    if (problem.kind === 'rate-limited') return warning(explain(problem, say));
    if (['credentials-refused', 'forbidden', 'not-configured', 'bad-setting', 'rejected'].includes(problem.kind)) {
        return failure(explain(problem, say));
    }
    return unknown(say('doctor_not_reached', { source: sourceName('hooked', say) }));
}

async function token({ asked, say }: Patient): Promise<Finding> {
    const probed = await asked.account();
    if (probed.outcome.ok) return fine(say('doctor_token_ok', { account: code(`@${probed.outcome.value.username}`) }));
    const { problem } = probed.outcome;
    if (problem.kind === 'rate-limited') return warning(explain(problem, say));
    if (['credentials-refused', 'forbidden', 'not-configured', 'bad-setting', 'rejected'].includes(problem.kind)) {
        return failure(explain(problem, say));
    }
    return unknown(say('doctor_not_reached', { source: sourceName('rocketchat', say) }));
}

/** Which rights the token's account has, and what each missing one costs. */
async function rights({ asked, say }: Patient): Promise<Finding> {
    const [account, permissions] = await Promise.all([asked.account(), asked.permissions()]);
    if (!account.outcome.ok) return unknown(say('doctor_rights_unknown'));
    if (!permissions.outcome.ok) return warning(explain(permissions.outcome.problem, say));
    const scope = webhookScope(account.outcome.value.roles, permissions.outcome.value);
    const kinds = ['incoming', 'outgoing'] as const;
    const costs = kinds.flatMap((kind) => {
        const of = scope[kind];
        return of === 'all' ? [] : [say(`doctor_rights_${kind}_${of}`, { permission: code(WEBHOOK_RIGHTS[kind].all) })];
    });
    if (costs.length === 0) return fine(say('doctor_rights_ok'));
    const words = [...costs, say('doctor_rights_fix')].join(' ');
    return kinds.every((kind) => scope[kind] === 'none') ? failure(words) : warning(words);
}

async function limit({ asked, say }: Patient): Promise<Finding> {
    const probed = await asked.permissions();
    if (!probed.outcome.ok) {
        const { problem } = probed.outcome;
        return problem.kind === 'rate-limited' ? failure(explain(problem, say)) : unknown(say('doctor_limit_unknown'));
    }
    if (probed.perMinute === undefined) return fine(say('doctor_limit_none'));
    const words = say('doctor_limit', { count: probed.perMinute });
    return probed.perMinute >= FEW_PER_MINUTE
        ? fine(words)
        : warning(`${words} ${say('doctor_limit_fix', { permission: code('api-bypass-rate-limit') })}`);
}

async function dashboard({ examination, settings, say }: Patient): Promise<Finding> {
    const complaint = settings.complaints.some(({ setting }) => setting === 'hooked_dashboard_url');
    const status = await examination.dashboard();
    const setting = code('hooked_dashboard_url');
    if (status === undefined) return warning(say('doctor_dashboard_silent', { setting }));
    if (status === 404 || status === 410)
        return failure(say('doctor_dashboard_missing', { setting, status: String(status) }));
    // Pages behind a sign-in refuse the app, and not the people who have signed in.
    if (status >= 500) return warning(say('doctor_dashboard_broken', { status: String(status) }));
    return complaint ? warning(say('doctor_dashboard_default', { setting })) : fine(say('doctor_dashboard_ok'));
}

/** The rows about Hooked and Rocket.Chat's REST API. */
export const upstreamProbes: readonly Probe[] = [
    { id: 'hooked-reach', limitMs: REQUEST_LIMIT_MS, run: reach(({ asked }) => asked.hooked()) },
    { id: 'hooked-key', limitMs: REQUEST_LIMIT_MS, run: key },
    { id: 'hooked-clock', limitMs: REQUEST_LIMIT_MS, run: clock('hooked', ({ asked }) => asked.hooked()) },
    { id: 'dashboard', limitMs: REQUEST_LIMIT_MS, run: dashboard },
    { id: 'rocketchat-reach', limitMs: REQUEST_LIMIT_MS, run: reach(({ asked }) => asked.server()) },
    { id: 'rocketchat-clock', limitMs: REQUEST_LIMIT_MS, run: clock('rocketchat', ({ asked }) => asked.server()) },
    { id: 'token', limitMs: REQUEST_LIMIT_MS, run: token },
    { id: 'rights', limitMs: REQUEST_LIMIT_MS, run: rights },
    { id: 'limit', limitMs: REQUEST_LIMIT_MS, run: limit },
    { id: 'versions', limitMs: REQUEST_LIMIT_MS, run: versions },
];

async function versions({ asked, examination, say }: Patient): Promise<Finding> {
    const { outcome } = await asked.server();
    const server = outcome.ok ? outcome.value.version : undefined;
    const own = examination.inside && ownVersions(examination.inside, say);
    if (server === undefined) return warning([...(own ? [own] : []), say('doctor_versions_unknown')].join(' '));
    return fine([...(own ? [own] : []), say('doctor_versions_server', { version: server })].join(' '));
}

const ownVersions = (
    { appVersion, engineRange }: { readonly appVersion: string; readonly engineRange: string },
    say: Say,
): string => say('doctor_versions_app', { version: new Markup(code(appVersion).markup), engine: code(engineRange) });

/** A room's name for a sentence. */
export const roomName = (name: string): Markup => named(`#${name}`);
