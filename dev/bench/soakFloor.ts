import { startEngine } from '../engine';
import { HOOKED_API_KEY, startFakeHooked } from '../upstreams';
import { demoWorkspace } from '../workspace/workspace';
import { packageFloor } from './floorApp';
import { fill, peakBytesOf } from './sweepHost';

/**
 * The most memory of an app that only receives a list of that many connections, that many times: the cost of
 * the way through the engine alone.
 * @returns bytes; undefined where the system does not report it
 */
export async function floorPeakBytes(connections: number, times: number): Promise<number | undefined> {
    const hooked = await startFakeHooked();
    try {
        fill(hooked, connections);
        const zip = await packageFloor({ hookedUrl: hooked.url, apiKey: HOOKED_API_KEY });
        const engine = await startEngine({ zip, workspace: demoWorkspace() });
        try {
            for (let count = 0; count < times; count += 1) {
                const { messages } = await engine.as('admin').type('/floor list');
                if (messages[0]?.text !== String(connections)) throw new Error('The floor did not receive the list.');
            }
            return peakBytesOf(engine.pid());
        } finally {
            await engine.stop();
        }
    } finally {
        await hooked.stop();
    }
}
