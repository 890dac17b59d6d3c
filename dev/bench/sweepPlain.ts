import { request } from 'node:http';

import { inParallel } from '../../lib/scan/parallel';
import { HOOKED_API_KEY } from '../upstreams';

/**
 * Asks for the same connections as the monitor does, equally many at a time, straight from this process: what the
 * machine and the fake can do without the app.
 * @returns how long it took, ms
 */
export async function askPlainly(baseUrl: string, ids: readonly string[], maxParallel: number): Promise<number> {
    const started = performance.now();
    await inParallel(ids, { maxParallel, mayBegin: () => true }, (id) => get(`${baseUrl}/v1/integration/${id}`));
    return performance.now() - started;
}

/** Each request has its own TCP connection, as with Rocket.Chat's server. */
function get(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
        request(url, { agent: false, headers: { 'x-api-key': HOOKED_API_KEY } }, (response) => {
            if (response.statusCode !== 200) reject(new Error(`The fake Hooked answered ${response.statusCode}.`));
            response.resume().once('end', resolve).once('error', reject);
        })
            .once('error', reject)
            .end();
    });
}
