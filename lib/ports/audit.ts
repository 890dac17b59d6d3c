import type { AuditedChange, AuditEvent, TrailIntegrity } from '../domain/audit';

export type { AuditedChange } from '../domain/audit';

/** What is shown of the trail at a time. */
export interface AuditQuery {
    /** Only what is about this connection, integration or post. */
    readonly about?: string;
    /** From 0, the newest, on. */
    readonly page: number;
}

export interface AuditPage {
    /** Newest first; one without `seq` waits for its place in the chain. */
    readonly events: readonly (AuditEvent & { readonly seq?: number })[];
    readonly page: number;
    readonly pages: number;
    /** Of the whole trail, whatever was asked for. */
    readonly verdict: TrailIntegrity;
    /** Of the whole trail: written down, and not in the chain yet. */
    readonly waiting: number;
}

/** Who did what through the app, kept for good. */
export interface AuditTrail {
    /** Never fails: no change is refused or undone because of its entry. What can not be written is logged. */
    append(change: AuditedChange): Promise<void>;
    latest(query: AuditQuery): Promise<AuditPage>;
}
