import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { explain } from '../../chat/explain';
import { privately, type Reply } from '../../chat/reply';
import type { Problem } from '../../domain/problem';
import { sayIn, type Say } from '../../i18n/say';
import { personFrom } from './people';

/** The user's language, for answers that must not depend on a context: making one may fail. */
export const sayTo = (user: IUser): Say => sayIn(personFrom(user).language);

/** Explains a problem to the user alone, without a context. */
export const problemFor = (user: IUser, problem: Problem): Reply => privately(explain(problem, sayTo(user)));
