import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Unreadable } from '../../domain/problem';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { parseIntegrations } from './wire';

/** All at once; a server that does not allow it (`API_Allow_Infinite_Count`) sends its usual page. */
const ALL = '0';
/** Where all at once are too much: documents hold whole scripts. */
const SOME = '25';
/** No workspace has so many: past it, the server is not paging. */
const MOST_PAGES = 200;
/** They have no `ts`, by which the server would sort. */
const SORT = '{"_createdAt":-1}';

/**
 * Every integration that the token may see. What comes or goes while pages are read may be missed, never doubled.
 * Parameters other than these are refused (apps/meteor/app/api/server/v1/integrations.ts).
 */
export async function wholeList(http: UpstreamHttp): Promise<Outcome<readonly WebhookIntegration[]>> {
    const found = new Map<string, WebhookIntegration>();
    let count = ALL;
    let offset = 0;
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await askForPage(http, count, offset);
        if (!answer.ok) {
            const { problem } = answer;
            if (count !== ALL || problem.kind !== 'unreadable' || problem.how !== 'too-large') return answer;
            count = SOME;
            continue;
        }
        const parsed = parseIntegrations(answer.value, http);
        if (!parsed.ok) return parsed;

        const { webhooks, rows, total = rows } = parsed.value;
        const known = found.size;
        for (const webhook of webhooks) if (!found.has(webhook.id)) found.set(webhook.id, webhook);
        offset += rows;
        if (offset >= total || rows === 0) return ok([...found.values()]);
        // The same again: the server does not page.
        if (found.size === known && webhooks.length > 0) return unreadable('unexpected');
    }
    return unreadable('too-large');
}

const unreadable = (how: Unreadable): Outcome<never> => failed({ kind: 'unreadable', upstream: 'rocketchat', how });

const askForPage = (http: UpstreamHttp, count: string, offset: number): Promise<Outcome<JsonAnswer>> =>
    http.get(['api', 'v1', 'integrations.list'], { count, offset: String(offset), sort: SORT });
