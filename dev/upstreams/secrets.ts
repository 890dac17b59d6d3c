import { randomBytes } from 'node:crypto';

/**
 * A made-up secret that names its use, such as `SECRET-incoming-token-3f9c…`. Values are made when the module
 * loads, so that no literal in the repository looks like a credential.
 */
export const secret = (kind: string): string => ['SECRET', kind, randomBytes(8).toString('hex')].join('-');

/** Matches every {@link secret}. Nothing that leaves the app may match it. */
export const SECRET_PATTERN = /SECRET-[a-z-]+-[0-9a-f]{16}/;
