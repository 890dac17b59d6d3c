import { describe, expect, test } from '@jest/globals';

import { placedIn } from '../../../lib/context/build';
import { cardContextFor, readerOfCard } from '../../../lib/context/cardContext';
import type { AppContext } from '../../../lib/context/context';
import { anApp } from '../../support/appContext';
import { clockAt, HOUR, MINUTE, NOW } from '../../support/times';

const german = { language: 'de', utcOffset: 1 };

describe('the context of a call', () => {
    test('has the words and hours of the person', () => {
        const app = anApp({ person: german });
        expect(app.reader).toEqual(german);
        expect(app.say('button_refresh')).toBe('Aktualisieren');
        expect(app.times.absolute(NOW).markup).toContain('(UTC+1)');
    });

    test('writes for another reader as well', () => {
        const { say, times, appId } = anApp({}).writtenFor(german);
        expect(say.language).toBe('de');
        expect(times.absolute(NOW).markup).toContain('(UTC+1)');
        expect(appId).toBe('the-app');
    });

    test('tells distances from now, also when the call has taken its time', () => {
        const clock = clockAt();
        const { times } = anApp({ clock });
        const soon = new Date(NOW.getTime() + HOUR);
        expect(times.relative(soon).markup).toBe('in 1 hour');
        clock.advance(HOUR + MINUTE);
        expect(times.relative(soon).markup).toBe('1 minute ago');
        expect(times.isPast(soon)).toBe(true);
    });

    test.each([true, false])('has the place that a client names if the person is in the room: %s', async (isIn) => {
        const rooms = { isIn: () => Promise.resolve(isIn) } as unknown as AppContext['rooms'];
        const { place } = await placedIn({ ...anApp({}), rooms }, { roomId: 'r1' });
        expect(place).toEqual(isIn ? { roomId: 'r1' } : undefined);
    });
});

describe('a card', () => {
    test('is written for the person of the call, unless a reader is named', async () => {
        const app = anApp({ person: german });
        expect((await cardContextFor(app)).say.language).toBe('de');
        expect((await cardContextFor(app, { language: 'pt-br' })).say.language).toBe('pt-br');
    });

    test('that is private is written for the person who clicks; a shared one stays with its asker', () => {
        const app = anApp({ person: german });
        const asker = { language: 'en' };
        expect(readerOfCard(app, { isPrivate: true }, asker)).toEqual(german);
        expect(readerOfCard(app, { isPrivate: false }, asker)).toEqual(asker);
    });
});
