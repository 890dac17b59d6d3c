import {
    Box,
    Button,
    CheckBox,
    InputBox,
    IconButton,
    MultiSelect,
    RadioButton,
    Select,
    TextAreaInput,
    TextInput,
    Throbber,
    Tile,
    ToggleSwitch,
} from '@rocket.chat/fuselage';
import type * as UiKit from '@rocket.chat/ui-kit';
import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactElement } from 'react';

import { ConfirmDialog } from '../components/ConfirmDialog';
import { safeUrl } from '../model/links';
import { useWorkbench } from '../workbench';
import { TextObject } from './TextObject';
import { listOf, useElement, useLabel, wordsOf } from './uikit';

export interface ElementProps<Element> {
    readonly element: Element;
    readonly context: UiKit.BlockContext;
}

/** An option of the app, with a unique key: values may repeat. */
const choices = (options: readonly UiKit.Option[]): [string, string][] =>
    options.map(({ value, text }) => [value, wordsOf(text)]);

function ButtonElement({ element, context }: ElementProps<UiKit.ButtonElement>): ReactElement {
    const { loading, choose } = useElement(element, context);
    const [asking, setAsking] = useState(false);
    const { style, confirm } = element;
    const url = safeUrl(element.url);
    const press = (): void => choose(element.value);
    const look = {
        small: true,
        minWidth: '4ch',
        primary: style === 'primary',
        danger: style === 'danger',
        success: style === 'success',
        warning: style === 'warning',
        secondary: style === 'secondary' || element.secondary === true,
        'aria-busy': loading,
    };
    const content = loading ? <Waiting text={wordsOf(element.text)} /> : <TextObject text={element.text} />;
    return (
        <>
            {url ? (
                <Button {...look} is="a" href={url} external onClick={press}>
                    {content}
                </Button>
            ) : (
                // Not disabled while it waits, because it would lose the focus.
                <Button {...look} onClick={() => (confirm && !loading ? setAsking(true) : press())}>
                    {content}
                </Button>
            )}
            {asking && confirm && (
                <ConfirmDialog
                    title={wordsOf(confirm.title)}
                    yes={wordsOf(confirm.confirm)}
                    no={wordsOf(confirm.deny)}
                    danger={confirm.style === 'danger'}
                    onAnswer={(agreed) => {
                        setAsking(false);
                        if (agreed) press();
                    }}
                >
                    {confirm.text && <TextObject text={confirm.text} />}
                </ConfirmDialog>
            )}
        </>
    );
}

const Waiting = ({ text }: { readonly text: string }): ReactElement => (
    <>
        <Throbber inheritColor size="x12" />
        <span className="wb-hidden">{text}</span>
    </>
);

/** Fuselage's menu marks its items as selected, which ARIA does not allow for menu items. */
function OverflowElement({ element, context }: ElementProps<UiKit.OverflowElement>): ReactElement {
    const { loading, choose } = useElement(element, context);
    const [open, setOpen] = useState(false);
    const box = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const menu = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const list = menu.current;
        if (!open || !list) return;
        // Beside a section the button is at the edge: the list opens to where there is room for it.
        const edge = list.closest('.wb-messages')?.getBoundingClientRect().right ?? innerWidth;
        list.classList.toggle('wb-menu-list-inwards', list.getBoundingClientRect().right > edge);
        list.scrollIntoView({ block: 'nearest' });
        list.querySelector('button')?.focus();
    }, [open]);
    useEffect(() => {
        if (!open) return undefined;
        // A blur alone does not close it: the focus is lost also to another window, and in Safari to a press of an item.
        const onElsewhere = ({ target }: Event): void => {
            if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
        };
        document.addEventListener('pointerdown', onElsewhere);
        document.addEventListener('focusin', onElsewhere);
        return () => {
            document.removeEventListener('pointerdown', onElsewhere);
            document.removeEventListener('focusin', onElsewhere);
        };
    }, [open]);
    const close = (): void => {
        setOpen(false);
        button.current?.focus();
    };
    const pick = ({ value, url }: UiKit.Option): void => {
        close();
        const safe = safeUrl(url);
        if (safe) window.open(safe, '_blank', 'noopener,noreferrer');
        choose(value);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            event.stopPropagation();
            close();
        }
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const items = [...(menu.current?.querySelectorAll('button') ?? [])];
        const next = items.findIndex((item) => item === document.activeElement) + step;
        items[(next + items.length) % items.length]?.focus();
    };
    return (
        <div ref={box} className="wb-overflow">
            <IconButton
                ref={button}
                icon="kebab"
                small
                aria-label="More"
                aria-haspopup="menu"
                aria-expanded={open}
                aria-busy={loading}
                onClick={() => setOpen(!open)}
            />
            {open && (
                <Tile
                    ref={menu}
                    className="wb-menu-list"
                    role="menu"
                    aria-label="More"
                    padding={0}
                    onKeyDown={onKeyDown}
                >
                    {element.options.map((option, index) => (
                        <button key={index} type="button" role="menuitem" tabIndex={-1} onClick={() => pick(option)}>
                            {wordsOf(option.text)}
                        </button>
                    ))}
                </Tile>
            )}
        </div>
    );
}

