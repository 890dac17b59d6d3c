import { createInterface } from 'node:readline/promises';

import { realServicesFrom } from '../host/environment';
import { startHost } from '../host/host';
import { Session } from './session';

/** `npm start`: the packaged app in the real engine, and a prompt to talk to it. */
async function main(): Promise<void> {
    const host = await startHost({
        real: realServicesFrom(process.env),
        autoJobs: true,
        onProgress: (line) => console.log(line),
    });
    console.log(`The app runs in the real Apps-Engine.
  embedded Hooked      ${host.hooked.url}
  embedded Rocket.Chat ${host.rocketchat.url}
Try /integration get int_yt_abc123, or /help. Leave with /quit.`);
    const session = new Session(host, process.stdout.isTTY);
    const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: session.prompt });
    terminal.on('SIGINT', () => terminal.close());
    terminal.prompt();
    try {
        for await (const line of terminal) {
            const shown = await session.enter(line).catch((error: unknown) => String(error));
            if (shown === undefined) break;
            if (shown) console.log(`\n${shown}\n`);
            terminal.setPrompt(session.prompt);
            terminal.prompt();
        }
    } finally {
        terminal.close();
        await host.stop();
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
