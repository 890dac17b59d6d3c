import { Button, ToggleSwitch } from '@rocket.chat/fuselage';
import { useId, useState, type ReactElement } from 'react';

import { momentOf } from '../model/time';
import { useWorkbench } from '../workbench';

export function AppTab(): ReactElement {
    const { snapshot, person, room, act } = useWorkbench();
    const { name, version, id, status, installedAt, watched } = snapshot.app;
    const [busy, setBusy] = useState(false);
    const reinstall = async (): Promise<void> => {
        setBusy(true);
        await act('reinstall', {});
        setBusy(false);
    };
    return (
        <>
            <section aria-labelledby="app">
                <h2 id="app">The app</h2>
                <dl>
                    <dt>Name</dt>
                    <dd>
                        {name} {version}
                    </dd>
                    <dt>Id</dt>
                    <dd>
                        <code>{id}</code>
                    </dd>
                    <dt>Status</dt>
                    <dd>{status}</dd>
                    <dt>Installed</dt>
                    <dd>{momentOf(installedAt, person)}</dd>
                    <dt>Sources</dt>
                    <dd>
                        {watched ? 'watched: a change installs the app anew' : 'not watched (npm run dev does that)'}
                    </dd>
                </dl>
                <Button small aria-busy={busy} onClick={() => void reinstall()}>
                    {busy ? 'Installing…' : 'Install anew'}
                </Button>
            </section>
            <section aria-labelledby="room">
                <h2 id="room">This room</h2>
                <Switch
                    label="Archived"
                    checked={room.archived}
                    onChange={(archived) => void act('set-room', { roomId: room.id, archived })}
                />
                <Switch
                    label="Read only"
                    checked={room.readOnly}
                    onChange={(readOnly) => void act('set-room', { roomId: room.id, readOnly })}
                />
            </section>
        </>
    );
}

interface SwitchProps {
    readonly label: string;
    readonly checked: boolean;
    readonly onChange: (checked: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps): ReactElement {
    const id = useId();
    return (
        <div className="wb-line">
            <label htmlFor={id}>{label}</label>
            <ToggleSwitch id={id} checked={checked} onChange={() => onChange(!checked)} />
        </div>
    );
}
