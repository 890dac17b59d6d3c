/** One reason why the app cannot be packaged: where it is, what is wrong and what to do about it. */
export interface Problem {
    readonly file: string;
    readonly what: string;
    readonly mend: string;
}

export const sentence = ({ file, what, mend }: Problem): string => `${file}: ${what} ${mend}`;

/** Thrown once, with all problems, so that nobody fixes one problem only to meet the next. */
export class PackageProblems extends Error {
    readonly problems: readonly string[];

    constructor(problems: readonly Problem[]) {
        const sentences = problems.map(sentence);
        super(`The app cannot be packaged:\n${sentences.map((line) => `  - ${line}`).join('\n')}`);
        this.name = 'PackageProblems';
        this.problems = sentences;
    }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does not use `instanceof Error`, because an app's error may come from another realm. */
export const messageOf = (error: unknown): string =>
    isRecord(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
