import { createContext, useContext, type Dispatch } from 'react';

import type { Actions, ActionName, Snapshot, WireRoom, WireUser } from '../../protocol';
import type { PageAction, PageState } from './model/state';
import type { Person } from './model/time';

/** The state that the parts of the page share after the first snapshot. */
export interface Workbench {
    readonly state: PageState;
    readonly snapshot: Snapshot;
    readonly dispatch: Dispatch<PageAction>;
    /** Acts. Shows a failure as a toast, and then resolves to undefined. */
    readonly act: <Name extends ActionName>(
        name: Name,
        body: Actions[Name]['body'],
    ) => Promise<Actions[Name]['answer'] | undefined>;
    readonly me: WireUser;
    /** Language and hours of the page's user. */
    readonly person: Person;
    readonly room: WireRoom;
    /** Whether the page draws as mobile clients do. */
    readonly mobile: boolean;
    /** The head of the open thread, if any. */
    readonly thread?: string;
    readonly openThread: (messageId: string | undefined) => void;
    readonly openRoom: (roomId: string) => void;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
    const workbench = useContext(WorkbenchContext);
    if (!workbench) throw new Error('There is no workbench around this part of the page.');
    return workbench;
}
