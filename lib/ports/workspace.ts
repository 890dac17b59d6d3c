/** The workspace that the app runs in. */
export interface WorkspaceInfo {
    /** As Rocket.Chat has it (`de`, `pt-BR`); undefined where each reader's own counts, or it cannot be read. */
    readonly language: string | undefined;
    /** The public address, for links in messages; undefined where the workspace has none. */
    siteUrl(): Promise<string | undefined>;
}
