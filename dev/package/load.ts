import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';

import { isAllowedModule } from './bundle';
import type { Manifest } from './manifest';
import { isRecord, messageOf, type Problem } from './problem';

/** The app's requests to the engine while it initialised. */
export interface Registered {
    readonly settings: ISetting[];
    readonly commands: ISlashCommand[];
    readonly buttons: IUIActionButtonDescriptor[];
    /** For every other registration, the permission that it takes. */
    readonly permissions: Set<string>;
    readonly warnings: string[];
}

const INITIALIZE_WITHIN_MS = 10_000;

type AnyFunction = (...args: unknown[]) => unknown;
type AppClass = new (info: unknown, logger: unknown, accessors: unknown) => Record<string, unknown>;

/** An accessor that answers everything with nothing, at any depth: `await x.getA().getB(1)` is undefined. */
function silence(): object {
    const nothing = Promise.resolve(undefined);
    return new Proxy(() => undefined, {
        get: (_target, name) => {
            if (name === 'then' || name === 'catch' || name === 'finally') return nothing[name].bind(nothing);
            return typeof name === 'symbol' || name === 'toJSON' ? undefined : silence();
        },
        apply: () => silence(),
    });
}

const accessor = (members: Record<string, AnyFunction>): object =>
    new Proxy(members, {
        get: (target, name) => (Reflect.get(target, name) ?? Reflect.get(silence(), name)) as unknown,
    });

function recorder(registered: Registered) {
    const permission = (name: string) => () => Promise.resolve(void registered.permissions.add(name));
    return {
        settings: accessor({
            provideSetting: (setting) => Promise.resolve(void registered.settings.push(setting as ISetting)),
        }),
        slashCommands: accessor({
            provideSlashCommand: (command) => {
                registered.permissions.add('slashcommand');
                registered.commands.push(command as ISlashCommand);
                return Promise.resolve();
            },
        }),
        scheduler: accessor({ registerProcessors: permission('scheduler') }),
        api: accessor({ provideApi: permission('api') }),
        ui: accessor({
            registerButton: (button) => {
                registered.permissions.add('ui.registerButtons');
                registered.buttons.push(button as IUIActionButtonDescriptor);
            },
        }),
        videoConfProviders: accessor({ provideVideoConfProvider: permission('video-conference-provider') }),
        outboundCommunication: accessor({
            registerEmailProvider: permission('outbound-communication.provide'),
            registerPhoneProvider: permission('outbound-communication.provide'),
        }),
        http: silence(),
        externalComponents: silence(),
    };
}

/** As wrapAppCode of the engine's deno-runtime/handlers/app/construct.ts does it. */
async function run(code: string, bundleName: string, require: (module: string) => unknown): Promise<unknown[]> {
    const body = `return (async (exports, module, require, Buffer, console, globalThis, Deno) => {\n${code};\n})(exports, module, require, Buffer, console, undefined, undefined);`;
    const wrapped = compileFunction(body, ['exports', 'module', 'require', 'Buffer', 'console'], {
        filename: bundleName,
    }) as AnyFunction;
    const module = { exports: {} as Record<string, unknown> };
    const quiet = Object.fromEntries(['log', 'error', 'debug', 'info', 'warn'].map((name) => [name, () => undefined]));
    await wrapped(module.exports, module, require, Buffer, quiet);
    return Object.values(module.exports);
}

const isAppClass = (value: unknown): value is AppClass =>
    typeof value === 'function' && isRecord(value.prototype) && 'getNameSlug' in value.prototype;

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`nothing came of it within ${ms} ms`)), ms);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Runs the bundle as the engine's sandbox would, and initialises the app in front of recording accessors. */
export async function loadApp(root: string, manifest: Manifest, code: string): Promise<Registered | Problem> {
    const classFile = String(manifest['classFile']);
    const requireFromRoot = createRequire(join(root, 'package.json'));
    const sandboxRequire = (module: string): unknown => {
        if (!isAllowedModule(module)) throw new Error(`Module ${module} is not allowed`);
        return requireFromRoot(module);
    };
    const failed = (what: string, mend: string): Problem => ({ file: classFile, what, mend });

    let exported: unknown[];
    try {
        exported = await run(code, classFile.replace(/\.ts$/, '.js'), sandboxRequire);
    } catch (error) {
        return failed(
            `the bundle does not load in the app sandbox: ${messageOf(error)}.`,
            'Mind that `globalThis` is undefined there and few modules can be required.',
        );
    }
    const [appClass] = exported;
    if (!isAppClass(appClass)) {
        return failed(
            'the first thing that the bundle exports, by alphabet, is not a class that extends App.',
            'Export the app class and nothing else from this file.',
        );
    }

    const registered: Registered = {
        settings: [],
        commands: [],
        buttons: [],
        permissions: new Set(),
        warnings: [],
    };
    const logger = accessor({
        error: (...words) => void registered.warnings.push(`${classFile}: initialize logged: ${words.join(' ')}`),
    });
    const valueOf = (id: unknown): unknown => registered.settings.find((setting) => setting.id === id)?.packageValue;
    const environmentReader = accessor({
        getSettings: () =>
            accessor({
                getById: (id) => Promise.resolve(registered.settings.find((setting) => setting.id === id)),
                getValueById: (id) => Promise.resolve(valueOf(id)),
            }),
    });
    const accessors = {
        environmentReader,
        environmentWriter: silence(),
        reader: accessor({ getEnvironmentReader: () => environmentReader }),
        http: silence(),
        providedApiEndpoints: [],
    };
    try {
        const app = new appClass(manifest, logger, accessors);
        const initialize = app['initialize'] as AnyFunction;
        await within(
            INITIALIZE_WITHIN_MS,
            Promise.resolve(initialize.call(app, recorder(registered), environmentReader)),
        );
    } catch (error) {
        return failed(
            `the app fails to initialise: ${messageOf(error)}.`,
            'The engine would leave it half registered.',
        );
    }
    return registered;
}
