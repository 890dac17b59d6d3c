import { done, nextStep, type Disconnection } from '../domain/disconnect';
import { cancelPost } from './cancelPost';
import { deleteConnection } from './deleteConnection';
import { beginGrace } from './grace';
import { save } from './record';
import type { StepOutcome, Work } from './step';
import { verifyCalendar } from './verifyCalendar';

/** Persists that the next step is begun, takes it, persists what came of it. */
export async function takeStep(work: Work, request: Disconnection): Promise<StepOutcome> {
    const step = nextStep(request);
    switch (step.kind) {
        case 'verify':
            return verifyCalendar(work, request);
        case 'wait':
            return beginGrace(work, request);
        case 'cancel':
            return cancelPost(work, request, step.post);
        case 'delete':
            return deleteConnection(work, request);
        case 'none':
            return save(work.app, done(request, work.app.clock.now()));
    }
}
