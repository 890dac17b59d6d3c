const MAX_QUOTED_CHARACTERS = 200;

/** Shorter values are no secrets worth hiding, and would hide parts of ordinary words. */
const MIN_SECRET_CHARACTERS = 4;

/** Secrets of one deployment. What a server says is printed through it only: a server may repeat what it was sent. */
export class Secrets {
    readonly #values = new Set<string>();

    add(value: string | undefined): void {
        if (value === undefined || value.length < MIN_SECRET_CHARACTERS) return;
        for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
            this.#values.add(form);
    }

    hide(words: string): string {
        const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
        return longestFirst.reduce((hidden, value) => hidden.replaceAll(value, '•••'), words);
    }

    /** A server's words for a terminal: without secrets and control characters, on one line, at most 200 characters. */
    quoted(words: string): string {
        const line = this.hide(words)
            .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
            .replace(/\s+/g, ' ')
            .trim();
        return line.length > MAX_QUOTED_CHARACTERS ? `${line.slice(0, MAX_QUOTED_CHARACTERS)}…` : line;
    }
}
