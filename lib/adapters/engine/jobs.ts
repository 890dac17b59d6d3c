import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { Jobs } from '../../ports/jobs';

/** One-time jobs of the server's scheduler: one of its instances runs each. */
export function jobsFrom(modify: IModify): Jobs {
    return {
        async once(processor, at, data) {
            await modify.getScheduler().scheduleOnce({ id: processor, when: at, data: { ...data } });
        },
    };
}
