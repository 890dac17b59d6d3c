/** The services whose integrations the app shows: Hooked's connections, and Rocket.Chat's own webhooks. */
export const SOURCES = ['hooked', 'rocketchat'] as const;

/** Where an integration lives. The same service, asked over HTTP, is an `Upstream` (problem.ts). */
export type Source = (typeof SOURCES)[number];

/** A record with an entry for every source. */
export const bySource = <T>(entryOf: (source: Source) => T): Readonly<Record<Source, T>> =>
    Object.fromEntries(SOURCES.map((source) => [source, entryOf(source)])) as Record<Source, T>;
