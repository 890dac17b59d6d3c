import { failed } from '../../domain/outcome';
import type { HookedAccounts } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { parseIntegration } from './wire';

/** Longer than any id: such a request would only tell Hooked's logs that somebody pasted a text. */
const LONGEST_ID = 256;

/** Hooked's connections over its HTTP API (docs.hooked.so). */
export function hookedAccounts(http: UpstreamHttp): HookedAccounts {
    return {
        async get(id) {
            if ([...id].length > LONGEST_ID) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            if (isReserved(id)) return failed({ kind: 'impossible-id', id, why: 'reserved' });
            const answer = await http.get(['v1', 'integration', id]);
            return answer.ok ? parseIntegration(answer.value, id, http) : answer;
        },
    };
}

/**
 * `list` is an endpoint of its own beside the ids, and `.` and `..` are steps in a path however they are encoded
 * (WHATWG URL, path state); a lone surrogate can not be encoded at all.
 */
const isReserved = (id: string): boolean => ['list', '.', '..'].includes(id.toLowerCase()) || !id.isWellFormed();
