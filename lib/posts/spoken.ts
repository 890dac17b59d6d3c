import type { AppContext } from '../context/context';
import { readWhen, type When } from './when';

/** The time that a person's words mean, in their hours and language; who has chosen no language writes the workspace's. */
export const readSpoken = ({ reader, workspace, clock }: AppContext, words: string): Promise<When> =>
    readWhen(words, { ...reader, language: reader.language ?? workspace.language, now: clock.now() });
