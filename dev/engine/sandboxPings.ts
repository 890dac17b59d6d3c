/** The state of the sandbox at the moment of a ping. */
export interface SandboxState {
    /** Pieces of the app that sleep for less than a time limit, such as a claim that looks again in a moment. */
    readonly sleepers: number;
}

const NOTHING_SLEEPS: SandboxState = { sleepers: 0 };

/** Pings to the sandbox. It answers each one on both of its pipes, and in order on each pipe. */
export class SandboxPings {
    #pongs: (() => void)[] = [];
    #states: ((state: SandboxState) => void)[] = [];

    /** Sends a ping, and resolves when both answers are there. */
    async send(send: () => void): Promise<SandboxState> {
        const read = new Promise<void>((resolve) => this.#pongs.push(resolve));
        const state = new Promise<SandboxState>((resolve) => this.#states.push(resolve));
        try {
            send();
        } catch {
            // No process is there to read anything.
            this.giveUp();
        }
        await read;
        return state;
    }

    /** The process answered the oldest ping on its standard output. */
    onPong(): void {
        this.#pongs.shift()?.();
    }

    /** The process wrote its state to its standard error. */
    onState(state: SandboxState): void {
        this.#states.shift()?.(state);
    }

    /** Resolves all pings: the process is gone, and nothing sleeps in it. */
    giveUp(): void {
        const [pongs, states] = [this.#pongs, this.#states];
        [this.#pongs, this.#states] = [[], []];
        for (const read of pongs) read();
        for (const resolve of states) resolve(NOTHING_SLEEPS);
    }
}

/** The state in a line of the sandbox's stderr; undefined where the line is something else. */
export function stateIn(line: string): SandboxState | undefined {
    return /^\{"pid":\d+,"queueSize":\d+,"sleepers":\d+\}$/.test(line) ? (JSON.parse(line) as SandboxState) : undefined;
}
