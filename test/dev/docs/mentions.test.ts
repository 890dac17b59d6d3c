import { expect, test } from '@jest/globals';

import { partsOf } from '../../../dev/docs/markdown';
import { faultsOf, type Repository } from '../../../dev/docs/mentions';

const repository: Repository = {
    files: ['README.md', 'docs/guide.md', 'docs/a.png', 'lib/one/two.ts', 'package.json'],
    scripts: ['test', 'test:long', 'lint'],
    programs: ['jest'],
    subcommands: ['get', 'help'],
    settings: ['view_roles'],
    texts: ['help_get'],
};

const GUIDE = '# The guide\n\n## A `word`, twice\n\n## A word twice\n';

const faultsIn = (page: string): readonly string[] => {
    const pages = new Map([
        ['README.md', partsOf(page)],
        ['docs/guide.md', partsOf(GUIDE)],
    ]);
    return faultsOf('README.md', pages, repository).map(({ line, what }) => `${line}: ${what}`);
};

test.each([
    ['a file', '`lib/one/two.ts`'],
    ['a folder', '`lib/one/`'],
    ['files by a pattern', '`lib/**`, `lib/<capability>/two.ts`, `lib/one/*.ts`'],
    ['what the build writes', '`dist/app_<version>.zip`'],
    ['a script', '`npm test`, `npm run lint`, `npm run test:long -- --x`'],
    ['a program', '`npx jest lib`'],
    ['a command', '`/integration`, `/integration get <id>`, `/integration <subcommand>`'],
    ['a setting or text', '`view_roles` and `help_get`'],
    ['a link', '[x](docs/guide.md#the-guide) [y](#here) [z](https://example.com/none)\n# Here'],
    ['a heading of the same name', '[x](docs/guide.md#a-word-twice-1)'],
    ['a picture', '<img src="docs/a.png" />'],
    ['what only looks like a path', '`application json`, `@scope/package`, `text/html;q=1`, `a.b`'],
])('%s that is there is no fault', (_, page) => expect(faultsIn(page)).toEqual([]));

test.each([
    ['a file', '`lib/one/three.ts`', '1: there is no lib/one/three.ts'],
    ['a file of the root', '`missing.json`', '1: there is no missing.json'],
    ['a folder', 'x\n`lib/two/`', '2: there is no lib/two/'],
    ['files by a pattern', '`lib/*/three.ts`', '1: there is no lib/*/three.ts'],
    ['a script', '```sh\nnpm run lnt\n```', '2: there is no npm script lnt'],
    ['a short script', '`npm start`', '1: there is no npm script start'],
    ['a program', '`npx jset`', '1: npx finds no jset'],
    ['a command', '```text\nadmin: /integration gte x\n```', '2: there is no /integration gte'],
    ['a setting', '`view_rols`', '1: there is no setting and no text view_rols'],
    ['a page', '[x](docs/gide.md)', '1: the link leads to docs/gide.md, which is not there'],
    ['a heading', '[x](docs/guide.md#gone)', '1: docs/guide.md has no heading #gone'],
    ['a heading of the same page', '[x](#gone)', '1: README.md has no heading #gone'],
    ['a picture', '<img src="docs/b.png" />', '1: the link leads to docs/b.png, which is not there'],
    ['a word that we do without', 'It can not be.', '1: “can not”: write “cannot, can’t”'],
])('%s that is not there is one', (_, page, fault) => expect(faultsIn(page)).toEqual([fault]));

test('quoted texts and generated regions may use words that pages do without', () => {
    const page = [
        '> It can not be. <!-- text: help_get -->',
        '<!-- x: written by npm run docs -->',
        'somebody',
        '<!-- /x -->',
    ];
    expect(faultsIn(page.join('\n'))).toEqual([]);
});
