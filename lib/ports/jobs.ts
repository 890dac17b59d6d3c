/** The processors that the app registers. The server stores these ids with its jobs, so they never change. */
export type ProcessorId =
    | 'disconnect-resume'
    | 'move-resume'
    | 'cancel-all-resume'
    | 'take-up'
    | 'monitor-sweep'
    | 'monitor-continue'
    | 'setting-tried';

/** Work for later, which one of the server's instances runs, even when this process has ended by then. */
export interface Jobs {
    /**
     * Plans one run of a processor. Throws where the server refuses the job.
     * @param at the earliest time of the run
     * @param data for the processor; plain, small and without secrets, because the server stores it
     */
    once(processor: ProcessorId, at: Date, data: Readonly<Record<string, string>>): Promise<void>;
}
