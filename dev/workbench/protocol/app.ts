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
    /** Of selects: the keys and the texts' keys. */
    readonly values?: readonly { readonly key: string; readonly label: string }[];
    /** The saved value, or null where none was saved. A saved password is {@link SECRET_MASK}, an empty one `""`. */
    readonly value: unknown;
    /** The default. The admin page shows `value || packageValue`. */
    readonly packageValue: unknown;
}

export interface SettingsForm {
    readonly fields: readonly WireSetting[];
    /** Texts by language, then by key; what has no text is shown as its key, as the admin page does. */
    readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WireApp {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** As the engine calls it, such as `manually_enabled`. */
    readonly status: string;
    /** When the package that runs was installed, by the machine's clock. */
    readonly installedAt: string;
    /** Whether sources are watched (`npm run dev`). */
    readonly watched: boolean;
    /** Set while the newest sources do not build: what the builder said. The app before that goes on to run. */
    readonly buildError?: string;
}
