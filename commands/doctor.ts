import { doctorReply } from '../lib/doctor/examine';
import { defineSubcommand } from './define';
import { parseNothing } from './options';

export const doctor = defineSubcommand({
    name: 'doctor',
    usage: '',
    needs: 'manage',
    group: 'admin',
    brief: 'help_doctor_brief',
    summary: 'help_doctor',
    example: 'help_doctor_example',
    parse: parseNothing,
    run: ({ app }) => doctorReply(app),
});
