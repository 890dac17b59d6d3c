import { createHash } from 'crypto';

import { parse } from 'acorn';

import { SCRIPT_FLAWS, type ScriptFlaw, type ScriptFlawKind } from '../../domain/scriptFlaw';
import { isNode, type Node } from './scriptNodes';
import { implicitGlobals } from './scriptScopes';
import { strictNodes, unboundThis } from './scriptStrict';

/** A longer script is not checked: parsing it would hold up everything else of the process. */
const MOST_CHARS = 100_000;
/** Scripts whose flaws are kept. */
const MOST_KEPT = 500;
/** Further flaws are left out. */
const MOST_FLAWS = 10;

/** By the script's digest, so that a script that is read again is not parsed again. */
const kept = new Map<string, readonly ScriptFlaw[] | undefined>();

/**
 * What breaks in a script from Rocket.Chat 9.0 on, which runs it as written (RocketChat/Rocket.Chat pull request 40142).
 * The script goes no further than this file: only kinds and lines leave it.
 * @returns undefined where the script was not checked
 */
export function scriptFlaws(script: string): readonly ScriptFlaw[] | undefined {
    if (script.length > MOST_CHARS) return undefined;
    const digest = createHash('sha256').update(script).digest('base64');
    const known = kept.get(digest);
    if (known || kept.has(digest)) return known;
    const flaws = flawsIn(script);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(digest, flaws);
    return flaws;
}

function flawsIn(script: string): readonly ScriptFlaw[] | undefined {
    let program: unknown;
    try {
        // The server puts a declaration before the script, so that no directive counts (`getCompatibilityScript.ts`).
        program = parse(`;${script}`, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
    } catch (error) {
        const flaw = flawOfError(error, script);
        return flaw && [flaw];
    }
    if (!isNode(program)) return undefined;
    try {
        const flaws = [...implicitGlobals(program), ...calleeUses(program), ...unboundThis(program)];
        return flaws
            .sort((a, b) => a.line - b.line || SCRIPT_FLAWS.indexOf(a.kind) - SCRIPT_FLAWS.indexOf(b.kind))
            .filter(({ kind, line }, index, all) => kind !== all[index - 1]?.kind || line !== all[index - 1]?.line)
            .slice(0, MOST_FLAWS);
    } catch {
        // The script is nested too deeply for the walk.
        return undefined;
    }
}

/** `arguments.callee`, which strict code refuses when it runs. */
const calleeUses = (program: Node): readonly ScriptFlaw[] =>
    strictNodes(program).flatMap(({ type, object, property, computed, loc }) =>
        type === 'MemberExpression' &&
        isNode(object) &&
        object.name === 'arguments' &&
        isNode(property) &&
        (computed === true ? property.value === 'callee' : property.name === 'callee')
            ? [{ kind: 'arguments-callee', line: loc.start.line }]
            : [],
    );

/** Of a script that does not parse, the first error is known. */
function flawOfError(error: unknown, script: string): ScriptFlaw | undefined {
    if (!(error instanceof SyntaxError)) return undefined;
    const { loc, pos } = error as SyntaxError & { loc?: { line?: unknown }; pos?: unknown };
    if (typeof loc?.line !== 'number' || typeof pos !== 'number') return undefined;
    // The script may be sound, but it is nested too deeply for the parser.
    if (error.message.startsWith('Not enough stack space')) return undefined;
    return { kind: kindOfError(error.message, script.slice(pos - 1, pos + 1)), line: loc.line };
}

/** By the words of acorn, which has no codes. @param at the first two characters of what it refuses */
function kindOfError(message: string, at: string): ScriptFlawKind {
    if (message.startsWith('Octal literal')) return 'octal-literal';
    if (message.startsWith('Invalid number') && /^0\d/.test(at)) return 'octal-literal';
    if (message.startsWith('Argument name clash')) return 'duplicate-parameter';
    return 'syntax-error';
}
