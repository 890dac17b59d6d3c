import { EXIT, Failure } from './failure';

const isLocal = (host: string): boolean => /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);

/**
 * The workspace's address without a trailing slash, a sub-path kept. The address of an admin page will do: what follows
 * `/admin`, `/marketplace`, `/home` or `/api` is left out. Throws a `Failure` that never quotes the value, which may
 * hold a password.
 */
export function workspaceAddress(given: string): URL {
    const words = given.trim().replace(/^["'<]+|["'>]+$/g, '');
    const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`;
    if (!URL.canParse(withScheme))
        throw new Failure(EXIT.misuse, 'The address is not a URL. Write it as https://chat.example.com.');
    const url = new URL(withScheme);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw new Failure(EXIT.misuse, 'The address must begin with https:// (or http://).');
    if (url.username !== '' || url.password !== '')
        throw new Failure(
            EXIT.misuse,
            'The address holds a user name or a password. Leave them out of it, and give them as ROCKETCHAT_USERNAME and ROCKETCHAT_PASSWORD.',
        );
    url.search = '';
    url.hash = '';
    url.pathname = url.pathname.replace(/\/(admin|marketplace|home|api)(\/.*)?$/, '').replace(/\/+$/, '');
    return url;
}

/** Where a path of Rocket.Chat lies below the workspace, which may have a sub-path. */
export const below = (workspace: URL, path: string): URL => new URL(`${spelled(workspace)}${path}`);

/** The address as people read it: without a slash at its end. */
export const spelled = (workspace: URL): string => `${workspace.origin}${workspace.pathname}`.replace(/\/+$/, '');

/** Whether what is sent there can be read on the way. */
export const isUnprotected = (workspace: URL): boolean =>
    workspace.protocol === 'http:' && !isLocal(workspace.hostname);
