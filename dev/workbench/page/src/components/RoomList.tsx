import { Avatar, Badge, Icon } from '@rocket.chat/fuselage';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';

import { ROUTES, type WireRoom } from '../../../protocol';
import { useWorkbench } from '../workbench';
import { iconOf } from './Room';

const GROUPS: readonly (readonly [WireRoom['type'], string])[] = [
    ['c', 'Channels'],
    ['p', 'Private groups'],
    ['d', 'Direct messages'],
];

export interface RoomListProps {
    readonly unread: ReadonlyMap<string, number>;
    /** Whether the list is open on a narrow page. */
    readonly menu: boolean;
    readonly onClose: () => void;
}

/** The rooms that the person may open. Arrow keys move between them. */
export function RoomList({ unread, menu, onClose }: RoomListProps): ReactElement {
    const { snapshot, me, room: current, openRoom } = useWorkbench();
    const list = useRef<HTMLElement>(null);
    const rooms = snapshot.rooms.filter(({ visibleTo }) => visibleTo.includes(me.username));
    useEffect(() => {
        if (menu) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    }, [menu]);
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && menu) {
            onClose();
            document.querySelector<HTMLElement>('.wb-menu')?.focus();
        }
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
        buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus();
    };
    return (
        <nav ref={list} className="wb-rooms" aria-label="Rooms" onKeyDown={onKeyDown}>
            <div className="wb-person">
                <Avatar url={`${ROUTES.picture}?name=${encodeURIComponent(me.name)}`} size="x28" alt="" />
                <div>
                    <strong>{me.name}</strong>
                    <span>{me.roles.join(', ')}</span>
                </div>
            </div>
            {GROUPS.map(([type, label]) => {
                const grouped = rooms.filter((room) => room.type === type);
                if (grouped.length === 0) return null;
                return (
                    <section key={type} aria-label={label}>
                        <h2>{label}</h2>
                        <ul>
                            {grouped.map((room) => (
                                <li key={room.id}>
                                    <button
                                        type="button"
                                        className="wb-room-link"
                                        aria-current={room.id === current.id ? 'page' : undefined}
                                        tabIndex={room.id === current.id ? 0 : -1}
                                        onClick={() => openRoom(room.id)}
                                    >
                                        <Icon name={iconOf(room)} size="x16" />
                                        <span>{room.displayName}</span>
                                        <Unread count={unread.get(room.id) ?? 0} />
                                    </button>
                                </li>
                            ))}
                        </ul>
                    </section>
                );
            })}
        </nav>
    );
}

const Unread = ({ count }: { readonly count: number }): ReactElement | null =>
    count === 0 ? null : (
        <Badge variant="primary" title={`${String(count)} unread`}>
            {count}
        </Badge>
    );
