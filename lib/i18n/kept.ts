/**
 * Keeps what it makes, by its arguments, which JSON tells apart: a format of a language costs as much as a card, and all
 * texts can share it.
 */
export function kept<Given extends readonly unknown[], Made>(
    make: (...given: Given) => Made,
): (...given: Given) => Made {
    const made = new Map<string, Made>();
    return (...given) => {
        const name = JSON.stringify(given);
        const one = made.get(name) ?? make(...given);
        made.set(name, one);
        return one;
    };
}
