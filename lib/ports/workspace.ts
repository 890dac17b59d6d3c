/** What the app knows of the workspace it runs in. */
export interface WorkspaceInfo {
    /** The public address, as links for people need it; undefined where the workspace has none set. */
    siteUrl(): Promise<string | undefined>;
}
