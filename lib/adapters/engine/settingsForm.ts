import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings/SettingType';

import type { FormKey } from '../../i18n/say';
import { settingDefinitions, settingIds, type SettingDefinition } from '../../settings/definitions';

const TYPES = {
    text: SettingType.STRING,
    secret: SettingType.PASSWORD,
    number: SettingType.NUMBER,
    choice: SettingType.SELECT,
    room: SettingType.ROOM_PICK,
} as const satisfies Record<SettingDefinition['kind'], SettingType>;

/** The settings in the engine's form, for the app's page in the administration. */
export function engineSettings(): ISetting[] {
    return settingIds.map((id): ISetting => {
        const definition: SettingDefinition = settingDefinitions[id];
        return {
            id,
            type: TYPES[definition.kind],
            packageValue: definition.default,
            required: false,
            public: false,
            section: definition.section,
            i18nLabel: `setting_${id}` satisfies FormKey,
            i18nDescription: `setting_${id}_description` satisfies FormKey,
            ...(definition.placeholder && { i18nPlaceholder: definition.placeholder }),
            ...(definition.kind === 'choice' && {
                values: Object.entries(definition.choices).map(([key, i18nLabel]) => ({ key, i18nLabel })),
            }),
        };
    });
}
