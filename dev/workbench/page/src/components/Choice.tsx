import { useId, type ReactElement } from 'react';

export interface ChoiceProps {
    readonly label: string;
    /** Whether the label is for those only who do not see the page. */
    readonly hiddenLabel?: boolean;
    readonly value: string;
    readonly options: readonly (readonly [value: string, text: string])[];
    readonly disabled?: boolean;
    readonly onChange: (value: string) => void;
}

/** A choice of the workbench itself (those of the app are Rocket.Chat's): the browser's own list, quick with any keyboard. */
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
