import { demandedMethod, type Client } from './client';
import { EXIT, Failure } from './failure';
import type { Credentials } from './options';
import { recordOf, refusal, textOf, wordsOf, type Answer } from './refusals';

const MAX_CODES = 3;

const json = (body: unknown) => ({
    method: 'POST' as const,
    path: '/api/v1/login',
    headers: { 'Content-Type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
});

const isWrongCode = (answer: Answer): boolean => /totp-invalid/.test(wordsOf(answer));

/**
 * The login route takes a code in its body, and reads no header. A wrong code is asked for again, as far as there is a
 * person to ask.
 */
async function login(client: Client, user: string, password: string): Promise<Answer> {
    let answer = await client.send(json({ user, password }));
    let method = demandedMethod(answer);
    for (let tries = 0; method !== undefined && tries < MAX_CODES; tries += 1) {
        let code: string;
        try {
            code = await client.code(method);
        } catch (error) {
            // After a wrong code the refusal is the better sentence than that there is no other code.
            if (tries > 0 && error instanceof Failure && error.exitCode === EXIT.credentials) break;
            throw error;
        }
        answer = await client.send(json({ user, password, code }));
        if (!isWrongCode(answer)) break;
        method = demandedMethod(answer) ?? method;
    }
    return answer;
}

async function byPassword(client: Client, username: string, password: string): Promise<void> {
    client.signedInBy = 'password';
    const answer = await login(client, username, password);
    const data = recordOf(answer.body['data']);
    const userId = textOf(data['userId']);
    const token = textOf(data['authToken']);
    if (answer.status !== 200 || userId === '' || token === '') throw refusal(answer, 'password', client.secrets);
    client.secrets.add(token);
    client.credentials = { 'X-User-Id': userId, 'X-Auth-Token': token };
}

/** Header values hold printable ASCII; anything else is a slip of pasting. */
function headerValue(value: string, name: string): string {
    const trimmed = value.trim();
    if (!/^[\x21-\x7e]+$/.test(trimmed))
        throw new Failure(EXIT.misuse, `The ${name} holds spaces or other characters that none has. Copy it again.`);
    return trimmed;
}

/** Signs in, and resolves to what signs out again: a session made here is ended, a personal access token stays. */
export async function signIn(
    client: Client,
    credentials: Credentials,
    askFor: (what: 'password' | 'token') => Promise<string | undefined>,
): Promise<() => Promise<void>> {
    const secret =
        (credentials.kind === 'password' ? credentials.password : credentials.token) ??
        (await askFor(credentials.kind));
    if (secret === undefined || secret === '') {
        const variable = credentials.kind === 'password' ? 'ROCKETCHAT_PASSWORD' : 'ROCKETCHAT_AUTH_TOKEN';
        throw new Failure(
            EXIT.misuse,
            `The ${credentials.kind} is missing. Set ${variable}, or run in a terminal to be asked for it.`,
        );
    }
    client.secrets.add(secret);
    if (credentials.kind === 'password') {
        await byPassword(client, credentials.username, secret);
        return async () => {
            // The session ends by itself, too: a failure here is no news.
            await client.postJson('/api/v1/logout', {}).catch(() => undefined);
        };
    }
    client.credentials = {
        'X-User-Id': headerValue(credentials.userId, 'user id'),
        'X-Auth-Token': headerValue(secret, 'token'),
    };
    const me = await client.get('/api/v1/me');
    if (me.status !== 200) throw refusal(me, 'token', client.secrets);
    return () => Promise.resolve();
}
