import { useCallback } from 'react';

import { TIMEOUT_TOAST, type BlockActionBody } from '../../../protocol';
import { TAB } from '../server';
import { useWorkbench } from '../workbench';
import type { UiKit } from './uikit';

/** Where an element is. */
type Place = Pick<BlockActionBody, 'container' | 'rid' | 'mid'>;

/** Sends what was clicked or chosen, as Rocket.Chat's client does, with its toast where no answer comes in time. */
export function useBlockAction(): (place: Place, ...chosen: Parameters<UiKit['run']>) => Promise<void> {
    const { act, dispatch, me } = useWorkbench();
    return useCallback(
        async (place, { actionId, blockId }, value) => {
            const answer = await act('block-action', {
                as: me.username,
                tab: TAB,
                actionId,
                payload: { ...(blockId && { blockId }), ...(value !== undefined && { value }) },
                ...place,
            });
            if (answer?.outcome === 'timeout') dispatch({ type: 'toast', level: 'error', text: TIMEOUT_TOAST });
        },
        [act, dispatch, me.username],
    );
}
