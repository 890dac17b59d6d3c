/**
 * What makes a stand-in of the server's Node runtime out of the engine's Deno runtime: files that take the place of its
 * own. The server's runtime is not published; these follow what is known of its rules.
 */
export const NODE_FILES: Record<string, string> = {
    // The few members of `Deno` that the runtime uses, and an event that older Node versions lack. Only the runtime's own
    // modules see them: the bundler puts them in.
    'deno-runtime/shims/node.ts': `
import fs from 'node:fs';

const writerTo = (stream: NodeJS.WriteStream) => ({
    write: (data: Uint8Array) =>
        new Promise<number>((resolve, reject) => {
            stream.write(data, (error) => (error ? reject(error) : resolve(data.length)));
        }),
    writeSync: (data: Uint8Array) => stream.write(data),
});

export const Deno = {
    args: process.argv.slice(2),
    pid: process.pid,
    exit: (code: number) => process.exit(code),
    stdin: { readable: process.stdin },
    stdout: writerTo(process.stdout),
    stderr: writerTo(process.stderr),
    openSync(file: string) {
        const descriptor = fs.openSync(file, 'r');
        let position = 0;
        return {
            seekSync(offset: number) {
                position = offset;
            },
            readSync: (bytes: Uint8Array) => fs.readSync(descriptor, bytes, 0, bytes.length, position),
        };
    },
    async open(file: string) {
        const handle = await fs.promises.open(file, 'r');
        return { readable: handle.readableWebStream(), [Symbol.dispose]: () => void handle.close() };
    },
};

export class ErrorEvent extends Event {
    readonly error: unknown;

    constructor(type: string, { error }: { error: unknown }) {
        super(type);
        this.error = error;
    }
}
`,
    'deno-runtime/lib/require.ts': `
import { createRequire } from 'node:module';
import path from 'node:path';

const plainRequire = createRequire(__filename);
const ENGINE = '@rocket.chat/apps-engine/';

/** The engine under test lies beside the bundle. */
export const require = (name: string) =>
    plainRequire(name.startsWith(ENGINE) ? path.join(__dirname, 'api', name.slice(ENGINE.length)) : name);
`,
    'deno-runtime/error-handlers.ts': `
import * as Messenger from './lib/messenger.ts';

export default function registerErrorListeners() {
    process.on('uncaughtException', (error: unknown, origin: string) => {
        const message = error instanceof Error ? error.message : error;
        Messenger.sendNotification({ method: origin, params: [{ type: origin, message, timestamp: new Date() }] });
    });
}
`,
};

/** The sandbox of the server's Node runtime, as far as an app can notice it; see the engine's `handlers/app/construct.ts`. */
export const NODE_SANDBOX = `
// Checked by prefix: \`fs\` allows \`fs/promises\`.
const ALLOWED_MODULES = [
    'path', 'url', 'crypto', 'buffer', 'stream', 'net', 'http', 'https', 'zlib', 'util', 'punycode', 'os', 'querystring',
    'fs', 'uuid', '@rocket.chat/apps-engine',
];

function buildRequire(): (module: string) => unknown {
    return (module: string): unknown => {
        const name = module.replace('node:', '');
        if (ALLOWED_MODULES.some((allowed) => name.startsWith(allowed))) return require(module);
        throw new Error(\`Module \${module} is not allowed\`);
    };
}

// No Buffer is handed over, no console takes the place of the real one, and \`process\` is not shadowed.
function wrapAppCode(code: string): (require: (module: string) => unknown) => Promise<Record<string, unknown>> {
    return new Function(
        'require',
        \`
        const exports = {};
        const module = { exports };
        const result = (async (exports,module,require,globalThis) => {
            \${code};
        })(exports,module,require,undefined);
        return result.then(() => module.exports);\`,
    ) as (require: (module: string) => unknown) => Promise<Record<string, unknown>>;
}

`;
