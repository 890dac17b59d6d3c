/** Check failing webhooks first, but keep a share of each minute's calls for the rest: one for every two. */
const FIRST_PER_TURN = 2;

/** The place of one webhook in the queue. */
export interface Turn<T> {
    readonly webhook: T;
    /** It has its regular turn, rather than a place at the front. */
    readonly isRegular: boolean;
}

/**
 * The order in which to check webhooks, each once. All have regular turns; those in `first` come before, mixed with some
 * regular turns.
 * @param after regular turns continue from behind this id
 */
export function inTurns<T extends { readonly id: string }>(
    webhooks: readonly T[],
    first: readonly string[],
    after: string | undefined,
): Turn<T>[] {
    const byId = new Map(webhooks.map((webhook) => [webhook.id, webhook]));
    const regular = startingAfter([...byId.keys()].sort(), after);
    const atFront = first.filter((id) => byId.has(id));
    const turns: Turn<T>[] = [];
    const add = (id: string | undefined, isRegular: boolean): void => {
        const webhook = id === undefined ? undefined : byId.get(id);
        if (!webhook) return;
        byId.delete(webhook.id);
        turns.push({ webhook, isRegular });
    };
    let next = 0;
    for (const [index, id] of atFront.entries()) {
        add(id, false);
        if (index % FIRST_PER_TURN !== FIRST_PER_TURN - 1) continue;
        while (next < regular.length && !byId.has(regular[next] ?? '')) next += 1;
        add(regular[next], true);
    }
    for (const id of regular) add(id, true);
    return turns;
}

/** All ids, from behind `after` to the end, then from the start. */
export function startingAfter(sorted: readonly string[], after: string | undefined): readonly string[] {
    const start = after === undefined ? 0 : sorted.findIndex((id) => id > after);
    return start > 0 ? [...sorted.slice(start), ...sorted.slice(0, start)] : sorted;
}
