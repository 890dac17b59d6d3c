import { createHash } from 'node:crypto';

import { below } from './address';
import { EXIT, Failure } from './failure';
import { notRocketChat, redirected, unreachable } from './reach';
import type { Secrets } from './redact';
import { recordOf, textOf, wordsOf, type Answer, type SignedInBy } from './refusals';
import { ask, NoAnswer, type Outgoing } from './request';

/** A second factor that Rocket.Chat asks for: an authenticator's code, one by email, or the password once more. */
export type CodeMethod = 'totp' | 'email' | 'password';

export interface ClientOptions {
    readonly workspace: URL;
    readonly timeoutMs: number;
    readonly secrets: Secrets;
    /** The code or password of that method; undefined where there is none and nobody to ask. */
    readonly codeFor: (method: CodeMethod) => Promise<string | undefined>;
}

export interface Call extends Pick<Outgoing, 'method' | 'body' | 'onSent'> {
    /** Below the workspace, `/api/…`. */
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
}

const isDemand = (answer: Answer): boolean => answer.status >= 400 && /totp-required/.test(wordsOf(answer));

/** The method that an answer demands a code of; undefined where it demands none. */
export function demandedMethod(answer: Answer): CodeMethod | undefined {
    if (!isDemand(answer)) return undefined;
    const method = textOf(recordOf(answer.body['details'])['method']);
    return method === 'email' || method === 'password' ? method : 'totp';
}

/** Rocket.Chat's REST API at one address. Answers with what it says, refusals too; no answer is thrown as a `Failure`. */
export class Client {
    /** Of whoever is signed in. */
    credentials: Readonly<Record<string, string>> = {};
    signedInBy: SignedInBy = 'token';

    constructor(readonly options: ClientOptions) {}

    get secrets(): Secrets {
        return this.options.secrets;
    }

    /** A call with the credentials; a demanded second factor is asked for and sent with a second try. */
    async call(call: Call): Promise<Answer> {
        const first = await this.send(call);
        const method = demandedMethod(first);
        if (method === undefined) return first;
        const code = await this.code(method);
        return this.send({ ...call, headers: { ...call.headers, 'x-2fa-code': code, 'x-2fa-method': method } });
    }

    /** The code as the server wants it: a password travels as its SHA-256. Throws where there is none. */
    async code(method: CodeMethod): Promise<string> {
        const code = await this.options.codeFor(method);
        if (code === undefined || code === '') throw noCode(method);
        this.secrets.add(code);
        return method === 'password' ? createHash('sha256').update(code).digest('hex') : code.replace(/\s/g, '');
    }

    async postJson(path: string, body: unknown): Promise<Answer> {
        return this.call({
            method: 'POST',
            path,
            headers: { 'Content-Type': 'application/json' },
            body: Buffer.from(JSON.stringify(body)),
        });
    }

    get(path: string): Promise<Answer> {
        return this.call({ method: 'GET', path });
    }

    /** One request without a second try. */
    async send({ path, headers, ...rest }: Call): Promise<Answer> {
        const { workspace, timeoutMs } = this.options;
        const url = below(workspace, path);
        let incoming;
        try {
            incoming = await ask({ ...rest, url, timeoutMs, headers: { ...this.credentials, ...headers } });
        } catch (error) {
            if (!(error instanceof NoAnswer)) throw error;
            if (rest.onSent && error.sent) throw error;
            throw unreachable(error, workspace, timeoutMs, rest.onSent !== undefined);
        }
        const { status, body } = incoming;
        if (status >= 300 && status < 400) throw redirected(incoming, url, workspace);
        const parsed = parse(body);
        if (parsed) return { status, body: parsed };
        // A proxy says these with a page of its own; its status is plain enough.
        if ([401, 403, 413, 429, 502, 503, 504].includes(status)) return { status, body: {} };
        throw notRocketChat(incoming, workspace);
    }
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
    try {
        const value: unknown = JSON.parse(body);
        return typeof value === 'object' && value !== null ? recordOf(value) : undefined;
    } catch {
        return undefined;
    }
}

function noCode(method: CodeMethod): Failure {
    const asked = {
        totp: 'a two-factor code of the authenticator app',
        email: 'a two-factor code, which it sends by email',
        password: 'the password once more',
    }[method];
    const step =
        method === 'password'
            ? 'Run again in a terminal, or with a personal access token made with “Ignore Two Factor Authentication”.'
            : 'Run again in a terminal or with --code <code>, or use a personal access token made with “Ignore Two Factor Authentication”.';
    return new Failure(EXIT.credentials, `Rocket.Chat asks for ${asked}. ${step}`);
}
