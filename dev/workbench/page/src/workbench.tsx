import { createContext, useContext, type Dispatch } from 'react';

import type { Actions, ActionName, Snapshot, WireRoom, WireUser } from '../../protocol';
import type { PageAction, PageState } from './model/state';
import type { Person } from './model/time';

/** What the parts of the page share once the first snapshot is there. */
export interface Workbench {
    readonly state: PageState;
    readonly snapshot: Snapshot;
    readonly dispatch: Dispatch<PageAction>;
    /** Acts and says what went wrong as a toast; undefined: it did. */
    readonly act: <Name extends ActionName>(
        name: Name,
        body: Actions[Name]['body'],
    ) => Promise<Actions[Name]['answer'] | undefined>;
    readonly me: WireUser;
    /** Language and hours of whom the page is. */
    readonly person: Person;
    readonly room: WireRoom;
    /** Whether the page draws as mobile clients do. */
    readonly mobile: boolean;
    /** The head of the thread that is open, if one is. */
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
