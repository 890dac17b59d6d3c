export interface Reply {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    /** Undefined when the body is not JSON. */
    readonly body: unknown;
}

/** One request, read to the end. */
export async function call(url: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(url, { redirect: 'manual', ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
}

/** The value at a path such as `data.scheduledPosts.0.id`. */
export const at = (value: unknown, path: string): unknown =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

function jsonOf(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
