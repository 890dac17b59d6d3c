import { BlockContext, type ActionableElement, type TextObject } from '@rocket.chat/ui-kit';
import { createContext, useContext, useRef, useState } from 'react';

import { initialValue, type Values } from '../model/viewState';
import { isRecord } from '../model/surfaces';

/** The surroundings of the elements of one message or view. */
export interface UiKit {
    /** Tells the app of a click or a choice; resolves when the app has answered, or the client has stopped waiting. */
    readonly run: (element: Clicked, value: unknown) => Promise<void>;
    /** Keeps an entered value; messages keep none. */
    readonly enter?: (element: Clicked, value: unknown) => void;
    /** The entered values, by action id. */
    readonly values: Values;
    /** The app's errors, by action id. */
    readonly errors: Readonly<Record<string, string>>;
}

/** The fields of an element that an action needs. They come from the app, so any may be missing. */
export type Clicked = Pick<ActionableElement, 'actionId' | 'blockId'>;

export const UiKitContext = createContext<UiKit>({ run: () => Promise.resolve(), values: {}, errors: {} });

/** How long Rocket.Chat's client waits after a letter before it asks the app. */
const TYPING_PAUSE_MS = 700;

export interface ElementState {
    readonly value: unknown;
    readonly error?: string;
    /** Whether the app has yet to answer. */
    readonly loading: boolean;
    /** Called with the value that the person chose or entered. */
    readonly choose: (value: unknown) => void;
}

/**
 * The state and behaviour of an element. In sections and actions, a choice goes to the app at once; in inputs only
 * where the element requests it (packages/fuselage-ui-kit, `hooks/useUiKitState.ts`).
 */
export function useElement(element: ActionableElement, context: BlockContext): ElementState {
    const { run, enter, values, errors } = useContext(UiKitContext);
    const [own, setOwn] = useState<{ readonly value: unknown }>();
    const [loading, setLoading] = useState(false);
    const timer = useRef<number>(undefined);
    const kept = enter ? values[element.actionId]?.value : own?.value;
    const value = kept ?? (own ? own.value : initialValue({ ...element }));
    const asks = element.dispatchActionConfig ?? [];

    const tell = async (chosen: unknown): Promise<void> => {
        setLoading(true);
        await run(element, chosen);
        setLoading(false);
    };
    const choose = (chosen: unknown): void => {
        if (loading) return;
        setOwn({ value: chosen });
        enter?.(element, chosen);
        if (context !== BlockContext.FORM || asks.includes('on_item_selected')) void tell(chosen);
        else if (asks.includes('on_character_entered')) {
            window.clearTimeout(timer.current);
            timer.current = window.setTimeout(() => void run(element, chosen), TYPING_PAUSE_MS);
        }
    };
    const error = errors[element.actionId];
    return { value, loading, choose, ...(error !== undefined && { error }) };
}

/** The words of a text object, for places without markup. */
export const wordsOf = (text: TextObject | undefined): string => text?.text ?? '';

/** The values of an element with several choices. */
export const listOf = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The element's name for screen readers: the label around it says more than its placeholder. */
export const LabelContext = createContext<string | undefined>(undefined);

export function useLabel(element: unknown): string {
    const label = useContext(LabelContext);
    if (label) return label;
    const placeholder = isRecord(element) ? element.placeholder : undefined;
    return isRecord(placeholder) && typeof placeholder.text === 'string' ? placeholder.text : 'Choice';
}
