import {
    Button,
    PaletteStyleTag,
    States,
    StatesIcon,
    StatesSubtitle,
    StatesTitle,
    Throbber,
} from '@rocket.chat/fuselage';
import { useCallback, useEffect, useMemo, useReducer, useState, type ReactElement } from 'react';

import type { ActionName, Actions, Snapshot } from '../../protocol';
import { RoomList } from './components/RoomList';
import { Room, ThreadPanel } from './components/Room';
import { Toasts } from './components/Toasts';
import { Toolbar } from './components/Toolbar';
import { ContextualBarView, ModalView } from './components/views';
import { initialState, reduce } from './model/state';
import { inRoom, spoken } from './model/stream';
import { Panel } from './panel/Panel';
import { usePreferences, type Preferences } from './preferences';
import { post, useEvents } from './server';
import { WorkbenchContext, type Workbench } from './workbench';

export function App(): ReactElement {
    const [state, dispatch] = useReducer(reduce, initialState);
    const { reconnect } = useEvents(dispatch);
    const [preferences, change] = usePreferences();
    const { theme } = preferences;
    const { snapshot, outdated } = state;

    useEffect(() => {
        document.documentElement.style.colorScheme = theme;
    }, [theme]);
    useEffect(() => {
        if (outdated) location.reload();
    }, [outdated]);

    return (
        <>
            <PaletteStyleTag theme={theme} />
            {snapshot ? (
                <Ready
                    state={state}
                    snapshot={snapshot}
                    dispatch={dispatch}
                    preferences={preferences}
                    change={change}
                    reconnect={reconnect}
                />
            ) : (
                <main className="wb-waiting">
                    <States>
                        {state.link === 'lost' ? (
                            <StatesIcon name="globe-off" variation="danger" />
                        ) : (
                            <Throbber size="x16" />
                        )}
                        <StatesTitle>
                            {state.link === 'lost' ? 'The workbench does not answer' : 'Connecting…'}
                        </StatesTitle>
                        <StatesSubtitle>
                            {state.link === 'lost' ? 'Is npm start still running? The page tries again by itself.' : ''}
                        </StatesSubtitle>
                        {state.link === 'lost' && <Button onClick={reconnect}>Try now</Button>}
                    </States>
                </main>
            )}
            <Toasts toasts={state.toasts} dispatch={dispatch} />
        </>
    );
}

interface ReadyProps extends Pick<Workbench, 'state' | 'snapshot' | 'dispatch'> {
    readonly preferences: Preferences;
    readonly change: (change: Partial<Preferences>) => void;
    readonly reconnect: () => void;
}

/** The page's user: from the address, from the server's proposal, or the first user. */
function chosenPerson({ users, chosen }: Snapshot, { user }: Preferences): Workbench['me'] | undefined {
    const people = users.filter(({ isApp }) => !isApp);
    const named = (name: string | undefined) => people.find(({ username }) => username === name);
    return named(user) ?? named(chosen.username) ?? people[0];
}

function chosenRoom(
    { rooms, chosen }: Snapshot,
    { room }: Preferences,
    username: string,
): Workbench['room'] | undefined {
    const visible = rooms.filter(({ visibleTo }) => visibleTo.includes(username));
    const known = (wanted: string | undefined) => visible.find(({ id, name }) => id === wanted || name === wanted);
    return known(room) ?? known(chosen.roomId) ?? visible[0];
}

