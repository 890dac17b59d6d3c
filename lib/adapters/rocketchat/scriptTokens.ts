/** A piece of a script that is neither space nor comment. */
export interface ScriptToken {
    /** `template`: a piece of a template up to `${`, or from `}` on; `value`: a number, text, pattern or whole template. */
    readonly kind: 'name' | 'value' | 'template' | 'sign';
    readonly text: string;
    /** It begins a line. */
    readonly isFirst: boolean;
    /** An expression may end with it. */
    readonly ends: boolean;
    /** A `{` of an object or of a pattern, not of code. */
    readonly isObject: boolean;
    /** Where its bracket ends, as an index; of the others, -1. */
    until: number;
}

const SPACE = /(?:\s|\/\/.*|<!--.*|\/\*[^]*?\*\/)+/y;
const NUMBER = /(?:0[box][\da-f_]+|\d[\d_]*\.?[\d_]*(?:e[+-]?[\d_]+)?|\.\d[\d_]*(?:e[+-]?[\d_]+)?)n?/iy;
const NAME = /#?(?:[$\u200c\u200d\p{ID_Continue}]|\\u(?:[\da-f]{4}|\{[\da-f]+\}))+/iuy;
// What repeats is one character: of several, a script without the end that is looked for would take exponential time.
const TEXT = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const TEMPLATE = /[`}](?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{)/y;
const PATTERN = /\/(?:\[(?:[^\]\\\n\r]|\\.)*\]|[^/[\\\n\r]|\\.)+\/\w*/y;
const SIGN = /=>|\.{3}|\?\.(?!\d)|\+\+|--|[=!]==?|(?:\*\*|<<|>>>?|&&|\|\||\?\?)=?|[-+*/%&|^<>]=?|[?:;,.~(){}[\]]|[=!]/y;

const LINE_END = /[\n\r\u2028\u2029]/;

/** After these, an expression begins. */
const BEFORE_EXPRESSION = new Set(
    'await case delete do else extends in instanceof new return throw typeof void yield'.split(' '),
);
/** After these, a `{` begins an object or a pattern. */
const BEFORE_OBJECT = new Set(
    'await case const delete extends in instanceof let new of return throw typeof var void yield'.split(' '),
);
const BEFORE_BLOCK = new Set([';', '{', '}', ')', ']', '=>', '++', '--']);
const CONTROL = new Set(['for', 'if', 'while', 'with']);
const CLOSING = new Set([')', ']', '}']);

/** A bracket that is not closed yet. */
interface Open {
    readonly at: number;
    readonly isObject: boolean;
    readonly isControl: boolean;
    /** How many `?` wait for their `:`. */
    choices: number;
    /** The last `:` belongs to a `?`. */
    isChoice: boolean;
}

/**
 * Takes apart a script that compiles. Which `/` begins a pattern and which `{` an object is decided by what stands before
 * it, which the rules of the language leave open in a few odd places.
 * @throws where it loses its way
 */
export function scriptTokens(script: string): readonly ScriptToken[] {
    const tokens: ScriptToken[] = [];
    const stack: Open[] = [{ at: -1, isObject: false, isControl: false, choices: 0, isChoice: false }];
    let at = 0;
    const read = (pattern: RegExp): string | undefined => {
        pattern.lastIndex = at;
        const text = pattern.exec(script)?.[0];
        at += text?.length ?? 0;
        return text;
    };
    for (;;) {
        const space = read(SPACE);
        const isFirst = at === 0 || LINE_END.test(space ?? '');
        if (at >= script.length) break;
        const top = stack.at(-1);
        const last = tokens.at(-1);
        // A comment of another age.
        if (!top || (isFirst && script.startsWith('-->', at))) throw new Error('lost');
        const isProperty = last?.text === '.' || last?.text === '?.';
        const char = script[at] ?? '';
        const goesOn = char === '}' && tokens[top.at]?.kind === 'template';
        const isTemplate = char === '`' || goesOn;
        const value =
            (isTemplate ? read(TEMPLATE) : (read(NUMBER) ?? read(TEXT))) ??
            (char === '/' && !last?.ends ? read(PATTERN) : undefined);
        const name = value === undefined ? read(NAME) : undefined;
        const isOf = name === 'of' && top.isControl && last?.ends === true;
        const text = value ?? name ?? read(SIGN);
        if (text === undefined) throw new Error('lost');
        const opensTemplate = isTemplate && text.endsWith('${');
        const isObject = text === '{' && beginsObject(last, top, isFirst);
        const closed = goesOn || (name === undefined && CLOSING.has(text)) ? stack.pop() : undefined;
        const begun = closed && tokens[closed.at];
        if (begun) begun.until = tokens.length;
        if (text === '?') top.choices += 1;
        if (text === ':') {
            top.isChoice = top.choices > 0;
            if (top.isChoice) top.choices -= 1;
        }
        if (opensTemplate || text === '(' || text === '[' || text === '{') {
            const isControl = text === '(' && last?.kind === 'name' && CONTROL.has(last.text) && !last.ends;
            stack.push({ at: tokens.length, isObject, isControl, choices: 0, isChoice: false });
        }
        tokens.push({
            kind: name !== undefined ? 'name' : opensTemplate || goesOn ? 'template' : value ? 'value' : 'sign',
            text,
            isFirst,
            ends:
                name !== undefined
                    ? isProperty || !(BEFORE_EXPRESSION.has(name) || CONTROL.has(name) || isOf)
                    : value !== undefined
                      ? !opensTemplate
                      : text === ']' || text === '++' || text === '--' || closes(text, closed),
            isObject,
            until: -1,
        });
    }
    if (stack.length !== 1) throw new Error('lost');
    return tokens;
}

/** Whether what a bracket closes may be an expression. */
const closes = (text: string, closed: Open | undefined): boolean =>
    closed !== undefined && (text === ')' ? !closed.isControl : closed.isObject);

function beginsObject(last: ScriptToken | undefined, { isObject, isChoice }: Open, isFirst: boolean): boolean {
    if (!last || last.kind === 'value') return false;
    if (last.kind === 'name') return BEFORE_OBJECT.has(last.text) && !(last.text === 'return' && isFirst);
    if (last.text === ':') return isObject || isChoice;
    return last.kind === 'template' ? !last.ends : !BEFORE_BLOCK.has(last.text);
}
