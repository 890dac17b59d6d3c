import { AppPermissions } from '@rocket.chat/apps-engine/server/permissions/AppPermissions';

import type { Registered } from './load';
import { text, type Manifest } from './manifest';
import { isRecord, type Problem } from './problem';
import type { AccessorUse } from './usage';

const KNOWN = new Set(Object.values(AppPermissions).flatMap((scope) => Object.values(scope).map(({ name }) => name)));

const problem = (what: string, mend: string): Problem => ({ file: 'app.json', what, mend });

const grantsOf = ({ permissions }: Manifest): string[] =>
    Array.isArray(permissions)
        ? permissions.map((entry: unknown) => (isRecord(entry) ? text(entry['name']) : String(entry)))
        : [];

export function checkPermissionNames(manifest: Manifest): Problem[] {
    if (!Array.isArray(manifest['permissions'])) {
        return [
            problem(
                'permissions is not a list, so the app would get the default set.',
                'Write a list of { "name": … }, empty if it needs none.',
            ),
        ];
    }
    const grants = grantsOf(manifest);
    return grants.flatMap((name, index) => {
        if (!KNOWN.has(name)) {
            return [
                problem(
                    `permission "${name}" is unknown to the engine.`,
                    "Take the name from the engine's AppPermissions.js, or drop it.",
                ),
            ];
        }
        return grants.indexOf(name) < index
            ? [problem(`permission "${name}" is listed twice.`, 'Keep one of the two.')]
            : [];
    });
}

/** Checks that app.json asks for exactly the permissions that the app's registrations and calls need. */
export function checkPermissionUse(
    manifest: Manifest,
    registered: Registered,
    uses: readonly AccessorUse[],
): Problem[] {
    const reasons = new Map<string, string>();
    for (const name of registered.permissions) reasons.set(name, 'initialize registers something that takes it');
    for (const { rule, member, file, line } of uses) {
        for (const name of rule.needs) if (!reasons.has(name)) reasons.set(name, `${file}:${line} uses ${member}`);
    }
    const grants = new Set(grantsOf(manifest));
    const maybe = uses.flatMap(({ rule }) => rule.mayNeed ?? []);
    const missing = [...reasons]
        .filter(([name]) => !grants.has(name))
        .map(([name, reason]) =>
            problem(`permission "${name}" is missing: ${reason}.`, `Add { "name": "${name}" } to permissions.`),
        );
    const unneeded = [...grants]
        .filter((name) => KNOWN.has(name) && !reasons.has(name) && !maybe.some((prefix) => name.startsWith(prefix)))
        .map((name) =>
            problem(
                `permission "${name}" is not needed: nothing in the app uses it.`,
                'Remove it from permissions; admins are asked to grant each one.',
            ),
        );
    return [...missing, ...unneeded];
}
