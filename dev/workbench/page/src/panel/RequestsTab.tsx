import type { ReactElement } from 'react';

import type { WireActivity, WireRequest } from '../../../protocol';
import { pathOf } from '../model/links';
import { timeOf } from '../model/time';
import { useWorkbench } from '../workbench';

const VERBS: Readonly<Record<WireActivity['what'], string>> = {
    type: 'typed',
    click: 'clicked',
    submit: 'submitted',
    close: 'closed',
    monitor: 'ran the monitor',
    jobs: 'ran jobs',
};

export function RequestsTab(): ReactElement {
    const { snapshot } = useWorkbench();
    const { activity, requests } = snapshot;
    return (
        <>
            <section aria-labelledby="activity">
                <h2 id="activity">What was done last</h2>
                {activity ? <Activity activity={activity} /> : <p className="wb-note">Nothing yet.</p>}
            </section>
            <section aria-labelledby="requests">
                <h2 id="requests">All requests</h2>
                <Requests requests={requests.toReversed()} label="List of all requests" />
            </section>
        </>
    );
}

function Activity({ activity }: { readonly activity: WireActivity }): ReactElement {
    const { person } = useWorkbench();
    const { by, what, label, at, ok, error, ms, roundTrips, requests } = activity;
    return (
        <>
            <p>
                @{by} {VERBS[what]} <code>{label}</code> at {timeOf(at, person)}: {ok ? 'answered' : 'failed'} in{' '}
                {Math.round(ms)} ms, {count(roundTrips.length, 'round trip')}, {count(requests.length, 'request')}.
            </p>
            {error && <p className="wb-problem">{error}</p>}
            {requests.length > 0 && <Requests requests={requests} label="Requests of what was done last" />}
            {roundTrips.length > 0 && (
                <ol className="wb-trips" aria-label="Round trips">
                    {roundTrips.map(({ method, ms: took }, index) => (
                        <li key={index}>
                            <code>{method}</code> <span className="wb-note">{Math.round(took)} ms</span>
                        </li>
                    ))}
                </ol>
            )}
        </>
    );
}

const count = (number: number, what: string): string => `${String(number)} ${what}${number === 1 ? '' : 's'}`;

function Requests({
    requests,
    label,
}: {
    readonly requests: readonly WireRequest[];
    readonly label: string;
}): ReactElement {
    if (requests.length === 0) return <p className="wb-note">None.</p>;
    return (
        <div className="wb-scroll" tabIndex={0} role="region" aria-label={label}>
            <ul className="wb-requests">
                {requests.map((request) => (
                    <Request key={request.id} request={request} />
                ))}
            </ul>
        </div>
    );
}

/** Below each other, not side by side: an address is read in any width, and so is an error. */
function Request({ request }: { readonly request: WireRequest }): ReactElement {
    const { method, url, status, error, ms, upstream } = request;
    const failed = error !== undefined || (status ?? 0) >= 400;
    return (
        <li>
            <p>
                <strong>{method}</strong>{' '}
                <span className={failed ? 'wb-problem' : ''}>{status ?? (error ? '' : '…')}</span>{' '}
                <span className="wb-note">
                    {upstream} · {Math.round(ms)} ms
                </span>
            </p>
            <code title={url}>{pathOf(url)}</code>
            {error && <p className="wb-problem">{error}</p>}
        </li>
    );
}
