import { failed, type Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Allowance } from '../../ports/upstreams';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { LONGEST_WAIT_MS } from '../http/rateLimit';
import { perAccount } from '../memory/perAccount';

/** How long the server counts (`API_Enable_Rate_Limiter_Limit_Time_Default`), where a refusal does not say. */
const USUAL_WINDOW_MS = 60_000;
/** The server tells the end of a window as a time from now: two answers of one window differ by what they took. */
const SAME_WINDOW_MS = 2000;

/** What is known of the limit of one endpoint. */
export interface AllowanceNote {
    /** Undefined where there is no limit, nothing is known, or what was known is over. */
    current(): Allowance | undefined;
    /** Takes note of what an answer says, and passes it on. */
    noted(answer: Outcome<JsonAnswer>): Outcome<JsonAnswer>;
    /**
     * Sends a request and takes note of its answer. While a wait lasts that the server named, it is answered with what is
     * left of it, and nothing is sent. Where others are under way that may use up what is left, it waits for them: of
     * many at once, one more than the server takes is sent at most.
     */
    ask(send: () => Promise<Outcome<JsonAnswer>>): Promise<Outcome<JsonAnswer>>;
}

export function allowanceNote(clock: Clock): AllowanceNote {
    let known: Allowance | undefined;
    let waitsUntil: number | undefined;
    let underWay = 0;
    // The last answer told of no limit; or there was none, and nobody waits for a server that is silent.
    let isOpen = false;
    let waiting: (() => void)[] = [];
    const current = (): Allowance | undefined => (known && known.resetAt > clock.now() ? known : undefined);

    const note = (said: Allowance | undefined): void => {
        const before = current();
        // Answers may overtake each other; within a window it can only become less.
        const isSameWindow =
            said && before && Math.abs(said.resetAt.getTime() - before.resetAt.getTime()) <= SAME_WINDOW_MS;
        known = isSameWindow && before.remaining < said.remaining ? before : said;
        isOpen = known === undefined;
    };
    const noted = (answer: Outcome<JsonAnswer>): Outcome<JsonAnswer> => {
        if (answer.ok) note(answer.value.limit);
        else if (answer.problem.kind === 'rate-limited') {
            const { waitMs } = answer.problem;
            const now = clock.now().getTime();
            note({ remaining: 0, resetAt: new Date(now + (waitMs ?? USUAL_WINDOW_MS)) });
            if (waitMs !== undefined) waitsUntil = now + waitMs;
        } else isOpen = true;
        return answer;
    };
    /** What is left of the wait that the server named, ms. A clock that was set back does not make it last longer. */
    const waitLeft = (): number => {
        const left = (waitsUntil ?? 0) - clock.now().getTime();
        return left <= LONGEST_WAIT_MS ? Math.max(left, 0) : 0;
    };
    const mayGo = (): boolean => underWay === 0 || isOpen || (current()?.remaining ?? 0) > underWay;

    return {
        current,
        noted,
        async ask(send) {
            while (waitLeft() === 0 && !mayGo()) await new Promise<void>((resolve) => waiting.push(resolve));
            const waitMs = waitLeft();
            if (waitMs > 0) return failed({ kind: 'rate-limited', upstream: 'rocketchat', waitMs });
            underWay += 1;
            try {
                return noted(await send());
            } finally {
                underWay -= 1;
                const woken = waiting;
                waiting = [];
                for (const wake of woken) wake();
            }
        },
    };
}

/** The endpoints that are read, each with a limit of its own, which people and the monitor share. */
const ENDPOINTS = {
    'integrations.get': 'get',
    'integrations.history': 'history',
    'integrations.list': 'list',
    'permissions.listAll': 'permissions',
} as const;

export type Allowances = Readonly<Record<(typeof ENDPOINTS)[keyof typeof ENDPOINTS], AllowanceNote>>;

/**
 * Remembers the limits of the account that asked last, in memory only: the server counts anew every minute anyway, and
 * each of its instances by itself.
 */
export const rememberedAllowances = (clock: Clock): ((account: string) => Allowances) =>
    perAccount(() => {
        const note = (): AllowanceNote => allowanceNote(clock);
        return { get: note(), history: note(), list: note(), permissions: note() };
    });

/** The same client, whose reads keep to what is known of their endpoint's limit. */
export const withinAllowances = (http: UpstreamHttp, allowances: Allowances): UpstreamHttp => ({
    ...http,
    get(segments, query) {
        const [, name] = Object.entries(ENDPOINTS).find(([endpoint]) => endpoint === segments.at(-1)) ?? [];
        const send = (): Promise<Outcome<JsonAnswer>> => http.get(segments, query);
        return name ? allowances[name].ask(send) : send();
    },
});
