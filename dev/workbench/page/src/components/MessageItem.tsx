import {
    Avatar,
    Icon,
    Message,
    MessageBlock,
    MessageBody,
    MessageContainer,
    MessageDivider,
    MessageHeader,
    MessageLeftContainer,
    MessageMetrics,
    MessageMetricsItem,
    MessageMetricsItemIcon,
    MessageMetricsItemLabel,
    MessageMetricsReply,
    MessageName,
    MessageNameContainer,
    MessageReaction,
    MessageReactionCounter,
    MessageReactions,
    MessageRole,
    MessageStatusIndicator,
    MessageStatusIndicatorItem,
    MessageStatusPrivateIndicator,
    MessageTimestamp,
    MessageToolbar,
    MessageToolbarItem,
    MessageToolbarWrapper,
    MessageUsername,
} from '@rocket.chat/fuselage';
import { useId, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type ReactElement } from 'react';

import type { WireMessage } from '../../../protocol';
import { Blocks } from '../blocks/Blocks';
import { emojiNamed } from '../blocks/emoji';
import { Markup } from '../blocks/Markup';
import { UiKitContext, type UiKit } from '../blocks/uikit';
import { useBlockAction } from '../blocks/useBlockAction';
import type { Row, Thread } from '../model/stream';
import { fit } from '../model/surfaces';
import { momentOf, timeOf } from '../model/time';
import { useWorkbench } from '../workbench';
import { Attachment } from './Attachment';
import { Boundary } from './Boundary';
import { NotDrawn } from './NotDrawn';

export interface MessageItemProps {
    readonly row: Row;
    /** Absent inside a thread. */
    readonly thread?: Thread;
    readonly inThread?: boolean;
    /** Whether Tab reaches this message, and no other. */
    readonly isCurrent: boolean;
    readonly onFocus: () => void;
}

export function MessageItem({ row, thread, inThread = false, isCurrent, onFocus }: MessageItemProps): ReactElement {
    if (row.kind === 'day') return <MessageDivider>{row.label}</MessageDivider>;
    return (
        <Told
            message={row.message}
            sequential={row.sequential}
            thread={thread}
            inThread={inThread}
            isCurrent={isCurrent}
            onFocus={onFocus}
        />
    );
}

interface ToldProps extends Omit<MessageItemProps, 'row' | 'inThread'> {
    readonly message: WireMessage;
    readonly sequential: boolean;
    readonly inThread: boolean;
}

function Told({ message, sequential, thread, inThread, isCurrent, onFocus }: ToldProps): ReactElement {
    const { person, act, openThread } = useWorkbench();
    const [source, setSource] = useState(false);
    const headerId = useId();
    const { box, ...focus } = useKeptFocus(message);
    const isPrivate = message.shownTo !== undefined;
    return (
        <Message
            ref={box}
            id={`message-${message.id}`}
            data-message-id={message.id}
            role="article"
            aria-labelledby={headerId}
            tabIndex={isCurrent ? 0 : -1}
            sequential={sequential}
            isPending={false}
            {...focus}
            onFocus={(event) => {
                focus.onFocus();
                if (event.target === event.currentTarget) onFocus();
            }}
        >
            <MessageLeftContainer>
                {sequential ? (
                    <MessageStatusIndicator>{message.editedAt && <Edited message={message} />}</MessageStatusIndicator>
                ) : (
                    <Picture message={message} />
                )}
            </MessageLeftContainer>
            <MessageContainer>
                {sequential ? (
                    <span id={headerId} className="wb-hidden">
                        {message.alias ?? message.sender.name} {timeOf(message.at, person)}
                    </span>
                ) : (
                    <MessageHeader id={headerId}>
                        <MessageNameContainer>
                            <MessageName>{message.alias ?? message.sender.name}</MessageName>{' '}
                            <MessageUsername>@{message.sender.username}</MessageUsername>
                        </MessageNameContainer>
                        {message.sender.isApp && <MessageRole>App</MessageRole>}
                        <MessageTimestamp title={momentOf(message.at, person)}>
                            {timeOf(message.at, person)}
                        </MessageTimestamp>
                        {message.editedAt && (
                            <MessageStatusIndicator>
                                <Edited message={message} />
                            </MessageStatusIndicator>
                        )}
                        {isPrivate && (
                            <MessageStatusPrivateIndicator>Only you can see this message</MessageStatusPrivateIndicator>
                        )}
                    </MessageHeader>
                )}
                <Boundary of={message}>
                    <Content message={message} />
                </Boundary>
                {message.reactions && <Reactions reactions={message.reactions} />}
                {thread && (
                    <MessageBlock>
                        <MessageMetrics>
                            <MessageMetricsReply onClick={() => openThread(message.id)}>
                                View thread
                            </MessageMetricsReply>
                            <MessageMetricsItem title={`Last reply ${momentOf(thread.lastAt, person)}`}>
                                <MessageMetricsItemIcon name="thread" />
                                <MessageMetricsItemLabel>
                                    {thread.replies === 1 ? '1 reply' : `${String(thread.replies)} replies`}
                                </MessageMetricsItemLabel>
                            </MessageMetricsItem>
                        </MessageMetrics>
                    </MessageBlock>
                )}
                {source && <pre className="wb-source">{JSON.stringify(message, null, 2)}</pre>}
            </MessageContainer>
            <MessageToolbarWrapper>
                <MessageToolbar aria-label="Message actions">
                    {!inThread && !isPrivate && (
                        <MessageToolbarItem
                            icon="thread"
                            title="Reply in thread"
                            aria-label="Reply in thread"
                            onClick={() => openThread(message.id)}
                        />
                    )}
                    <MessageToolbarItem
                        icon="code"
                        title="Show what was sent"
                        aria-label="Show what was sent"
                        aria-pressed={source}
                        onClick={() => setSource(!source)}
                    />
                    {!isPrivate && (
                        <MessageToolbarItem
                            icon="trash"
                            title="Delete"
                            aria-label="Delete"
                            onClick={() => void act('delete-message', { messageId: message.id })}
                        />
                    )}
                </MessageToolbar>
            </MessageToolbarWrapper>
        </Message>
    );
}

