import { isLong, seed, SEED_VARIABLE } from './tier';

/** Says what this run draws its cases from, so that a failure can be run again: once a run, before all tests. */
export default function announce(): void {
    const left = process.env.TEST_FILES_LEFT;
    const what = isLong
        ? 'All cases'
        : `A share of the many cases${left ? `, without ${left} slow files` : ''} (npm run test:long runs all)`;
    console.log(`${what}, drawn from ${SEED_VARIABLE}=${seed()}.`);
}
