/** The same without some of its fields. */
export function without<T extends object, K extends keyof T>(object: T, ...fields: readonly K[]): Omit<T, K> {
    const rest: Partial<T> = { ...object };
    for (const field of fields) delete rest[field];
    return rest as Omit<T, K>;
}
