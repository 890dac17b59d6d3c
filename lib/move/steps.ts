import { nextTransferStep, type Transfer } from '../domain/transfer';
import { cancelOld } from './cancelOld';
import { checkEnd } from './checkEnd';
import { createTwin, lookForTwin } from './createTwin';
import { proveTwin } from './proveTwin';
import { readTarget } from './readTarget';
import { end } from './record';
import type { StepOutcome, Work } from './step';

/** Persists that the next step is begun, takes it, persists what came of it. */
export async function takeStep(work: Work, request: Transfer): Promise<StepOutcome> {
    const { app, target, provedId } = work;
    const stop = await app.transferStops.get(request.id);
    const stopped = stop && stop.at >= (request.decided?.at ?? 0) ? stop : undefined;
    const step = nextTransferStep(request, {
        isStopping: stopped !== undefined,
        isTargetRead: target !== undefined,
        ...(provedId !== undefined && { provedId }),
    });
    switch (step.kind) {
        case 'read':
            return readTarget(work, request);
        case 'create':
            return createTwin(work, request, step.post);
        case 'look':
            return lookForTwin(work, request, step.post);
        case 'prove':
            return proveTwin(work, request, step.post);
        case 'cancel':
            return cancelOld(work, request, step.post);
        case 'check':
            return checkEnd(work, request);
        case 'end':
        case 'none':
            return end(app, { ...request, ...(stopped && hasPending(request) && { stopped }) });
    }
}

const hasPending = ({ posts }: Transfer): boolean => posts.some(({ fate }) => fate === 'pending');
