import {
    Box,
    Button,
    ButtonGroup,
    Callout,
    Field,
    FieldHint,
    FieldLabel,
    FieldRow,
    InputBox,
    MultiSelect,
    NumberInput,
    TextAreaInput,
    TextInput,
    ToggleSwitch,
} from '@rocket.chat/fuselage';
import { useId, useState, type ChangeEvent, type FormEvent, type ReactElement } from 'react';

import { SECRET_MASK, type WireSetting } from '../../../protocol';
import { Choice } from '../components/Choice';
import { changedValues, pickedRoom, sectionsOf, seed, textOf } from '../model/settings';
import { useWorkbench } from '../workbench';

/** The app's settings as the admin page draws them, including defaults in place of empty values. */
export function SettingsTab(): ReactElement {
    const { snapshot, person, act, dispatch } = useWorkbench();
    const [entered, setEntered] = useState<Readonly<Record<string, unknown>>>({});
    const [saving, setSaving] = useState(false);
    const form = snapshot.settings;
    const changed = changedValues(form, entered);
    const count = Object.keys(changed).length;
    const save = async (event: FormEvent): Promise<void> => {
        event.preventDefault();
        if (count === 0 || saving) return;
        setSaving(true);
        const answer = await act('save-settings', { values: changed });
        setSaving(false);
        if (!answer) return;
        setEntered({});
        dispatch({ type: 'toast', level: 'success', text: `Saved: ${answer.saved.join(', ') || 'nothing'}` });
    };
    return (
        <form className="wb-settings" onSubmit={(event) => void save(event)}>
            {sectionsOf(form).map(([section, fields]) => (
                <Box key={section ?? ''} is="section">
                    <h2>{section === undefined ? 'Settings' : textOf(form, section, person.language)}</h2>
                    {fields.map((setting) => (
                        <SettingField
                            key={setting.id}
                            setting={setting}
                            value={setting.id in entered ? entered[setting.id] : seed(setting)}
                            onChange={(value) => setEntered({ ...entered, [setting.id]: value })}
                        />
                    ))}
                </Box>
            ))}
            <ButtonGroup className="wb-save">
                <Button disabled={count === 0} onClick={() => setEntered({})}>
                    Undo
                </Button>
                <Button primary type="submit" disabled={count === 0} aria-busy={saving}>
                    {saving ? 'Saving…' : 'Save changes'}
                </Button>
            </ButtonGroup>
        </form>
    );
}

interface SettingFieldProps {
    readonly setting: WireSetting;
    readonly value: unknown;
    readonly onChange: (value: unknown) => void;
}

function SettingField({ setting, value, onChange }: SettingFieldProps): ReactElement {
    const { snapshot, person } = useWorkbench();
    const id = useId();
    const hintId = useId();
    const words = (key: string | undefined): string => textOf(snapshot.settings, key, person.language);
    const named = ['select', 'roomPick'].includes(setting.type);
    const input = <Input setting={setting} value={value} onChange={onChange} id={id} hintId={hintId} words={words} />;
    return (
        <Field data-setting={setting.id}>
            {!named && (
                <FieldLabel htmlFor={id} required={setting.required}>
                    {words(setting.label)}
                </FieldLabel>
            )}
            <FieldRow>{input}</FieldRow>
            {setting.description && <FieldHint id={hintId}>{words(setting.description)}</FieldHint>}
            {setting.alert && <Callout type="warning">{words(setting.alert)}</Callout>}
        </Field>
    );
}

interface InputProps extends SettingFieldProps {
    readonly id: string;
    readonly hintId: string;
    readonly words: (key: string | undefined) => string;
}

function Input({ setting, value, onChange, id, hintId, words }: InputProps): ReactElement {
    const { snapshot } = useWorkbench();
    const common = {
        id,
        placeholder: words(setting.placeholder),
        ...(setting.description && { 'aria-describedby': hintId }),
        onChange: (event: ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => onChange(event.target.value),
    };
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const options = (setting.values ?? []).map(({ key, label }): [string, string] => [key, words(label)]);
    switch (setting.type) {
        case 'boolean':
            return <ToggleSwitch {...common} checked={value === true} onChange={() => onChange(value !== true)} />;
        case 'int':
            return (
                <NumberInput
                    {...common}
                    value={text}
                    onChange={(event: ChangeEvent<HTMLInputElement>) =>
                        onChange(event.target.value === '' ? '' : Number(event.target.value))
                    }
                />
            );
        case 'password':
            return (
                <InputBox
                    {...common}
                    type="password"
                    autoComplete="off"
                    value={text}
                    onFocus={({ target }) => {
                        // The mask is no part of the password: typing replaces it.
                        if (text === SECRET_MASK && target instanceof HTMLInputElement) target.select();
                    }}
                />
            );
        case 'select':
            return <Choice label={words(setting.label)} value={text} options={options} onChange={onChange} />;
        case 'multiSelect':
            return (
                <MultiSelect
                    aria-label={words(setting.label)}
                    options={options}
                    value={Array.isArray(value) ? value.map(String) : []}
                    onChange={onChange}
                />
            );
        case 'roomPick':
            return (
                <Choice
                    label={words(setting.label)}
                    value={pickedRoom(value)}
                    options={[
                        ['', 'none'],
                        ...snapshot.rooms
                            .filter(({ type }) => type !== 'd')
                            .map((room) => [room.id, `#${room.displayName}`] as const),
                    ]}
                    onChange={(picked) => {
                        const room = snapshot.rooms.find((known) => known.id === picked);
                        onChange(room ? [{ _id: room.id, name: room.name, t: room.type }] : []);
                    }}
                />
            );
        case 'color':
            return <InputBox {...common} type="color" value={text} />;
        case 'code':
            return <TextAreaInput {...common} rows={8} value={text} fontFamily="mono" />;
        default:
            return setting.multiline ? (
                <TextAreaInput {...common} rows={4} value={text} />
            ) : (
                <TextInput {...common} value={text} />
            );
    }
}
