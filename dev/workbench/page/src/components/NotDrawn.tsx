import type { ReactElement } from 'react';

import { describeDropped, type Dropped } from '../model/surfaces';

/** Lists the parts of the app's message that no client shows. */
export const NotDrawn = ({ dropped }: { readonly dropped: readonly Dropped[] }): ReactElement | null =>
    dropped.length === 0 ? null : <p className="wb-not-drawn">Not drawn: {describeDropped(dropped)}</p>;
