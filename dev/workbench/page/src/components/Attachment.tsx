import { Box, Button, ButtonGroup, IconButton, MessageBlock } from '@rocket.chat/fuselage';
import { useState, type ReactElement, type ReactNode } from 'react';

import type { WireAttachment } from '../../../protocol';
import { Markup } from '../blocks/Markup';
import { safeHref, safeUrl } from '../model/links';
import { momentOf } from '../model/time';
import { useWorkbench } from '../workbench';
import { NotDrawn } from './NotDrawn';

function LinkOr({ href, children }: { readonly href?: string; readonly children: ReactNode }): ReactElement {
    const safe = safeHref(href);
    return safe ? (
        <a href={safe} target="_blank" rel="noopener noreferrer">
            {children}
        </a>
    ) : (
        <>{children}</>
    );
}

/** One attachment, as the web client draws it: bar, author, title, text, fields, picture, old-style buttons. */
export function Attachment({ attachment }: { readonly attachment: WireAttachment }): ReactElement {
    const { mobile, person } = useWorkbench();
    const [collapsed, setCollapsed] = useState(attachment.collapsed === true);
    const { authorName, title, text, fields = [], actions = [] } = attachment;
    const hiddenActions = mobile && actions.length > 0;
    return (
        <MessageBlock className="wb-attachment" fixedWidth>
            <Box
                className="wb-attachment-body"
                style={attachment.color ? { borderInlineStartColor: attachment.color } : undefined}
            >
                <div className="wb-attachment-main">
                    {authorName && (
                        <div className="wb-attachment-author">
                            {attachment.authorIcon && <img src={attachment.authorIcon} alt="" />}
                            <LinkOr href={attachment.authorLink}>{authorName}</LinkOr>
                            {attachment.ts && (
                                <LinkOr href={attachment.messageLink}>
                                    <time dateTime={attachment.ts}>{momentOf(attachment.ts, person)}</time>
                                </LinkOr>
                            )}
                        </div>
                    )}
                    <Box display="flex" alignItems="center" fontScale="c2" color="hint">
                        <LinkOr href={attachment.titleLink}>{title}</LinkOr>
                        {attachment.collapsed !== undefined && (
                            <IconButton
                                mini
                                icon={collapsed ? 'chevron-right' : 'chevron-down'}
                                aria-label={collapsed ? 'Uncollapse' : 'Collapse'}
                                aria-expanded={!collapsed}
                                onClick={() => setCollapsed(!collapsed)}
                            />
                        )}
                    </Box>
                    {!collapsed && (
                        <>
                            {text && (
                                <div className="rcx-message-body">
                                    <Markup text={text} />
                                </div>
                            )}
                            {fields.length > 0 && (
                                <div className="wb-attachment-fields">
                                    {fields.map(({ title: name, value, short }, index) => (
                                        <div key={index} className={short ? 'wb-short' : ''}>
                                            <Box fontScale="p2b" color="default">
                                                <Markup text={name} />
                                            </Box>
                                            <Markup text={value} />
                                        </div>
                                    ))}
                                </div>
                            )}
                            {attachment.imageUrl && (
                                <img className="wb-attachment-image" src={attachment.imageUrl} alt={title ?? ''} />
                            )}
                            {actions.length > 0 && !mobile && (
                                <ButtonGroup>
                                    {actions.map((action, index) => (
                                        <OldButton key={index} {...action} />
                                    ))}
                                </ButtonGroup>
                            )}
                        </>
                    )}
                </div>
                {attachment.thumbUrl && <img className="wb-attachment-thumb" src={attachment.thumbUrl} alt="" />}
            </Box>
            <NotDrawn
                dropped={hiddenActions ? actions.map(() => ({ what: 'button of an attachment', why: 'mobile' })) : []}
            />
        </MessageBlock>
    );
}

function OldButton({ text = '', url }: { readonly text?: string; readonly url?: string }): ReactElement {
    const href = safeUrl(url);
    return href ? (
        <Button small is="a" href={href} external>
            {text}
        </Button>
    ) : (
        <Button small>{text}</Button>
    );
}
