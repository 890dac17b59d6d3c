import type { Problem, Upstream } from '../../domain/problem';

/** A refusal whose body is no JSON. */
export interface Refusal {
    readonly upstream: Upstream;
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    /** The body; empty where there was none. */
    readonly content: string;
}

type GatewayRefusal = Extract<Problem, { kind: 'refused-in-front' }>;

/** The statuses with which a gateway keeps a request from the upstream. */
const REFUSALS = [401, 402, 403, 407];
const MAX_TITLE_CHARS = 80;

export const isRefusal = (status: number): boolean => REFUSALS.includes(status);

/**
 * The problem in a refusal without JSON. No upstream of the app writes such a refusal: it comes from a bot check, a
 * firewall or a proxy with a password of its own.
 * @param redacted removes the app's secrets from the words of the refusal
 */
export function refusedWithoutJson(
    { upstream, status, headers, content }: Refusal,
    redacted: (message: string) => string,
): GatewayRefusal {
    const challenge = ['www-authenticate', 'proxy-authenticate']
        .map((name) => headers[name])
        .filter((value) => typeof value === 'string')
        .join(' ');
    const asksToSignIn = status === 407 || /^\s*(basic|digest|negotiate|ntlm)\b/i.test(challenge);
    const title = /<title[^>]*>([^<]*)/i.exec(content)?.[1];
    const words = asksToSignIn ? (/realm="([^"]*)"/i.exec(challenge)?.[1] ?? title) : title;
    const by = asksToSignIn ? 'sign-in' : content.trim() === '' ? 'nobody' : 'page';
    return gatewayRefusal({ upstream, status, by }, redacted(words ?? ''));
}

/**
 * The problem in a refusal that is JSON, but not in the upstream's own envelope.
 * @param message the words of the refusal, redacted; empty where it has none
 */
export const refusedByGateway = (upstream: Upstream, status: number, message: string): GatewayRefusal =>
    gatewayRefusal({ upstream, status, by: 'gateway' }, message);

function gatewayRefusal(refusal: Omit<GatewayRefusal, 'kind' | 'said'>, words: string): GatewayRefusal {
    const said = words.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE_CHARS);
    return { kind: 'refused-in-front', ...refusal, ...(said && { said }) };
}
