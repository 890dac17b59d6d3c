import * as v from 'valibot';

import type { ActionName, Actions } from '../../protocol';
import { Refusal } from '../guard';

const MAX_LINE = 20_000;
const MAX_ID = 2_000;
const YEAR_MS = 366 * 24 * 3_600_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const actedBy = { as: id, tab: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'has to be 1 to 64 letters or digits')) };
/** Any JSON: the app has to mistrust it, not the workbench. */
const anything = v.unknown();
const viewState = v.record(v.string(), v.record(v.string(), anything));
const nothing = v.strictObject({});

type Schemas = { readonly [Name in ActionName]: v.GenericSchema<unknown, Actions[Name]['body']> };

const schemas: Schemas = {
    type: v.strictObject({
        ...actedBy,
        roomId: id,
        line: v.pipe(
            v.string(),
            v.maxLength(MAX_LINE),
            v.check((line) => line.trim() !== '', 'is empty'),
        ),
        threadId: v.optional(id),
        mobile: v.optional(v.boolean()),
    }),
    'block-action': v.strictObject({
        ...actedBy,
        actionId: id,
        payload: v.strictObject({ blockId: v.optional(id), value: v.optional(anything) }),
        container: v.strictObject({ type: v.picklist(['message', 'view']), id }),
        rid: v.optional(id),
        mid: v.optional(id),
    }),
    'view-submit': v.strictObject({ ...actedBy, viewId: id, state: viewState }),
    'view-close': v.strictObject({ ...actedBy, viewId: id, state: v.optional(viewState) }),
    'delete-message': v.strictObject({ messageId: id }),
    'set-room': v.strictObject({ roomId: id, archived: v.optional(v.boolean()), readOnly: v.optional(v.boolean()) }),
    'set-person': v.strictObject({
        username: id,
        language: v.optional(
            v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is no language'))),
        ),
        utcOffset: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-12), v.maxValue(14)))),
    }),
    'set-account': v.strictObject({ id, state: v.picklist(['healthy', 'expired', 'error', 'gone']) }),
    'add-post': v.strictObject({
        accountId: id,
        title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        inHours: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(8760))),
    }),
    'set-webhook': v.strictObject({ id, state: v.picklist(['ok', 'failing', 'disabled', 'gone']) }),
    'set-fault': v.strictObject({
        upstream: v.picklist(['hooked', 'rocketchat']),
        kind: v.picklist(['none', 'key-refused', 'rate-limited', 'slow', 'down']),
        slowMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30_000))),
    }),
    'run-monitor': nothing,
    'move-clock': v.strictObject({ ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(YEAR_MS)) }),
    'save-settings': v.strictObject({ values: v.record(v.string(), anything) }),
    'reset-demo': nothing,
    reinstall: nothing,
};

export const isAction = (name: string): name is ActionName => Object.hasOwn(schemas, name);

/** The checked body of an action. Refuses a body that does not fit, in a sentence that names the fields. */
export function checkedBody<Name extends ActionName>(name: Name, body: unknown): Actions[Name]['body'] {
    const parsed = v.safeParse(schemas[name], body);
    if (!parsed.success) throw new Refusal(400, sentenceOf(parsed.issues));
    return parsed.output;
}

/** Which fields of the body are wrong, and why. */
function sentenceOf(issues: readonly v.BaseIssue<unknown>[]): string {
    return issues
        .map((issue) => `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`)
        .slice(0, 5)
        .join('; ');
}
