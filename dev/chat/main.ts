import { parseArgs } from 'node:util';

import { realServicesFrom } from '../host/environment';
import { startHost } from '../host/host';
import { renderAnswer } from './render';

const USAGE = `Usage: npm run chat -- [--as <username>] [--room <name>] [--json] '<line>' ['<line>' …]
  e.g. npm run chat -- '/integration get int_yt_abc123'
  Users: admin, viewer, guest, owner, greta. Rooms: general, social-media, ops, announcements.`;

/** Types lines in a fresh host and prints what the app answered; exit code 0 when it answered every line. */
async function main(): Promise<number> {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            as: { type: 'string', default: 'admin' },
            room: { type: 'string', default: 'general' },
            json: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        },
    });
    if (values.help || positionals.length === 0) {
        console.error(USAGE);
        return values.help ? 0 : 2;
    }
    const host = await startHost({
        real: realServicesFrom(process.env),
        onProgress: (line) => console.error(line),
    });
    try {
        const person = host.engine.as(values.as);
        let answered = true;
        const printed: unknown[] = [];
        for (const line of positionals) {
            const answer = await person.type(line, { room: values.room });
            const { ok, error, messages, edited, ephemeral, views } = answer;
            const fromApp = [...messages, ...edited, ...ephemeral].filter(
                ({ sender }) => sender.username !== values.as,
            );
            answered &&= ok && fromApp.length + views.length > 0;
            if (values.json) printed.push({ line, ok, ...(error && { error }), messages, edited, ephemeral, views });
            else console.log(`${values.as}: ${line}\n\n${renderAnswer(answer, process.stdout.isTTY).text}\n`);
        }
        if (values.json) console.log(JSON.stringify(printed.length === 1 ? printed[0] : printed, null, 2));
        return answered ? 0 : 1;
    } finally {
        await host.stop();
    }
}

main().then(
    (code) => {
        process.exitCode = code;
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
