import type { Person } from '../domain/people';

/** Who is who in the workspace. */
export interface People {
    /** The id behind a username (exact); undefined where there is nobody of that name. */
    idOf(username: string): Promise<string | undefined>;
    /** Hours east of UTC of the person with that id as they are now; undefined where there is nobody, or nobody knows. */
    utcOffsetOf(id: string): Promise<number | undefined>;
    /** Whether the person holds one of the global roles, given by id or by name. */
    holdsOneOf(person: Person, rolesByIdOrName: readonly string[]): Promise<boolean>;
}
