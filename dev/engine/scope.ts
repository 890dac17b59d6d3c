import { AsyncLocalStorage } from 'node:async_hooks';
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { EngineModules } from './modules';

/**
 * The engine expects to be alone in its process: it looks permissions up in a global, and it writes to the console.
 * Here several engines live side by side, so every piece of work carries the scope of its engine.
 */
export interface Scope {
    manager?: AppManager;
    readonly verbose: boolean;
    readonly log: (severity: string, args: unknown[]) => void;
}

const current = new AsyncLocalStorage<Scope>();
const alive = new Set<Scope>();

type Print = (...args: unknown[]) => void;

const SEVERITIES = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Does something as part of one engine's work. */
export const within = <T>(scope: Scope, work: () => T): T => current.run(scope, work);

let releaseConsole: (() => void) | undefined;

/** Starts the engine's life. Returns a function that ends it. */
export function enterLife(scope: Scope, { AppPermissionManager }: EngineModules): () => void {
    alive.add(scope);
    // Besides the global, the original grants everything when NODE_ENV is "test", as it is under most test runners.
    AppPermissionManager.hasPermission = <P extends IPermission>(appId: string, permission: P): P | undefined => {
        const owner = current.getStore() ?? [...alive].find(({ manager }) => manager?.getOneById(appId));
        return owner?.manager?.getPermissionsById(appId).find(({ name }) => name === permission.name) as P | undefined;
    };
    releaseConsole ??= captureConsole();
    return () => {
        alive.delete(scope);
        if (alive.size > 0) return;
        releaseConsole?.();
        releaseConsole = undefined;
    };
}

function captureConsole(): () => void {
    const originals = SEVERITIES.map((severity) => [severity, Reflect.get(console, severity) as Print] as const);
    for (const [severity, original] of originals) {
        console[severity] = (...args: unknown[]) => {
            const scope = current.getStore();
            if (scope) scope.log(severity, args);
            if (!scope || scope.verbose) original.call(console, ...args);
        };
    }
    return () => {
        for (const [severity, original] of originals) console[severity] = original;
    };
}
