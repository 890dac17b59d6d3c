/** The actions that the app records. */
export const auditActions = [
    'disconnect',
    'cancel',
    'schedule',
    'reschedule',
    'move',
    'enable',
    'disable',
    'resend',
    'handover',
    'watch',
    'unwatch',
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * The result of an action. `gone`: the target was gone before; `unknown`: the app cannot tell whether it happened;
 * `withdrawn`: by the person who asked; `undone`: after it was confirmed, before it began.
 */
export const auditOutcomes = [
    'asked',
    'kept',
    'lapsed',
    'confirmed',
    'refused',
    'withdrawn',
    'undone',
    'done',
    'gone',
    'failed',
    'unknown',
] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** An action of a person. It holds no secret, and no text that people have written. */
export interface AuditedChange {
    /** A change that is recorded twice under one id leaves one entry. */
    readonly id?: string;
    readonly who: { readonly id: string; readonly username: string };
    readonly action: AuditAction;
    /** The id of an integration or of a post. */
    readonly target: string;
    /** The connection that the change concerns; may equal the target. */
    readonly integrationId?: string;
    /** The id of the room of the decision; empty for a window, which belongs to no room. */
    readonly from: string;
    readonly outcome: AuditOutcome;
    /** A few words in English, for the details that the other fields do not hold. */
    readonly detail?: string;
}

const FOR_ROOM = 'for the room ';

/** The detail of a watch that belongs to another room than the one it was asked for in. */
export const roomDetail = (roomId: string): string => `${FOR_ROOM}${roomId}`;

/** The room that a detail names; undefined where it says something else. */
export const roomInDetail = (detail: string | undefined): string | undefined =>
    detail?.startsWith(FOR_ROOM) ? detail.slice(FOR_ROOM.length) : undefined;

/** A change that waits for its place in the chain. */
export interface AuditEvent extends Omit<AuditedChange, 'action' | 'outcome'> {
    readonly id: string;
    /** When the change happened; ISO 8601, UTC. */
    readonly at: string;
    // Any word: a newer version may have written it.
    readonly action: string;
    readonly outcome: string;
}

/** Who disconnected a connection through the app, and when. */
export interface Disconnected {
    /** The username. */
    readonly by: string;
    readonly at: Date;
}

/** The last event that disconnected the connection. @param events oldest first */
export function lastDisconnection(events: readonly AuditEvent[], id: string): Disconnected | undefined {
    const event = events.findLast(
        ({ action, target, outcome }) => action === 'disconnect' && target === id && outcome === 'done',
    );
    return event && { by: event.who.username, at: new Date(event.at) };
}

/** An entry of the trail. Each has the hash of the entry before it. */
export interface AuditEntry extends AuditEvent {
    /** From 1 on, without gaps. */
    readonly seq: number;
    readonly previous: string;
    readonly hash: string;
}

/** The last entry, stored apart from the trail: without it, missing entries at the end would go unnoticed. */
export interface AuditEnd {
    readonly seq: number;
    readonly hash: string;
}

/** Hashes a text. */
export type Hasher = (text: string) => string;

/** The end of an empty trail. */
export const NO_ENTRY: AuditEnd = { seq: 0, hash: '' };

/** The fields that chain an entry. It may have any others; the hash covers these too. */
export interface ChainedEntry {
    readonly seq: number;
    readonly previous: string;
    readonly hash: string;
}

/** Whether the trail is intact, and if not, where it is first broken. */
export type TrailIntegrity =
    | { readonly kind: 'whole'; readonly entries: number }
    | { readonly kind: 'broken'; readonly seq: number; readonly how: 'changed' | 'missing' | 'reordered' | 'twice' };

/** Makes the entry that follows the given end. */
export function linkedAfter(end: AuditEnd, event: AuditEvent, hash: Hasher): AuditEntry {
    const unhashed = { ...event, seq: end.seq + 1, previous: end.hash };
    return { ...unhashed, hash: hash(canonical(unhashed)) };
}

/**
 * Checks that no entry was changed, removed, moved or added.
 * @param end the stored end; a process that died may have left one entry beyond it
 */
export function verify(entries: readonly ChainedEntry[], end: AuditEnd | undefined, hash: Hasher): TrailIntegrity {
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
        // Only the stored end shows that all entries from here on were rewritten.
        if (entry.seq === end?.seq && own !== end.hash) return broken(entry.seq, 'changed');
        last = { seq: entry.seq, hash: own };
    }
    const isCut = end ? end.seq > last.seq : last.seq > 1;
    return isCut ? broken(last.seq + 1, 'missing') : { kind: 'whole', entries: last.seq };
}

/** The same text for the same content, whatever the order of its fields. */
export function canonical(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

/** Which page of the trail to show. */
export interface AuditQuery {
    /** Only entries about this connection, webhook or post. */
    readonly about?: string;
    /** From 0, which is the newest page. */
    readonly page: number;
}

export interface AuditPage {
    /** Newest first; an event without `seq` waits for its place in the chain. */
    readonly events: readonly (AuditEvent & { readonly seq?: number })[];
    readonly page: number;
    readonly pages: number;
    /** The integrity of the whole trail, whatever the query. */
    readonly integrity: TrailIntegrity;
    /** How many events of the whole trail wait for their place in the chain. */
    readonly waiting: number;
}
