import { Button, IconButton } from '@rocket.chat/fuselage';
import { useState, type ReactElement } from 'react';

import { LANGUAGES } from '../model/languages';
import type { Link } from '../model/state';
import { offsetOf } from '../model/time';
import { FIRST_TAB, type Preferences } from '../preferences';
import { useWorkbench } from '../workbench';
import { Choice } from './Choice';

const OFFSETS = [...Array.from({ length: 27 }, (_, index) => index - 12), -3.5, 5.5, 5.75, 9.5].sort((a, b) => a - b);

const UNKNOWN = 'unknown';

export interface ToolbarProps {
    readonly preferences: Preferences;
    readonly onChange: (change: Partial<Preferences>) => void;
    readonly onReconnect: () => void;
}

/** The person, their language and hours, and how the page looks. */
export function Toolbar({ preferences, onChange, onReconnect }: ToolbarProps): ReactElement {
    const { state, snapshot, me, act } = useWorkbench();
    const { theme, mobile, panel } = preferences;
    // Nobody is a bot, unless it is a person besides.
    const people = snapshot.users.filter(({ isApp, roles }) => !isApp && roles.some((role) => role !== 'bot'));
    return (
        <header className="wb-toolbar">
            <strong className="wb-brand">Workbench</strong>
            <span className="wb-app">
                {snapshot.app.name} {snapshot.app.version}
            </span>
            <Connection link={state.link} onReconnect={onReconnect} />
            <span className="wb-grow" />
            <Choice
                label="You are"
                value={me.username}
                options={people.map(({ username, name }) => [username, `${username} (${name})`])}
                onChange={(user) => onChange({ user })}
            />
            <Choice
                label="Language"
                value={LANGUAGES.some(([code]) => code === me.language) ? (me.language ?? '') : ''}
                options={LANGUAGES}
                onChange={(language) => void act('set-person', { username: me.username, language: language || null })}
            />
            <Choice
                label="Time zone"
                value={me.utcOffset === undefined ? UNKNOWN : String(me.utcOffset)}
                options={[
                    [UNKNOWN, 'unknown'],
                    ...OFFSETS.map((utcOffset) => [String(utcOffset), offsetOf({ utcOffset })] as const),
                ]}
                onChange={(hours) =>
                    void act('set-person', {
                        username: me.username,
                        utcOffset: hours === UNKNOWN ? null : Number(hours),
                    })
                }
            />
            <ResetDemo />
            <IconButton
                small
                icon={theme === 'dark' ? 'sun' : 'moon'}
                aria-label="Dark"
                title={theme === 'dark' ? 'Light' : 'Dark'}
                aria-pressed={theme === 'dark'}
                onClick={() => onChange({ theme: theme === 'dark' ? 'light' : 'dark' })}
            />
            <IconButton
                small
                icon="mobile"
                pressed={mobile}
                aria-label="Mobile"
                title="As a phone shows it: 390 px wide, without what mobile clients do not draw"
                aria-pressed={mobile}
                onClick={() => onChange({ mobile: !mobile })}
            />
            <IconButton
                small
                icon="spanner"
                pressed={panel !== undefined}
                aria-label="Panel"
                title="Services, clock, requests, log, settings"
                aria-pressed={panel !== undefined}
                onClick={() => onChange({ panel: panel === undefined ? FIRST_TAB : undefined })}
            />
        </header>
    );
}

function ResetDemo(): ReactElement {
    const { act, dispatch } = useWorkbench();
    const [busy, setBusy] = useState(false);
    const reset = async (): Promise<void> => {
        if (busy) return;
        setBusy(true);
        const done = await act('reset-demo', {});
        setBusy(false);
        if (done) dispatch({ type: 'toast', level: 'success', text: 'The demo is as it was at the start.' });
    };
    return (
        <Button
            small
            aria-busy={busy}
            title="Services, people, settings and clock as at the start, and no messages"
            onClick={() => void reset()}
        >
            Reset demo
        </Button>
    );
}

const WORDS: Readonly<Record<Link, string>> = {
    live: 'connected',
    connecting: 'connecting…',
    lost: 'not connected, trying again…',
};

function Connection({ link, onReconnect }: { readonly link: Link; readonly onReconnect: () => void }): ReactElement {
    return (
        <span className={`wb-connection wb-${link}`} role="status">
            {WORDS[link]}
            {link === 'lost' && (
                <Button small onClick={onReconnect}>
                    Try now
                </Button>
            )}
        </span>
    );
}
