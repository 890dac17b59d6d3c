/** How much an alert asks of people, worst first. */
export const severities = ['critical', 'warning', 'notice'] as const;

export type Severity = (typeof severities)[number];
