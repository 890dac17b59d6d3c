import type { Problem, Upstream } from '../../domain/problem';

/** What a refusal came as. */
export interface Refusal {
    readonly upstream: Upstream;
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    /** The body, where it is no JSON; empty where there was none. */
    readonly content: string;
}

type InFront = Extract<Problem, { kind: 'refused-in-front' }>;

/** Statuses by which something in front of an upstream keeps a request from it. */
const REFUSALS = [401, 402, 403, 407];
const LONGEST_TITLE = 80;

export const isRefusal = (status: number): boolean => REFUSALS.includes(status);

/**
 * A refusal without JSON, which no upstream of ours writes: a bot check, a firewall, a proxy with a password of its own.
 * @param presentable takes our secrets out of their words
 */
export function refusedByOther(
    { upstream, status, headers, content }: Refusal,
    presentable: (message: string) => string,
): InFront {
    const challenge = ['www-authenticate', 'proxy-authenticate']
        .map((name) => headers[name])
        .filter((value) => typeof value === 'string')
        .join(' ');
    const asksToSignIn = status === 407 || /^\s*(basic|digest|negotiate|ntlm)\b/i.test(challenge);
    const title = /<title[^>]*>([^<]*)/i.exec(content)?.[1];
    const said = asksToSignIn ? (/realm="([^"]*)"/i.exec(challenge)?.[1] ?? title) : title;
    const by = asksToSignIn ? 'sign-in' : content.trim() === '' ? 'nobody' : 'page';
    return inFront({ upstream, status, by }, presentable(said ?? ''));
}

/**
 * A refusal in JSON, but not in the upstream's own.
 * @param message what it says, fit to be shown; empty where it says nothing
 */
export const refusedByGateway = (upstream: Upstream, status: number, message: string): InFront =>
    inFront({ upstream, status, by: 'gateway' }, message);

function inFront(refusal: Omit<InFront, 'kind' | 'said'>, words: string): InFront {
    const said = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
    return { kind: 'refused-in-front', ...refusal, ...(said && { said }) };
}
