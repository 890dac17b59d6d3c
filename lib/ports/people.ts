import type { Person } from '../domain/people';

/** The people of the workspace and their roles. */
export interface People {
    /** The id of the person with exactly this username; undefined where there is none. */
    idOf(username: string): Promise<string | undefined>;
    /** The person of this id, with their roles as they are now; undefined for an unknown or deactivated person. */
    withId(id: string): Promise<Person | undefined>;
    /** The person's current time zone, in hours east of UTC; undefined for an unknown person or time zone. */
    utcOffsetOf(id: string): Promise<number | undefined>;
    /**
     * Whether the person has one of the global roles.
     * @param rolesByIdOrName a role that does not exist, or that the app may not read, is nobody's
     */
    holdsOneOf(person: Person, rolesByIdOrName: readonly string[]): Promise<boolean>;
}
