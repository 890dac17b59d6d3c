import { runtimeName, type AppRuntime } from '../../dev/engine';
import { markdownTable } from '../../dev/docs/tables';

/** What a runtime made of a story: undefined where it was not tried. */
export type Outcome = (runtime: AppRuntime, area: string) => boolean | undefined;

const NAME = 'runtimes: written by npm run test:long';
const REGION = new RegExp(`(<!-- ${NAME} -->\\n)[^]*?(<!-- /runtimes -->)`);

/** The table of every runtime. It holds no time and no figure, so that the same outcome gives the same table. */
export const outcomeTable = (runtimes: readonly AppRuntime[], areas: readonly string[], outcome: Outcome): string =>
    markdownTable(
        ['Tried on', ...areas],
        runtimes.map((runtime) => [
            runtimeName(runtime),
            ...areas.map((area) => ({ true: '✓', false: 'fails', undefined: '' })[`${outcome(runtime, area)}`]),
        ]),
    );

/** @throws where the page has no place for the table */
export function withTable(page: string, table: string): string {
    if (!REGION.test(page)) throw new Error(`the page has no region "${NAME}"`);
    return page.replace(REGION, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
}

/** The first cells of the table's rows. */
export const triedOn = (page: string): readonly string[] =>
    [...(REGION.exec(page)?.[0] ?? '').matchAll(/^\| (Apps-Engine .*?) *\|/gm)].map(([, name = '']) => name);
