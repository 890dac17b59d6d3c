import * as v from 'valibot';

/** A button's target: its action id, and the codec of what it carries. */
export interface Link<T> {
    readonly actionId: string;
    /** The button's value, as `read` takes it. */
    write(target: T): string;
    /** What a click carries: from a client, so anything at all; undefined for what is not ours. */
    read(value: unknown): T | undefined;
}

/** What a link carries. */
export type LinkTarget<L> = L extends Link<infer T> ? T : never;

export function link<TSchema extends v.GenericSchema>(actionId: string, schema: TSchema): Link<v.InferOutput<TSchema>> {
    return {
        actionId,
        write: (target) => JSON.stringify(target),
        read(value) {
            try {
                const parsed = v.safeParse(schema, JSON.parse(String(value)));
                return parsed.success ? parsed.output : undefined;
            } catch {
                return undefined;
            }
        },
    };
}
