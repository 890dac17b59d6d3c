/** The name under which one of all instances, and one person, works on a disconnection. */
export const claimName = (id: string): string => `disconnect ${id}`;
