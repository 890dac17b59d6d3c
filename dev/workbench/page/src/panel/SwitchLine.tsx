import type { ReactElement, ReactNode } from 'react';

import { Choice, type ChoiceProps } from '../components/Choice';

interface SwitchLineProps extends Pick<ChoiceProps, 'options' | 'disabled' | 'onChange'> {
    readonly id: string;
    readonly name: string;
    readonly note: ReactNode;
    readonly state: string;
}

/** An account or a webhook of an embedded service, with the states that it can be switched to. */
export function SwitchLine({ id, name, note, state, ...choice }: SwitchLineProps): ReactElement {
    return (
        <div className="wb-line">
            <div className="wb-what">
                <strong>{name}</strong>
                <span className="wb-note">{note}</span>
                <code>{id}</code>
            </div>
            <Choice label={`State of ${name} ${id}`} hiddenLabel value={state} {...choice} />
        </div>
    );
}
