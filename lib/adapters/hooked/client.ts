import { failed, ok } from '../../domain/outcome';
import type { HookedAccounts } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { parseDeletion } from './envelope';
import { impossibleId } from './ids';
import { listAllAccounts } from './list';
import { parseIntegration } from './wire';

/** Hooked's connections over its HTTP API (docs.hooked.so). */
export function hookedAccounts(http: UpstreamHttp): HookedAccounts {
    return {
        async get(id) {
            const impossible = impossibleId('integration', id);
            if (impossible) return failed(impossible);
            const answer = await http.get(['v1', 'integration', id]);
            return answer.ok ? parseIntegration(answer.value, id, http) : answer;
        },
        list: () => listAllAccounts(http),
        async disconnect(id) {
            const impossible = impossibleId('integration', id);
            if (impossible) return failed(impossible);
            const answer = await http.delete(['v1', 'integration', id]);
            if (!answer.ok) return answer;
            const deleted = parseDeletion(answer.value, { what: 'integration', id }, http);
            return deleted.ok ? ok(deleted.value === 'gone' ? 'gone' : 'disconnected') : deleted;
        },
    };
}
