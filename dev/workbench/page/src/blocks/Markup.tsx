import { MessageHighlight } from '@rocket.chat/fuselage';
import { parse, type Inlines, type Root } from '@rocket.chat/message-parser';
import { Fragment, useMemo, type ReactElement, type ReactNode } from 'react';

import { ROUTES } from '../../../protocol';
import { safeHref } from '../model/links';
import { momentOf, timeOf } from '../model/time';
import { useWorkbench } from '../workbench';
import { emojiNamed } from './emoji';

/** A node of any depth: the parser's types lack some nodes that it puts into labels and emphasis. */
type Node = { readonly type: string; readonly value?: unknown };
type Of<Type extends Inlines['type'] | Root[number]['type']> = Extract<Inlines | Root[number], { type: Type }>;

export interface MarkupProps {
    readonly text: string;
    /** Whether `:)` is an emoji: in messages, not in blocks. */
    readonly emoticons?: boolean;
}

/** Rocket.Chat's markup, drawn from its parser's tree: text stays text, even if it looks like HTML. */
export function Markup({ text, emoticons = false }: MarkupProps): ReactElement {
    const nodes = useMemo(() => parsed(text, emoticons), [text, emoticons]);
    return nodes ? <>{nodes.map(draw)}</> : <span>{text}</span>;
}

function parsed(text: string, emoticons: boolean): readonly Node[] | undefined {
    try {
        return parse(text, { colors: true, emoticons });
    } catch {
        return undefined;
    }
}

const children = (nodes: unknown): ReactNode => (Array.isArray(nodes) ? (nodes as Node[]) : [nodes as Node]).map(draw);

function draw(node: Node, index: number): ReactElement | null {
    return <Fragment key={index}>{drawn(node)}</Fragment>;
}

function drawn(node: Node): ReactNode {
    switch (node.type) {
        case 'PARAGRAPH':
            return <div>{children(node.value)}</div>;
        case 'LINE_BREAK':
            return <br />;
        case 'PLAIN_TEXT':
            return String(node.value);
        case 'BOLD':
            return <strong>{children(node.value)}</strong>;
        case 'ITALIC':
            return <em>{children(node.value)}</em>;
        case 'STRIKE':
            return <del>{children(node.value)}</del>;
        case 'INLINE_CODE':
            return <code>{children(node.value)}</code>;
        case 'CODE':
            return (
                <pre>
                    <code>{(node as Of<'CODE'>).value.map(({ value }) => value.value).join('\n')}</code>
                </pre>
            );
        case 'HEADING': {
            const { level, value } = node as Of<'HEADING'>;
            const Heading = `h${String(level)}` as 'h1' | 'h2' | 'h3' | 'h4';
            return <Heading>{children(value)}</Heading>;
        }
        case 'QUOTE':
            return <blockquote>{children(node.value)}</blockquote>;
        case 'UNORDERED_LIST':
            return <ul>{items(node as Of<'UNORDERED_LIST'>)}</ul>;
        case 'ORDERED_LIST':
            return <ol>{items(node as Of<'ORDERED_LIST'>)}</ol>;
        case 'TASKS':
            return (
                <ul className="wb-tasks">
                    {(node as Of<'TASKS'>).value.map(({ status, value }, index) => (
                        <li key={index}>
                            <span role="img" aria-label={status ? 'done' : 'open'}>
                                {status ? '☑' : '☐'}
                            </span>{' '}
                            {children(value)}
                        </li>
                    ))}
                </ul>
            );
        case 'LINK':
            return link(node as Of<'LINK'>);
        case 'IMAGE': {
            const { label } = (node as Of<'IMAGE'>).value;
            const name = label.type === 'PLAIN_TEXT' ? label.value : 'Picture';
            return <img src={`${ROUTES.picture}?name=${encodeURIComponent(name)}`} alt={name} height={160} />;
        }
        case 'MENTION_USER':
            return <UserMention name={(node as Of<'MENTION_USER'>).value.value} />;
        case 'MENTION_CHANNEL':
            return <ChannelMention name={(node as Of<'MENTION_CHANNEL'>).value.value} />;
        case 'EMOJI':
            return emoji(node as Of<'EMOJI'>);
        case 'BIG_EMOJI':
            return (
                <div className="wb-big-emoji">
                    {(node as Of<'BIG_EMOJI'>).value.map((one, index) => (
                        <Fragment key={index}>{emoji(one)}</Fragment>
                    ))}
                </div>
            );
        case 'COLOR': {
            const { r, g, b, a } = (node as Of<'COLOR'>).value;
            const color = `rgba(${[r, g, b, a / 255].map(String).join(', ')})`;
            return (
                <>
                    <span className="wb-swatch" style={{ backgroundColor: color }} />
                    {color}
                </>
            );
        }
        case 'SPOILER':
        case 'SPOILER_BLOCK':
            return (
                <details className="wb-spoiler">
                    <summary>Spoiler</summary>
                    {children(node.value)}
                </details>
            );
        case 'TIMESTAMP':
            return <Moment node={node as Of<'TIMESTAMP'>} />;
        case 'KATEX':
        case 'INLINE_KATEX':
            return <code>{String(node.value)}</code>;
        default:
            return null;
    }
}

const items = ({ value }: Of<'UNORDERED_LIST'> | Of<'ORDERED_LIST'>): ReactNode =>
    value.map(({ value: inlines, number }, index) => (
        <li key={index} value={number}>
            {children(inlines)}
        </li>
    ));

function link({ value: { src, label } }: Of<'LINK'>): ReactNode {
    const href = safeHref(src.value);
    if (!href) return children(label);
    return (
        <a href={href} title={href} target="_blank" rel="noopener noreferrer">
            {children(label)}
        </a>
    );
}

function emoji(node: Of<'EMOJI'>): ReactNode {
    if ('unicode' in node) return node.unicode;
    const drawnEmoji = emojiNamed(node.shortCode);
    return drawnEmoji ? (
        <span role="img" aria-label={node.shortCode.replaceAll('_', ' ')}>
            {drawnEmoji}
        </span>
    ) : (
        `:${node.shortCode}:`
    );
}

function UserMention({ name }: { readonly name: string }): ReactElement {
    const { snapshot, me } = useWorkbench();
    if (name === 'all' || name === 'here') return <MessageHighlight variant="relevant">{name}</MessageHighlight>;
    const user = snapshot.users.find(({ username }) => username === name);
    if (!user) return <>@{name}</>;
    return <MessageHighlight variant={user.id === me.id ? 'critical' : 'other'}>{user.name}</MessageHighlight>;
}

function ChannelMention({ name }: { readonly name: string }): ReactElement {
    const { snapshot, me, openRoom } = useWorkbench();
    const room = snapshot.rooms.find((known) => known.name === name && known.visibleTo.includes(me.username));
    if (!room) return <>#{name}</>;
    return (
        <button type="button" className="wb-mention" onClick={() => openRoom(room.id)}>
            #{room.displayName}
        </button>
    );
}

function Moment({ node: { value } }: { readonly node: Of<'TIMESTAMP'> }): ReactElement {
    const { person } = useWorkbench();
    const moment = new Date(Number(value.timestamp) * 1_000);
    if (Number.isNaN(moment.getTime())) return <>{value.timestamp}</>;
    const iso = moment.toISOString();
    return (
        <time dateTime={iso}>{value.format.toLowerCase() === 't' ? timeOf(iso, person) : momentOf(iso, person)}</time>
    );
}
