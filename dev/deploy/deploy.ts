import { spelled } from './address';
import type { Client } from './client';
import { EXIT, Failure } from './failure';
import { uploadForm } from './form';
import type { Upload } from './package';
import { recordOf, refusal, textOf, whyNotEnabled, wordsOf, type Answer } from './refusals';
import { NoAnswer } from './request';
import { isEnabled, licenceErrors, meaningOf, planReason } from './status';

/** What hears how the deployment goes. */
export interface Progress {
    say(line: string): void;
    /** 0 to 1 of the package is sent. */
    sent(share: number): void;
}

export interface Deployment {
    readonly client: Client;
    readonly upload: Upload;
    /** Enables the app also where an admin has disabled it. */
    readonly enable: boolean;
    readonly progress: Progress;
}

/** The installed app. */
interface Installed {
    readonly version: string;
    readonly status: string;
}

const LOST_STATUSES = [502, 503, 504];

const pathOf = ({ id }: Upload): string => `/api/apps/${encodeURIComponent(id)}`;

/** A version or status from the server, safe for a terminal. */
const word = (value: unknown): string => (/^[\w.+-]{1,60}$/.test(textOf(value)) ? textOf(value) : 'unknown');

/** Whether Rocket.Chat answers there, and its version as far as it tells strangers. */
export async function greet(client: Client): Promise<string> {
    const answer = await client.get('/api/info');
    const version = textOf(answer.body['version']) || textOf(recordOf(answer.body['info'])['version']);
    if (answer.status === 200 && version !== '') return word(version);
    if (answer.status !== 200 && answer.status !== 404) throw refusal(answer, client.signedInBy, client.secrets);
    throw new Failure(
        EXIT.unreachable,
        `${spelled(client.options.workspace)} answers, but not as Rocket.Chat. Check --url: a workspace below a sub-path needs it (https://example.com/chat).`,
    );
}

/** The installed app, undefined where there is none. */
async function installed({ client, upload }: Deployment): Promise<Installed | undefined> {
    const answer = await client.get(pathOf(upload));
    if (answer.status === 404 && /No App found/i.test(wordsOf(answer))) return undefined;
    if (answer.status !== 200) throw refusal(answer, client.signedInBy, client.secrets);
    const app = recordOf(answer.body['app']);
    return { version: word(app['version']), status: word(app['status']) };
}

/** The answer to the upload; undefined where it is lost. */
async function send({ client, upload, progress }: Deployment, isUpdate: boolean): Promise<Answer | undefined> {
    const { contentType, body } = uploadForm(upload);
    try {
        const answer = await client.call({
            method: 'POST',
            path: isUpdate ? pathOf(upload) : '/api/apps',
            headers: { 'Content-Type': contentType },
            body,
            onSent: (share) => progress.sent(share),
        });
        return LOST_STATUSES.includes(answer.status) ? undefined : answer;
    } catch (error) {
        if (error instanceof NoAnswer) return undefined;
        throw error;
    }
}

/** Reads back what a lost answer would have said. Returns only where the version proves that the app landed. */
async function proveLanding(deployment: Deployment, before: Installed | undefined): Promise<void> {
    const { upload, progress } = deployment;
    progress.say('The answer to the upload is lost. Reading back what is installed.');
    const unknown = (why: string): Failure =>
        new Failure(
            EXIT.unknown,
            `Unknown: Rocket.Chat did not confirm the upload, and ${why}. Running again does no harm.`,
        );
    let after: Installed | undefined;
    try {
        after = await installed(deployment);
    } catch (error) {
        if (error instanceof Failure) throw unknown(`what is installed cannot be read. ${error.message}`);
        throw error;
    }
    if (after?.version === upload.version && before?.version !== upload.version) return;
    if (!after) throw unknown('the app is not installed so far');
    if (after.version === upload.version) throw unknown(`version ${upload.version} was installed before, too`);
    throw unknown(`version ${after.version} is installed so far`);
}

/** What an upload answered that Rocket.Chat took. */
async function land(deployment: Deployment, before: Installed | undefined): Promise<Answer | undefined> {
    const { client } = deployment;
    const answer = await send(deployment, before !== undefined);
    if (!answer) {
        await proveLanding(deployment, before);
        return undefined;
    }
    if (answer.status !== 200 || answer.body['success'] === false)
        throw refusal(answer, client.signedInBy, client.secrets);
    return answer;
}

/** The status as Rocket.Chat stores it now: the answer to a change of it does not say it. */
async function readStatus({ client, upload }: Deployment): Promise<string> {
    const answer = await client.get(`${pathOf(upload)}/status`);
    if (answer.status !== 200)
        throw new Failure(
            EXIT.unknown,
            `The app landed, but whether it is enabled is unknown. ${refusal(answer, client.signedInBy, client.secrets).message}`,
        );
    return word(answer.body['status']);
}

/** Enables the app. Resolves to why Rocket.Chat refuses, in a sentence; undefined where it does not refuse. */
async function tryToEnable({ client, upload }: Deployment): Promise<string | undefined> {
    const answer = await client.postJson(`${pathOf(upload)}/status`, { status: 'manually_enabled' });
    if (answer.status === 200 && answer.body['success'] !== false) return undefined;
    return whyNotEnabled(wordsOf(answer)) ?? refusal(answer, client.signedInBy, client.secrets).message;
}

/** Whether the app is enabled in the end; throws the sentence that says why not. */
async function settle(
    deployment: Deployment,
    landed: Answer | undefined,
    before: Installed | undefined,
): Promise<void> {
    const { client, upload, progress, enable } = deployment;
    let status = await readStatus(deployment);
    if (isEnabled(status)) return;
    const notEnabled = (why: string): Failure =>
        new Failure(
            EXIT.disabled,
            `${upload.name} ${upload.version} landed, but it is not enabled (${status}). ${why}`,
        );
    if (before?.status === 'manually_disabled' && !enable)
        throw notEnabled(
            'It was disabled by hand before, and stays so. Enable it in Rocket.Chat, or run again with --enable.',
        );
    progress.say(`The app landed, but it is not enabled (${status}). Trying to enable it.`);
    const refused = await tryToEnable(deployment);
    status = await readStatus(deployment);
    if (isEnabled(status)) return;
    const licence = landed ? licenceErrors(landed) : [];
    const plan = planReason(await client.get('/api/apps/count'));
    const named = licence.length > 0 ? ` Rocket.Chat says: “${client.secrets.quoted(licence.join(' '))}”` : '';
    throw notEnabled(`${refused ?? plan ?? meaningOf(status)}${named}`);
}

/**
 * Installs or updates the app with its permissions and sees that it is enabled. The client is signed in. Throws a
 * `Failure` with the sentence for every other end.
 */
export async function deploy(deployment: Deployment): Promise<void> {
    const { upload, progress, client } = deployment;
    const { name, version, zip, permissions } = upload;
    const before = await installed(deployment);
    const what = before ? `Updating ${name} ${before.version} to ${version}` : `Installing ${name} ${version}`;
    progress.say(`${what}: ${Math.ceil(zip.length / 1000)} kB, ${permissions.length} permissions.`);
    const landed = await land(deployment, before);
    await settle(deployment, landed, before);
    progress.say(
        `${name} ${version} is ${before ? 'updated' : 'installed'} and enabled on ${spelled(client.options.workspace)}.`,
    );
    if (!before) progress.say('Next: fill in its settings under Administration → Marketplace → Private apps.');
}
