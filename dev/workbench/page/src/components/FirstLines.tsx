import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import { useState, type ReactElement } from 'react';

import type { WireAccount } from '../../../protocol';
import { firstLines, type FirstLine } from '../model/firstLines';
import { TAB } from '../server';
import { useWorkbench } from '../workbench';

/** Lines for somebody who sees the workbench for the first time: a click runs them in this channel. */
export function FirstLines(): ReactElement | null {
    const { act, me, room, snapshot, mobile } = useWorkbench();
    const [running, setRunning] = useState<string>();
    const lines = firstLines(snapshot);
    if (lines.length === 0) return null;

    const type = (line: string): Promise<unknown> =>
        act('type', { as: me.username, tab: TAB, roomId: room.id, line, ...(mobile && { mobile }) });
    const expire = async ({ id }: WireAccount): Promise<void> => {
        if (!(await type(`/integration watch ${id}`))) return;
        if (!(await act('set-account', { id, state: 'expired' }))) return;
        await act('run-monitor', {});
    };
    const run = async (first: FirstLine): Promise<void> => {
        if (running !== undefined) return;
        setRunning(first.label);
        await ('line' in first ? type(first.line) : expire(first.expire));
        setRunning(undefined);
    };
    return (
        <ButtonGroup wrap align="center" className="wb-first-lines">
            {lines.map((first) => (
                <Button
                    key={first.label}
                    small
                    aria-busy={running === first.label}
                    title={'line' in first ? first.line : `Watches ${first.expire.name} here, then breaks it`}
                    onClick={() => void run(first)}
                >
                    {first.label}
                </Button>
            ))}
        </ButtonGroup>
    );
}
