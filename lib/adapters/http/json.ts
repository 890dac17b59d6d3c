import type { Unreadable } from '../../domain/problem';

/** Everything that the app asks for is much flatter. At this depth, recursive readers cannot run out of stack. */
const MAX_DEPTH = 100;

/** The value of a JSON text, or why there is none. */
export type ReadJson =
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly how: Extract<Unreadable, 'not-json' | 'too-deep'> };

/**
 * Reads JSON from a stranger so that it is safe to copy, merge and pass on.
 *
 * Drops a key `__proto__` at any depth: copied into another object, it would replace that object's prototype, and in the
 * engine's pipe it ends the app's process.
 */
export function readJson(text: string): ReadJson {
    let value: unknown;
    try {
        value = JSON.parse(text) as unknown;
    } catch {
        return { ok: false, how: 'not-json' };
    }
    return sanitize(value) ? { ok: true, value } : { ok: false, how: 'too-deep' };
}

/**
 * Removes `__proto__` level by level, so that depth costs no stack.
 * @returns false where the value is too deep
 */
function sanitize(value: unknown): boolean {
    let level = isObject(value) ? [value] : [];
    for (let depth = 1; level.length > 0; depth += 1) {
        if (depth > MAX_DEPTH) return false;
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
