import { mayManage } from '../lib/context/rights';
import { complain, explain } from '../lib/chat/explain';
import type { Say } from '../lib/i18n/say';
import { privately } from '../lib/chat/reply';
import { defineSubcommand, lineOf, type Call, type Subcommand } from './define';
import { unknownSubcommand } from './unknown';

export const help = defineSubcommand<{ readonly about?: string }>({
    name: 'help',
    usage: '[subcommand]',
    needs: 'nothing',
    summary: 'help_help',
    example: 'help_help_example',
    parse: ([about]) => ({ ok: true, args: about === undefined ? {} : { about: about.toLowerCase() } }),
    async run(call, { about }) {
        const { say } = call.app;
        const { subcommands } = call;
        if (about === undefined) return privately(await overview(call));
        const subcommand = subcommands.find(({ name }) => name === about);
        return privately(subcommand ? helpOn(subcommand, say) : explain(unknownSubcommand(about, subcommands), say));
    },
});

/** Usage, summary and options, all from the table. */
export function helpOn(subcommand: Subcommand, say: Say): string {
    const { options = [], summary, example } = subcommand;
    return [
        usageOf(subcommand),
        say(summary),
        ...(options.length > 0
            ? [say('help_options'), ...options.map(({ form, help: words }) => `• \`${form}\` ${say(words)}`)]
            : []),
        say(example),
    ].join('\n');
}

/** The line to type, as code. */
export const usageOf = (subcommand: Subcommand): string => `\`${lineOf(subcommand)}\``;

async function overview({ app, subcommands }: Call): Promise<string> {
    const { say } = app;
    const { complaints } = app.settings;
    const showsComplaints = complaints.length > 0 && (await mayManage(app));
    return [
        say('help_intro'),
        ...subcommands.map((subcommand) => `• ${usageOf(subcommand)} ${say(subcommand.summary)}`),
        say('help_more'),
        ...(showsComplaints
            ? [say('help_complaints'), ...complaints.map((complaint) => `• ${complain(complaint, say)}`)]
            : []),
    ].join('\n');
}
