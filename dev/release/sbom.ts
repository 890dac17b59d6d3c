/** The parts of a CycloneDX document, as `npm sbom` writes it, that a release changes. */
export interface Bom {
    readonly metadata: { readonly component: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
    readonly components: readonly Component[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
    readonly [other: string]: unknown;
}

interface Component {
    readonly 'bom-ref': string;
    readonly purl: string;
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
    readonly [other: string]: unknown;
}

/** An npm package with code in the bundle. */
export interface BundledPackage {
    readonly name: string;
    readonly version: string;
}

export interface Product {
    readonly name: string;
    readonly version: string;
    /** Of the zip, in hex. */
    readonly sha256: string;
}

const purlOf = ({ name, version }: BundledPackage): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * npm's document restricted to what the zip holds. npm marks packages that the tools use, too, as development; in the
 * zip none is. Throws where npm does not know a bundled package.
 */
export function bundledBom(bom: Bom, bundled: readonly BundledPackage[], { name, version, sha256 }: Product): Bom {
    const wanted = new Set(bundled.map(purlOf));
    const found = new Map<string, Component>();
    for (const component of bom.components) {
        const purl = component.purl.replace(/\?.*$/, '');
        if (wanted.has(purl) && !found.has(purl)) found.set(purl, component);
    }
    const lost = [...wanted].filter((purl) => !found.has(purl));
    if (lost.length > 0)
        throw new Error(`npm sbom does not name what is bundled: ${lost.join(', ')}. Run npm ci first.`);
    const product = { ...bom.metadata.component, 'bom-ref': `${name}@${version}`, type: 'application', name, version };
    const refs = new Set([...found.values()].map((component) => component['bom-ref']));
    return {
        ...bom,
        metadata: {
            ...bom.metadata,
            component: {
                ...product,
                purl: `pkg:npm/${name}@${version}`,
                hashes: [{ alg: 'SHA-256', content: sha256 }],
            },
        },
        components: [...found.values()].map(({ properties = [], ...component }) => ({
            ...component,
            properties: properties.filter((one) => one.name !== 'cdx:npm:package:development'),
        })),
        dependencies: [
            { ref: product['bom-ref'], dependsOn: [...refs] },
            ...bom.dependencies
                .filter(({ ref }) => refs.has(ref))
                .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
        ],
    };
}
