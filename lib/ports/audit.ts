import type { AuditedChange, AuditPage, AuditQuery } from '../domain/audit';

/** Who did what through the app, kept for good. */
export interface AuditTrail {
    /** Never fails: no change is refused or undone because of its entry. What can not be written is logged. */
    append(change: AuditedChange): Promise<void>;
    latest(query: AuditQuery): Promise<AuditPage>;
}
