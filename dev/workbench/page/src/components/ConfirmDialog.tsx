import {
    Button,
    ModalContent,
    ModalFooter,
    ModalFooterControllers,
    ModalHeader,
    ModalTitle,
} from '@rocket.chat/fuselage';
import { useId, type ReactElement, type ReactNode } from 'react';

import { Dialog } from './Dialog';

export interface ConfirmDialogProps {
    readonly title: string;
    readonly yes: string;
    readonly no: string;
    readonly danger: boolean;
    readonly children?: ReactNode;
    readonly onAnswer: (agreed: boolean) => void;
}

/** Asks before it sends a button's action, where the button requires that. */
export function ConfirmDialog({ title, yes, no, danger, children, onAnswer }: ConfirmDialogProps): ReactElement {
    const titleId = useId();
    return (
        <Dialog labelledBy={titleId} onClose={() => onAnswer(false)}>
            <ModalHeader>
                <ModalTitle id={titleId}>{title || 'Are you sure?'}</ModalTitle>
            </ModalHeader>
            <ModalContent>{children}</ModalContent>
            <ModalFooter>
                <ModalFooterControllers>
                    <Button onClick={() => onAnswer(false)}>{no || 'Cancel'}</Button>
                    <Button primary={!danger} danger={danger} onClick={() => onAnswer(true)}>
                        {yes || 'Yes'}
                    </Button>
                </ModalFooterControllers>
            </ModalFooter>
        </Dialog>
    );
}
