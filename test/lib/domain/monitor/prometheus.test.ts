import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import parsePrometheusTextFormat from 'parse-prometheus-text-format';

import { prometheusText } from '../../../../lib/domain/monitor/prometheus';

test('a real parser reads back any label, help and value', () => {
    fc.assert(
        fc.property(fc.string(), fc.integer(), (label, value) => {
            const text = prometheusText([
                { name: 'a_metric', help: 'What it is.', type: 'gauge', samples: [{ labels: { label }, value }] },
            ]);
            expect(parsePrometheusTextFormat(text)).toEqual([
                {
                    name: 'a_metric',
                    help: 'What it is.',
                    type: 'GAUGE',
                    metrics: [{ value: String(value), labels: { label } }],
                },
            ]);
        }),
    );
});

test('a metric without samples is left out', () => {
    expect(prometheusText([{ name: 'a_metric', help: 'What it is.', type: 'gauge', samples: [] }])).toBe('');
});
