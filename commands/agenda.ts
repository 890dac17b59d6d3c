import { answerAgenda } from '../lib/agenda/reply';
import { AGENDA_STATES, WINDOWS } from '../lib/domain/agenda';
import { PLATFORMS } from '../lib/domain/platforms';
import { parseAgenda, type AgendaArguments } from './agendaWords';
import { defineSubcommand } from './define';
import { audienceOf, VISIBILITY_OPTIONS } from './options';

export const agenda = defineSubcommand<AgendaArguments>({
    name: 'agenda',
    usage: `[${Object.keys(WINDOWS).join('|')}|<n> days] [filters]`,
    needs: 'view',
    onlyReads: true,
    group: 'look',
    brief: 'help_agenda_brief',
    summary: 'help_agenda',
    example: 'help_agenda_example',
    options: [
        { form: `${Object.keys(WINDOWS).join(' | ')} | <n> days`, help: 'help_agenda_window' },
        { form: PLATFORMS.join(' | '), help: 'help_list_kind' },
        { form: AGENDA_STATES.join(' | '), help: 'help_agenda_state' },
        { form: '<name>', help: 'help_agenda_name' },
        ...VISIBILITY_OPTIONS,
    ],
    parse: parseAgenda,
    async run({ app }, { private: alone, public: shared, ...asked }) {
        const audience = audienceOf(app, alone, shared);
        return (await answerAgenda(app, { ...asked, page: 0, ...app.reader }, audience)).reply;
    },
});