function Ready({ state, snapshot, dispatch, preferences, change, reconnect }: ReadyProps): ReactElement {
    const { mobile, panel } = preferences;
    const [thread, openThread] = useState<string>();
    const [menu, setMenu] = useState(false);
    const me = chosenPerson(snapshot, preferences);
    const room = me && chosenRoom(snapshot, preferences, me.username);
    const unread = useUnread(snapshot, me?.username ?? '', room?.id ?? '');

    const act = useCallback(
        async <Name extends ActionName>(name: Name, body: Actions[Name]['body']) => {
            const reply = await post(name, body);
            if (reply.ok) return reply;
            dispatch({ type: 'toast', level: 'error', text: reply.error });
            return undefined;
        },
        [dispatch],
    );
    const openRoom = useCallback(
        (id: string) => {
            change({ room: id });
            openThread(undefined);
            setMenu(false);
        },
        [change],
    );
    const person = useMemo(
        () => ({
            language: me?.language ?? snapshot.language,
            ...(me?.utcOffset !== undefined && { utcOffset: me.utcOffset }),
        }),
        [me?.language, me?.utcOffset, snapshot.language],
    );
    useEffect(() => {
        if (room) document.title = `${room.displayName} · Workbench`;
    }, [room]);

    if (!me || !room)
        return (
            <main className="wb-waiting">
                <StatesTitle>There is no room for anybody here</StatesTitle>
            </main>
        );
    const workbench: Workbench = {
        state,
        snapshot,
        dispatch,
        act,
        me,
        person,
        room,
        mobile,
        openThread,
        openRoom,
        ...(thread !== undefined && { thread }),
    };
    const head = snapshot.messages.find(({ id, roomId }) => id === thread && roomId === room.id);
    const views = state.open.filter(({ view }) => view.username === me.username);
    const modal = views.find(({ view }) => view.surface === 'modal');
    const bar = views.find(({ view }) => view.surface === 'contextualBar' && !mobile);
    const { buildError } = snapshot.app;
    return (
        <WorkbenchContext.Provider value={workbench}>
            <div
                className={[
                    'wb-page',
                    (bar ?? head) && 'wb-with-side',
                    panel !== undefined && 'wb-with-panel',
                    menu && 'wb-with-menu',
                ]
                    .filter(Boolean)
                    .join(' ')}
            >
                <Toolbar preferences={preferences} onChange={change} onReconnect={reconnect} />
                {buildError !== undefined && (
                    <div className="wb-build-error" role="alert">
                        <strong>The app does not build; the one before goes on to run.</strong>
                        <pre tabIndex={0}>{buildError}</pre>
                    </div>
                )}
                <div className="wb-columns">
                    <RoomList unread={unread} menu={menu} onClose={() => setMenu(false)} />
                    <Room menu={menu} onMenu={() => setMenu(!menu)} />
                    {bar ? (
                        <ContextualBarView key={bar.view.id} open={bar} />
                    ) : (
                        head && <ThreadPanel key={head.id} head={head} />
                    )}
                    {panel !== undefined && (
                        <Panel
                            tab={panel}
                            onTab={(tab) => change({ panel: tab })}
                            onClose={() => change({ panel: undefined })}
                        />
                    )}
                </div>
                <Announcement state={state} />
            </div>
            {modal && <ModalView key={modal.view.id} open={modal} />}
        </WorkbenchContext.Provider>
    );
}

/** Announces new messages to screen readers. */
function Announcement({ state: { latest } }: Pick<Workbench, 'state'>): ReactElement {
    return (
        <div className="wb-hidden" aria-live="polite" data-announcement>
            {latest && spoken(latest)}
        </div>
    );
}

/** How many messages came into each room since the person saw it last. */
function useUnread(snapshot: Snapshot, username: string, current: string): ReadonlyMap<string, number> {
    const [seen, setSeen] = useState<Readonly<Record<string, number>>>({});
    const counts = useMemo(
        () => Object.fromEntries(snapshot.rooms.map(({ id }) => [id, inRoom(snapshot.messages, id, username).length])),
        [snapshot.rooms, snapshot.messages, username],
    );
    useEffect(() => {
        setSeen((before) => {
            const known = Object.fromEntries(
                Object.entries(counts).map(([id, count]) => [id, id === current ? count : (before[id] ?? count)]),
            );
            return JSON.stringify(known) === JSON.stringify(before) ? before : known;
        });
    }, [counts, current]);
    return new Map(Object.entries(counts).map(([id, count]) => [id, Math.max(count - (seen[id] ?? count), 0)]));
}
