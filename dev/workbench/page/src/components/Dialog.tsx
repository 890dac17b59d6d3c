import { Modal, ModalBackdrop } from '@rocket.chat/fuselage';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { onEscape, useBorrowedFocus } from './focus';

export interface DialogProps {
    /** Id of the element that names it. */
    readonly labelledBy: string;
    readonly onClose: () => void;
    readonly children: ReactNode;
}

/** A dialog over the page and over other dialogs, which are inert until it closes. */
export function Dialog({ labelledBy, onClose, children }: DialogProps): ReactElement {
    const dialog = useRef<HTMLDivElement>(null);
    // In this order, because inert elements cannot get the focus back.
    useOthersOutOfReach(dialog);
    useBorrowedFocus(dialog);
    return createPortal(
        <ModalBackdrop
            onMouseDown={(event) => {
                if (event.target === event.currentTarget) onClose();
            }}
        >
            <Modal
                is="div"
                ref={dialog}
                role="dialog"
                aria-modal="true"
                aria-labelledby={labelledBy}
                onKeyDown={onEscape(dialog, onClose)}
            >
                {children}
            </Modal>
        </ModalBackdrop>,
        document.body,
    );
}

/** Toasts stay usable: they may concern the dialog. Elements that open later, such as a list, belong to the dialog. */
function useOthersOutOfReach(dialog: Readonly<{ current: HTMLElement | null }>): void {
    useEffect(() => {
        const others = [...document.body.children].filter(
            (other) => !other.contains(dialog.current) && !other.matches('.wb-toasts, [inert]'),
        );
        for (const other of others) other.setAttribute('inert', '');
        return () => {
            for (const other of others) other.removeAttribute('inert');
        };
    }, [dialog]);
}
