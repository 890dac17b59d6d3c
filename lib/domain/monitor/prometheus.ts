/** One metric with its samples, for Prometheus's text format 0.0.4. */
export interface Metric {
    readonly name: string;
    readonly help: string;
    readonly type: 'gauge' | 'counter';
    readonly samples: readonly Sample[];
}

export interface Sample {
    readonly labels?: Readonly<Record<string, string>>;
    readonly value: number;
}

/** The metrics as Prometheus reads them. A metric without samples is left out. */
export const prometheusText = (metrics: readonly Metric[]): string =>
    metrics
        .filter(({ samples }) => samples.length > 0)
        .map(
            ({ name, help, type, samples }) =>
                `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n${samples.map((sample) => `${line(name, sample)}\n`).join('')}`,
        )
        .join('');

const line = (name: string, { labels = {}, value }: Sample): string => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
};

const escapeHelp = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');

const escapeLabel = (text: string): string => escapeHelp(text).replace(/"/g, '\\"');
