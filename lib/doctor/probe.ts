import type { Level, ProbeId } from '../domain/doctor';
import type { Examination, InsideWorkspace, Probed } from '../ports/examination';
import type { Times } from '../chat/times';
import type { Say } from '../i18n/say';
import type { AppSettings } from '../settings/values';

type UpstreamQuestion = 'hooked' | 'server' | 'account' | 'permissions';
type Answered<Question extends UpstreamQuestion> = ReturnType<Examination[Question]>;

/** What every probe has. */
export interface Patient {
    readonly settings: AppSettings;
    readonly examination: Examination;
    readonly say: Say;
    readonly times: Times;
    /** Questions that several probes share: each is asked once. */
    readonly asked: { readonly [Question in UpstreamQuestion]: () => Answered<Question> };
}

/** What a probe says of its subject. */
export interface Finding {
    readonly level: Level;
    readonly words: string;
}

/** A row of the doctor's table. */
export interface Probe {
    readonly id: ProbeId;
    /** Of this probe alone, ms. */
    readonly limitMs: number;
    readonly run: (patient: Patient) => Promise<Finding | readonly Finding[]>;
}

export const fine = (words: string): Finding => ({ level: 'ok', words });
export const warning = (words: string): Finding => ({ level: 'warning', words });
export const failure = (words: string): Finding => ({ level: 'failure', words });
export const unknown = (words: string): Finding => ({ level: 'unknown', words });

/** A probe of what only the app itself can look at: a terminal is told so. */
export const insideOnly =
    (look: (patient: Patient, inside: InsideWorkspace) => Promise<Finding>): Probe['run'] =>
    (patient) =>
        patient.examination.inside
            ? look(patient, patient.examination.inside)
            : Promise.resolve(unknown(patient.say('doctor_terminal')));

/** Whether anything answered at all: a refusal comes from a server that was reached. */
export function wasReached({ outcome }: Probed<unknown>): boolean {
    if (outcome.ok) return true;
    return !['unreachable', 'timed-out', 'networking-denied', 'not-configured', 'bad-setting'].includes(
        outcome.problem.kind,
    );
}
