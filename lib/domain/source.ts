/** The services whose integrations the app shows: Hooked's connections, and Rocket.Chat's own webhooks. */
export const SOURCES = ['hooked', 'rocketchat'] as const;

/** Where an integration is. */
export type Source = (typeof SOURCES)[number];
