import { exportConfig } from '../lib/config/export';
import { offerConfig, previewReply } from '../lib/config/import';
import { defineSubcommand, type Parsed } from './define';
import { strangeWord } from './options';

type ConfigArguments =
    | { readonly kind: 'offer' | 'export' }
    /** A file's text in Base64, because the server takes quotes off the words of a command. */
    | { readonly kind: 'import'; readonly base64: string };

const VERBS = ['export', 'import'] as const;

export const config = defineSubcommand<ConfigArguments>({
    name: 'config',
    usage: '[export|import <base64>]',
    needs: 'manage',
    group: 'admin',
    brief: 'help_config_brief',
    summary: 'help_config',
    example: 'help_config_example',
    parse,
    run({ app }, args) {
        if (args.kind === 'export') return exportConfig(app);
        return args.kind === 'import' ? previewReply(app, textIn(args.base64)) : offerConfig(app);
    },
});

function parse([verb, ...rest]: readonly string[]): Parsed<ConfigArguments> {
    const [extra] = rest;
    switch (verb?.toLowerCase()) {
        case 'export':
            if (extra !== undefined) return { ok: false, misuse: strangeWord(extra, []) };
            return { ok: true, args: { kind: 'export' } };
        case 'import':
            // Without a text, the button opens the window.
            return {
                ok: true,
                args: extra === undefined ? { kind: 'offer' } : { kind: 'import', base64: rest.join('') },
            };
        case undefined:
            return { ok: true, args: { kind: 'offer' } };
        default:
            return { ok: false, misuse: strangeWord(verb ?? '', VERBS) };
    }
}

/** The text behind Base64; a word that is none stays as it is, and is no configuration. */
function textIn(word: string): string {
    const base64 = word.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
    try {
        // Deno throws where the padding is missing, Node does not.
        return Buffer.from(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='), 'base64').toString('utf8');
    } catch {
        return word;
    }
}
