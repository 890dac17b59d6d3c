/** Everything that markup is made of, outside code, and everything that pings or turns the text, anywhere. */
export function markupIn(text: string): readonly string[] {
    // What is in code, and where our own links lead, is no markup.
    const outsideCode = text.replace(/`[^`]*`/g, '').replace(/\]\([^()\s]+\)/g, '](…)');
    return [
        ...(outsideCode.match(
            /[*`~\\<>[\]|\n]|:\/\/|:[\w+-]+:|[#$](?!\u2060)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
        ) ?? []),
        ...(outsideCode.match(/[\p{L}\p{N}]\.[\p{L}\p{N}]|\+\d/gu) ?? []),
        ...(text.match(/`/g) ?? []),
        ...(text.match(/@[\p{L}\p{N}_.-]/gu) ?? []),
        ...(text.match(/(?!\n)\p{Cc}|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu) ?? []),
    ];
}
