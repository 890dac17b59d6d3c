import * as v from 'valibot';

/**
 * What has become of a question that was answered with yes. `begun`: the request may be under way, or its answer was
 * lost; nobody sends it a second time.
 */
export const scheduling = v.object({ state: v.picklist(['begun', 'done']), at: v.number() });

export type Scheduling = v.InferOutput<typeof scheduling>;
