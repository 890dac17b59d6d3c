import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, test } from '@jest/globals';

import { changelogFault, entriesOf } from '../../../dev/release/changelog';
import { NoRelease, release } from '../../../dev/release/release';
import { bundledBom, type Bom } from '../../../dev/release/sbom';
import { isOlder, nextVersion, withVersion } from '../../../dev/release/version';
import { tinyApp, type Files } from '../../support/tinyAppSources';

const made: { remove: () => void }[] = [];
afterEach(() => made.splice(0).forEach(({ remove }) => remove()));

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n## 1.3.0\n\n- Something new.\n\n## 1.2.3\n\n- Old.\n';
const LOCK = {
    name: 'tiny-app',
    version: '1.2.3',
    packages: { '': { version: '1.2.3' }, 'node_modules/a': { version: '9.0.0' } },
};

const BOM: Bom = {
    bomFormat: 'CycloneDX',
    metadata: { component: { 'bom-ref': 'folder@1.2.3', type: 'library', name: 'folder', version: '1.2.3' } },
    components: [
        { 'bom-ref': 'jest@30.0.0', purl: 'pkg:npm/jest@30.0.0' },
        {
            'bom-ref': '@a/b@2.0.0',
            purl: 'pkg:npm/%40a/b@2.0.0',
            properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
        },
        { 'bom-ref': 'c@1.0.0', purl: 'pkg:npm/c@1.0.0?vcs_url=x' },
        { 'bom-ref': 'c@2.0.0', purl: 'pkg:npm/c@2.0.0' },
    ],
    dependencies: [
        { ref: 'folder@1.2.3', dependsOn: ['jest@30.0.0', 'c@1.0.0'] },
        { ref: 'c@1.0.0', dependsOn: ['@a/b@2.0.0', 'jest@30.0.0'] },
    ],
};

const git = (root: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: root,
        encoding: 'utf8',
    });

/** A tiny app in a repository of its own, committed. */
function repository(changes: Files = {}): string {
    const app = tinyApp({
        'package.json': '{\n  "name": "tiny-app",\n  "version": "1.2.3",\n  "engines": {}\n}\n',
        'package-lock.json': JSON.stringify(LOCK),
        'CHANGELOG.md': CHANGELOG,
        '.gitignore': 'node_modules\ndist\n',
        ...changes,
    });
    made.push(app);
    git(app.root, 'init', '-q');
    git(app.root, 'add', '-A');
    git(app.root, 'commit', '-qm', 'all');
    return app.root;
}

const prepare = (root: string, asked: string, dryRun = false) => release({ root, asked, dryRun, npmSbom: () => BOM });

const versionIn = (root: string, name: string): unknown =>
    (JSON.parse(readFileSync(join(root, name), 'utf8')) as { version: unknown }).version;

test('sets the version, and leaves the zip, its checksum and its SBOM, uncommitted', async () => {
    const root = repository();
    const { version, zips, written } = await prepare(root, 'minor');
    expect(version).toBe('1.3.0');
    expect(['package.json', 'app.json', 'package-lock.json'].map((name) => versionIn(root, name))).toEqual(
        Array<string>(3).fill('1.3.0'),
    );
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('"version": "1.3.0",\n  "engines": {}');
    expect(written).toEqual(
        ['tiny-app_1.3.0', 'tiny-app_1.3.0_fr-ja'].flatMap((name) =>
            ['zip', 'zip.sha256', 'cdx.json'].map((kind) => `dist/${name}.${kind}`),
        ),
    );
    expect(zips.map(({ name }) => name)).toEqual(['tiny-app_1.3.0.zip', 'tiny-app_1.3.0_fr-ja.zip']);
    for (const { name, sha256, bytes } of zips) {
        const zip = readFileSync(join(root, 'dist', name));
        expect(zip).toHaveLength(bytes);
        expect(createHash('sha256').update(zip).digest('hex')).toBe(sha256);
        expect(readFileSync(join(root, 'dist', `${name}.sha256`), 'utf8')).toBe(`${sha256}  ${name}\n`);
    }
    const bom = JSON.parse(readFileSync(join(root, 'dist', 'tiny-app_1.3.0.cdx.json'), 'utf8')) as Bom;
    expect(bom.metadata.component).toMatchObject({ name: 'tiny-app', version: '1.3.0', type: 'application' });
    expect(bom.components).toEqual([]);
    expect(git(root, 'log', '--oneline').trim().split('\n')).toHaveLength(1);
    expect(git(root, 'tag')).toBe('');
});

