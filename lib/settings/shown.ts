import type { ShownSetting } from '../domain/doctor';
import type { RawSettings } from './checks';
import { settingDefinitions, settingIds } from './definitions';
import { redactedValue } from './redact';

/** Every setting as it may be shown: of a secret, only whether it is set. */
export const shownSettings = (raw: RawSettings): readonly ShownSetting[] =>
    settingIds.map((id): ShownSetting => {
        const value = raw[id];
        const isUnset =
            value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
        const { kind, default: usual } = settingDefinitions[id];
        if (isUnset) return { id, kind: usual === '' ? 'unset' : 'default' };
        if (value === usual) return { id, kind: 'default' };
        // A user id is half of a credential, and a room is no plain value.
        if (kind === 'secret' || kind === 'room' || id === 'rocketchat_user_id') return { id, kind: 'set' };
        return { id, kind: 'value', value: redactedValue(id, value) };
    });
