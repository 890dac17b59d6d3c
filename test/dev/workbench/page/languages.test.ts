import { expect, test } from '@jest/globals';

import { LANGUAGES } from '../../../../dev/workbench/page/src/model/languages';
import { catalog } from '../../../../lib/i18n/catalog.generated';

test('the toolbar offers every language of the app once, and no other', () => {
    const offered = LANGUAGES.map(([code]) => code.toLowerCase()).filter((code) => code !== '');
    expect([...offered].sort()).toEqual(
        Object.keys(catalog)
            .map((code) => code.toLowerCase())
            .sort(),
    );
});
