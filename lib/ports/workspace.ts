/** The workspace that the app runs in. */
export interface WorkspaceInfo {
    /** The public address, for links in messages; undefined where the workspace has none. */
    siteUrl(): Promise<string | undefined>;
}
