import type { Reply } from '../chat/reply';
import type { Person } from '../domain/people';

/** Messages of the app to one person. */
export interface DirectMessages {
    /** The person with this id, as the server describes them now; undefined where there is none. */
    person(id: string): Promise<Person | undefined>;
    /**
     * Posts into the conversation between the app and the person, and begins it where there is none. Never throws.
     * @returns false where the message was not posted
     */
    tell(person: Person, reply: Pick<Reply, 'text' | 'blocks'>): Promise<boolean>;
    /**
     * Puts a text file into that conversation. Never throws.
     * @returns false where it is not there: the server takes no files, or the app lacks the permission `upload.write`
     */
    giveFile(person: Person, name: string, content: string): Promise<boolean>;
}
