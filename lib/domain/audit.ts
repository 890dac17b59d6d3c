/** What is done through the app and leaves an entry. */
export const auditActions = ['disconnect', 'cancel', 'schedule', 'enable', 'disable', 'watch', 'unwatch'] as const;
export type AuditAction = (typeof auditActions)[number];

/** What came of it. `gone`: it was not there any more; `unknown`: nobody can say whether it happened. */
export const auditOutcomes = [
    'asked',
    'kept',
    'lapsed',
    'confirmed',
    'refused',
    'done',
    'gone',
    'failed',
    'unknown',
] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Something that somebody did. Never a secret, never what people have written. */
export interface AuditedChange {
    /** The same id again is the same change: it leaves one entry, however often it is told. */
    readonly id?: string;
    readonly who: { readonly id: string; readonly username: string };
    readonly action: AuditAction;
    /** The id of an integration or of a post. */
    readonly target: string;
    /** The connection that it is about; may be the target itself. */
    readonly integrationId?: string;
    /** The id of the room that it was decided in; empty in a window, which belongs to none. */
    readonly from: string;
    readonly outcome: AuditOutcome;
    /** A few words. */
    readonly detail?: string;
}

/** The same, as it waits for its place in the chain. */
export interface AuditEvent extends Omit<AuditedChange, 'action' | 'outcome'> {
    readonly id: string;
    /** When it happened; ISO 8601, UTC. */
    readonly at: string;
    // An older version may read what a newer one has written.
    readonly action: string;
    readonly outcome: string;
}

/** An entry of the trail: each carries the hash of the one before it. */
export interface AuditEntry extends AuditEvent {
    /** From 1 on, without gaps. */
    readonly seq: number;
    readonly previous: string;
    readonly hash: string;
}

/** The last entry, as it is noted apart from the entries: without it nobody would miss what is cut off at the end. */
export interface AuditEnd {
    readonly seq: number;
    readonly hash: string;
}

/** From a text to a hash of it. */
export type Hasher = (text: string) => string;

/** Before the first entry. */
export const NO_ENTRY: AuditEnd = { seq: 0, hash: '' };

/** What of an entry the chain is made of; the rest of it may be anything, and is covered by the hash all the same. */
export interface Linked {
    readonly seq: number;
    readonly previous: string;
    readonly hash: string;
}

/** The first place where the entries are not what they were when they were written. */
export type TrailIntegrity =
    | { readonly kind: 'whole'; readonly entries: number }
    | { readonly kind: 'broken'; readonly seq: number; readonly how: 'changed' | 'missing' | 'reordered' | 'twice' };

/** The entry that follows the given end. */
export function linkedAfter(end: AuditEnd, event: AuditEvent, hash: Hasher): AuditEntry {
    const unhashed = { ...event, seq: end.seq + 1, previous: end.hash };
    return { ...unhashed, hash: hash(canonical(unhashed)) };
}

/**
 * @param end as noted apart; one entry may lie beyond it where the process died in between
 */
export function verify(entries: readonly Linked[], end: AuditEnd | undefined, hash: Hasher): TrailIntegrity {
    const broken = (seq: number, how: Extract<TrailIntegrity, { kind: 'broken' }>['how']): TrailIntegrity => ({
        kind: 'broken',
        seq,
        how,
    });
    let last = NO_ENTRY;
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
        if (entry.seq <= last.seq) return broken(entry.seq, 'twice');
        if (entry.seq !== last.seq + 1) return broken(last.seq + 1, 'missing');
        const { hash: own, ...hashed } = entry;
        if (hash(canonical(hashed)) !== own) return broken(entry.seq, 'changed');
        if (entry.previous !== last.hash) return broken(entry.seq, 'reordered');
        // Rewritten with all that follows it, which only the note apart can tell.
        if (entry.seq === end?.seq && own !== end.hash) return broken(entry.seq, 'changed');
        last = { seq: entry.seq, hash: own };
    }
    const isCut = end ? end.seq > last.seq : last.seq > 1;
    return isCut ? broken(last.seq + 1, 'missing') : { kind: 'whole', entries: last.seq };
}

/** One text for one content, in whatever order a database hands back its fields. */
export function canonical(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

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
