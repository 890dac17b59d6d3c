import type { AxiosAdapter } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';

import type { Clock } from '../../ports/clock';

/** How one request ended. `refused`: a 4xx; `failed`: a 408 or 5xx; `timeout` and `no_answer`: none came. */
export type RequestOutcome = 'answered' | 'refused' | 'failed' | 'timeout' | 'no_answer';

const FIRST_REFUSAL = 400;

/** The adapter that reports each request, second tries included, with its time in ms. */
export function counted(
    adapter: AxiosAdapter,
    report: (outcome: RequestOutcome, ms: number) => void,
    clock: Clock,
): AxiosAdapter {
    return async (config) => {
        const startedAt = clock.now().getTime();
        const took = (): number => clock.now().getTime() - startedAt;
        try {
            const response = await adapter(config);
            report(response.status < FIRST_REFUSAL ? 'answered' : 'refused', took());
            return response;
        } catch (error) {
            report(outcomeOf(error), took());
            throw error;
        }
    };
}

function outcomeOf(error: unknown): RequestOutcome {
    if (!axios.isAxiosError(error)) return 'no_answer';
    if (error.response) return 'failed';
    return error.code === axios.AxiosError.ECONNABORTED ? 'timeout' : 'no_answer';
}
