/** What the doctor looks at, in the order of its report. Scripts read these words, so they never change. */
export const PROBES = [
    'settings',
    'hooked-reach',
    'hooked-key',
    'hooked-clock',
    'dashboard',
    'rocketchat-reach',
    'rocketchat-clock',
    'token',
    'rights',
    'limit',
    'room',
    'jobs',
    'sweep',
    'storage',
    'versions',
] as const;

export type ProbeId = (typeof PROBES)[number];

/** Worst first. `unknown`: it was not finished, cannot be known from here, or hangs on something that fails. */
export const LEVELS = ['failure', 'warning', 'unknown', 'ok'] as const;

export type Level = (typeof LEVELS)[number];

/** What one probe found, with the step that fixes it where something is wrong. */
export interface Verdict {
    readonly probe: ProbeId;
    readonly level: Level;
    /** A sentence or two in the reader's language, as markup without secrets. */
    readonly words: string;
}

/** A setting as it may be shown: never the value of a secret. */
export type ShownSetting =
    | { readonly id: string; readonly kind: 'set' | 'unset' | 'default' }
    | { readonly id: string; readonly kind: 'value'; readonly value: string };

/** Everything that one run of the doctor found. */
export interface Diagnosis {
    /** The worst first. */
    readonly verdicts: readonly Verdict[];
    readonly settings: readonly ShownSetting[];
}

/** The verdicts, the worst first, and in the order of the report within one level. */
export const worstFirst = (verdicts: readonly Verdict[]): readonly Verdict[] =>
    LEVELS.flatMap((level) =>
        PROBES.flatMap((probe) => verdicts.filter((one) => one.level === level && one.probe === probe)),
    );
