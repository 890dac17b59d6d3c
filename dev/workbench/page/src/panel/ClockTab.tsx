import { Button, ButtonGroup, NumberInput } from '@rocket.chat/fuselage';
import { useEffect, useState, type ChangeEvent, type FormEvent, type ReactElement } from 'react';

import { Table } from '../components/Table';
import { momentOf, offsetOf } from '../model/time';
import { useWorkbench } from '../workbench';

const MINUTE_MS = 60_000;
const STEPS: readonly (readonly [string, number])[] = [
    ['+15 min', 15 * MINUTE_MS],
    ['+1 h', 60 * MINUTE_MS],
    ['+1 day', 1_440 * MINUTE_MS],
];

export function ClockTab(): ReactElement {
    const { act, snapshot, dispatch } = useWorkbench();
    const [minutes, setMinutes] = useState('30');
    const [running, setRunning] = useState(false);
    const move = (ms: number): void => void act('move-clock', { ms });
    const monitor = async (): Promise<void> => {
        setRunning(true);
        const answer = await act('run-monitor', {});
        setRunning(false);
        if (answer && !answer.ran)
            dispatch({
                type: 'toast',
                level: 'info',
                text: 'The app has no recurring job: only what was due was run.',
            });
    };
    return (
        <>
            <section aria-labelledby="clock">
                <h2 id="clock">Clock of the workspace</h2>
                <Now />
                <ButtonGroup wrap>
                    {STEPS.map(([text, ms]) => (
                        <Button key={text} small onClick={() => move(ms)}>
                            {text}
                        </Button>
                    ))}
                </ButtonGroup>
                <form
                    className="wb-line"
                    onSubmit={(event: FormEvent) => {
                        event.preventDefault();
                        move(Math.round(Number(minutes) * MINUTE_MS));
                    }}
                >
                    <label htmlFor="minutes">Minutes</label>
                    <NumberInput
                        id="minutes"
                        small
                        min={1}
                        value={minutes}
                        onChange={(event: ChangeEvent<HTMLInputElement>) => setMinutes(event.target.value)}
                    />
                    <Button small type="submit" disabled={!(Number(minutes) > 0)}>
                        Move
                    </Button>
                </form>
                <p className="wb-note">Jobs that become due run at once.</p>
            </section>
            <section aria-labelledby="jobs">
                <h2 id="jobs">Jobs</h2>
                <Button small primary aria-busy={running} onClick={() => void monitor()}>
                    {running ? 'Running…' : 'Run the monitor now'}
                </Button>
                {snapshot.jobs.length === 0 ? <p className="wb-note">None.</p> : <Jobs />}
            </section>
        </>
    );
}

function Now(): ReactElement {
    const { snapshot, state, person } = useWorkbench();
    const { now, offsetMs } = snapshot.clock;
    const [passed, setPassed] = useState(0);
    useEffect(() => {
        const tick = (): void => setPassed(Date.now() - state.clockTold);
        tick();
        const timer = window.setInterval(tick, 1_000);
        return () => window.clearInterval(timer);
    }, [state.clockTold]);
    const ahead = Math.round(offsetMs / MINUTE_MS);
    return (
        <p className="wb-now">
            <time>{momentOf(new Date(Date.parse(now) + passed).toISOString(), person)}</time> {offsetOf(person)}
            {ahead !== 0 && <span className="wb-note"> · {ahead} min ahead</span>}
        </p>
    );
}

function Jobs(): ReactElement {
    const { snapshot, person } = useWorkbench();
    return (
        <Table label="Table of jobs" columns={['Job', 'Next', 'Last']}>
            {snapshot.jobs.map(({ id, processorId, type, interval, nextRunAt, lastRunAt, failReason }) => (
                <tr key={id}>
                    <td>
                        {processorId}
                        <br />
                        <span className="wb-note">
                            {type}
                            {interval !== undefined && `, every ${intervalOf(interval)}`}
                        </span>
                    </td>
                    <td>{nextRunAt ? momentOf(nextRunAt, person) : 'never'}</td>
                    <td title={failReason}>
                        {lastRunAt ? momentOf(lastRunAt, person) : '–'}
                        {failReason && ' ⚠'}
                    </td>
                </tr>
            ))}
        </Table>
    );
}

const intervalOf = (interval: string | number): string =>
    typeof interval === 'number' ? `${String(interval / MINUTE_MS)} min` : interval;
