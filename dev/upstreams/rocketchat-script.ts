import { Script } from 'node:vm';

import type { FakeIntegration } from './rocketchat-history';

/** What a server that transpiles scripts keeps of one. */
export const transpiled = (script: string): string => `"use strict";${script}`;

/** The error that the server keeps of a script that does not compile. Its stack shows the script, keys included. */
export function scriptErrorOf(script: string): FakeIntegration['scriptError'] {
    try {
        new Script(script);
        return undefined;
    } catch (error) {
        const { name, message } = error as Error;
        return { name, message, stack: `${name}: ${message}\n> 1 | ${script}` };
    }
}

/**
 * The integration with what the server keeps beside its script: compiled, or the error (`compileIntegrationScript.ts`).
 * It compiles at every update, and since 9.0 keeps the script as written. The same script has the same error.
 */
export function withScriptCompiled(
    integration: FakeIntegration,
    transpiles = true,
    before?: Pick<FakeIntegration, 'script' | 'scriptError'>,
): FakeIntegration {
    const { scriptEnabled, script = '', skipTranspile } = integration;
    if (!scriptEnabled || script.trim() === '') return integration;
    const result = { ...integration };
    delete result.scriptCompiled;
    delete result.scriptError;
    const error = scriptErrorOf(script);
    if (error) {
        return { ...result, scriptError: (before?.script === script ? before.scriptError : undefined) ?? error };
    }
    return { ...result, scriptCompiled: transpiles && !skipTranspile ? transpiled(script) : script };
}
