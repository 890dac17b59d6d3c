import { Button, States, StatesIcon } from '@rocket.chat/fuselage';
import {
    useEffect,
    useMemo,
    useRef,
    useState,
    type KeyboardEvent,
    type ReactElement,
    type ReactNode,
    type RefObject,
} from 'react';
import { flushSync } from 'react-dom';

import type { WireMessage } from '../../../protocol';
import { rowsOf, type Thread } from '../model/stream';
import { useWorkbench } from '../workbench';
import { MessageItem } from './MessageItem';

export interface MessageListProps {
    readonly label: string;
    readonly messages: readonly WireMessage[];
    /** Threads by the id of their head. */
    readonly threads?: ReadonlyMap<string, Thread>;
    /** A hint for an empty list. */
    readonly hint?: ReactNode;
    /** How many lines the person has sent. Each makes the list scroll to its end. */
    readonly sent: number;
}

/** How many messages show at first, and how many more on request: as many as Rocket.Chat's client loads. */
const PAGE = 50;

/** Within this distance, the list counts as scrolled to its end. */
const AT_END_PX = 80;

/** The newest messages, and earlier ones on request. Arrow keys lead from one to the next. */
export function MessageList({ label, messages, threads, hint, sent }: MessageListProps): ReactElement {
    const { person } = useWorkbench();
    const [shown, setShown] = useState(PAGE);
    const rows = useMemo(() => rowsOf(messages.slice(-shown), person), [messages, shown, person]);
    const [chosen, setChosen] = useState<string>();
    const list = useEnd(sent);
    const told = rows.filter(({ kind }) => kind === 'message');
    const current = told.some(({ key }) => key === chosen) ? chosen : told.at(-1)?.key;

    const focus = (key: string | undefined, options?: FocusOptions): void => {
        if (key === undefined) return;
        setChosen(key);
        list.current?.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(key)}"]`)?.focus(options);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (!(event.target instanceof HTMLElement) || event.target.dataset.messageId === undefined) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        const step = event.key === 'ArrowUp' ? -1 : 1;
        focus(told[told.findIndex(({ key }) => key === current) + step]?.key);
    };
    const showEarlier = (): void => {
        const box = list.current;
        if (!box) return;
        const fromEnd = box.scrollHeight - box.scrollTop;
        flushSync(() => setShown(shown + PAGE));
        box.scrollTop = box.scrollHeight - fromEnd;
        focus(told[0]?.key, { preventScroll: true });
    };

    return (
        <div ref={list} className="wb-messages" onKeyDown={onKeyDown}>
            <div className={rows.length === 0 ? 'wb-lines wb-empty' : 'wb-lines'}>
                {rows.length === 0 && (
                    <States>
                        <StatesIcon name="balloons" />
                        <h2 className="rcx-states__title">Nothing here yet</h2>
                        {hint}
                    </States>
                )}
                {messages.length > shown && (
                    <Button small className="wb-earlier" onClick={showEarlier}>
                        Earlier messages
                    </Button>
                )}
                {rows.length > 0 && (
                    <div role="list" aria-label={label}>
                        {rows.map((row) => (
                            <div key={row.key} role="listitem">
                                <MessageItem
                                    row={row}
                                    {...(threads && row.kind === 'message' && { thread: threads.get(row.key) })}
                                    inThread={!threads}
                                    isCurrent={row.key === current}
                                    onFocus={() => setChosen(row.key)}
                                />
                            </div>
                        ))}
                    </div>
                )}
            </div>
        </div>
    );
}

/**
 * Keeps the list at its end when a message comes, when a card grows after it was drawn, and when
 * the list gets smaller; a sent line scrolls it there.
 */
function useEnd(sent: number): RefObject<HTMLDivElement | null> {
    const list = useRef<HTMLDivElement>(null);
    const isThere = useRef(true);
    useEffect(() => {
        const box = list.current;
        if (!box) return undefined;
        let top = box.scrollTop;
        const onScroll = (): void => {
            // Only a person scrolls up.
            if (box.scrollHeight - box.clientHeight - box.scrollTop < AT_END_PX) isThere.current = true;
            else if (box.scrollTop < top) isThere.current = false;
            top = box.scrollTop;
        };
        const sizes = new ResizeObserver(() => {
            // An open menu stays under the pointer.
            if (isThere.current && !box.querySelector('[role="menu"]')) goToEnd(box);
        });
        for (const one of [box, ...box.children]) sizes.observe(one);
        box.addEventListener('scroll', onScroll, { passive: true });
        return () => {
            sizes.disconnect();
            box.removeEventListener('scroll', onScroll);
        };
    }, []);
    useEffect(() => {
        isThere.current = true;
        if (list.current) goToEnd(list.current);
    }, [sent]);
    return list;
}

const goToEnd = (box: HTMLElement): void => box.scrollTo({ top: box.scrollHeight });
