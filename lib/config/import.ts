import { configOffer, flawWords, importModal, importReply } from '../cards/configCard';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { applyConfig, discardConfig, importConfig, importWindow } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import { readConfig, rewriteConfig, settingsApart, type Config, type ConfigFlaw } from '../domain/config';
import { code, Markup } from '../i18n/say';
import { settingIds } from '../settings/definitions';
import { withoutSecrets } from '../settings/plain';
import { applyImport } from './apply';
import { exportConfig, installationFor } from './export';
import { planImport } from './plan';

/** How long a preview can be confirmed. */
const KEEP_MS = 24 * 60 * 60_000;
/** Not made by `code`, which would escape the brackets. */
const USAGE = new Markup('`/integration config import <base64>`');

/** What `/integration config` offers. */
export const offerConfig = (app: AppContext): Promise<Reply> => Promise.resolve(configOffer(app));

export const exportByButton = async (app: AppContext): Promise<Effect> => ({
    kind: 'whisper',
    reply: await exportConfig(app),
});

/** Opens the window that takes the text of a file. */
export const openImport = (app: AppContext, _target: LinkTarget<typeof importConfig>): Promise<Effect> =>
    Promise.resolve({
        kind: 'open',
        modal: importModal(app.place?.roomId, app),
        otherwise: privately(app.say('config_no_window', { line: code('/integration config import …') })),
    });

/** The text leads to the preview. A text that is no configuration stays in the window, with the reason. */
export async function submitImport(
    app: AppContext,
    { roomId }: LinkTarget<typeof importWindow>,
    submit: Submit,
): Promise<SubmitEffect> {
    const written = submit.value('json', 'config.json');
    const previewed = await previewOf(app, typeof written === 'string' ? written : '');
    if (previewed.kind === 'flawed')
        return { kind: 'errors', errors: { 'config.json': flawWords(previewed.flaw, app.say) } };
    return { kind: 'close', whisper: { ...previewed.reply, ...(roomId !== undefined && { place: { roomId } }) } };
}

/** The same for a text in the words of a command. */
export async function previewReply(app: AppContext, text: string): Promise<Reply> {
    const previewed = await previewOf(app, text);
    if (previewed.kind === 'reply') return previewed.reply;
    const { say } = app;
    const words = flawWords(previewed.flaw, say);
    // People paste the file itself behind the command, too.
    const usage = say('problem_usage', { usage: USAGE });
    return privately(previewed.flaw.kind === 'not-json' ? `${words}\n${usage}` : words);
}

type Previewed =
    { readonly kind: 'flawed'; readonly flaw: ConfigFlaw } | { readonly kind: 'reply'; readonly reply: Reply };

async function previewOf(app: AppContext, text: string): Promise<Previewed> {
    const read = readConfig(text);
    if (!read.ok) return { kind: 'flawed', flaw: read.flaw };
    const config = { ...read.config, settings: withoutSecrets(read.config.settings) };
    const [rows, here] = await Promise.all([planImport(app, config), installationFor(app)]);
    const id = app.newId();
    await app.imports.put(id, { by: app.person.id, at: app.clock.now().getTime(), text: rewriteConfig(config) });
    const apart = settingsApart(config.settings, here.settings, settingIds);
    return { kind: 'reply', reply: importReply({ config, rows, apart, confirm: id }, app) };
}

/** Imports what the person has seen in the preview; they alone can. */
export async function applyByButton(app: AppContext, { id }: LinkTarget<typeof applyConfig>): Promise<Effect> {
    const done = await underClaim(app, claimOn(id), async (): Promise<Effect> => {
        const config = await storedConfig(app, id);
        if (!config) return staleWords(app);
        const { rows, left } = await applyImport(app, config);
        if (left === 0) await app.imports.remove(id);
        const { settings } = await installationFor(app);
        const apart = settingsApart(config.settings, settings, settingIds);
        return {
            kind: 'replace',
            reply: importReply({ config, rows, apart, left, ...(left > 0 && { confirm: id }) }, app),
        };
    });
    return done ?? busyWords(app);
}

/** Forgets the file, and changes nothing. */
export async function discardByButton(
    app: AppContext,
    { id }: LinkTarget<typeof discardConfig>,
    { isPrivate }: Click,
): Promise<Effect> {
    const done = await underClaim(app, claimOn(id), async (): Promise<Effect> => {
        if (!(await storedConfig(app, id))) return staleWords(app);
        await app.imports.remove(id);
        return { kind: isPrivate ? 'replace' : 'whisper', reply: privately(app.say('config_left')) };
    });
    return done ?? busyWords(app);
}

/** One preview is imported or discarded, once. */
const claimOn = (id: string): string => `config import ${id}`;

async function storedConfig({ imports, person, clock }: AppContext, id: string): Promise<Config | undefined> {
    const stored = await imports.get(id);
    if (stored?.by !== person.id || clock.now().getTime() - stored.at > KEEP_MS) return undefined;
    const read = readConfig(stored.text);
    return read.ok ? read.config : undefined;
}

const busyWords = ({ say }: AppContext): Effect => whisper(say('config_busy'));

const staleWords = ({ say }: AppContext): Effect => whisper(say('config_stale', { line: code('/integration config') }));

/** Removes the files that nobody has confirmed within a day. */
export async function pruneImports({ imports, clock }: Pick<AppContext, 'imports' | 'clock'>): Promise<void> {
    for (const [id, { at }] of await imports.all()) {
        if (clock.now().getTime() - at > KEEP_MS) await imports.remove(id);
    }
}