test('a dry run writes nothing', async () => {
    const root = repository();
    const { written, version } = await prepare(root, '1.3.0', true);
    expect([version, written]).toEqual(['1.3.0', []]);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(git(root, 'status', '--porcelain')).toBe('');
});

test('all that is against a release is said at once, and nothing is changed', async () => {
    const root = repository({ 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- New.\n' });
    git(root, 'tag', 'v1.0.0');
    writeFileSync(join(root, 'stray.txt'), '');
    const error = await prepare(root, '1.0.0').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(NoRelease);
    expect((error as NoRelease).reasons).toEqual([
        'The working tree is not clean. Commit or undo first:\n      ?? stray.txt',
        'Version 1.0.0 is older than 1.2.3.',
        'The tag v1.0.0 exists: that version is released. Take the next one.',
        expect.stringContaining('CHANGELOG.md has no heading “## 1.0.0”.'),
    ]);
    expect(git(root, 'status', '--porcelain').trim()).toBe('?? stray.txt');
});

test('an app that does not pass its checks leaves the versions as they were', async () => {
    const root = repository({ 'i18n/en.json': '' });
    await expect(prepare(root, 'minor')).rejects.toThrow('The app cannot be packaged');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('what is no version is refused', async () => {
    await expect(prepare(repository(), 'next')).rejects.toThrow('“next” is no version. Write one as 1.2.3');
});

test('versions', () => {
    const next = ['patch', 'minor', 'major', '2.0.0', 'v2.0.0', '2.0', '2.0.0-rc.1'];
    expect(next.map((asked) => nextVersion(asked, '1.9.9'))).toEqual([
        '1.9.10',
        '1.10.0',
        '2.0.0',
        '2.0.0',
        undefined,
        undefined,
        undefined,
    ]);
    expect([isOlder('1.9.9', '1.10.0'), isOlder('1.10.0', '1.9.9'), isOlder('1.0.0', '1.0.0')]).toEqual([
        true,
        false,
        false,
    ]);
    expect(withVersion('{"version" : "1", "a": {"version": "1"}}', '2')).toBe(
        '{"version" : "2", "a": {"version": "1"}}',
    );
});

test('the changelog needs entries under the version, and none above it', () => {
    expect(entriesOf(CHANGELOG, '1.3.0')).toBe('- Something new.');
    expect(changelogFault(CHANGELOG, '1.3.0')).toBeUndefined();
    expect(changelogFault(CHANGELOG.replace('- Something new.', ''), '1.3.0')).toContain('has no entry under');
    expect(changelogFault(CHANGELOG.replace('Unreleased\n', 'Unreleased\n\n- More.\n'), '1.3.0')).toContain(
        'still has entries under “## Unreleased”',
    );
});

test('the SBOM holds what the zip holds, and nothing else', () => {
    const product = { name: 'app', version: '3.0.0', sha256: 'ff' };
    const bundled = [
        { name: '@a/b', version: '2.0.0' },
        { name: 'c', version: '1.0.0' },
    ];
    const bom = bundledBom(BOM, bundled, product);
    expect(bom.components.map((one) => one['bom-ref'])).toEqual(['@a/b@2.0.0', 'c@1.0.0']);
    expect(bom.components[0]?.properties).toEqual([]);
    expect(bom.dependencies).toEqual([
        { ref: 'app@3.0.0', dependsOn: ['@a/b@2.0.0', 'c@1.0.0'] },
        { ref: 'c@1.0.0', dependsOn: ['@a/b@2.0.0'] },
    ]);
    expect(bom.metadata.component['hashes']).toEqual([{ alg: 'SHA-256', content: 'ff' }]);
    expect(() => bundledBom(BOM, [{ name: 'd', version: '1.0.0' }], product)).toThrow('pkg:npm/d@1.0.0');
});
