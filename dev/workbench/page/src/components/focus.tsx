import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

/** Candidates for the first focus: inputs, then buttons that answer, then the way out. */
const FIRST = [
    '.rcx-modal__content :is(input, textarea, select, button):not([disabled], [tabindex="-1"], [aria-hidden] *)',
    ':is(form, .wb-composer) :is(input, textarea, select, button):not([disabled], [tabindex="-1"], [aria-hidden] *)',
    '.rcx-modal__footer button',
    'button',
];

/** Moves the focus into a surface that opens. When it closes, the focus returns to where it was, or to the composer. */
export function useBorrowedFocus(box: RefObject<HTMLElement | null>): void {
    const before = useRef(document.activeElement);
    useEffect(() => {
        const opener = before.current;
        const first = FIRST.map((selector) => box.current?.querySelector<HTMLElement>(selector)).find(Boolean);
        first?.focus();
        return () => {
            const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
            (isThere ? opener : document.getElementById('composer'))?.focus();
        };
    }, [box]);
}

/**
 * Closes with Escape. Lists that open over a dialog are its children in React, but not in the document: their Escape is
 * theirs.
 */
export function onEscape(box: RefObject<HTMLElement | null>, close: () => void): (event: KeyboardEvent) => void {
    return (event) => {
        const isInside = event.target instanceof Node && box.current?.contains(event.target);
        if (event.key !== 'Escape' || !isInside) return;
        event.stopPropagation();
        close();
    };
}
