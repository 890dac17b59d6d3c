import type { SettingsForm, WireSetting } from '../../../protocol';
import { isRecord } from './surfaces';

/**
 * The initial value of a field. The admin page shows `value || packageValue`, so a saved `false` or 0 looks like the
 * default.
 */
export const seed = ({ value, packageValue }: WireSetting): unknown => value || packageValue;

/** The text of a key in a language, else in English, else the key itself, as the admin page shows it. */
export function textOf({ texts }: SettingsForm, key: string | undefined, language: string): string {
    if (!key) return '';
    const wanted = language.toLowerCase();
    return texts[wanted]?.[key] ?? texts[wanted.split('-')[0] ?? '']?.[key] ?? texts.en?.[key] ?? key;
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The values to save: the changed ones. A password that still shows its mask has not changed. */
export function changedValues(
    { fields }: SettingsForm,
    entered: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
    const changed = fields.filter((field) => field.id in entered && !sameValue(entered[field.id], seed(field)));
    return Object.fromEntries(changed.map(({ id }) => [id, entered[id]]));
}

/** Settings of one section stand together, in the order in which the app declares them. */
export function sectionsOf({
    fields,
}: SettingsForm): readonly (readonly [string | undefined, readonly WireSetting[]])[] {
    const sections = new Map<string | undefined, WireSetting[]>();
    for (const field of fields) sections.set(field.section, [...(sections.get(field.section) ?? []), field]);
    return [...sections].sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined));
}

/** The room of a `roomPick`: its value is a list of rooms, or nothing. */
export function pickedRoom(value: unknown): string {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return isRecord(first) && typeof first._id === 'string' ? first._id : '';
}
