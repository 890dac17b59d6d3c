import { explain } from '../../chat/explain';
import { privately, type Reply } from '../../chat/reply';
import type { Problem } from '../../domain/problem';
import type { Say } from '../../i18n/say';

/** Explains a problem to one person, without a context. */
export const problemFor = (say: Say, problem: Problem): Reply => privately(explain(problem, say));
