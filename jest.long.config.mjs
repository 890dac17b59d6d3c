import process from 'node:process';

import config from './jest.config.mjs';

// All cases of those tests of which the daily ones run a share: npm run test:long.
process.env.TEST_TIER = 'long';

export default config;
