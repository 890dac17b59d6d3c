import type { Unreadable } from '../../domain/problem';

/** Nothing that we ask for is nested half as deep; whoever reads a value step by step never runs out of stack. */
const DEEPEST = 100;

/** What a text comes to as JSON. */
export type ReadJson =
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly how: Extract<Unreadable, 'not-json' | 'too-deep'> };

/**
 * JSON that a stranger wrote, safe to be copied, merged and handed on.
 *
 * A key `__proto__` is dropped at any depth: copied into another object it would change what that object is, and the
 * engine's pipe ends the app's process over it.
 */
export function readJson(text: string): ReadJson {
    let value: unknown;
    try {
        value = JSON.parse(text) as unknown;
    } catch {
        return { ok: false, how: 'not-json' };
    }
    return isTamed(value) ? { ok: true, value } : { ok: false, how: 'too-deep' };
}

/** Goes through it level by level, so that depth costs no stack; stops at what lies too deep. */
function isTamed(value: unknown): boolean {
    let level = isObject(value) ? [value] : [];
    for (let depth = 1; level.length > 0; depth += 1) {
        if (depth > DEEPEST) return false;
        const below: object[] = [];
        for (const one of level) {
            if (Object.hasOwn(one, '__proto__')) Reflect.deleteProperty(one, '__proto__');
            for (const inner of Object.values(one) as unknown[]) if (isObject(inner)) below.push(inner);
        }
        level = below;
    }
    return true;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
