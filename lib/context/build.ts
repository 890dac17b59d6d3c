import { timesFor } from '../chat/times';
import type { Person } from '../domain/people';
import { readerOf, type Reader } from '../domain/reader';
import type { Place } from '../domain/rooms';
import { sayIn } from '../i18n/say';
import type { AppContext, JobContext, Ports } from './context';

/** The context of a job. */
export const jobContext = (ports: Ports): JobContext => ({
    ...ports,
    writtenFor({ language, utcOffset }: Reader) {
        const say = sayIn(language, ports.workspace.language);
        return { say, times: timesFor(say.language, utcOffset, () => ports.clock.now()), appId: ports.appId };
    },
});

/** The context of one command or click. */
export function personContext(job: JobContext, person: Person, place?: Place): AppContext {
    const reader = readerOf(person);
    return { ...job, ...job.writtenFor(reader), person, reader, ...(place && { place }) };
}

/** Adds the place that a client names, if the person is in that room: the place is posted to and goes into the record. */
export const placedIn = async (app: AppContext, place: Place): Promise<AppContext> =>
    (await app.rooms.isIn(place.roomId, app.person)) ? { ...app, place } : app;
