import type { AppContext } from './context';

/** Whether the one who acts may change anything: asked by every command and every button, each time. */
export const mayManage = ({ people, person, settings }: AppContext): Promise<boolean> =>
    people.holdsOneOf(person, settings.manageRoles);
