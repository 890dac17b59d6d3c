/** Processors that the app registers; ids are kept by the server, so they never change. */
export type ProcessorId = 'disconnect-resume' | 'monitor-sweep' | 'monitor-continue';

/** Work that one of the server instances does later, also when this process is gone by then. */
export interface Jobs {
    /** @param data plain and small; never a secret */
    once(processor: ProcessorId, at: Date, data: Readonly<Record<string, string>>): Promise<void>;
}
