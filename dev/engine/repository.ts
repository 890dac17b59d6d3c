import path from 'node:path';

/** The folder of this repository. */
export const REPOSITORY = path.resolve(__dirname, '../..');
