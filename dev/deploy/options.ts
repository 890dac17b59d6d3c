import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { RELEASED, type Edition } from '../package/editions';
import { workspaceAddress } from './address';
import { EXIT, Failure } from './failure';

export const USAGE = `npm run deploy -- --url <address> [--username <name> | --user-id <id>] [options]

Uploads the app to a Rocket.Chat workspace, installs or updates it, and says whether it is enabled.

  --url <address>        the workspace, with its sub-path if it has one     ROCKETCHAT_URL
  --username <name>      signs in with a password, which is asked for       ROCKETCHAT_USERNAME
  --password <password>  better by environment: shells keep command lines   ROCKETCHAT_PASSWORD
  --user-id <id>         a personal access token's user                     ROCKETCHAT_USER_ID
  --token <token>        better by environment                              ROCKETCHAT_AUTH_TOKEN
  --code <code>          the two-factor code; asked for when needed
  --zip <file>           this package instead of the one in dist/
  --edition <name>       ${RELEASED.join(' or ')}; by the workspace's language if not given
  --enable               enables the app also where an admin has disabled it
  --timeout <seconds>    how long one answer may take, 1 to 3600; 120 if not given

What is not given is read from the environment, then from .rcappsconfig beside app.json. Exit codes: 0 enabled,
1 unexpected, 2 options, 3 unreachable, 4 credentials, 5 missing permission, 6 refused, 7 not enabled, 8 unknown.`;

export type Credentials =
    | { readonly kind: 'password'; readonly username: string; readonly password: string | undefined }
    | { readonly kind: 'token'; readonly userId: string; readonly token: string | undefined };

export interface Options {
    readonly workspace: URL;
    readonly credentials: Credentials;
    readonly code: string | undefined;
    /** An absolute path; undefined for the package in `dist`. */
    readonly zip: string | undefined;
    /** The package's languages; undefined for those that fit the workspace. */
    readonly edition: Edition | undefined;
    /** Whether an app that an admin has disabled is enabled, too. */
    readonly enable: boolean;
    readonly timeoutMs: number;
    /** Options that put a secret on the command line, as written there. */
    readonly exposed: readonly string[];
}

type Given = Readonly<Partial<Record<'url' | 'username' | 'password' | 'userId' | 'token', string>>>;

const DEFAULT_TIMEOUT_SECONDS = 120;
const MAX_TIMEOUT_SECONDS = 3600;

const OPTIONS = {
    url: { type: 'string' },
    username: { type: 'string', short: 'u' },
    password: { type: 'string', short: 'p' },
    'user-id': { type: 'string', short: 'i' },
    token: { type: 'string', short: 't' },
    code: { type: 'string', short: 'c' },
    zip: { type: 'string' },
    edition: { type: 'string' },
    enable: { type: 'boolean', default: false },
    timeout: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Node's own message quotes the arguments, one of which may be a password. */
function parsed(args: readonly string[]) {
    try {
        return parseArgs({ args: [...args], options: OPTIONS }).values;
    } catch (error) {
        const names = Object.keys(OPTIONS).map((name) => `--${name}`);
        const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
        const what = isUnknown
            ? 'An option is unknown'
            : 'The options are not readable: one lacks its value, or a word belongs to none';
        throw new Failure(
            EXIT.misuse,
            `${what}. Known are ${names.join(', ')}. \`npm run deploy -- --help\` explains them.`,
        );
    }
}

function fromFile(root: string): Given {
    const file = join(root, '.rcappsconfig');
    if (!existsSync(file)) return {};
    let contents: unknown;
    try {
        contents = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
        throw new Failure(EXIT.misuse, '.rcappsconfig is not readable as JSON. Correct or remove it.');
    }
    if (typeof contents !== 'object' || contents === null)
        throw new Failure(EXIT.misuse, '.rcappsconfig is not a JSON object. Correct or remove it.');
    const text = (name: string): string | undefined => {
        const value = (contents as Record<string, unknown>)[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const entries = (['url', 'username', 'password', 'userId', 'token'] as const).map((name) => [name, text(name)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Given;
}

function credentialsOf(sources: readonly Given[]): Credentials {
    const half = (source: Given) =>
        source.username !== undefined || source.password !== undefined
            ? 'password'
            : source.userId !== undefined || source.token !== undefined
              ? 'token'
              : undefined;
    const first = <Name extends keyof Given>(name: Name) =>
        sources.map((source) => source[name]).find((value) => value !== undefined);
    // A source that begins to say who signs in decides how; the others only complete it.
    const kind = sources.map(half).find((found) => found !== undefined);
    const username = first('username');
    const userId = first('userId');
    if (kind === 'password' && username !== undefined) return { kind, username, password: first('password') };
    if (kind === 'token' && userId !== undefined) return { kind, userId, token: first('token') };
    const missing = {
        password: 'The password has no user name. Add --username, or set ROCKETCHAT_USERNAME.',
        token: 'The token has no user id. Add --user-id, or set ROCKETCHAT_USER_ID: Rocket.Chat shows it beside the token.',
        none: 'Nobody to sign in as. Add --username (the password is asked for), or set ROCKETCHAT_USER_ID and ROCKETCHAT_AUTH_TOKEN.',
    };
    throw new Failure(EXIT.misuse, missing[kind ?? 'none']);
}

function timeoutOf(given: string | undefined): number {
    if (given === undefined) return DEFAULT_TIMEOUT_SECONDS * 1000;
    const seconds = Number(given);
    if (!(seconds >= 1 && seconds <= MAX_TIMEOUT_SECONDS))
        throw new Failure(EXIT.misuse, `--timeout takes seconds, 1 to ${MAX_TIMEOUT_SECONDS}.`);
    return seconds * 1000;
}

function editionNamed(name: string | undefined): Edition | undefined {
    const edition = RELEASED.find((one) => one === name);
    if (name !== undefined && edition === undefined)
        throw new Failure(EXIT.misuse, `--edition takes ${RELEASED.join(' or ')}.`);
    return edition;
}

/** What the command line, the environment and `.rcappsconfig` ask for, in this order; undefined where it asks for help. */
export function readOptions(
    args: readonly string[],
    environment: Readonly<Record<string, string | undefined>>,
    root: string,
): Options | undefined {
    const values = parsed(args);
    if (values.help) return undefined;
    const given = (...pairs: [keyof Given, string | undefined][]): Given =>
        Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));
    const sources = [
        given(
            ['url', values.url],
            ['username', values.username],
            ['password', values.password],
            ['userId', values['user-id']],
            ['token', values.token],
        ),
        given(
            ['url', environment['ROCKETCHAT_URL']],
            ['username', environment['ROCKETCHAT_USERNAME']],
            ['password', environment['ROCKETCHAT_PASSWORD']],
            ['userId', environment['ROCKETCHAT_USER_ID']],
            ['token', environment['ROCKETCHAT_AUTH_TOKEN']],
        ),
        fromFile(root),
    ];
    const url = sources.map((source) => source.url).find((value) => value !== undefined);
    if (url === undefined)
        throw new Failure(
            EXIT.misuse,
            'No workspace is named. Add --url https://chat.example.com, or set ROCKETCHAT_URL.',
        );
    return {
        workspace: workspaceAddress(url),
        credentials: credentialsOf(sources),
        code: values.code,
        zip: values.zip === undefined ? undefined : resolve(values.zip),
        edition: editionNamed(values.edition),
        enable: values.enable,
        timeoutMs: timeoutOf(values.timeout),
        exposed: (['password', 'token'] as const)
            .filter((name) => values[name] !== undefined)
            .map((name) => `--${name}`),
    };
}
