import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { Jobs } from '../../ports/jobs';

/** One-time jobs of the server's scheduler, each run by one of the server's instances. */
export function jobsFrom(modify: IModify): Jobs {
    return {
        async once(processor, at, data) {
            await modify.getScheduler().scheduleOnce({ id: processor, when: at, data: { ...data } });
        },
    };
}
