import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Unreadable } from '../../domain/problem';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { parseIntegrations } from './wire';

/** Asks for all in one page. A server that does not allow it (`API_Allow_Infinite_Count`) sends its usual page. */
const ALL = '0';
/** The page size where all in one page are too large: documents hold whole scripts. */
const PAGE_SIZE = '25';
/** No workspace has so many integrations: a server that sends more pages is not paging. */
const MAX_PAGES = 200;
/** By default the server sorts by `ts`, which integrations do not have. */
const SORT = '{"_createdAt":-1}';

/**
 * Every integration that the token may see. An integration that is made or removed while pages are read may be missing,
 * but none is listed twice. The server refuses other parameters (apps/meteor/app/api/server/v1/integrations.ts).
 */
export async function listAllWebhooks(http: UpstreamHttp): Promise<Outcome<readonly WebhookIntegration[]>> {
    const found = new Map<string, WebhookIntegration>();
    let count = ALL;
    let offset = 0;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer = await askForPage(http, count, offset);
        if (!answer.ok) {
            const { problem } = answer;
            if (count !== ALL || problem.kind !== 'unreadable' || problem.how !== 'too-large') return answer;
            count = PAGE_SIZE;
            continue;
        }
        const parsed = parseIntegrations(answer.value, http);
        if (!parsed.ok) return parsed;

        const { webhooks, rows, total = rows } = parsed.value;
        const known = found.size;
        for (const webhook of webhooks) if (!found.has(webhook.id)) found.set(webhook.id, webhook);
        offset += rows;
        if (offset >= total || rows === 0) return ok([...found.values()]);
        // The page repeats earlier rows: the server does not page.
        if (found.size === known && webhooks.length > 0) return unreadable('unexpected');
    }
    return unreadable('too-large');
}

const unreadable = (how: Unreadable): Outcome<never> => failed({ kind: 'unreadable', upstream: 'rocketchat', how });

const askForPage = (http: UpstreamHttp, count: string, offset: number): Promise<Outcome<JsonAnswer>> =>
    http.get(['api', 'v1', 'integrations.list'], { count, offset: String(offset), sort: SORT });
