// `npm run deploy`: uploads the app to a workspace and says whether it is enabled.
import { join } from 'node:path';

import { PackageProblems } from '../package/problem';
import { isUnprotected, spelled } from './address';
import { Client, type CodeMethod } from './client';
import { deploy, greet } from './deploy';
import { EXIT, Failure } from './failure';
import { readOptions, USAGE, type Options } from './options';
import { currentUpload, readUpload } from './package';
import { makeProgress } from './progress';
import { Secrets } from './redact';
import { signIn } from './signIn';
import { askHidden, type Terminal } from './terminal';

const ROOT = join(__dirname, '..', '..');

const terminal: Terminal = { input: process.stdin, output: process.stderr };

const QUESTIONS: Readonly<Record<CodeMethod, string>> = {
    totp: 'Two-factor code of the authenticator app',
    email: 'Two-factor code that Rocket.Chat has sent by email',
    password: 'Password, once more',
};

/** A code on the command line is good for one demand; after that a person is asked. */
function codes({ code, credentials }: Options): (method: CodeMethod) => Promise<string | undefined> {
    let given = code;
    return async (method) => {
        if (method === 'password' && credentials.kind === 'password' && credentials.password)
            return credentials.password;
        const first = method === 'password' ? undefined : given;
        given = undefined;
        return first ?? (await askHidden(terminal, QUESTIONS[method]));
    };
}

function warn({ exposed, workspace }: Options): void {
    if (exposed.length > 0)
        console.error(
            `Warning: ${exposed.join(' and ')} stands on the command line, where the shell’s history, other users’ process lists and npm’s own first lines show it. Set ROCKETCHAT_PASSWORD or ROCKETCHAT_AUTH_TOKEN instead, or leave it out to be asked.`,
        );
    if (isUnprotected(workspace))
        console.error(`Warning: ${spelled(workspace)} is not encrypted. Everyone on the way can read the credentials.`);
}

async function run(options: Options, secrets: Secrets): Promise<void> {
    warn(options);
    const progress = makeProgress(process.stdout);
    const { workspace, timeoutMs, credentials, enable } = options;
    const client = new Client({ workspace, timeoutMs, secrets, codeFor: codes(options) });
    try {
        const upload = options.zip
            ? readUpload(options.zip)
            : await currentUpload(ROOT, () => progress.say('Packaging the app.'));
        const version = await greet(client);
        progress.say(`${spelled(workspace)} is Rocket.Chat ${version}.`);
        const signOut = await signIn(client, credentials, (what) =>
            askHidden(terminal, what === 'password' ? 'Password' : 'Personal access token'),
        );
        try {
            await deploy({ client, upload, enable, progress });
        } finally {
            progress.stop();
            await signOut();
        }
    } finally {
        progress.stop();
    }
}

async function main(): Promise<number> {
    const secrets = new Secrets();
    try {
        const options = readOptions(process.argv.slice(2), process.env, ROOT);
        if (!options) {
            console.log(USAGE);
            return EXIT.enabled;
        }
        const { credentials, code } = options;
        secrets.add(credentials.kind === 'password' ? credentials.password : credentials.token);
        secrets.add(code);
        await run(options, secrets);
        return EXIT.enabled;
    } catch (error) {
        if (error instanceof Failure) {
            console.error(secrets.hide(error.message));
            return error.exitCode;
        }
        const words = error instanceof PackageProblems ? error.message : String((error as Error).stack ?? error);
        console.error(secrets.hide(words));
        return EXIT.unexpected;
    }
}

void main().then((code) => {
    process.exitCode = code;
});
