import {
    Contextualbar,
    ContextualbarAction,
    ContextualbarContent,
    ContextualbarHeader,
    ContextualbarTitle,
    Icon,
    IconButton,
    StatesSubtitle,
    Tag,
} from '@rocket.chat/fuselage';
import { useMemo, useRef, useState, type ReactElement } from 'react';

import type { WireMessage, WireRoom } from '../../../protocol';
import { closedFor, inRoom, repliesTo, threadsOf } from '../model/stream';
import { useWorkbench } from '../workbench';
import { Composer } from './Composer';
import { FirstLines } from './FirstLines';
import { onEscape, useBorrowedFocus } from './focus';
import { Typing } from './MessageItem';
import { MessageList } from './MessageList';

export const iconOf = ({ type }: WireRoom): 'hashtag' | 'hashtag-lock' | 'at' =>
    type === 'p' ? 'hashtag-lock' : type === 'd' ? 'at' : 'hashtag';

export interface RoomProps {
    /** Whether the list of rooms is open on a narrow page. */
    readonly menu: boolean;
    readonly onMenu: () => void;
}

export function Room({ menu, onMenu }: RoomProps): ReactElement {
    const { state, snapshot, me, room, mobile } = useWorkbench();
    const [sent, setSent] = useState(0);
    const messages = useMemo(() => inRoom(snapshot.messages, room.id, me.username), [snapshot.messages, room, me]);
    const threads = useMemo(() => threadsOf(snapshot.messages), [snapshot.messages]);
    const names = state.typing
        .filter(({ roomId, username }) => roomId === room.id && username !== me.username)
        .map(({ username }) => snapshot.users.find((user) => user.username === username)?.name ?? username);
    return (
        <main className={`wb-room${mobile ? ' wb-mobile' : ''}`} aria-label={`Room ${room.displayName}`}>
            <header className="wb-room-header">
                <IconButton
                    className="wb-menu"
                    small
                    icon="burger-menu"
                    aria-label="Rooms"
                    title="Rooms"
                    aria-expanded={menu}
                    onClick={onMenu}
                />
                <Icon name={iconOf(room)} size="x20" />
                <h1>{room.displayName}</h1>
                {room.readOnly && <Tag>read only</Tag>}
                {room.archived && <Tag>archived</Tag>}
                {mobile && <Tag variant="primary">as mobile clients draw it</Tag>}
            </header>
            <MessageList
                key={`${room.id} ${me.id}`}
                label={`Messages in ${room.displayName}`}
                messages={messages}
                threads={threads}
                sent={sent}
                {...(!closedFor(room, me.username) && { hint: <Beginning /> })}
            />
            <Typing names={names} />
            <Composer key={room.id} id="composer" onSent={() => setSent((before) => before + 1)} />
        </main>
    );
}

const Beginning = (): ReactElement => (
    <>
        <StatesSubtitle>Type / below, or start with one of these:</StatesSubtitle>
        <FirstLines />
    </>
);

export interface ThreadProps {
    readonly head: WireMessage;
}

export function ThreadPanel({ head }: ThreadProps): ReactElement {
    const { snapshot, me, openThread } = useWorkbench();
    const panel = useRef<HTMLElement>(null);
    const [sent, setSent] = useState(0);
    useBorrowedFocus(panel);
    const messages = useMemo(
        () => [head, ...repliesTo(snapshot.messages, head.id, me.username)],
        [head, snapshot.messages, me.username],
    );
    return (
        <Contextualbar
            ref={panel}
            className="wb-side"
            role="complementary"
            aria-label="Thread"
            onKeyDown={onEscape(panel, () => openThread(undefined))}
        >
            <ContextualbarHeader>
                <Icon name="thread" size="x20" />
                <ContextualbarTitle is="h2">Thread</ContextualbarTitle>
                <ContextualbarAction
                    name="cross"
                    aria-label="Close thread"
                    title="Close thread"
                    onClick={() => openThread(undefined)}
                />
            </ContextualbarHeader>
            <ContextualbarContent paddingInline={0}>
                <MessageList label="Messages in the thread" messages={messages} sent={sent} />
                <Composer id="thread-composer" threadId={head.id} onSent={() => setSent((before) => before + 1)} />
            </ContextualbarContent>
        </Contextualbar>
    );
}
