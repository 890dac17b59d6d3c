/** What keeps a script from compiling on Rocket.Chat 9.0 and later, which run scripts as written. */
export const COMPILE_FLAWS = ['syntax-error', 'octal-literal', 'duplicate-parameter'] as const;

/** What compiles there, and may fail when it runs: a name that nothing declares, `arguments.callee`, a `this` without value. */
export const RUN_FLAWS = ['implicit-global', 'arguments-callee', 'nested-this'] as const;

export const SCRIPT_FLAWS = [...COMPILE_FLAWS, ...RUN_FLAWS] as const;

export type ScriptFlawKind = (typeof SCRIPT_FLAWS)[number];

/** A fault of a webhook's script. Nothing of the script itself is kept. */
export interface ScriptFlaw {
    readonly kind: ScriptFlawKind;
}

/** Whether the script does not even compile. The other flaws matter only where their lines run. */
export const isCompileFlaw = ({ kind }: ScriptFlaw): boolean => COMPILE_FLAWS.some((one) => one === kind);
