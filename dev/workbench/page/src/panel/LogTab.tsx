import { useState, type ReactElement } from 'react';

import type { WireLogLine } from '../../../protocol';
import { Choice } from '../components/Choice';
import { timeOf } from '../model/time';
import { useWorkbench } from '../workbench';

const LEVELS: readonly (readonly [string, string])[] = [
    ['all', 'everything'],
    ['app', 'of the app'],
    ['problems', 'warnings and errors'],
];

const PROBLEMS = ['warning', 'warn', 'error', 'critical'];

const wanted = ({ source, severity }: WireLogLine, level: string): boolean =>
    level === 'all' || (level === 'app' ? source === 'app' : PROBLEMS.includes(severity));

export function LogTab(): ReactElement {
    const { snapshot, person } = useWorkbench();
    const [level, setLevel] = useState('all');
    const lines = snapshot.logs.filter((line) => wanted(line, level)).toReversed();
    return (
        <section aria-labelledby="log">
            <div className="wb-line">
                <h2 id="log">The app’s log, newest first</h2>
                <Choice label="Show" hiddenLabel value={level} options={LEVELS} onChange={setLevel} />
            </div>
            {lines.length === 0 && <p className="wb-note">Nothing.</p>}
            <ul className="wb-log">
                {lines.map(({ id, at, source, severity, method, text }) => (
                    <li key={id} className={PROBLEMS.includes(severity) ? 'wb-problem' : ''}>
                        <span className="wb-note">
                            {timeOf(at, person)} {source} {severity} {method}
                        </span>
                        <pre>{text}</pre>
                    </li>
                ))}
            </ul>
        </section>
    );
}
