/** One setting, as the app declares it. Label, description and so on are keys into {@link SettingsForm.texts}. */
export interface WireSetting {
    readonly id: string;
    /** `boolean`, `string`, `int`, `select`, `multiSelect`, `code`, `color`, `font`, `password` or `roomPick`. */
    readonly type: string;
    readonly label: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly alert?: string;
    /** Settings of one section stand together under its heading; absent: the first, without heading. */
    readonly section?: string;
    readonly multiline: boolean;
    readonly required: boolean;
    /** The choices of a select: their keys, and the keys of their texts. */
    readonly values?: readonly { readonly key: string; readonly label: string }[];
    /** The saved value, or null without one. A saved password is {@link SECRET_MASK}, an empty one `""`. */
    readonly value: unknown;
    /** The default. The admin page shows `value || packageValue`. */
    readonly packageValue: unknown;
}

export interface SettingsForm {
    readonly fields: readonly WireSetting[];
    /** Texts by language, then by key; a key without a text shows as itself, as on the admin page. */
    readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WireApp {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** The engine's word, such as `manually_enabled`. */
    readonly status: string;
    /** When the running package was installed, by the machine's clock. */
    readonly installedAt: string;
    /** Whether sources are watched (`npm run dev`). */
    readonly watched: boolean;
    /** The builder's error, set while the newest sources do not build. The previous app runs on. */
    readonly buildError?: string;
}
