import { expect, test } from '@jest/globals';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { concealed } from '../../../../lib/adapters/engine/settingUpdates';
import { engineSettings } from '../../../../lib/adapters/engine/settingsForm';

function aSetting(id: string, value: unknown): ISetting {
    const setting = engineSettings().find((one) => one.id === id);
    if (!setting) throw new Error(`no setting ${id}`);
    return { ...setting, value: value as string };
}

test.each([
    ['hooked_api_key', 'secret-key', '…'],
    ['hooked_api_url', 'https://user:pass@api.hooked.so', 'https://…@api.hooked.so'],
    ['monitor_interval_minutes', 15, '15'],
])('the log shows %s without its secrets, and the server gets all of it', (id, value, shown) => {
    const setting = aSetting(id, value);
    const answer = concealed(setting);
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ id, type: setting.type, value: shown });
    expect({ ...answer }).toEqual(setting);
    expect(Object.keys(answer)).not.toContain('toJSON');
});
