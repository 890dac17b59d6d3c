import { EXIT, Failure } from './failure';

/** A terminal's input, or what stands in for one. */
export interface TerminalInput extends NodeJS.ReadableStream {
    isTTY?: boolean;
    setRawMode?(mode: boolean): unknown;
}

export interface Terminal {
    readonly input: TerminalInput;
    readonly output: { write(words: string): unknown; readonly isTTY?: boolean };
}

const INTERRUPTED = '\u0003';
const END = '\u0004';
const ERASE = ['\u007f', '\b'];
const RETURN = ['\r', '\n'];

/** Asks for a secret and shows nothing of it; undefined where no person sits at a terminal. */
export async function askHidden({ input, output }: Terminal, question: string): Promise<string | undefined> {
    if (!input.isTTY || !input.setRawMode) return undefined;
    output.write(`${question}: `);
    input.setRawMode(true);
    try {
        return await readLine(input);
    } finally {
        input.setRawMode(false);
        input.pause();
        output.write('\n');
    }
}

function readLine(input: TerminalInput): Promise<string> {
    return new Promise((resolve, reject) => {
        let typed: string[] = [];
        const stop = (): void => void input.removeListener('data', hear);
        const hear = (data: Buffer | string): void => {
            for (const key of data.toString()) {
                if (key === INTERRUPTED || (key === END && typed.length === 0)) {
                    stop();
                    reject(new Failure(EXIT.misuse, 'Cancelled. Nothing was changed.'));
                    return;
                }
                if (RETURN.includes(key)) {
                    stop();
                    resolve(typed.join(''));
                    return;
                }
                typed = ERASE.includes(key) ? typed.slice(0, -1) : [...typed, key];
            }
        };
        input.on('data', hear);
        input.resume();
    });
}
