import { spelled } from './address';
import { EXIT, Failure } from './failure';
import type { Incoming, NoAnswer } from './request';

const DNS = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'];
const CLOSED = ['ECONNREFUSED'];
const NO_ROUTE = ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'];
const BROKEN_OFF = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];
const UNTRUSTED = [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];

const isTls = (code: string): boolean => /^(ERR_TLS|ERR_SSL|CERT_|EPROTO)/.test(code) || UNTRUSTED.includes(code);

function tlsSentence(code: string, host: string): string {
    if (UNTRUSTED.includes(code))
        return `Node does not trust the certificate of ${host}. If your own authority has signed it, name its file in NODE_EXTRA_CA_CERTS.`;
    if (code === 'CERT_HAS_EXPIRED')
        return `The certificate of ${host} has expired. An admin of that server must renew it.`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `The certificate belongs to another name than ${host}. Check --url, or correct the certificate.`;
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG' || code === 'EPROTO')
        return `${host} does not speak TLS there. If it is a local server, write http:// in --url.`;
    return `The encrypted connection to ${host} failed (${code}). Check --url and the certificate of the server.`;
}

/** Why no answer came, and what to do. `partly` is whether a body was under way. */
export function unreachable({ code }: NoAnswer, workspace: URL, timeoutMs: number, partly = false): Failure {
    const { host, hostname } = workspace;
    const because = (words: string): Failure => new Failure(EXIT.unreachable, words);
    if (DNS.includes(code))
        return because(`The name ${hostname} is unknown (DNS). Check --url, and the network or VPN.`);
    if (CLOSED.includes(code))
        return because(`Nothing answers at ${host}. Check --url and its port, and whether the server runs.`);
    if (NO_ROUTE.includes(code)) return because(`No network way leads to ${host}. Check the network or VPN.`);
    if (isTls(code)) return because(tlsSentence(code, host));
    if (code === 'TIMEOUT')
        return because(
            `${host} did not answer within ${timeoutMs / 1000} s. Check the network, or allow more with --timeout.`,
        );
    if (code.startsWith('HPE_'))
        return because(`What answers at ${host} does not speak HTTP. Check --url: https:// or http://, and the port.`);
    if (BROKEN_OFF.includes(code))
        return because(
            partly
                ? `${host} closed the connection during the upload. A proxy may allow smaller uploads only: raise its limit (nginx: client_max_body_size).`
                : `${host} closed the connection without an answer. Check --url: https:// or http://, and what stands before the server.`,
        );
    return because(`${host} cannot be reached (${code}). Check --url and the network.`);
}

/** Where a redirect leads, without its query, which may hold anything. */
function target(location: string | undefined, from: URL): URL | undefined {
    if (location === undefined || !URL.canParse(location, from.href)) return undefined;
    const url = new URL(location, from);
    url.search = '';
    url.hash = '';
    return url;
}

/** A redirect is never followed: it would take the credentials to an address that the reader did not name. */
export function redirected({ location }: Incoming, asked: URL, workspace: URL): Failure {
    const to = target(location, asked);
    const from = spelled(workspace);
    if (!to) return new Failure(EXIT.unreachable, `${from} redirects without saying where to. Check --url.`);
    const path = asked.pathname.slice(workspace.pathname.replace(/\/+$/, '').length);
    if (to.pathname.endsWith(path)) {
        const base = `${to.origin}${to.pathname.slice(0, -path.length)}`;
        return new Failure(
            EXIT.unreachable,
            `${from} redirects to ${base}. Credentials are not sent along: run again with --url ${base}`,
        );
    }
    return new Failure(
        EXIT.unreachable,
        `${from} redirects to ${to.origin}, as a login page or a proxy does. Use an address that reaches Rocket.Chat itself.`,
    );
}

/** Something answers, but not Rocket.Chat's API. */
export function notRocketChat({ status, contentType }: Incoming, workspace: URL): Failure {
    const kind = /html/i.test(contentType) ? 'a web page' : 'something that is not JSON';
    return new Failure(
        EXIT.unreachable,
        `${spelled(workspace)} answers with ${kind} (${status}), not as Rocket.Chat’s API. Check --url: a workspace below a sub-path needs it (https://example.com/chat), and a proxy or login page before it must let /api pass.`,
    );
}
