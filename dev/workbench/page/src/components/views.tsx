import {
    Button,
    ButtonGroup,
    Contextualbar,
    ContextualbarAction,
    ContextualbarContent,
    ContextualbarFooter,
    ContextualbarHeader,
    ContextualbarTitle,
    ModalClose,
    ModalContent,
    ModalFooter,
    ModalFooterControllers,
    ModalHeader,
    ModalThumb,
    ModalTitle,
    Throbber,
} from '@rocket.chat/fuselage';
import type { ButtonElement } from '@rocket.chat/ui-kit';
import { useId, useMemo, useRef, type FormEvent, type ReactElement } from 'react';

import { ROUTES, TIMEOUT_TOAST, type WireView } from '../../../protocol';
import { Blocks } from '../blocks/Blocks';
import { UiKitContext, wordsOf, type UiKit } from '../blocks/uikit';
import { useBlockAction } from '../blocks/useBlockAction';
import type { OpenView } from '../model/state';
import { fit, isRecord } from '../model/surfaces';
import { viewState } from '../model/viewState';
import { TAB } from '../server';
import { useWorkbench } from '../workbench';
import { Dialog } from './Dialog';
import { onEscape, useBorrowedFocus } from './focus';
import { NotDrawn } from './NotDrawn';

interface ViewProps {
    readonly open: OpenView;
}

/** The behaviour of a view, as modal or contextual bar. */
function useView({ view, values, errors }: OpenView): {
    readonly uikit: UiKit;
    readonly submit: (event?: FormEvent) => void;
    readonly close: () => void;
} {
    const { act, dispatch, me, room } = useWorkbench();
    const blockAction = useBlockAction();
    const { id } = view;
    const uikit: UiKit = {
        values,
        errors,
        enter: ({ actionId, blockId = 'default' }, value) =>
            dispatch({ type: 'entered', id, actionId, value: { value, blockId } }),
        run: (...chosen) => blockAction({ container: { type: 'view', id }, rid: room.id }, ...chosen),
    };
    const submit = async (): Promise<void> => {
        dispatch({ type: 'view-busy', id, busy: true });
        const answer = await act('view-submit', {
            as: me.username,
            tab: TAB,
            viewId: id,
            state: viewState(values),
        });
        dispatch({ type: 'view-busy', id, busy: false });
        switch (answer?.outcome) {
            case 'timeout':
                dispatch({ type: 'toast', level: 'error', text: TIMEOUT_TOAST });
                dispatch({ type: 'view-closed', id });
                return;
            case 'closed':
                dispatch({ type: 'view-closed', id });
                return;
            case 'errors':
                dispatch({ type: 'view-errors', id, errors: answer.errors });
                return;
            case 'updated':
                dispatch({ type: 'event', event: { type: 'view', view: answer.view }, tab: TAB, at: Date.now() });
                return;
            // The app answered nothing: the client silently leaves the view open.
            case 'kept':
            case undefined:
                return;
        }
    };
    const close = (): void => {
        dispatch({ type: 'view-closed', id });
        void act('view-close', { as: me.username, tab: TAB, viewId: id, state: viewState(values) });
    };
    return {
        uikit,
        close,
        submit: (event) => {
            event?.preventDefault();
            void submit();
        },
    };
}

const titleOf = ({ view }: WireView): string => {
    const { title } = view;
    return isRecord(title) && typeof title.text === 'string' ? title.text : '';
};

/** The buttons of a view are elements whose text may be missing. */
function buttonOf(element: unknown): ButtonElement | undefined {
    return isRecord(element) && isRecord(element.text) ? (element as unknown as ButtonElement) : undefined;
}

const styleOf = ({ style }: ButtonElement): { readonly primary?: boolean; readonly danger?: boolean } =>
    style === 'danger' ? { danger: true } : { primary: true };

export function ModalView({ open }: ViewProps): ReactElement {
    const { view, busy } = open;
    const { mobile, snapshot } = useWorkbench();
    const { uikit, submit, close } = useView(open);
    const titleId = useId();
    const formId = useId();
    const fitted = useMemo(() => fit(view.view.blocks, 'modal', { mobile }), [view, mobile]);
    const cancel = buttonOf(view.view.close);
    const send = buttonOf(view.view.submit);
    return (
        <UiKitContext.Provider value={uikit}>
            <Dialog labelledBy={titleId} onClose={close}>
                <ModalHeader>
                    <ModalThumb url={`${ROUTES.picture}?name=${encodeURIComponent(snapshot.app.name)}`} alt="" />
                    <ModalTitle id={titleId}>{titleOf(view)}</ModalTitle>
                    <ModalClose aria-label="Close" onClick={close} />
                </ModalHeader>
                <ModalContent>
                    <form id={formId} onSubmit={submit}>
                        <Blocks blocks={fitted.blocks} surface="modal" />
                    </form>
                    <NotDrawn dropped={fitted.dropped} />
                </ModalContent>
                <ModalFooter>
                    <ModalFooterControllers>
                        {cancel && (
                            <Button danger={cancel.style === 'danger'} onClick={close}>
                                {wordsOf(cancel.text)}
                            </Button>
                        )}
                        {send && (
                            <Button {...styleOf(send)} type="submit" form={formId} aria-busy={busy}>
                                {busy ? <Throbber inheritColor size="x12" /> : wordsOf(send.text)}
                            </Button>
                        )}
                    </ModalFooterControllers>
                </ModalFooter>
            </Dialog>
        </UiKitContext.Provider>
    );
}

export function ContextualBarView({ open }: ViewProps): ReactElement {
    const { view, busy } = open;
    const { mobile } = useWorkbench();
    const { uikit, submit, close } = useView(open);
    const bar = useRef<HTMLElement>(null);
    useBorrowedFocus(bar);
    const titleId = useId();
    const formId = useId();
    const fitted = useMemo(() => fit(view.view.blocks, 'contextualBar', { mobile }), [view, mobile]);
    const cancel = buttonOf(view.view.close);
    const send = buttonOf(view.view.submit);
    return (
        <UiKitContext.Provider value={uikit}>
            <Contextualbar
                ref={bar}
                className="wb-side"
                role="complementary"
                aria-labelledby={titleId}
                onKeyDown={onEscape(bar, close)}
            >
                <ContextualbarHeader>
                    <ContextualbarTitle is="h2" id={titleId}>
                        {titleOf(view)}
                    </ContextualbarTitle>
                    <ContextualbarAction name="cross" aria-label="Close" title="Close" onClick={close} />
                </ContextualbarHeader>
                <ContextualbarContent>
                    <form id={formId} className="wb-contextual-bar" onSubmit={submit}>
                        <Blocks blocks={fitted.blocks} surface="contextualBar" />
                    </form>
                    <NotDrawn dropped={fitted.dropped} />
                </ContextualbarContent>
                {(cancel ?? send) && (
                    <ContextualbarFooter>
                        <ButtonGroup stretch>
                            {cancel && <Button onClick={close}>{wordsOf(cancel.text)}</Button>}
                            {send && (
                                <Button {...styleOf(send)} type="submit" form={formId} aria-busy={busy}>
                                    {busy ? <Throbber inheritColor size="x12" /> : wordsOf(send.text)}
                                </Button>
                            )}
                        </ButtonGroup>
                    </ContextualbarFooter>
                )}
            </Contextualbar>
        </UiKitContext.Provider>
    );
}
