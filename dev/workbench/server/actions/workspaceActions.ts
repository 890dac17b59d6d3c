import { Refusal } from '../guard';
import { done, personOf, roomOf, type ActionContext, type Handlers } from './context';

type WorkspaceActions = Pick<Handlers, 'delete-message' | 'set-room' | 'set-person'>;

/** What an administrator or a moderator changes in the workspace. */
export function workspaceActions(context: ActionContext): WorkspaceActions {
    const { feed, host } = context;
    return {
        'delete-message'({ messageId }) {
            if (!host.engine.deleteMessage(messageId)) throw new Refusal(404, 'The message is not there any more.');
            return done;
        },

        'set-room'({ roomId, archived, readOnly }) {
            const one = roomOf(context, roomId);
            if (archived !== undefined) one.archived = archived;
            if (readOnly !== undefined) one.readOnly = readOnly;
            feed.workspaceChanged();
            return done;
        },

        'set-person'({ username, language, utcOffset }) {
            const one = personOf(context, username);
            if (language === null) delete one.language;
            else if (language !== undefined) one.language = language;
            if (utcOffset === null) delete one.utcOffset;
            else if (utcOffset !== undefined) one.utcOffset = utcOffset;
            feed.workspaceChanged();
            return done;
        },
    };
}
