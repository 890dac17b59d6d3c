import { Box, IconButton, Option, Tile } from '@rocket.chat/fuselage';
import { Fragment, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import type { WireCommand } from '../../../protocol';
import { described, suggest, usageOf } from '../model/completion';
import { emptyHistory, leaf, sent, type History } from '../model/history';
import { closedFor } from '../model/stream';
import { TAB } from '../server';
import { useWorkbench } from '../workbench';

export interface ComposerProps {
    readonly id: string;
    /** The thread to write into. */
    readonly threadId?: string;
    readonly onSent: () => void;
}

/** How many commands it offers at once. */
const SHOWN = 8;

/** Lines that each person typed, in rooms and threads together, until the page loads again. */
const histories = new Map<string, History>();

/** Arrow keys move through sent lines, or through the offered commands; Tab takes a command, and so does Enter while the line is not a whole command. */
export function Composer({ id, threadId, onSent }: ComposerProps): ReactElement {
    const { snapshot, me, person, room, mobile, act } = useWorkbench();
    const [line, setLine] = useState('');
    const [chosen, setChosen] = useState(-1);
    const [closed, setClosed] = useState(false);
    const input = useRef<HTMLTextAreaElement>(null);
    const listId = useId();
    const hintId = useId();
    const history = histories.get(me.id) ?? emptyHistory;
    const { commands, hint, complete: isComplete } = suggest(line, snapshot.commands);
    const offered = closed ? [] : commands;
    /** What Enter takes; -1: it sends the line. */
    const active = chosen < 0 && offered.length > 0 && !isComplete ? 0 : chosen;
    const first = Math.max(active - SHOWN + 1, 0);
    const option = (index: number): string => `${listId}-${String(index)}`;

    useLayoutEffect(() => {
        const area = input.current;
        if (!area) return;
        area.style.blockSize = 'auto';
        area.style.blockSize = `${String(Math.min(area.scrollHeight, 160))}px`;
    });

    const type = (text: string): void => {
        if (history.back > 0) histories.set(me.id, { ...history, back: 0 });
        setLine(text);
        setChosen(-1);
        setClosed(false);
    };
    const complete = (index: number): void => {
        const command = offered[index];
        if (command) type(command.insert);
        input.current?.focus();
    };
    const send = (): void => {
        if (line.trim() === '') return;
        type('');
        histories.set(me.id, sent(history, line));
        onSent();
        void act('type', {
            as: me.username,
            tab: TAB,
            roomId: room.id,
            line,
            ...(threadId !== undefined && { threadId }),
            ...(mobile && { mobile }),
        });
    };
    const leafThrough = (step: 1 | -1): void => {
        const after = leaf(history, step, line);
        histories.set(me.id, after.history);
        setLine(after.line);
        setChosen(-1);
        setClosed(true);
    };

    const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
        const { key } = event;
        if (key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (active >= 0) complete(active);
            else send();
        } else if (key === 'Tab' && !event.shiftKey && offered.length > 0 && line !== '') {
            event.preventDefault();
            complete(Math.max(active, 0));
        } else if (key === 'Escape' && offered.length > 0) {
            event.stopPropagation();
            setClosed(true);
            setChosen(-1);
        } else if (key === 'ArrowUp' || key === 'ArrowDown') {
            const step = key === 'ArrowUp' ? -1 : 1;
            const leafing = history.back > 0 || line === '';
            if (offered.length > 0 && !leafing) {
                event.preventDefault();
                setChosen((active + step + offered.length + (active < 0 && step < 0 ? 1 : 0)) % offered.length);
            } else if (leafing && !line.includes('\n')) {
                event.preventDefault();
                leafThrough(step === -1 ? 1 : -1);
            }
        }
    };

    const reason = closedFor(room, me.username);
    if (reason)
        return (
            <Box className="wb-composer-closed" role="note">
                {reason}
            </Box>
        );
    return (
        <div className="wb-composer">
            {offered.length > 0 && (
                <Tile className="wb-completion" padding={0} elevation="2">
                    <ul id={listId} role="listbox" aria-label="Commands">
                        {offered.slice(first, first + SHOWN).map((command, at) => {
                            const index = first + at;
                            const isFirstExtra = command.extra && (at === 0 || !offered[index - 1]?.extra);
                            return (
                                <Fragment key={command.insert}>
                                    {isFirstExtra && <ExtraRemark />}
                                    <Offered
                                        id={option(index)}
                                        command={command}
                                        active={index === active}
                                        onTake={() => complete(index)}
                                    />
                                </Fragment>
                            );
                        })}
                    </ul>
                    {offered.length > SHOWN && (
                        <p className="wb-note">{offered.length} in all: type on, or use ↓ and ↑</p>
                    )}
                </Tile>
            )}
            {offered.length === 0 && hint && (
                <p id={hintId} className="wb-hint">
                    <code>{usageOf(hint, person.language)}</code>{' '}
                    <span lang={person.language}>{described(hint, person.language)}</span>
                </p>
            )}
            <div className="wb-composer-box">
                <textarea
                    id={id}
                    ref={input}
                    rows={1}
                    value={line}
                    placeholder={threadId ? 'Reply in thread' : `Message #${room.displayName}`}
                    aria-label={threadId ? 'Reply in thread' : `Message #${room.displayName}`}
                    aria-autocomplete="list"
                    {...(offered.length > 0 && { 'aria-controls': listId, 'aria-haspopup': 'listbox' as const })}
                    {...(active >= 0 && { 'aria-activedescendant': option(active) })}
                    {...(offered.length === 0 && hint && { 'aria-describedby': hintId })}
                    onChange={(event) => type(event.target.value)}
                    onKeyDown={onKeyDown}
                />
                <IconButton
                    icon="send"
                    small
                    primary={line.trim() !== ''}
                    aria-label="Send"
                    title="Send"
                    onClick={send}
                />
            </div>
        </div>
    );
}

interface OfferedProps {
    readonly id: string;
    readonly command: WireCommand;
    readonly active: boolean;
    readonly onTake: () => void;
}

/** One command of the list: its name, what the client shows behind it, and its sentence. */
function Offered({ id, command, active, onTake }: OfferedProps): ReactElement {
    const { person } = useWorkbench();
    return (
        <Option
            is="li"
            id={id}
            role="option"
            selected={active}
            focus={active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onTake}
        >
            <span className="wb-completion-usage">{usageOf(command, person.language)}</span>
            <span className="wb-completion-description" lang={person.language}>
                {described(command, person.language)}
            </span>
        </Option>
    );
}

const ExtraRemark = (): ReactElement => (
    <li role="presentation" className="wb-completion-extra">
        Extra of the workbench: a real client does not show these
    </li>
);