function StaticSelect({ element, context }: ElementProps<UiKit.StaticSelectElement>): ReactElement {
    return <OneOf element={element} context={context} options={choices(element.options)} />;
}

function MultiStaticSelect({ element, context }: ElementProps<UiKit.MultiStaticSelectElement>): ReactElement {
    return <SomeOf element={element} context={context} options={choices(element.options)} />;
}

function useUsers(): [string, string][] {
    const { snapshot } = useWorkbench();
    return snapshot.users.filter(({ isApp }) => !isApp).map(({ username, name }) => [username, name]);
}

function useChannels(): [string, string][] {
    const { snapshot, me } = useWorkbench();
    return snapshot.rooms
        .filter(({ type, visibleTo }) => type !== 'd' && visibleTo.includes(me.username))
        .map(({ id, displayName }) => [id, `#${displayName}`]);
}

function UsersSelect({ element, context }: ElementProps<UiKit.UsersSelectElement>): ReactElement {
    return <OneOf element={element} context={context} options={useUsers()} />;
}

function ChannelsSelect({ element, context }: ElementProps<UiKit.ChannelsSelectElement>): ReactElement {
    return <OneOf element={element} context={context} options={useChannels()} />;
}

function MultiUsersSelect({ element, context }: ElementProps<UiKit.MultiUsersSelectElement>): ReactElement {
    return <SomeOf element={element} context={context} options={useUsers()} />;
}

function MultiChannelsSelect({ element, context }: ElementProps<UiKit.MultiChannelsSelectElement>): ReactElement {
    return <SomeOf element={element} context={context} options={useChannels()} />;
}

type Choosing = UiKit.ActionableElement & { readonly placeholder?: UiKit.TextObject };

interface OptionsProps extends ElementProps<Choosing> {
    readonly options: [string, string][];
}

/** Rocket.Chat uses its filtered select there, whose list can open off the screen. This one looks the same. */
function OneOf({ element, context, options }: OptionsProps): ReactElement {
    const { value, error, loading, choose } = useElement(element, context);
    const label = useLabel(element);
    const labelId = useId();
    return (
        <>
            {/* Its list has no name without an element that holds it. */}
            <span id={labelId} hidden>
                {label}
            </span>
            <Select
                aria-labelledby={labelId}
                options={options}
                value={typeof value === 'string' ? value : null}
                placeholder={wordsOf(element.placeholder) || 'Select…'}
                error={error}
                aria-busy={loading}
                onChange={(chosen: string) => choose(chosen)}
            />
        </>
    );
}

function SomeOf({ element, context, options }: OptionsProps): ReactElement {
    const { value, error, loading, choose } = useElement(element, context);
    const label = useLabel(element);
    const most = 'maxSelectItems' in element ? element.maxSelectItems : undefined;
    return (
        <MultiSelect
            aria-label={label}
            options={options}
            value={listOf(value)}
            placeholder={wordsOf(element.placeholder) || 'Select…'}
            error={error}
            disabled={loading}
            onChange={(chosen) => {
                if (most === undefined || chosen.length <= most) choose(chosen.map(String));
            }}
        />
    );
}

function DatePicker({ element, context }: ElementProps<UiKit.DatePickerElement>): ReactElement {
    return <Moment element={element} context={context} type="date" />;
}

function TimePicker({ element, context }: ElementProps<UiKit.TimePickerElement>): ReactElement {
    return <Moment element={element} context={context} type="time" />;
}

