import type { AppContext } from '../context/context';
import type { Problem } from '../domain/problem';
import type { VideoLook } from '../domain/scheduling';

/** Hooked schedules no other video. */
const COMPLETED = 'completed';

/**
 * Looks at a video before a person is asked about it.
 * @returns a problem only for an id that no video can have
 */
export async function lookAtVideo(
    { calendar }: AppContext,
    id: string,
): Promise<VideoLook | Extract<Problem, { kind: 'impossible-id' }>> {
    if (!calendar.ok) return { kind: 'unseen' };
    const found = await calendar.value.video(id);
    if (!found.ok) {
        const { problem } = found;
        if (problem.kind === 'impossible-id') return problem;
        return { kind: problem.kind === 'not-found' ? 'absent' : 'unseen' };
    }
    const { name, status } = found.value;
    const named = name === undefined ? {} : { name };
    return status === COMPLETED ? { kind: 'ready', ...named } : { kind: 'not-ready', status, ...named };
}
