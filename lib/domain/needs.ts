/** What a command or a button needs of the person who uses it. The tables ask for it once, before the handler runs. */
export type Needs =
    /** A role of the setting `manage_roles`. */
    | 'manage'
    /** The right to see Hooked's connections: a role of `view_roles` or `manage_roles`. */
    | 'view'
    /** A right that each integration has for itself: the capability asks for it, as only it knows the integration. */
    | 'integration'
    | 'nothing';
