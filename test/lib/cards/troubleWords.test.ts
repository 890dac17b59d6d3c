import { describe, expect, test } from '@jest/globals';

import { howToFix, troubleWords } from '../../../lib/cards/troubleWords';
import type { Subject } from '../../../lib/domain/monitor/subject';
import { troubleRow, troubles, type Concerned, type Trouble } from '../../../lib/domain/monitor/troubles';
import { SOURCES } from '../../../lib/domain/source';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { sayIn } from '../../../lib/i18n/say';
import { aCardContext } from '../../support/cards';

const SUBJECTS: Readonly<Record<Concerned, readonly Subject[]>> = {
    connection: [{ key: 'hooked int_1', source: 'hooked', id: 'int_1', name: 'Alba', group: 'tiktok' }],
    webhook: [{ key: 'rocketchat wh_1', source: 'rocketchat', id: 'wh_1', name: 'Orders', group: 'outgoing' }],
    upstream: SOURCES.map((source) => ({ key: `upstream ${source}`, source, group: 'upstream' })),
};

const ALL = Object.keys(SUBJECTS) as readonly Concerned[];

const pairs = (isPossible: boolean): readonly (readonly [Trouble, Concerned, Subject])[] =>
    troubles.flatMap((trouble) =>
        ALL.filter((concerned) => troubleRow(trouble).of.includes(concerned) === isPossible).flatMap((concerned) =>
            SUBJECTS[concerned].map((subject) => [trouble, concerned, subject] as const),
        ),
    );

describe.each(Object.keys(catalog))('in the language %s', (language) => {
    const say = sayIn(language);
    const context = aCardContext({ say });

    test.each(pairs(true))('%s of a %s has its words, and its fix: a cause and a step', (trouble, _, subject) => {
        expect(troubleWords(trouble, subject, say).markup).not.toMatch(/^$|alert_/);
        const [title, ...lines] = howToFix({ subject, trouble }, context).split('\n');
        expect(title).toBe(say('fix_title'));
        // To be denied access is cause and step in one sentence.
        expect(lines.length).toBeGreaterThanOrEqual(trouble === 'forbidden' ? 1 : 2);
        for (const line of lines) expect(line).not.toMatch(/^$|alert_|fix_/);
    });

    test.each(ALL)('no two troubles of a %s read the same', (concerned) => {
        const possible = troubles.filter((trouble) => troubleRow(trouble).of.includes(concerned));
        for (const subject of SUBJECTS[concerned]) {
            const words = possible.map((trouble) => troubleWords(trouble, subject, say).markup);
            expect(new Set(words).size).toBe(possible.length);
            const fixes = possible.map((trouble) => howToFix({ subject, trouble }, context));
            expect(new Set(fixes).size).toBe(possible.length);
        }
    });

    test.each(pairs(false))(
        'a stored %s of a %s, which cannot be, has the nearest fix',
        (trouble, concerned, subject) => {
            const nearest = concerned === 'upstream' ? 'unreachable' : 'unknown';
            expect(howToFix({ subject, trouble }, context)).toBe(howToFix({ subject, trouble: nearest }, context));
        },
    );
});
