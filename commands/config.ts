import { exportConfig } from '../lib/config/export';
import { offerConfig, previewReply } from '../lib/config/import';
import { defineSubcommand, type Parsed } from './define';
import { withoutMore } from './options';
import { nearest } from './words';

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
    if (verb === undefined) return { ok: true, args: { kind: 'offer' } };
    switch (verb.toLowerCase()) {
        case 'export':
            return withoutMore({ kind: 'export' }, rest);
        case 'import':
            // Without a text, the button opens the window.
            return {
                ok: true,
                args: rest.length === 0 ? { kind: 'offer' } : { kind: 'import', base64: rest.join('') },
            };
        default: {
            const meant = nearest(verb, VERBS);
            const misuse = {
                kind: 'unknown-option',
                word: verb,
                ...(meant !== undefined && { nearest: meant }),
            } as const;
            return { ok: false, misuse };
        }
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
