import type { ScriptFlaw, ScriptFlawKind } from '../../domain/scriptFlaw';
import { scriptTokens } from './scriptTokens';
import { walkScript } from './scriptWalk';

/** A longer script is not checked: parsing it would hold up everything else of the process. */
const MOST_CHARS = 100_000;

/**
 * What keeps a script from working from Rocket.Chat 9.0 on, which runs it as written (RocketChat/Rocket.Chat pull request
 * 40142). Whether it compiles is found by the same JavaScript engine that runs it there: it is compiled and never called.
 * What fails only when it runs is found by a walk over its words, as a parser weighs a ninth of the app. The script goes
 * no further than this folder: only the kind of the fault leaves it.
 * @returns undefined where the script was not checked
 */
export function scriptFlaws(script: string): readonly ScriptFlaw[] | undefined {
    if (script.length > MOST_CHARS) return undefined;
    try {
        // The server puts a declaration before the script, so that no directive counts (`getCompatibilityScript.ts`).
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it compiles, and nobody calls it
        new Function(`;${script}\n`);
        return flawsOfRun(script).map((kind) => ({ kind }));
    } catch (error) {
        // Anything else, such as a script that is nested too deeply, says nothing about the script.
        return error instanceof SyntaxError ? [{ kind: kindOfError(error.message) }] : undefined;
    }
}

/** Where the walk loses its way, it has found nothing. */
function flawsOfRun(script: string): readonly ScriptFlawKind[] {
    try {
        return walkScript(scriptTokens(script));
    } catch {
        return [];
    }
}

/** By the words of V8, which has no codes. */
function kindOfError(message: string): ScriptFlawKind {
    if (/octal|decimals with leading zeros/i.test(message)) return 'octal-literal';
    if (/duplicate parameter/i.test(message)) return 'duplicate-parameter';
    return 'syntax-error';
}
