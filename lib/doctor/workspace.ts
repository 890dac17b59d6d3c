import { complain } from '../chat/explain';
import { code } from '../i18n/say';
import { failure, fine, insideOnly, unknown, warning, type Finding, type Patient, type Probe } from './probe';
import { roomName } from './upstreams';
import type { InsideWorkspace } from '../ports/examination';

const STORAGE_LIMIT_MS = 6_000;
/** Commands read and write several records each. */
const SLOW_STORAGE_MS = 2_000;
const MINUTE_MS = 60_000;
/** A check takes a while itself, and the scheduler looks for due jobs every few seconds. */
const GRACE_MS = 10 * MINUTE_MS;

function settings({ settings: { complaints }, say }: Patient): Promise<readonly Finding[]> {
    return Promise.resolve(
        complaints.length === 0
            ? [fine(say('doctor_settings_ok'))]
            : complaints.map((complaint) => {
                  const words = complain(complaint, say);
                  // With a value used instead, the app works on.
                  return complaint.usedInstead === undefined ? failure(words) : warning(words);
              }),
    );
}

async function room({ settings: { monitorRoomId }, say }: Patient, inside: InsideWorkspace): Promise<Finding> {
    const setting = code('monitor_channel');
    if (monitorRoomId === undefined) return warning(say('doctor_room_unset', { setting }));
    const found = await inside.room(monitorRoomId);
    if (!found) return failure(say('doctor_room_gone', { setting }));
    const name = roomName(found.name);
    if (found.archived) return failure(say('doctor_room_archived', { room: name, setting }));
    if (found.readOnly) return failure(say('doctor_room_read_only', { room: name, setting }));
    return fine(say('doctor_room_ok', { room: name }));
}

const jobs = async ({ say }: Patient, inside: InsideWorkspace): Promise<Finding> =>
    (await inside.ensureJob()) ? fine(say('doctor_jobs_ok')) : failure(say('doctor_jobs_refused'));

/** Late from two missed checks on; after four, nobody can call it a delay. */
async function sweep(
    { settings: { monitor }, examination, say, times }: Patient,
    inside: InsideWorkspace,
): Promise<Finding> {
    if ((await inside.watched()) === 0) return fine(say('doctor_sweep_nothing'));
    const last = await inside.lastSweep();
    const minutes = monitor.intervalMinutes;
    if (!last) return warning(say('doctor_sweep_never', { minutes }));
    const at = last.endedAt ?? last.startedAt;
    const words = { when: times.relative(new Date(at)), minutes };
    const silentMs = examination.clock.now().getTime() - at;
    if (silentMs > 4 * minutes * MINUTE_MS + GRACE_MS) return failure(say('doctor_sweep_late', words));
    if (silentMs > 2 * minutes * MINUTE_MS + GRACE_MS) return warning(say('doctor_sweep_late', words));
    return fine(say('doctor_sweep_ok', words));
}

async function storage({ examination, say }: Patient, inside: InsideWorkspace): Promise<Finding> {
    const startedAt = examination.clock.now().getTime();
    try {
        if (!(await inside.tryStorage())) return failure(say('doctor_storage_lost'));
    } catch (error) {
        examination.onError('storage', error);
        return failure(say('doctor_storage_failed'));
    }
    const unread = await inside.unreadable();
    if (unread.size > 0) {
        const count = [...unread.values()].reduce((sum, one) => sum + one, 0);
        return warning(say('doctor_storage_unread', { count, kinds: [...unread.keys()].join(', ') }));
    }
    const seconds = Math.round((examination.clock.now().getTime() - startedAt) / 1000);
    return seconds * 1000 >= SLOW_STORAGE_MS
        ? warning(say('doctor_storage_slow', { seconds }))
        : fine(say('doctor_storage_ok'));
}

/** The rows about the app and its workspace. */
export const workspaceProbes: readonly Probe[] = [
    { id: 'settings', limitMs: 1_000, run: settings },
    { id: 'room', limitMs: STORAGE_LIMIT_MS, run: insideOnly(room) },
    { id: 'jobs', limitMs: STORAGE_LIMIT_MS, run: insideOnly(jobs) },
    { id: 'sweep', limitMs: STORAGE_LIMIT_MS, run: insideOnly(sweep) },
    { id: 'storage', limitMs: STORAGE_LIMIT_MS, run: insideOnly(storage) },
];

/** What a probe says that threw. */
export const broke = ({ say }: Patient): Finding => unknown(say('doctor_failed'));
