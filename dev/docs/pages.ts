import { quotable } from './texts';
import type { Texts } from './tables';

/** Thrown for a page that asks for an unknown text or region, and for a region that is not closed. */
export class PageFault extends Error {}

/**
 * The page with its generated parts written anew.
 *
 * A region stands between `<!-- name: written by npm run docs -->` and `<!-- /name -->`; a quoted text is a line
 * `> … <!-- text: key -->`.
 */
export function withGenerated(page: string, regions: Readonly<Record<string, string>>, texts: Texts): string {
    const withRegions = page.replace(
        /^<!-- ([\w-]+): written by npm run docs -->\n(?:[^]*?\n)??(<!-- \/\1 -->)$/gm,
        (_, name: string, end: string) => {
            const region = regions[name];
            if (region === undefined) throw new PageFault(`there is no generated region ${name}`);
            return `<!-- ${name}: written by npm run docs -->\n\n${region}\n\n${end}`;
        },
    );
    const opened = [...withRegions.matchAll(/^<!-- ([\w-]+): written by npm run docs -->$/gm)];
    const unclosed = opened.map(([, name = '']) => name).find((name) => !withRegions.includes(`<!-- /${name} -->`));
    if (unclosed !== undefined) throw new PageFault(`the generated region ${unclosed} is not closed`);
    return withRegions.replace(/^( *> ).*<!-- text: (\w+) -->$/gm, (_, quote: string, key: string) => {
        const text = texts[key];
        if (text === undefined) throw new PageFault(`there is no text ${key}`);
        return `${quote}${quotable(text)} <!-- text: ${key} -->`;
    });
}
