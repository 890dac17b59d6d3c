import type { PlainSettings } from '../domain/config';

/** What is told of this installation of the app in a file. */
export interface Installation {
    readonly appVersion: string;
    /** Without the room of `monitor_channel`: who may know of it depends on the person. */
    readonly settings: PlainSettings;
}
