import { failed, type Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Allowance } from '../../ports/upstreams';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { MAX_WAIT_MS } from '../http/rateLimit';
import { perAccount } from '../memory/cached';

/** The server's usual window (`API_Enable_Rate_Limiter_Limit_Time_Default`), for a refusal that names no time. */
const USUAL_WINDOW_MS = 60_000;
/** The server gives the end of a window as a time from now, so two answers of one window may differ a little. */
const SAME_WINDOW_MS = 2000;

/** Follows the rate limit of one endpoint by the answers that it gives. */
export interface AllowanceTracker {
    /** Undefined when there is no limit, when none is known yet, and when the known window is over. */
    current(): Allowance | undefined;
    /** Learns from an answer, and returns it. */
    observe(answer: Outcome<JsonAnswer>): Outcome<JsonAnswer>;
    /**
     * Sends a request and learns from its answer. During a wait that the server has named, it sends nothing and gives
     * `rate-limited` with the rest of that wait. While other requests may use up the allowance, it waits for their
     * answers: of many requests at once, at most one too many is sent.
     */
    ask(send: () => Promise<Outcome<JsonAnswer>>): Promise<Outcome<JsonAnswer>>;
}

export function allowanceTracker(clock: Clock): AllowanceTracker {
    let known: Allowance | undefined;
    let retryAt: number | undefined;
    let inFlight = 0;
    // True after an answer without a limit, and after no answer: nobody should wait for a server that is silent.
    let isUnlimited = false;
    let waiting: (() => void)[] = [];
    const current = (): Allowance | undefined => (known && known.resetAt > clock.now() ? known : undefined);

    const learn = (reported: Allowance | undefined): void => {
        const before = current();
        // Answers may overtake each other, and within one window the allowance only shrinks.
        const isSameWindow =
            reported && before && Math.abs(reported.resetAt.getTime() - before.resetAt.getTime()) <= SAME_WINDOW_MS;
        known = isSameWindow && before.remaining < reported.remaining ? before : reported;
        isUnlimited = known === undefined;
    };
    const observe = (answer: Outcome<JsonAnswer>): Outcome<JsonAnswer> => {
        if (answer.ok) learn(answer.value.limit);
        else if (answer.problem.kind === 'rate-limited') {
            const { waitMs } = answer.problem;
            const now = clock.now().getTime();
            learn({ remaining: 0, resetAt: new Date(now + (waitMs ?? USUAL_WINDOW_MS)) });
            if (waitMs !== undefined) retryAt = now + waitMs;
        } else isUnlimited = true;
        return answer;
    };
    /** The rest of the wait that the server has named, ms. A clock that is set back does not make it longer. */
    const waitLeft = (): number => {
        const left = (retryAt ?? 0) - clock.now().getTime();
        return left <= MAX_WAIT_MS ? Math.max(left, 0) : 0;
    };
    const maySend = (): boolean => inFlight === 0 || isUnlimited || (current()?.remaining ?? 0) > inFlight;

    return {
        current,
        observe,
        async ask(send) {
            while (waitLeft() === 0 && !maySend()) await new Promise<void>((resolve) => waiting.push(resolve));
            const waitMs = waitLeft();
            if (waitMs > 0) return failed({ kind: 'rate-limited', upstream: 'rocketchat', waitMs });
            inFlight += 1;
            try {
                return observe(await send());
            } finally {
                inFlight -= 1;
                const woken = waiting;
                waiting = [];
                for (const wake of woken) wake();
            }
        },
    };
}

/** The endpoints that the app reads. Each has its own limit, which commands and the monitor share. */
const ENDPOINTS = {
    'integrations.get': 'get',
    'integrations.history': 'history',
    'integrations.list': 'list',
    'permissions.listAll': 'permissions',
} as const;

/** A tracker for each endpoint that the app reads. */
export type Allowances = Readonly<Record<(typeof ENDPOINTS)[keyof typeof ENDPOINTS], AllowanceTracker>>;

/**
 * Remembers the limits of the account that asked last. Memory is enough: each instance of the server counts by itself,
 * and begins anew every minute.
 */
export const rememberedAllowances = (clock: Clock): ((account: string) => Allowances) =>
    perAccount(() => {
        const tracker = (): AllowanceTracker => allowanceTracker(clock);
        return { get: tracker(), history: tracker(), list: tracker(), permissions: tracker() };
    });

/** The same client, whose reads respect the known limits of their endpoints. */
export const withinAllowances = (http: UpstreamHttp, allowances: Allowances): UpstreamHttp => ({
    ...http,
    get(segments, query) {
        const [, name] = Object.entries(ENDPOINTS).find(([endpoint]) => endpoint === segments.at(-1)) ?? [];
        const send = (): Promise<Outcome<JsonAnswer>> => http.get(segments, query);
        return name ? allowances[name].ask(send) : send();
    },
});
