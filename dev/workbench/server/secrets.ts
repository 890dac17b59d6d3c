import type { Engine } from '../../engine';
import { SECRET_PATTERN } from '../../upstreams';

/** Shorter values are no secrets, and would tear words apart. */
const MIN_LENGTH = 4;

const EVERY_SECRET = new RegExp(SECRET_PATTERN, 'g');
const INSTEAD = '[secret]';

/**
 * Removes the values of the app's password settings, past values included, and the fakes' secrets from texts
 * about the app: log lines, addresses, errors. Messages stay as all members see them.
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

    /** Learns the present settings. Their old values may still appear, so it keeps them. */
    learn(): void {
        for (const { id, value } of this.engine.settings()) this.know(id, value);
    }

    /** Learns a value before it is saved, because the engine logs it. */
    know(settingId: string, value: unknown): void {
        const setting = this.engine.settings().find(({ id }) => id === settingId);
        const isSecret = String(setting?.type) === 'password';
        if (isSecret && typeof value === 'string' && value.length >= MIN_LENGTH) this.known.add(value);
    }
}
