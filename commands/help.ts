import { someOf } from '../lib/chat/card';
import { complain, explain } from '../lib/chat/explain';
import { privately } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import { mayManage, mayView, webhookScopeOf } from '../lib/context/rights';
import { seesNoWebhook } from '../lib/domain/access';
import type { Needs } from '../lib/domain/needs';
import { Markup, type Say } from '../lib/i18n/say';
import type { SettingId } from '../lib/settings/definitions';
import { defineSubcommand, GROUPS, lineOf, type Call, type Subcommand } from './define';
import { meantBy, synonymFor, unknownSubcommand } from './unknown';

export const help = defineSubcommand<{ readonly about?: string }>({
    name: 'help',
    usage: '[subcommand]',
    needs: 'nothing',
    onlyReads: true,
    group: 'look',
    brief: 'help_help_brief',
    summary: 'help_help',
    example: 'help_help_example',
    parse: ([about]) => ({ ok: true, args: about === undefined ? {} : { about: about.toLowerCase() } }),
    async run(call, { about }) {
        const { say } = call.app;
        const { subcommands } = call;
        if (about === undefined) return privately(await overview(call));
        const subcommand = subcommands.find(({ name }) => name === about) ?? synonymFor(about, subcommands);
        if (subcommand) return privately(helpOn(subcommand, say));
        return privately(explain(unknownSubcommand(about, meantBy(about, subcommands, undefined)), say));
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

/** A line a group, with what this person may do; and what is not set up, for managers. */
async function overview({ app, subcommands }: Call): Promise<string> {
    const { say } = app;
    const [manages, seesSomething] = await Promise.all([mayManage(app), maySeeSomething(app)]);
    const allowed: Readonly<Record<Needs, boolean>> = {
        manage: manages,
        view: await mayView(app),
        integration: seesSomething,
        nothing: true,
    };
    // Help on help alone is no help.
    const lines = (seesSomething || manages ? GROUPS : []).flatMap((group) => {
        const items = subcommands.filter((one) => one.group === group && allowed[one.needs]).map(itemOf(say));
        return items.length > 0 ? [say(`help_group_${group}`, { items: new Markup(items.join(' · ')) })] : [];
    });
    return [
        say(seesSomething ? 'help_intro' : 'list_may_see_nothing'),
        ...lines,
        ...(manages ? setupWords(app) : []),
    ].join('\n');
}

/** "`list` everything, the worst first" */
const itemOf =
    (say: Say) =>
    ({ name, brief }: Subcommand): string =>
        `\`${name}\` ${say(brief)}`;

/** Whether the person may see any integration. Only where no role shows it, Rocket.Chat's permissions are asked. */
async function maySeeSomething(app: AppContext): Promise<boolean> {
    if (await mayView(app)) return true;
    const scope = await webhookScopeOf(app);
    return scope.ok && !seesNoWebhook(scope.value);
}

/** Without a room in it, no channel hears of changes, or of alerts that their own channel refuses. */
const MONITOR_CHANNEL: SettingId = 'monitor_channel';

/** The settings that are empty or wrong, and where they are. */
function setupWords({ say, settings, hooked, webhooks }: AppContext): readonly string[] {
    const unset = [hooked, webhooks].flatMap((service) =>
        !service.ok && service.problem.kind === 'not-configured' ? service.problem.settings : [],
    );
    const missing = [...unset, ...(settings.monitorRoomId === undefined ? [MONITOR_CHANNEL] : [])];
    const lines = [
        ...(missing.length > 0 ? [say('help_not_set_up', { settings: someOf(say, missing, missing.length) })] : []),
        ...(settings.complaints.length > 0
            ? [say('help_complaints'), ...settings.complaints.map((complaint) => `• ${complain(complaint, say)}`)]
            : []),
    ];
    return lines.length > 0 ? [...lines, say('help_settings_place')] : [];
}
