import { JOINER } from './inert';

/** `.chat` is a top-level domain, so clients make a link of the name unless an invisible character ends it. */
const PRODUCT = 'Rocket.Chat';
const UNLINKED = PRODUCT + JOINER;

/** The text with names of the product that no client makes a link of. */
export const withoutProductLinks = (text: string): string => text.replaceAll(PRODUCT, UNLINKED);
