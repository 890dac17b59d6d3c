import type { AxiosAdapter } from 'axios';

import { answerReply } from '../../cards/findingsCard';
import { timesFor } from '../../chat/times';
import { sayIn } from '../../i18n/say';
import { deadlineIn, type Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { hookedAccounts } from '../hooked/client';
import { upstreamHttp } from '../http/client';
import { afterEnabling } from './afterEnabling';

const TIMEOUT_MS = 1_000;
const ID = 'rehearsal';

/**
 * Makes the card of an account that nobody has, soon, and throws it away. No upstream is asked. The first card of a
 * process takes several times as long as the next ones: texts are unpacked, the runtime loads its languages of dates and
 * numbers, and code is compiled when it first runs. After this, nobody waits for that.
 * @param language the workspace's, in which most cards are written
 */
export function rehearseSoon(clock: Clock, language: () => Promise<string | undefined>, log: Log): void {
    afterEnabling(() => rehearse(clock, language), log, 'the first card could not be rehearsed');
}

async function rehearse(clock: Clock, language: () => Promise<string | undefined>): Promise<void> {
    const now = clock.now();
    const outcome = await hookedAccounts(
        upstreamHttp({
            upstream: 'hooked',
            baseUrl: 'https://rehearsal.invalid',
            headers: {},
            timeoutMs: TIMEOUT_MS,
            deadline: deadlineIn(TIMEOUT_MS, clock),
            adapter: answering({ data: accountAt(now) }),
            now: () => now,
        }),
    ).get(ID);
    const say = sayIn(await language());
    answerReply(
        { query: { id: ID }, reader: {}, now, audience: 'asker', findings: [{ source: 'hooked', outcome }] },
        { say, times: timesFor(say.language, undefined, now), appId: ID, dashboardUrl: '', mayManage: true },
    );
}

/** Answers by itself: no request leaves. */
const answering =
    (answer: object): AxiosAdapter =>
    (config) =>
        Promise.resolve({ data: JSON.stringify(answer), status: 200, statusText: '', headers: {}, config });

/** An account in Hooked's own form. */
const accountAt = (now: Date): object => ({
    id: ID,
    type: 'youtube',
    account: { name: ID, username: ID },
    health: { status: 'healthy', tokenValid: true, lastChecked: now },
    createdAt: now,
});
