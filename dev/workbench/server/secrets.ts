import type { Engine } from '../../engine';
import { SECRET_PATTERN } from '../../upstreams';

/** Shorter ones are no secrets, and would tear words apart. */
const MIN_LENGTH = 4;

const EVERY_SECRET = new RegExp(SECRET_PATTERN, 'g');
const INSTEAD = '[secret]';

/**
 * Takes the values of the app's password settings, past ones included, and the fakes' own secrets out of texts that are
 * about the app: log lines, addresses, errors. Messages are shown as everybody sees them.
 */
export class Redactor {
    private readonly known = new Set<string>();

    constructor(private readonly engine: Engine) {
        this.learn();
    }

    readonly redact = (text: string): string => {
        let clean = text.replace(EVERY_SECRET, INSTEAD);
        for (const secret of this.known) clean = clean.replaceAll(secret, INSTEAD);
        return clean;
    };

    /** The settings as they are now. What they held before may still turn up. */
    learn(): void {
        for (const { id, value } of this.engine.settings()) this.know(id, value);
    }

    /** A value that is about to be saved: the engine logs it on the way. */
    know(settingId: string, value: unknown): void {
        const setting = this.engine.settings().find(({ id }) => id === settingId);
        const isSecret = String(setting?.type) === 'password';
        if (isSecret && typeof value === 'string' && value.length >= MIN_LENGTH) this.known.add(value);
    }
}
