import { IconButton } from '@rocket.chat/fuselage';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';

import { AppTab } from './AppTab';
import { ClockTab } from './ClockTab';
import { HiddenTab } from './HiddenTab';
import { LogTab } from './LogTab';
import { RequestsTab } from './RequestsTab';
import { ServicesTab } from './ServicesTab';
import { SettingsTab } from './SettingsTab';

type Tab = readonly [id: string, title: string, Content: () => ReactElement];

const TABS: readonly [Tab, ...Tab[]] = [
    ['services', 'Services', ServicesTab],
    ['clock', 'Clock', ClockTab],
    ['requests', 'Requests', RequestsTab],
    ['log', 'Log', LogTab],
    ['settings', 'Settings', SettingsTab],
    ['hidden', 'What clients hide', HiddenTab],
    ['app', 'App', AppTab],
];

export interface PanelProps {
    readonly tab: string;
    readonly onTab: (tab: string) => void;
    readonly onClose: () => void;
}

/** Everything around the app that a workspace's members do not see. */
export function Panel({ tab, onTab, onClose }: PanelProps): ReactElement {
    const list = useRef<HTMLDivElement>(null);
    const [current, , Content] = TABS.find(([id]) => id === tab) ?? TABS[0];
    const onKeyDown = (event: KeyboardEvent): void => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const next = TABS[(TABS.findIndex(([id]) => id === current) + step + TABS.length) % TABS.length];
        if (!next) return;
        onTab(next[0]);
        list.current?.querySelector<HTMLElement>(`#tab-${next[0]}`)?.focus();
    };
    return (
        <aside className="wb-panel" aria-label="Panel">
            <div className="wb-panel-head">
                <div ref={list} role="tablist" aria-label="Panel" className="wb-tabs" onKeyDown={onKeyDown}>
                    {TABS.map(([id, title]) => (
                        <button
                            key={id}
                            id={`tab-${id}`}
                            type="button"
                            role="tab"
                            aria-selected={id === current}
                            aria-controls="panel"
                            tabIndex={id === current ? 0 : -1}
                            onClick={() => onTab(id)}
                        >
                            {title}
                        </button>
                    ))}
                </div>
                <IconButton small icon="cross" aria-label="Close panel" title="Close panel" onClick={onClose} />
            </div>
            <div
                id="panel"
                role="tabpanel"
                aria-labelledby={`tab-${current}`}
                className="wb-panel-content"
                tabIndex={0}
            >
                <Content />
            </div>
        </aside>
    );
}
