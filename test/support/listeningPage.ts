import http from 'node:http';

import type { WorkbenchEvent } from '../../dev/workbench/protocol';

/** A page that listens, and remembers everything. */
export class Page {
    readonly events: WorkbenchEvent[] = [];
    ended = false;
    private waiting: (() => void)[] = [];
    private request: http.ClientRequest | undefined;

    async open(url: string): Promise<this> {
        this.request = http.get(`${url}/api/events`, { agent: false }, (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => {
                text += chunk.toString();
                const frames = text.split('\n\n');
                text = frames.pop() ?? '';
                for (const frame of frames) this.read(frame);
            });
            response.on('close', () => {
                this.ended = true;
                this.wake();
            });
        });
        this.request.on('error', () => (this.ended = true));
        await this.find('snapshot');
        return this;
    }

    /** The first event of a kind (that fits), from the `after`th on; waits for it. */
    async find<Type extends WorkbenchEvent['type']>(
        type: Type,
        fits: (event: WorkbenchEvent & { type: Type }) => boolean = () => true,
        after = 0,
    ): Promise<WorkbenchEvent & { type: Type }> {
        for (;;) {
            const found = this.events
                .slice(after)
                .find((event): event is WorkbenchEvent & { type: Type } => event.type === type && fits(event as never));
            if (found) return found;
            if (this.ended) throw new Error(`The stream ended without a ${type}.`);
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        }
    }

    /** Resolves when the server has ended the stream. */
    async end(): Promise<void> {
        while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }

    close(): void {
        this.request?.destroy();
    }

    private read(frame: string): void {
        const data = frame.split('\n').find((line) => line.startsWith('data: '));
        if (data === undefined) return;
        this.events.push(JSON.parse(data.slice('data: '.length)) as WorkbenchEvent);
        this.wake();
    }

    private wake(): void {
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
