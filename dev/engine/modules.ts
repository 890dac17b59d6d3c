import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Slashcommands from '@rocket.chat/apps-engine/definition/slashcommands';
import type * as Manager from '@rocket.chat/apps-engine/server/AppManager';
import type * as Bridges from '@rocket.chat/apps-engine/server/bridges';
import type * as ExperimentalBridges from '@rocket.chat/apps-engine/server/bridges/ExperimentalBridge';
import type * as InternalBridges from '@rocket.chat/apps-engine/server/bridges/InternalBridge';
import type * as OAuthAppsBridges from '@rocket.chat/apps-engine/server/bridges/OAuthAppsBridge';
import type * as RoleBridges from '@rocket.chat/apps-engine/server/bridges/RoleBridge';
import type * as ThreadBridges from '@rocket.chat/apps-engine/server/bridges/ThreadBridge';
import type * as Permissions from '@rocket.chat/apps-engine/server/managers/AppPermissionManager';
import type * as Runtimes from '@rocket.chat/apps-engine/server/managers/AppRuntimeManager';
import type * as DenoRuntime from '@rocket.chat/apps-engine/server/runtime/deno/AppsEngineDenoRuntime';
import type * as Storage from '@rocket.chat/apps-engine/server/storage';

/** The parts of the engine's copy that the host builds on. */
export type EngineModules = typeof Manager &
    typeof Bridges &
    typeof ExperimentalBridges &
    typeof InternalBridges &
    typeof OAuthAppsBridges &
    typeof RoleBridges &
    typeof ThreadBridges &
    typeof Storage &
    typeof Permissions &
    typeof Runtimes &
    typeof DenoRuntime &
    Pick<typeof Slashcommands, 'SlashCommandContext'>;

const FILES = [
    'server/AppManager',
    'server/bridges',
    'server/bridges/ExperimentalBridge',
    'server/bridges/InternalBridge',
    'server/bridges/OAuthAppsBridge',
    'server/bridges/RoleBridge',
    'server/bridges/ThreadBridge',
    'server/storage',
    'server/managers/AppPermissionManager',
    'server/managers/AppRuntimeManager',
    'server/runtime/deno/AppsEngineDenoRuntime',
    'definition/slashcommands',
];

const loaded = new Map<string, EngineModules>();

/** Loads the engine from its copy, never from `node_modules`: two copies would not know each other's classes. */
export function loadEngine(engineDir: string): EngineModules {
    const known = loaded.get(engineDir);
    if (known) return known;
    const load = createRequire(__filename);
    const parts = FILES.map((file) => load(path.join(engineDir, file)) as object);
    const modules = Object.assign({}, ...parts) as EngineModules;
    loaded.set(engineDir, modules);
    return modules;
}
