import { join, relative } from 'node:path';

import { AppInterface } from '@rocket.chat/apps-engine/definition/metadata';
import ts from 'typescript';

import { ACCESSOR_RULES, type AccessorRule } from './accessors';

/** A place in the sources, as a reader looks it up. */
export interface Place {
    readonly file: string;
    readonly line: number;
}

export interface AccessorUse extends Place {
    readonly member: string; // such as "IRead.getRoleReader"
    readonly rule: AccessorRule;
}

export interface Usage {
    readonly accessors: readonly AccessorUse[];
    readonly consoleCalls: readonly Place[];
    /** The engine's event interfaces that the class file declares to implement. */
    readonly implemented: readonly string[];
}

const COMPILER_OPTIONS: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
};

const ENGINE = '@rocket.chat/apps-engine/';
const ENGINE_ACCESSORS = `/${ENGINE}definition/accessors/`;

/** Accessors that the code passes on as a whole. Passing one as another type counts as using it. */
const OPEN_ENDED = new Set(Object.keys(ACCESSOR_RULES).filter((name) => ACCESSOR_RULES[name]?.['*']));

function engineInterfaceOf(declaration: ts.Node | undefined): string | undefined {
    if (!declaration || !ts.isInterfaceDeclaration(declaration)) return undefined;
    const file = declaration.getSourceFile().fileName.replaceAll('\\', '/');
    return file.includes(ENGINE_ACCESSORS) ? declaration.name.text : undefined;
}

/** Every type that a value may have at run time, except undefined and null. */
const partsOf = (type: ts.Type): ts.Type[] => (type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type]);

const interfacesOf = (type: ts.Type): string[] =>
    partsOf(type)
        .flatMap((part) => part.getSymbol()?.declarations ?? [])
        .flatMap((declaration) => engineInterfaceOf(declaration) ?? []);

/** `getUserReader` of `read.getUserReader().getAppUser()` leads to `getAppUser`. */
function takenAtOnce(access: ts.Node): string | undefined {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return undefined;
    let result: ts.Node = call;
    while (ts.isParenthesizedExpression(result.parent) || ts.isNonNullExpression(result.parent)) result = result.parent;
    return ts.isPropertyAccessExpression(result.parent) ? result.parent.name.text : undefined;
}

/**
 * Reads the types, because the bundle is minified and `http` is called `t` there. Reads only sources of the bundle:
 * a tool or a test beside the app needs no permission.
 */
export function usageOf(root: string, classFile: string, ownSources: readonly string[]): Usage {
    const program = ts.createProgram([join(root, classFile)], COMPILER_OPTIONS);
    const checker = program.getTypeChecker();
    const accessors: AccessorUse[] = [];
    const consoleCalls: Place[] = [];
    const implemented: string[] = [];
    const sources = ownSources.flatMap((file) => program.getSourceFile(join(root, file)) ?? []);
    const near = nearEngine(sources, checker);

    const placeOf = (node: ts.Node): Place => {
        const source = node.getSourceFile();
        return {
            file: relative(root, source.fileName).replaceAll('\\', '/'),
            line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        };
    };

    const note = (node: ts.Node, owner: string, member: string): void => {
        const rule = ACCESSOR_RULES[owner]?.[member] ?? ACCESSOR_RULES[owner]?.['*'];
        if (!rule || rule.free?.includes(takenAtOnce(node) ?? '')) return;
        accessors.push({ ...placeOf(node), member: `${owner}.${member}`, rule });
    };

    const noteSymbol = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
        const owners = (symbol?.declarations ?? []).map(({ parent }) => engineInterfaceOf(parent));
        for (const owner of new Set(owners)) if (symbol && owner) note(node, owner, symbol.name);
    };

    const noteHandingOver = (node: ts.Expression): void => {
        const given = interfacesOf(checker.getTypeAtLocation(node)).filter((name) => OPEN_ENDED.has(name));
        const wanted = given.length > 0 ? checker.getContextualType(node) : undefined;
        if (!wanted) return;
        const kept = new Set(interfacesOf(wanted));
        for (const name of given) if (!kept.has(name)) note(node, name, '*');
    };

    const noteConsole = (node: ts.Node): void => {
        if (ts.isPropertyAccessExpression(node) && isConsole(node.expression)) {
            const declared = checker.getSymbolAtLocation(node.expression)?.declarations ?? [];
            const ours = declared.some((at) => ownSources.includes(placeOf(at).file));
            if (!ours) consoleCalls.push(placeOf(node));
        }
        ts.forEachChild(node, noteConsole);
    };

    const visit = (node: ts.Node): void => {
        if (ts.isTypeNode(node)) return;
        if (ts.isPropertyAccessExpression(node)) {
            noteSymbol(node, checker.getSymbolAtLocation(node.name));
        } else if (ts.isElementAccessExpression(node)) {
            const key = node.argumentExpression;
            for (const owner of interfacesOf(checker.getTypeAtLocation(node.expression))) {
                note(node, owner, ts.isStringLiteralLike(key) ? key.text : '*');
            }
        } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
            const name = node.propertyName ?? node.name;
            if (ts.isIdentifier(name)) noteSymbol(node, checker.getTypeAtLocation(node.parent).getProperty(name.text));
        }
        if (ts.isExpression(node) && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))) {
            noteHandingOver(node);
        }
        ts.forEachChild(node, visit);
    };

    for (const source of sources) {
        noteConsole(source);
        if (near.has(source)) visit(source);
        if (placeOf(source).file === classFile) implemented.push(...implementedIn(source));
    }
    return { accessors, consoleCalls, implemented: implemented.filter((name) => name in AppInterface) };
}

/** The interfaces that the classes of a file declare to implement. */
const implementedIn = (source: ts.SourceFile): string[] =>
    source.statements
        .filter(ts.isClassDeclaration)
        .flatMap(({ heritageClauses = [] }) => [...heritageClauses])
        .filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword)
        .flatMap(({ types }) => types.map((type) => type.expression.getText(source)));

const isConsole = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'console';

/**
 * The sources that import the engine, directly or through others: nowhere else can a value have one of its types. Reading
 * the types of all other sources would take most of the time.
 */
function nearEngine(sources: readonly ts.SourceFile[], checker: ts.TypeChecker): ReadonlySet<ts.SourceFile> {
    const importers = new Map<ts.SourceFile, ts.SourceFile[]>();
    const near = new Set<ts.SourceFile>();
    for (const source of sources) {
        for (const specifier of importedBy(source)) {
            if (specifier.text.startsWith(ENGINE)) near.add(source);
            const imported = checker.getSymbolAtLocation(specifier)?.declarations?.[0]?.getSourceFile();
            if (imported) importers.set(imported, [...(importers.get(imported) ?? []), source]);
        }
    }
    // The set grows while it is read.
    for (const source of near) for (const importer of importers.get(source) ?? []) near.add(importer);
    return near;
}

/** What a source imports and exports again, with its values and its types, at its start and later. */
function importedBy(source: ts.SourceFile): readonly ts.StringLiteralLike[] {
    const found: ts.StringLiteralLike[] = [];
    const visit = (node: ts.Node): void => {
        const [specifier] =
            ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
                ? [node.moduleSpecifier]
                : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
                  ? [node.argument.literal]
                  : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
                    ? node.arguments
                    : [];
        if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier);
        ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
}
