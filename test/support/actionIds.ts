import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** The files in the app's sources that make an action id, and the ids that they spell out. */
export function actionIdMakers() {
    const casts = new Set<string>();
    const makers = new Set<string>();
    const literals = new Set<string>();
    for (const file of ['lib', 'commands'].flatMap(sourcesIn)) {
        const name = relative(ROOT, file);
        const look = (node: ts.Node): void => {
            if (ts.isAsExpression(node) && node.type.getText() === 'ActionId') casts.add(name);
            if (ts.isImportDeclaration(node) && importsMaker(node)) makers.add(name);
            const literal = literalActionId(node);
            if (literal !== undefined) literals.add(literal);
            ts.forEachChild(node, look);
        };
        look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    }
    return { casts: [...casts], makers: [...makers], literals: [...literals] };
}

const sourcesIn = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(ROOT, folder, name));

/** Imports `link`, `windowLink` or `address` from lib/chat/link.ts. */
function importsMaker({ importClause, moduleSpecifier }: ts.ImportDeclaration): boolean {
    if (!/\/link'$/.test(moduleSpecifier.getText()) || !importClause || importClause.isTypeOnly) return false;
    const named = importClause.namedBindings;
    return (
        named !== undefined &&
        (ts.isNamespaceImport(named) ||
            named.elements.some(({ name, isTypeOnly }) => !isTypeOnly && MAKERS.includes(name.text)))
    );
}

const MAKERS: readonly string[] = ['link', 'windowLink', 'address'];

/** The id in `actionId: 'some.id'`. */
function literalActionId(node: ts.Node): string | undefined {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'actionId') return undefined;
    return ts.isStringLiteralLike(node.initializer) ? node.initializer.text : undefined;
}
