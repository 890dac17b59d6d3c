/**
 * The name under which one of all instances, and one person, works on a connection: two questions about the same one
 * never run at once either.
 */
export const claimName = (integrationId: string): string => `disconnect ${integrationId}`;