/** Keeps the focus in the message when its card changes and loses the pressed button. */
function useKeptFocus(message: WireMessage) {
    const box = useRef<HTMLDivElement>(null);
    const inside = useRef(false);
    useLayoutEffect(() => {
        if (inside.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    }, [message]);
    return {
        box,
        onFocus: () => void (inside.current = true),
        onBlur: ({ relatedTarget }: FocusEvent) => {
            if (relatedTarget) inside.current = box.current?.contains(relatedTarget) ?? false;
        },
    };
}

function Picture({ message }: { readonly message: WireMessage }): ReactElement {
    const emoji = message.emoji && emojiNamed(message.emoji);
    return emoji ? (
        <span className="wb-avatar-emoji" role="img" aria-label={message.emoji}>
            {emoji}
        </span>
    ) : (
        <Avatar url={message.avatar} size="x36" alt="" />
    );
}

function Edited({ message: { editedAt = '', editedBy } }: { readonly message: WireMessage }): ReactElement {
    const { person } = useWorkbench();
    const words = `Edited ${editedBy ? `by @${editedBy} ` : ''}at ${momentOf(editedAt, person)}`;
    return (
        <span role="img" aria-label={words} title={words} className="wb-edited">
            <MessageStatusIndicatorItem name="edit" />
        </span>
    );
}

/** Blocks, then attachments; the text only where there are no blocks (client: `RoomMessageContent.tsx`). */
function Content({ message }: { readonly message: WireMessage }): ReactElement {
    const { mobile, person } = useWorkbench();
    const blockAction = useBlockAction();
    const { blocks = [], attachments = [], text } = message;
    const fitted = useMemo(() => fit(blocks, 'message', { mobile }), [blocks, mobile]);
    const uikit: UiKit = useMemo(
        () => ({
            values: {},
            errors: {},
            run: (...chosen) => {
                const container = { type: 'message', id: message.id } as const;
                return blockAction({ container, rid: message.roomId, mid: message.id }, ...chosen);
            },
        }),
        [blockAction, message.id, message.roomId],
    );
    return (
        <div lang={person.language}>
            {blocks.length === 0 && text !== '' && (
                <MessageBody>
                    <Markup text={text} emoticons />
                </MessageBody>
            )}
            {blocks.length > 0 && (
                <UiKitContext.Provider value={uikit}>
                    <MessageBlock fixedWidth>
                        <Blocks blocks={fitted.blocks} surface="message" />
                    </MessageBlock>
                </UiKitContext.Provider>
            )}
            {attachments.map((attachment, index) => (
                <Attachment key={index} attachment={attachment} />
            ))}
            <NotDrawn dropped={fitted.dropped} />
        </div>
    );
}

function Reactions({ reactions }: { readonly reactions: NonNullable<WireMessage['reactions']> }): ReactElement {
    return (
        <MessageBlock>
            <MessageReactions>
                {Object.entries(reactions).map(([name, usernames]) => (
                    <MessageReaction key={name} title={usernames.join(', ')}>
                        <span>{emojiNamed(name) ?? name}</span>
                        <MessageReactionCounter counter={usernames.length} />
                    </MessageReaction>
                ))}
            </MessageReactions>
        </MessageBlock>
    );
}

/** A person or the app is typing. */
export const Typing = ({ names }: { readonly names: readonly string[] }): ReactElement => (
    <div className="wb-typing">
        {names.length > 0 && (
            <>
                <Icon name="balloon-ellipsis" size="x16" /> {names.join(', ')} {names.length === 1 ? 'is' : 'are'}{' '}
                typing…
            </>
        )}
    </div>
);
