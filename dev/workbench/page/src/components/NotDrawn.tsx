import type { ReactElement } from 'react';

import { describeDropped, type Dropped } from '../model/surfaces';

/** Says what the app sent and nobody sees. */
export const NotDrawn = ({ dropped }: { readonly dropped: readonly Dropped[] }): ReactElement | null =>
    dropped.length === 0 ? null : <p className="wb-not-drawn">Not drawn: {describeDropped(dropped)}</p>;