function Moment({ element, context, type }: ElementProps<Choosing> & { readonly type: 'date' | 'time' }): ReactElement {
    const { value, error, choose } = useElement(element, context);
    const label = useLabel(element);
    return (
        <InputBox
            type={type}
            aria-label={label}
            value={typeof value === 'string' ? value : ''}
            error={error}
            onChange={(event: ChangeEvent<HTMLInputElement>) => choose(event.target.value)}
        />
    );
}

function PlainTextInput({ element, context }: ElementProps<UiKit.PlainTextInputElement>): ReactElement {
    const { value, error, choose } = useElement(element, context);
    const props = {
        'aria-label': useLabel(element),
        value: typeof value === 'string' ? value : '',
        placeholder: wordsOf(element.placeholder),
        error,
        minLength: element.minLength,
        maxLength: element.maxLength,
        onChange: (event: ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => choose(event.target.value),
    };
    return element.multiline ? <TextAreaInput rows={6} {...props} /> : <TextInput {...props} />;
}

function LinearScale({ element, context }: ElementProps<UiKit.LinearScaleElement>): ReactElement {
    const { value, loading, choose } = useElement(element, context);
    const { minValue = 0, maxValue = 10, preLabel, postLabel } = element;
    const label = useLabel(element);
    const points = Array.from({ length: Math.max(maxValue - minValue + 1, 1) }, (_, index) => String(minValue + index));
    return (
        <Box display="flex" alignItems="center" role="group" aria-label={label} style={{ gap: 4 }}>
            {preLabel && <TextObject text={preLabel} />}
            {points.map((point) => (
                <Button
                    key={point}
                    small
                    minWidth="4ch"
                    primary={point === String(value)}
                    aria-pressed={point === String(value)}
                    aria-busy={loading}
                    onClick={() => choose(point)}
                >
                    {point}
                </Button>
            ))}
            {postLabel && <TextObject text={postLabel} />}
        </Box>
    );
}

function Checkboxes({ element, context }: ElementProps<UiKit.CheckboxElement>): ReactElement {
    return <Options element={element} context={context} options={element.options} Control={CheckBox} several />;
}

function ToggleSwitches({ element, context }: ElementProps<UiKit.ToggleSwitchElement>): ReactElement {
    return <Options element={element} context={context} options={element.options} Control={ToggleSwitch} several />;
}

function RadioButtons({ element, context }: ElementProps<UiKit.RadioButtonElement>): ReactElement {
    return <Options element={element} context={context} options={element.options} Control={RadioButton} />;
}

interface OptionListProps extends ElementProps<UiKit.ActionableElement> {
    readonly options: readonly UiKit.Option[];
    readonly Control: typeof CheckBox | typeof RadioButton | typeof ToggleSwitch;
    readonly several?: boolean;
}

function Options({ element, context, options, Control, several = false }: OptionListProps): ReactElement {
    const { value, error, choose } = useElement(element, context);
    const label = useLabel(element);
    const name = useId();
    const chosen = several ? listOf(value) : [String(value)];
    const flip = (option: string): void => {
        if (!several) return choose(option);
        choose(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
    };
    return (
        <Box role={several ? 'group' : 'radiogroup'} aria-label={label} aria-invalid={error ? true : undefined}>
            {options.map((option, index) => (
                <Box key={index} display="flex" alignItems="center" paddingBlock={4} style={{ gap: 8 }}>
                    <Control
                        id={`${name}-${String(index)}`}
                        {...(!several && { name })}
                        checked={chosen.includes(option.value)}
                        onChange={() => flip(option.value)}
                    />
                    <Box is="label" fontScale="p2" htmlFor={`${name}-${String(index)}`}>
                        <TextObject text={option.text} />
                    </Box>
                </Box>
            ))}
        </Box>
    );
}

/** In a context line and beside a section, as Rocket.Chat sizes them. */
function ImageElement({ element }: Pick<ElementProps<UiKit.ImageElement>, 'element'>): ReactElement {
    return <img className="wb-image-element" src={element.imageUrl} alt={element.altText} />;
}

export {
    ButtonElement,
    ChannelsSelect,
    Checkboxes,
    DatePicker,
    ImageElement,
    LinearScale,
    MultiChannelsSelect,
    MultiStaticSelect,
    MultiUsersSelect,
    OverflowElement,
    PlainTextInput,
    RadioButtons,
    StaticSelect,
    TimePicker,
    ToggleSwitches,
    UsersSelect,
};
