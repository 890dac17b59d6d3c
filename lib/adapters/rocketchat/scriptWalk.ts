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
export const walkScript = (tokens: readonly ScriptToken[]): readonly ScriptFlawKind[] => new Walk(tokens).flaws();

/** One walk over the words of a script. */
class Walk {
    /** The names that are only called. */
    private readonly called: ReadonlySet<string>;
    private readonly known = new Set(words(GIVEN));
    private readonly assigned = new Set<string>();
    private readonly found = new Set<ScriptFlawKind>();
    private readonly stack: Frame[] = [{ ...SCRIPT }];
    private isOpenEnded = false;
    /** The function whose parameters come next. */
    private coming: Owner | undefined;
    /** The parameters that have just ended. */
    private ended: Frame | undefined;

    constructor(private readonly tokens: readonly ScriptToken[]) {
        this.called = onlyCalled(tokens);
    }

    flaws(): readonly ScriptFlawKind[] {
        this.tokens.forEach((token, at) => this.step(token, at));
        const isImplicit = (name: string): boolean =>
            !this.known.has(name) && !(/^[A-Z]/.test(name) && name in globalThis);
        if (!this.isOpenEnded && [...this.assigned].some(isImplicit)) this.found.add('implicit-global');
        return [...this.found];
    }

    private step({ kind, text: piece, isFirst }: ScriptToken, at: number): void {
        const isBracket = kind === 'sign' || kind === 'template';
        if (isBracket && /^[)\]}]/.test(piece)) this.close();
        else if (piece !== '{') this.ended = undefined;
        const frame = this.stack.at(-1);
        if (!frame) throw new Error('lost');
        if (isBracket && /^[([{]$|\$\{$/.test(piece)) this.open(at, frame);
        if (kind === 'sign') markIn(piece, frame);
        if (frame.kind === 'class' && isFirst && kind !== 'sign' && this.tokens[at - 1]?.ends) frame.isKey = true;
        if (kind === 'name') this.name(at, piece, frame);
    }

    private name(at: number, name: string, frame: Frame): void {
        const before = this.text(at - 1);
        const isProperty = before === '.' || before === '?.';
        if (!frame.isStrict || (isProperty && GLOBAL.has(this.text(at - 2)))) this.known.add(name);
        const next = this.text(at + 1);
        const isKey = frame.isKey && (frame.kind === 'class' || next === ':' || next === '(');
        if (isProperty || isKey) return;
        this.word(at, name, frame);
        if (frame.declares || this.declaresNext(at, frame) || next === '=>') this.known.add(name);
        else if (frame.isStrict && !DECLARING.has(name) && this.assignsTo(at, frame)) this.assigned.add(name);
    }

    /** What a name begins, or says about the function that it stands in. */
    private word(at: number, name: string, frame: Frame): void {
        const next = this.text(at + 1);
        const { owner } = frame;
        if (OPEN_ENDED.has(name) || name.includes('\\')) this.isOpenEnded = true;
        else if (DECLARING.has(name)) frame.isDeclaring = true;
        else if (name === 'function') {
            const around = { at: frame.at, isCall: frame.kind === 'call' };
            const isPlain = isCalledPlainly(this.tokens, at, around, this.called);
            this.coming = { isStrict: isStrictIn(frame), isPlain };
            this.known.add(next === '*' ? this.text(at + 2) : next);
        } else if (name === 'class' && (next === '{' || this.tokens[at + 1]?.kind === 'name')) {
            frame.classes += 1;
            this.known.add(next);
        } else if (name === 'this' && owner.isStrict && owner.isPlain && (next === '.' || next === '[')) {
            this.found.add('nested-this');
        } else if (name === 'arguments' && owner.isStrict && namesCallee(this.tokens, at + 1)) {
            this.found.add('arguments-callee');
        }
    }

    private open(at: number, frame: Frame): void {
        const { text: bracket, isObject, until } = this.tokens[at] ?? { text: '', isObject: false, until: -1 };
        const isList = bracket === '[' && frame.kind !== 'class' && !this.tokens[at - 1]?.ends;
        const declares = frame.declares || this.declaresNext(at, frame);
        const isTarget = (isObject || isList) && (this.text(until + 1) === '=' || this.isLoopHead(at, until + 1));
        const isBlock = bracket === '{' && !isObject;
        const own = bracket === '(' ? this.parenthesis(at, frame) : isBlock ? this.block(at, frame) : undefined;
        this.ended = undefined;
        // A computed name of a member belongs to what is around the class.
        const around = frame.kind === 'class' && frame.isKey && bracket === '[' ? this.stack.at(-2)?.owner : undefined;
        this.stack.push({
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
    }

    /** A `(`. */
    private parenthesis(at: number, frame: Frame): Partial<Frame> {
        const owner = this.coming;
        this.coming = undefined;
        if (owner) return { kind: 'parameters', owner, declares: true };
        if (this.text((this.tokens[at]?.until ?? 0) + 1) === '=>') return { declares: true };
        if (frame.isKey) {
            return { kind: 'parameters', owner: { isStrict: isStrictIn(frame), isPlain: false }, declares: true };
        }
        const before = this.tokens[at - 1];
        if (before?.text === 'catch' && this.text(at - 2) !== '.') return { declares: true };
        return before?.ends ? { kind: 'call' } : {};
    }

    /** A `{` of code. */
    private block(at: number, frame: Frame): Partial<Frame> {
        const code = { kind: 'code', declares: false } as const;
        const { ended } = this;
        if (ended || this.text(at - 1) === '=>') {
            const isStrict = isStrictIn(frame) || asksForStrict(this.tokens, at);
            if (!ended) return { ...code, isStrict };
            ended.owner.isStrict = isStrict;
            return { ...code, isStrict, owner: ended.owner };
        }
        if (frame.classes > 0) {
            frame.classes -= 1;
            return { kind: 'class', isStrict: true, owner: NO_FUNCTION, isKey: true, declares: false };
        }
        return code;
    }

    private close(): void {
        const closed = this.stack.pop();
        const frame = this.stack.at(-1);
        this.ended = closed?.kind === 'parameters' ? closed : undefined;
        // A method ends, or at worst a part of a first value, in which nothing is then found.
        if (frame?.kind === 'class' && (closed?.kind === 'code' || closed?.kind === 'object')) frame.isKey = true;
    }

    private assignsTo(at: number, { isTarget, at: begin }: Frame): boolean {
        const next = this.text(at + 1);
        const isPart = isTarget && (begin === at - 1 || BEFORE_TARGET.has(this.text(at - 1)));
        return next === '=' || this.isLoopHead(at, at + 1) || (isPart && AFTER_TARGET.has(next));
    }

    private isLoopHead(at: number, after: number): boolean {
        return this.text(at - 1) === '(' && LOOPS.has(this.text(at - 2)) && HEADS.has(this.text(after));
    }

    private declaresNext(at: number, { isDeclaring }: Frame): boolean {
        const before = this.text(at - 1);
        return isDeclaring && (DECLARING.has(before) || before === ',');
    }

    private text(at: number): string {
        return this.tokens[at]?.text ?? '';
    }
}

/** What a class extends is strict, too. */
const isStrictIn = ({ isStrict, classes }: Frame): boolean => isStrict || classes > 0;

/** A sign ends a declaration, or says whether the name of a member may come next. */
function markIn(mark: string, frame: Frame): void {
    if (mark === ';') frame.isDeclaring = false;
    if (frame.kind === 'object' && (mark === ',' || mark === ':' || mark === '=' || mark === '...')) {
        frame.isKey = mark === ',';
    }
    if (frame.kind === 'class' && (mark === ';' || mark === '=')) frame.isKey = mark === ';';
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
