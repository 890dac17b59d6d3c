import { States, StatesIcon, StatesSubtitle } from '@rocket.chat/fuselage';
import { useMemo, useRef, useState, type HTMLAttributes, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';

import type { WireMessage } from '../../../protocol';
import { rowsOf, type Thread } from '../model/stream';
import { useWorkbench } from '../workbench';
import { MessageItem } from './MessageItem';

export interface MessageListProps {
    readonly label: string;
    readonly messages: readonly WireMessage[];
    /** By the id of their heads. */
    readonly threads?: ReadonlyMap<string, Thread>;
    /** What to do where there is nothing yet. */
    readonly hint?: string;
}

/** The messages, of which only those near the screen are in the document. Arrow keys lead from one to the next. */
export function MessageList({ label, messages, threads, hint }: MessageListProps): ReactElement {
    const { person } = useWorkbench();
    const rows = useMemo(() => rowsOf(messages, person), [messages, person]);
    const list = useRef<VirtuosoHandle>(null);
    const [chosen, setChosen] = useState<string>();
    const told = rows.filter(({ kind }) => kind === 'message');
    const current = told.some(({ key }) => key === chosen) ? chosen : told.at(-1)?.key;

    const go = (step: number): void => {
        const target = told[told.findIndex(({ key }) => key === current) + step];
        if (!target) return;
        setChosen(target.key);
        const show = (): void => document.getElementById(`message-${target.key}`)?.focus();
        list.current?.scrollIntoView({ index: rows.indexOf(target), done: show });
        show();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (!(event.target instanceof HTMLElement) || event.target.dataset.messageId === undefined) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        go(event.key === 'ArrowUp' ? -1 : 1);
    };

    if (rows.length === 0)
        return (
            <div className="wb-messages wb-empty">
                <States>
                    <StatesIcon name="balloons" />
                    <h2 className="rcx-states__title">Nothing here yet</h2>
                    {hint && <StatesSubtitle>{hint}</StatesSubtitle>}
                </States>
            </div>
        );
    return (
        <div className="wb-messages" onKeyDown={onKeyDown}>
            <Virtuoso
                ref={list}
                role="group"
                aria-label={label}
                data={rows}
                alignToBottom
                followOutput
                initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
                increaseViewportBy={400}
                computeItemKey={(_, { key }) => key}
                components={{ List: Rows, Item: Line }}
                context={{ label }}
                itemContent={(_, row) => (
                    <MessageItem
                        row={row}
                        {...(threads && row.kind === 'message' && { thread: threads.get(row.key) })}
                        inThread={!threads}
                        isCurrent={row.key === current}
                        onFocus={() => setChosen(row.key)}
                    />
                )}
            />
        </div>
    );
}

interface RowsProps extends HTMLAttributes<HTMLDivElement> {
    readonly context: { readonly label: string };
    readonly ref?: Ref<HTMLDivElement>;
}

const Rows = ({ context, ...props }: RowsProps): ReactElement => (
    <div {...props} role="list" aria-label={context.label} />
);

function Line({ item: _, context: __, ...props }: LineProps): ReactElement {
    return <div {...props} role="listitem" />;
}

interface LineProps extends HTMLAttributes<HTMLDivElement> {
    readonly item: unknown;
    readonly context: unknown;
}
