import type { AppContext } from '../context';

/** Whether the one who acts may change anything in the calendar: asked by every command and every button. */
export const mayManage = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, settings.manageRoles);
