import type { AuditedChange, AuditPage, AuditQuery, Disconnected } from '../domain/audit';

/** The record of who did what through the app, which is never deleted. */
export interface AuditTrail {
    /**
     * Writes a change down and announces it. Never throws: no change is refused or undone because of its entry, so a
     * failure to write it is logged instead.
     */
    append(change: AuditedChange): Promise<void>;
    /** One page of the trail, newest first, with the verdict on the whole trail. Throws where the storage cannot be read. */
    latest(query: AuditQuery): Promise<AuditPage>;
    /**
     * The last disconnection of this connection through the app, from one reading of the trail. Throws where the storage
     * cannot be read.
     * @returns undefined where the trail has none that succeeded
     */
    disconnectionOf(id: string): Promise<Disconnected | undefined>;
}
