import { ToastBar } from '@rocket.chat/fuselage';
import { useEffect, useEffectEvent, useRef, useState, type Dispatch, type ReactElement } from 'react';
import { createPortal } from 'react-dom';

import type { PageAction, Toast } from '../model/state';

const SHOWN_S = 8;

export interface ToastsProps {
    readonly toasts: readonly Toast[];
    readonly dispatch: Dispatch<PageAction>;
}

/** Short notices. They stay while the pointer or the keyboard focus is on them. */
export function Toasts({ toasts, dispatch }: ToastsProps): ReactElement {
    const [paused, setPaused] = useState(false);
    return createPortal(
        <section
            className="wb-toasts"
            aria-label="Notifications"
            onPointerEnter={() => setPaused(true)}
            onPointerLeave={() => setPaused(false)}
            onFocus={() => setPaused(true)}
            onBlur={() => setPaused(false)}
        >
            {toasts.map((toast) => (
                <Timed
                    key={toast.id}
                    toast={toast}
                    paused={paused}
                    onClose={() => dispatch({ type: 'toast-closed', id: toast.id })}
                />
            ))}
        </section>,
        document.body,
    );
}

interface TimedProps {
    readonly toast: Toast;
    readonly paused: boolean;
    readonly onClose: () => void;
}

function Timed({ toast: { id, level, text }, paused, onClose }: TimedProps): ReactElement {
    const left = useRef(SHOWN_S * 1_000);
    const close = useEffectEvent(onClose);
    useEffect(() => {
        if (paused) return undefined;
        const began = Date.now();
        const timer = window.setTimeout(close, left.current);
        return () => {
            window.clearTimeout(timer);
            left.current -= Date.now() - began;
        };
    }, [paused]);
    return (
        <ToastBar id={String(id)} variant={level} time={SHOWN_S} isPaused={paused} onClose={onClose}>
            {text}
        </ToastBar>
    );
}
