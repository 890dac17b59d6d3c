import type { ScriptFlawKind } from '../../domain/scriptFlaw';
import { isCalledPlainly, onlyCalled } from './scriptCalls';
import type { ScriptToken } from './scriptTokens';

/** The function that `this` and `arguments` belong to. */
interface Owner {
    isStrict: boolean;
    /** It is called without a `this`. */
    readonly isPlain: boolean;
}

/** What is inside a pair of brackets. */
interface Frame {
    readonly kind: 'code' | 'object' | 'class' | 'parameters' | 'group' | 'call';
    /** Where it begins, as an index. */
    readonly at: number;
    readonly isStrict: boolean;
    readonly owner: Owner;
    /** The names in it are declared by it. */
    readonly declares: boolean;
    /** The names in it are assigned to. */
    readonly isTarget: boolean;
    /** The name of a member may come next. */
    isKey: boolean;
    /** A `var`, `let` or `const` goes on. */
    isDeclaring: boolean;
    /** How many `class` wait for their `{`. */
    classes: number;
}

const NO_FUNCTION: Owner = { isStrict: false, isPlain: false };
const SCRIPT: Frame = {
    kind: 'code',
    at: -1,
    isStrict: false,
    owner: NO_FUNCTION,
    declares: false,
    isTarget: false,
    isKey: false,
    isDeclaring: false,
    classes: 0,
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What Rocket.Chat gives to scripts besides the language's own, as far as a script may replace it. */
const GIVEN = '_ s moment Store HTTP fetch Livechat global globalThis undefined';
const DECLARING = words('const let var');
/** Code that is made while the script runs, or a scope that is: what is declared there is unknown. */
const OPEN_ENDED = words('eval Function with');
const LOOPS = words('for await');
const GLOBAL = words('global globalThis');
const HEADS = words('in of');
const BEFORE_TARGET = words(', ... :');
const AFTER_TARGET = words(', ] } =');

/**
 * What compiles on 9.0, and fails there as soon as it runs. Only strict code is at issue, which is that of classes: before
 * 9.0, it was compiled to code that is not strict. A name counts as declared if anything in the script may declare it,
 * wherever that stands.
 * @throws where the walk loses its way
 */
export function walkScript(tokens: readonly ScriptToken[]): readonly ScriptFlawKind[] {
    const names = onlyCalled(tokens);
    const known = new Set(words(GIVEN));
    const assigned = new Set<string>();
    const found = new Set<ScriptFlawKind>();
    const stack: Frame[] = [{ ...SCRIPT }];
    let isOpenEnded = false;
    /** The function whose parameters come next. */
    let coming: Owner | undefined;
    /** The parameters that have just ended. */
    let ended: Frame | undefined;

    const text = (at: number): string => tokens[at]?.text ?? '';
    /** What a class extends is strict, too. */
    const isStrictIn = ({ isStrict, classes }: Frame): boolean => isStrict || classes > 0;
    const isLoopHead = (at: number, after: number): boolean =>
        text(at - 1) === '(' && LOOPS.has(text(at - 2)) && HEADS.has(text(after));
    const declaresNext = (at: number, frame: Frame): boolean =>
        frame.isDeclaring && (DECLARING.has(text(at - 1)) || text(at - 1) === ',');

    /** A `(`. */
    const parenthesis = (at: number, frame: Frame): Partial<Frame> => {
        const owner = coming;
        coming = undefined;
        if (owner) return { kind: 'parameters', owner, declares: true };
        if (text((tokens[at]?.until ?? 0) + 1) === '=>') return { declares: true };
        if (frame.isKey) {
            return { kind: 'parameters', owner: { isStrict: isStrictIn(frame), isPlain: false }, declares: true };
        }
        const before = tokens[at - 1];
        if (before?.text === 'catch' && text(at - 2) !== '.') return { declares: true };
        return before?.ends ? { kind: 'call' } : {};
    };

    /** A `{` of code. */
    const block = (at: number, frame: Frame): Partial<Frame> => {
        const code = { kind: 'code', declares: false } as const;
        const isArrow = text(at - 1) === '=>';
        if (isArrow || ended) {
            const isStrict = isStrictIn(frame) || asksForStrict(tokens, at);
            if (!ended) return { ...code, isStrict };
            ended.owner.isStrict = isStrict;
            return { ...code, isStrict, owner: ended.owner };
        }
        if (frame.classes > 0) {
            frame.classes -= 1;
            return { kind: 'class', isStrict: true, owner: NO_FUNCTION, isKey: true, declares: false };
        }
        return code;
    };

    const open = (at: number, frame: Frame): void => {
        const { text: bracket, isObject, until } = tokens[at] ?? { text: '', isObject: false, until: -1 };
        const isList = bracket === '[' && frame.kind !== 'class' && !tokens[at - 1]?.ends;
        const declares = frame.declares || declaresNext(at, frame);
        const isTarget = (isObject || isList) && (text(until + 1) === '=' || isLoopHead(at, until + 1));
        const own =
            bracket === '(' ? parenthesis(at, frame) : bracket === '{' && !isObject ? block(at, frame) : undefined;
        ended = undefined;
        // A computed name of a member belongs to what is around the class.
        const around = frame.kind === 'class' && frame.isKey && bracket === '[' ? stack.at(-2)?.owner : undefined;
        stack.push({
            ...SCRIPT,
            kind: isObject ? 'object' : 'group',
            at,
            isStrict: isStrictIn(frame),
            owner: around ?? frame.owner,
            declares,
            isTarget,
            isKey: isObject,
            ...own,
        });
    };

    const close = (): void => {
        const closed = stack.pop();
        const frame = stack.at(-1);
        ended = closed?.kind === 'parameters' ? closed : undefined;
        // A method ends, or at worst a part of a first value, in which nothing is then found.
        if (frame?.kind === 'class' && (closed?.kind === 'code' || closed?.kind === 'object')) frame.isKey = true;
    };

    const sign = (mark: string, frame: Frame): void => {
        if (mark === ';') frame.isDeclaring = false;
        if (frame.kind === 'object' && (mark === ',' || mark === ':' || mark === '=' || mark === '...')) {
            frame.isKey = mark === ',';
        }
        if (frame.kind === 'class' && (mark === ';' || mark === '=')) frame.isKey = mark === ';';
    };

    /** What a name begins, or says about the function that it stands in. */
    const word = (at: number, name: string, frame: Frame): void => {
        const next = text(at + 1);
        const { owner } = frame;
        if (OPEN_ENDED.has(name) || name.includes('\\')) isOpenEnded = true;
        else if (DECLARING.has(name)) frame.isDeclaring = true;
        else if (name === 'function') {
            const around = { at: frame.at, isCall: frame.kind === 'call' };
            coming = { isStrict: isStrictIn(frame), isPlain: isCalledPlainly(tokens, at, around, names) };
            known.add(next === '*' ? text(at + 2) : next);
        } else if (name === 'class' && (next === '{' || tokens[at + 1]?.kind === 'name')) {
            frame.classes += 1;
            known.add(next);
        } else if (name === 'this' && owner.isStrict && owner.isPlain && (next === '.' || next === '[')) {
            found.add('nested-this');
        } else if (name === 'arguments' && owner.isStrict && namesCallee(tokens, at + 1)) {
            found.add('arguments-callee');
        }
    };

    const assignedTo = (at: number, frame: Frame): boolean => {
        const next = text(at + 1);
        const isPart = frame.isTarget && (frame.at === at - 1 || BEFORE_TARGET.has(text(at - 1)));
        return next === '=' || isLoopHead(at, at + 1) || (isPart && AFTER_TARGET.has(next));
    };

    tokens.forEach((token, at) => {
        const { kind, text: piece } = token;
        const isBracket = kind === 'sign' || kind === 'template';
        if (isBracket && /^[)\]}]/.test(piece)) close();
        else if (piece !== '{') ended = undefined;
        const frame = stack.at(-1);
        if (!frame) throw new Error('lost');
        if (isBracket && /^[([{]$|\$\{$/.test(piece)) open(at, frame);
        if (kind === 'sign') sign(piece, frame);
        if (frame.kind === 'class' && token.isFirst && kind !== 'sign' && tokens[at - 1]?.ends) frame.isKey = true;
        if (kind !== 'name') return;

        const before = text(at - 1);
        const isProperty = before === '.' || before === '?.';
        if (!frame.isStrict || (isProperty && GLOBAL.has(text(at - 2)))) known.add(piece);
        const next = text(at + 1);
        const isKey = frame.isKey && (frame.kind === 'class' || next === ':' || next === '(');
        if (isProperty || isKey) return;
        word(at, piece, frame);
        if (frame.declares || declaresNext(at, frame) || next === '=>') known.add(piece);
        else if (frame.isStrict && !DECLARING.has(piece) && assignedTo(at, frame)) assigned.add(piece);
    });

    const isImplicit = (name: string): boolean => !known.has(name) && !(/^[A-Z]/.test(name) && name in globalThis);
    if (!isOpenEnded && [...assigned].some(isImplicit)) found.add('implicit-global');
    return [...found];
}

/** Whether the code after a `{` begins with "use strict". */
function asksForStrict(tokens: readonly ScriptToken[], at: number): boolean {
    for (let next = at + 1; /^["']/.test(tokens[next]?.text ?? ''); next += 1) {
        const after = tokens[next + 1];
        const isWhole = after === undefined || after.text === ';' || after.text === '}' || isNewStatement(after);
        if (!isWhole) return false;
        if (tokens[next]?.text.slice(1, -1) === 'use strict') return true;
        if (after?.text === ';') next += 1;
    }
    return false;
}

const isNewStatement = ({ isFirst, kind, text }: ScriptToken): boolean =>
    isFirst && kind !== 'sign' && !HEADS.has(text) && text !== 'instanceof';

/** Whether `.callee` or `['callee']` stands there. */
function namesCallee(tokens: readonly ScriptToken[], at: number): boolean {
    const [one, two, three] = [0, 1, 2].map((more) => tokens[at + more]?.text);
    if (one === '.' || one === '?.') return two === 'callee' || (two === '[' && /^.callee.$/.test(three ?? ''));
    return one === '[' && /^["'`]callee["'`]$/.test(two ?? '');
}
