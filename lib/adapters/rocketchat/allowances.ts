import type { Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Allowance } from '../../ports/upstreams';
import type { JsonAnswer } from '../http/client';

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
}

export function allowanceNote(clock: Clock): AllowanceNote {
    let known: Allowance | undefined;
    const current = (): Allowance | undefined => (known && known.resetAt > clock.now() ? known : undefined);

    const note = (said: Allowance | undefined): void => {
        const before = current();
        // Answers may overtake each other; within a window it can only become less.
        const isSameWindow =
            said && before && Math.abs(said.resetAt.getTime() - before.resetAt.getTime()) <= SAME_WINDOW_MS;
        known = isSameWindow && before.remaining < said.remaining ? before : said;
    };
    return {
        current,
        noted(answer) {
            if (answer.ok) note(answer.value.limit);
            else if (answer.problem.kind === 'rate-limited') {
                const { waitMs = USUAL_WINDOW_MS } = answer.problem;
                note({ remaining: 0, resetAt: new Date(clock.now().getTime() + waitMs) });
            }
            return answer;
        },
    };
}

/** The endpoints whose limit people and the monitor share. */
export interface Allowances {
    readonly get: AllowanceNote;
    readonly history: AllowanceNote;
}

/**
 * Remembers the limits of the account that asked last, in memory only: the server counts anew every minute anyway, and
 * each of its instances by itself.
 */
export function rememberedAllowances(clock: Clock): (account: string) => Allowances {
    let current: { readonly account: string; readonly allowances: Allowances } | undefined;
    return (account) => {
        if (current?.account !== account) {
            current = { account, allowances: { get: allowanceNote(clock), history: allowanceNote(clock) } };
        }
        return current.allowances;
    };
}
