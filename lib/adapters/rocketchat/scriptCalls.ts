import type { ScriptToken } from './scriptTokens';

/** They call what they are given without a `this`. */
const CALLBACK_TAKERS = new Set(
    (
        'catch each every filter finally find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight ' +
        'replace replaceAll some sort then toSorted'
    ).split(' '),
);
/** They take something after it that is no `this`. */
const MORE_FOLLOWS = new Set(['reduce', 'reduceRight', 'then']);
const DECLARING = new Set(['const', 'let', 'var']);

/** The names that the script calls, and does nothing else with. */
export function onlyCalled(tokens: readonly ScriptToken[]): ReadonlySet<string> {
    const called = new Set<string>();
    const other = new Set<string>();
    tokens.forEach(({ kind, text }, at) => {
        const before = tokens[at - 1]?.text ?? '';
        const next = tokens[at + 1]?.text;
        if (kind !== 'name' || before === '.' || before === '?.') return;
        if (before === 'function' || (DECLARING.has(before) && next === '=')) return;
        (next === '(' && before !== 'new' ? called : other).add(text);
    });
    return new Set([...called].filter((name) => !other.has(name)));
}

/**
 * Whether a function surely has no `this` where it is strict: it is called at once, is given to a method that calls it
 * so, or has a name that is only called.
 * @param at where its `function` stands
 * @param around the index of the bracket that it stands in, and whether that holds what a call is given
 */
export function isCalledPlainly(
    tokens: readonly ScriptToken[],
    at: number,
    around: { readonly at: number; readonly isCall: boolean },
    names: ReadonlySet<string>,
): boolean {
    const text = (index: number): string => tokens[index]?.text ?? '';
    const first = text(at - 1) === 'async' ? at - 1 : at;
    const before = tokens[first - 1];
    const own = text(at + 1) === '*' ? at + 2 : at + 1;
    const opening = tokens[own]?.kind === 'name' ? own + 1 : own;
    const end = tokens[(tokens[opening]?.until ?? 0) + 1]?.until ?? 0;
    const after = text(end + 1);
    const isStatement = !before || before.ends || before.text === ';' || before.text === '{' || before.text === '}';
    if (isStatement) return opening > own && names.has(text(own));
    if (after === '(') return before.text !== 'new';
    if (before.text === '=') {
        return after !== '.' && DECLARING.has(text(first - 3)) && names.has(text(first - 2));
    }
    const isInside = before.text === '(' || before.text === ',';
    const callee = text(around.at - 1);
    if (around.isCall) {
        const isLast = after === ')' || (after === ',' && MORE_FOLLOWS.has(callee));
        return isInside && isLast && CALLBACK_TAKERS.has(callee);
    }
    return before.text === '(' && after === ')' && text(end + 2) === '(' && callee !== 'new';
}
