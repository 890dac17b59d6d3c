/** The entries under a version's heading; undefined without such a heading. */
export function entriesOf(changelog: string, version: string): string | undefined {
    const lines = changelog.split(/\r?\n/);
    const heading = (line: string): string | undefined => /^## \[?v?([^\]\s]+)/.exec(line)?.[1];
    const start = lines.findIndex((line) => heading(line) === version);
    if (start < 0) return undefined;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => line.startsWith('## '));
    return (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
}

/** What is wrong with the changelog for a release of this version; undefined where nothing is. */
export function changelogFault(changelog: string, version: string): string | undefined {
    const entries = entriesOf(changelog, version);
    if (entries === undefined)
        return `CHANGELOG.md has no heading “## ${version}”. Rename “## Unreleased” to it, and add an empty “## Unreleased” above.`;
    if (!/^\s*[-*] /m.test(entries)) return `CHANGELOG.md has no entry under “## ${version}”. Say what users notice.`;
    if (/^\s*[-*] /m.test(entriesOf(changelog, 'Unreleased') ?? ''))
        return `CHANGELOG.md still has entries under “## Unreleased”. Move them under “## ${version}”, or wait with the release.`;
    return undefined;
}
