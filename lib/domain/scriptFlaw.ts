/** What keeps a script from compiling on Rocket.Chat 9.0 and later, which run scripts as written. */
export const SCRIPT_FLAWS = ['syntax-error', 'octal-literal', 'duplicate-parameter'] as const;

export type ScriptFlawKind = (typeof SCRIPT_FLAWS)[number];

/** A fault of a webhook's script. Nothing of the script itself is kept. */
export interface ScriptFlaw {
    readonly kind: ScriptFlawKind;
}
