import { beforeEach, describe, expect, test } from '@jest/globals';

import type { FakeRocketChat } from '../../../dev/upstreams/index';
import { audienceOfCard, everyoneHereMaySee } from '../../../lib/context/visibility';
import type { Person } from '../../../lib/domain/people';
import { anApp, personNamed, type AppOptions } from '../../support/appContext';
import { freshRocketChat } from '../../support/freshFakes';
import { aWebhook } from '../../support/integrations';

let rocketchat: FakeRocketChat;
freshRocketChat((fake) => void (rocketchat = fake));
beforeEach(() => void (rocketchat.requests.length = 0));

const [admin, viewer, owner] = [personNamed('admin'), personNamed('viewer'), personNamed('owner')];
const ADMINS = { members: [admin, { ...admin, id: 'uOther' }] };
const MIXED = { members: [admin, viewer] };
const another = aWebhook({ createdBy: { id: admin.id } });
const owners = aWebhook({ createdBy: { id: owner.id } });
const many = (count: number): readonly Person[] => Array.from({ length: count }, (_, n) => ({ ...admin, id: `u${n}` }));

const app = (room: AppOptions['room'], settings = {}) => anApp({ rocketchat, settings, ...(room && { room }) });

describe('everyone in the room may see a webhook', () => {
    test.each<[string, AppOptions['room'], boolean]>([
        ['of admins', ADMINS, true],
        ['of an admin and a viewer', MIXED, false],
        ['of an admin and its owner', { members: [admin, owner] }, false],
        ['of its owner alone, where it is another’s', { members: [owner] }, false],
        ['of two who talk directly', { ...ADMINS, kind: 'direct' }, true],
        ['of 50 admins', { members: many(50) }, true],
        ['of 51 admins', { members: many(51) }, false],
        ['of a size that the server does not say', { ...ADMINS, size: undefined }, false],
        ['whose members the server does not name', { members: undefined, size: 2 }, false],
        ['that everybody may enter', { ...ADMINS, kind: 'channel', open: true }, false],
        ['of a team', { ...ADMINS, kind: 'channel' }, false],
        ['with visitors', { ...ADMINS, kind: 'other' }, false],
        ['that belongs to another room', { ...ADMINS, enteredFrom: ['rGroup', 'rParent'] }, false],
        ['of which nothing is known', undefined, false],
    ])('in a room %s: %s %s', async (_, room, isEveryone) => {
        expect(await everyoneHereMaySee(app(room), [another])).toBe(isEveryone);
    });

    test('where it is their own', async () => {
        const room = { members: [owner, admin] };
        expect(await everyoneHereMaySee(app(room), [owners])).toBe(true);
        // All of them count.
        expect(await everyoneHereMaySee(app(room), [owners, another])).toBe(false);
    });

    test('in a channel that everybody may enter, where everybody may see webhooks', async () => {
        const room = { ...ADMINS, kind: 'channel', open: true } as const;
        const grants = rocketchat.workspace.permissions.filter(({ _id }) => _id === 'manage-outgoing-integrations');
        grants.forEach((grant) => grant.roles.push('user'));
        const isEveryone = await everyoneHereMaySee(app(room), [another]);
        grants.forEach((grant) => grant.roles.pop());
        expect(isEveryone).toBe(true);
    });

    test('is not known where the permissions can not be read', async () => {
        rocketchat.fault({ status: 500 });
        expect(await everyoneHereMaySee(app(ADMINS), [another])).toBe(false);
        expect(await everyoneHereMaySee(anApp({ room: ADMINS }), [another])).toBe(false);
    });

    test('is not known where the room can not be read', async () => {
        const broken = app(ADMINS);
        const rooms = { ...broken.rooms, members: () => Promise.reject(new Error('no')) };
        expect(await everyoneHereMaySee({ ...broken, rooms }, [another])).toBe(false);
    });
});

describe('a card', () => {
    const PRIVATE = { card_visibility: 'private' };

    test.each<[string, Parameters<typeof audienceOfCard>[1], object, AppOptions['room'], string]>([
        ['with webhooks', { private: false }, {}, ADMINS, 'room'],
        ['with webhooks', { private: false }, {}, MIXED, 'asker'],
        ['with webhooks, public', { private: false, public: true }, {}, MIXED, 'ask'],
        ['with webhooks, public', { private: false, public: true }, PRIVATE, ADMINS, 'room'],
        ['with webhooks, private', { private: true }, {}, ADMINS, 'asker'],
        ['with webhooks, public and private', { private: true, public: true }, {}, MIXED, 'asker'],
        ['with webhooks', { private: false }, PRIVATE, ADMINS, 'asker'],
    ])('%s %j %j goes to the right people', async (_, wish, settings, room, audience) => {
        expect(await audienceOfCard(app(room, settings), wish, [another])).toBe(audience);
    });

    test.each([
        [{ private: false }, {}, 'room'],
        [{ private: false }, PRIVATE, 'asker'],
        [{ private: false, public: true }, PRIVATE, 'room'],
        [{ private: true }, {}, 'asker'],
    ])('without webhooks %j %j goes to the %s, whoever is there', async (wish, settings, audience) => {
        expect(await audienceOfCard(app(MIXED, settings), wish, [])).toBe(audience);
        expect(rocketchat.requests).toEqual([]);
    });
});
