import { doctorCard } from '../cards/doctorCard';
import type { Times } from '../chat/times';
import { privately, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { worstFirst, type Diagnosis, type Verdict } from '../domain/doctor';
import type { Say } from '../i18n/say';
import type { Examination } from '../ports/examination';
import type { AppSettings } from '../settings/values';
import { KEEPER } from './tried';
import { unknown, type Finding, type Patient, type Probe } from './probe';
import { upstreamProbes } from './upstreams';
import { broke, workspaceProbes } from './workspace';

/** Every probe. A new one is a row in one of both tables. */
export const probes: readonly Probe[] = [...workspaceProbes, ...upstreamProbes];

/** In what words the doctor reports, and by which settings. */
export interface Consultation {
    readonly settings: AppSettings;
    readonly examination: Examination;
    readonly say: Say;
    readonly times: Times;
}

/**
 * Runs all probes side by side, each within its own limit, so that the whole takes as long as the longest of them. What
 * does not finish, or throws, is said as such.
 */
export async function examine(consultation: Consultation): Promise<Diagnosis> {
    const { examination } = consultation;
    const patient: Patient = {
        ...consultation,
        asked: {
            hooked: once(() => examination.hooked()),
            server: once(() => examination.server()),
            account: once(() => examination.account()),
            permissions: once(() => examination.permissions()),
        },
    };
    const verdicts = await Promise.all(probes.map((probe) => verdictsOf(probe, patient)));
    return { verdicts: worstFirst(verdicts.flat()), settings: examination.settings };
}

async function verdictsOf({ id, limitMs, run }: Probe, patient: Patient): Promise<readonly Verdict[]> {
    const { examination, say } = patient;
    const found = await examination.withTimeout(
        limitMs,
        run(patient).catch((error: unknown): Finding => {
            examination.onError(id, error);
            return broke(patient);
        }),
    );
    const all: readonly Finding[] =
        found === undefined ? [unfinished(limitMs, say)] : 'level' in found ? [found] : found;
    return all.map((finding) => ({ probe: id, ...finding }));
}

const unfinished = (limitMs: number, say: Say): Finding =>
    unknown(say('doctor_unfinished', { seconds: Math.round(limitMs / 1000) }));

/** The same question once, however many probes ask. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
    let asked: Promise<T> | undefined;
    return () => (asked ??= ask());
}

/** The answer to `/integration doctor`, for the manager who asked alone. */
export async function doctorReply(app: AppContext): Promise<Reply> {
    const { settings, say, times, keepers, person, log } = app;
    // Who asks the doctor cares for the settings. A storage that fails is one of the findings.
    await keepers
        .put(KEEPER, { id: person.id })
        .catch((error: unknown) => log.error('who asked the doctor could not be kept', error));
    const diagnosis = await examine({ settings, say, times, examination: await app.examination() });
    const { text, blocks } = doctorCard(diagnosis, app);
    return { ...privately(text), ...(blocks && { blocks }) };
}
