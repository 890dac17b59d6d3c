import { useEffect, useRef, type Dispatch } from 'react';

import {
    INTERACTION_TIMEOUT_MS,
    REQUEST_HEADER,
    ROUTES,
    type ActionName,
    type Actions,
    type Reply,
    type WorkbenchEvent,
} from '../../protocol';
import type { PageAction } from './model/state';

/** Waits before the next attempt to reach the server, longer with every failure. */
const RETRIES_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** The id of this page until it unloads: views open only on the page that made their trigger. */
export const TAB = crypto.randomUUID();

/** The server answers within the time of an interaction. The page waits one second more. */
const GIVE_UP_MS = INTERACTION_TIMEOUT_MS + 1_000;

export type Post = <Name extends ActionName>(name: Name, body: Actions[Name]['body']) => Promise<Reply<Name>>;

const QUICK: readonly ActionName[] = ['block-action', 'view-submit', 'view-close'];

export const post: Post = async (name, body) => {
    try {
        const response = await fetch(ROUTES.api + name, {
            method: 'POST',
            headers: { 'content-type': 'application/json', [REQUEST_HEADER]: 'page' },
            body: JSON.stringify(body),
            ...(QUICK.includes(name) && { signal: AbortSignal.timeout(GIVE_UP_MS) }),
        });
        return (await response.json()) as Reply<typeof name>;
    } catch (error) {
        const silent = error instanceof DOMException && error.name === 'TimeoutError';
        return { ok: false, error: silent ? 'The workbench does not answer.' : 'The workbench cannot be reached.' };
    }
};

/** Follows the events of the host, and reconnects after a restart. */
export function useEvents(dispatch: Dispatch<PageAction>): { readonly reconnect: () => void } {
    const again = useRef<() => void>(() => undefined);
    useEffect(() => {
        let source: EventSource | undefined;
        let timer: number | undefined;
        let failures = 0;
        const connect = (): void => {
            window.clearTimeout(timer);
            source?.close();
            source = new EventSource(ROUTES.events);
            source.onmessage = ({ data }: MessageEvent<string>) => {
                failures = 0;
                const event = JSON.parse(data) as WorkbenchEvent;
                dispatch({ type: 'event', event, tab: TAB, at: Date.now() });
            };
            source.onerror = () => {
                // EventSource itself stops reconnecting when a proxy or a starting server answers with an error.
                source?.close();
                dispatch({ type: 'link', link: 'lost' });
                timer = window.setTimeout(connect, RETRIES_MS[Math.min(failures, RETRIES_MS.length - 1)]);
                failures += 1;
            };
        };
        again.current = connect;
        connect();
        return () => {
            window.clearTimeout(timer);
            source?.close();
        };
    }, [dispatch]);
    return { reconnect: () => again.current() };
}
