/** What a script does that Rocket.Chat 9.0 and later, which run scripts as written, refuse. */
export const SCRIPT_FLAWS = [
    'syntax-error',
    'octal-literal',
    'duplicate-parameter',
    'implicit-global',
    'arguments-callee',
    'nested-this',
] as const;

export type ScriptFlawKind = (typeof SCRIPT_FLAWS)[number];

/** One place in a webhook's script. Nothing of the script itself is kept. */
export interface ScriptFlaw {
    readonly kind: ScriptFlawKind;
    /** From 1 on. */
    readonly line: number;
}
