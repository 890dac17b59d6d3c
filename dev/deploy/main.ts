// `npm run deploy`: uploads the app to a workspace and says whether it is enabled.
import { join } from 'node:path';

import { editionFor } from '../package/editions';
import { PackageProblems } from '../package/problem';
import { isUnprotected, spelled } from './address';
import { Client, type CodeMethod } from './client';
import { deploy, greet, type Progress } from './deploy';
import { EXIT, Failure } from './failure';
import { workspaceLanguage } from './language';
import { readOptions, USAGE, type Options } from './options';
import { currentUpload, readUpload, type Upload } from './package';
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

/** The package of `dist`, with the workspace's language where an edition has it. */
async function packaged(client: Client, options: Options, progress: Pick<Progress, 'say'>): Promise<Upload> {
    const edition = options.edition ?? editionFor(await workspaceLanguage(client));
    if (edition !== 'standard') progress.say(`The package is the edition ${edition}.`);
    return currentUpload(ROOT, edition, () => progress.say('Packaging the app.'));
}

async function run(options: Options, secrets: Secrets): Promise<void> {
    warn(options);
    const progress = makeProgress(process.stdout);
    const { workspace, timeoutMs, credentials, enable } = options;
    const client = new Client({ workspace, timeoutMs, secrets, codeFor: codes(options) });
    try {
        const given = options.zip === undefined ? undefined : readUpload(options.zip);
        const version = await greet(client);
        progress.say(`${spelled(workspace)} is Rocket.Chat ${version}.`);
        const upload = given ?? (await packaged(client, options, progress));
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
