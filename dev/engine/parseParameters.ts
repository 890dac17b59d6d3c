/**
 * Splits what follows a slash command into arguments as the server does (apps/meteor/lib/utils/parseParameters.ts): at
 * spaces, tabs and line breaks, except between matching `"…"` or `'…'`, and drops the quotes. So an apostrophe pair
 * anywhere joins words, typographic quotes are ordinary letters, and `""` is an argument.
 */
export function parseParameters(line: string): string[] {
    const items: string[] = [];
    let item: string | undefined;
    let afterQuoted = false;
    const finish = (): void => {
        if (item !== undefined) items.push(item.replace(/\\"/g, '"'));
        item = undefined;
        afterQuoted = false;
    };

    for (let at = 0; at < line.length;) {
        const letter = line.charAt(at);
        const end = letter === '"' || letter === "'" ? closingQuote(line, at) : -1;
        if (end > 0) {
            // Two quoted arguments need no space between them.
            if (afterQuoted) finish();
            item = (item ?? '') + line.slice(at + 1, end);
            afterQuoted = true;
            at = end + 1;
            continue;
        }
        if (/[ \n\r\t]/.test(letter)) finish();
        else {
            item = (item ?? '') + letter;
            afterQuoted = false;
        }
        at += 1;
    }
    finish();
    return items;
}

function closingQuote(line: string, start: number): number {
    const quote = line.charAt(start);
    for (let at = start + 1; at < line.length; at += 1) {
        if (line.charAt(at) === quote) return at;
        if (line.charAt(at) === '\\' && at + 2 < line.length) at += 1;
    }
    return -1;
}
