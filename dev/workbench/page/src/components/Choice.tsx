import { useId, type ReactElement } from 'react';

export interface ChoiceProps {
    readonly label: string;
    /** Whether the label is for screen readers only. */
    readonly hiddenLabel?: boolean;
    readonly value: string;
    readonly options: readonly (readonly [value: string, text: string])[];
    readonly disabled?: boolean;
    readonly onChange: (value: string) => void;
}

/**
 * A choice of the workbench itself: the browser's own list, quick with any keyboard. Choices of the app are
 * Rocket.Chat's.
 */
export function Choice({ label, hiddenLabel = false, value, options, disabled, onChange }: ChoiceProps): ReactElement {
    const id = useId();
    return (
        <span className="wb-choice">
            <label htmlFor={id} className={hiddenLabel ? 'wb-hidden' : ''}>
                {label}
            </label>
            <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
                {options.map(([key, text]) => (
                    <option key={key} value={key}>
                        {text}
                    </option>
                ))}
            </select>
        </span>
    );
}
