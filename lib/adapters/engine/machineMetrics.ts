import { countBy } from 'es-toolkit/array';

import {
    integrationCounts,
    machineHealth,
    openAlerts,
    postsAtRisk,
    type MonitorRecords,
} from '../../domain/monitor/machines';
import type { Metric, Sample } from '../../domain/monitor/prometheus';
import type { AppSettings } from '../../settings/values';
import type { RequestCounts } from '../memory/requestCounts';

const STATUSES = ['ok', 'late', 'off'] as const;
const ALERT_KINDS = ['single', 'incident', 'cause'] as const;

/** Every metric of the app. Names never change; none holds the name of an account, a room or a person. */
export function metricsOf(
    records: MonitorRecords,
    settings: AppSettings,
    requests: RequestCounts,
    now: Date,
): readonly Metric[] {
    const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
        name: `hooked_integrations_${name}`,
        help,
        type: 'gauge',
        samples,
    });
    const health = machineHealth(records, settings.monitor.intervalMinutes, now);
    const kinds = countBy(openAlerts(records), ({ kind }) => kind);
    const ended = health.lastSweepAt === null ? [] : [{ value: Date.parse(health.lastSweepAt) / 1000 }];
    const took = health.lastSweepMs === null ? [] : [{ value: health.lastSweepMs / 1000 }];
    return [
        gauge(
            'integrations',
            'Watched integrations by source, platform and state, as the last sweep saw them.',
            integrationCounts(records).map(({ count, ...labels }) => ({ labels, value: count })),
        ),
        gauge(
            'monitor_status',
            '1 for the present status of the monitor: ok, late, or off while nothing is watched.',
            STATUSES.map((status) => ({ labels: { status }, value: Number(health.status === status) })),
        ),
        gauge('last_sweep_timestamp_seconds', 'When the last complete sweep ended, in Unix time.', ended),
        gauge('last_sweep_duration_seconds', 'How long the last complete sweep took, waiting included.', took),
        gauge(
            'alerts_open',
            'Open alerts by kind.',
            ALERT_KINDS.map((kind) => ({ labels: { kind }, value: kinds[kind] ?? 0 })),
        ),
        gauge('posts_at_risk', 'Pending posts of connections with an open alert.', [{ value: postsAtRisk(records) }]),
        ...requestMetrics(requests),
    ];
}

/** Each server process counts for itself, and any of them may answer: the label keeps their counters apart. */
function requestMetrics(requests: RequestCounts): readonly Metric[] {
    const samples = (value: 'count' | 'seconds'): Sample[] =>
        requests.list().map((one) => ({
            labels: { upstream: one.upstream, outcome: one.outcome, process: requests.process },
            value: one[value],
        }));
    const scope = 'by the process that answers, since its start';
    return [
        {
            name: 'hooked_integrations_upstream_requests_total',
            help: `Requests to upstreams by outcome, ${scope}.`,
            type: 'counter',
            samples: samples('count'),
        },
        {
            name: 'hooked_integrations_upstream_request_seconds_total',
            help: `Seconds spent in requests to upstreams by outcome, ${scope}.`,
            type: 'counter',
            samples: samples('seconds'),
        },
    ];
}
