/** Requests over the pipe between the engine and the app that have no answer yet. */
export class PipeTraffic {
    #inFlight = 0;
    #fromApp = 0;
    #messages = 0;
    readonly #waiting = new Set<() => void>();

    /** Requests of either side. */
    get inFlight(): number {
        return this.#inFlight;
    }

    /** Requests of the app alone. */
    get fromApp(): number {
        return this.#fromApp;
    }

    /** How many messages of any kind the app has sent. */
    get messages(): number {
        return this.#messages;
    }

    countMessage(): void {
        this.#messages += 1;
    }

    /** Counts a request of the engine until `work` ends. */
    async toApp<T>(work: () => Promise<T>): Promise<T> {
        this.#inFlight += 1;
        try {
            return await work();
        } finally {
            this.#answered();
        }
    }

    /** Counts a request of the app until `work` ends. */
    async ofApp<T>(work: () => Promise<T>): Promise<T> {
        this.#inFlight += 1;
        this.#fromApp += 1;
        try {
            return await work();
        } finally {
            this.#fromApp -= 1;
            this.#answered();
        }
    }

    /** Resolves when the next request is answered. */
    nextAnswer(): Promise<void> {
        return new Promise((resolve) => this.#waiting.add(resolve));
    }

    #answered(): void {
        this.#inFlight -= 1;
        for (const resolve of this.#waiting) resolve();
        this.#waiting.clear();
    }
}
