import { describe, expect, test } from '@jest/globals';

import type { PostDetails, ScheduledPost } from '../../../lib/domain/post';
import { canTakeOver, hasChanged, looksLike, standingFor, twinDifferences } from '../../../lib/domain/transferTwin';
import { HOUR, NOW } from '../../support/times';
import { aTransfer, aTransferPost } from '../../support/transfers';

const AT = new Date(NOW.getTime() + 2 * HOUR);
const DETAILS: PostDetails = {
    title: 'Cold brew',
    description: 'How.\nTo.',
    tags: ['a', 'b'],
    privacy: 'public',
    madeForKids: false,
};
const aPost = (over: Partial<ScheduledPost> = {}): ScheduledPost => ({
    id: 'sch_1',
    status: 'pending',
    at: AT,
    platform: { kind: 'youtube' },
    integrationId: 'int_old',
    videoId: 'vid_1',
    details: DETAILS,
    ...over,
});
const twin = (over: Partial<ScheduledPost> = {}): ScheduledPost =>
    aPost({ id: 'n1', integrationId: 'int_new', ...over });

describe('a new post', () => {
    test('is the old one where all is the same', () => {
        expect(twinDifferences(aPost(), twin(), aTransferPost(), 'int_new')).toEqual([]);
    });

    test.each<[string, Partial<ScheduledPost>, readonly string[]]>([
        ['another time', { at: new Date(AT.getTime() + 60_000) }, ['time']],
        ['no time', { at: undefined }, ['time']],
        ['another account', { integrationId: 'int_other' }, ['account']],
        ['no account', { integrationId: undefined }, ['account']],
        ['another platform', { platform: { kind: 'tiktok' } }, ['account']],
        ['another video', { videoId: 'vid_2' }, ['video']],
        ['no video', { videoId: undefined }, ['video']],
        ['a draft', { status: 'draft' }, ['status']],
        ['failed', { status: 'failed' }, ['status']],
        ['no details', { details: undefined }, ['details']],
        ['another title', { details: { ...DETAILS, title: 'x' } }, ['details']],
        ['no description', { details: { ...DETAILS, description: undefined } }, ['details']],
        ['one tag less', { details: { ...DETAILS, tags: ['a'] } }, ['details']],
        ['another privacy', { details: { ...DETAILS, privacy: 'private' } }, ['details']],
        ['made for kids', { details: { ...DETAILS, madeForKids: true } }, ['details']],
    ])('differs with %s', (_, over, expected) => {
        expect(twinDifferences(aPost(), twin(over), aTransferPost(), 'int_new')).toEqual(expected);
    });

    test.each<[string, Partial<ScheduledPost>]>([
        ['is published already', { status: 'published' }],
        ['has its tags in another order', { details: { ...DETAILS, tags: ['b', 'a'] } }],
        ['keeps line ends and blanks in its own way', { details: { ...DETAILS, description: 'How.\r\nTo. ' } }],
        ['has a detail more', { details: { ...DETAILS } }],
        ['names no platform', { platform: { kind: 'unnamed' } }],
    ])('is the old one where it %s', (_, over) => {
        expect(twinDifferences(aPost(), twin(over), aTransferPost(), 'int_new')).toEqual([]);
    });

    test('differs where a person has moved or edited the old one meanwhile', () => {
        const moved = aPost({ at: new Date(AT.getTime() + HOUR) });
        expect(twinDifferences(moved, twin(), aTransferPost(), 'int_new')).toEqual(['time']);
        const edited = aPost({ details: { ...DETAILS, title: 'New' } });
        expect(twinDifferences(edited, twin(), aTransferPost(), 'int_new')).toEqual(['details']);
    });

    test('may have another time than the old one where a late post got one', () => {
        const late = { at: NOW.getTime() - HOUR, to: AT.getTime() };
        const old = aPost({ at: new Date(late.at) });
        expect(twinDifferences(old, twin(), aTransferPost(late), 'int_new')).toEqual([]);
    });
});

test('an old post has changed where its time or video has', () => {
    expect(hasChanged(aPost(), aTransferPost())).toBe(false);
    expect(hasChanged(aPost({ at: new Date(AT.getTime() + 1_000) }), aTransferPost())).toBe(true);
    expect(hasChanged(aPost({ videoId: 'vid_2' }), aTransferPost())).toBe(true);
    expect(hasChanged(aPost({ details: {} }), aTransferPost())).toBe(false);
});

test('what stands on the target is of the same video within a minute, and not of this transfer', () => {
    const other = twin({ id: 'n9' });
    expect(looksLike(other, aTransferPost())).toBe(true);
    expect(looksLike(twin({ at: new Date(AT.getTime() + 61_000) }), aTransferPost())).toBe(false);
    expect(looksLike(aPost({ videoId: undefined }), aTransferPost({ videoId: undefined }))).toBe(false);
    const request = aTransfer({
        posts: [aTransferPost({ fate: 'moved', newId: 'n1' }), aTransferPost({ id: 'sch_2' })],
    });
    expect(standingFor([twin(), other], aTransferPost({ id: 'sch_2' }), request).map(({ id }) => id)).toEqual(['n9']);
});

test('only a connection of the same platform can take posts over, as far as platforms are known', () => {
    expect(canTakeOver({ kind: 'youtube' }, { kind: 'youtube' })).toBe(true);
    expect(canTakeOver({ kind: 'youtube' }, { kind: 'tiktok' })).toBe(false);
    expect(canTakeOver({ kind: 'other', name: 'x' }, { kind: 'other', name: 'y' })).toBe(false);
    expect(canTakeOver({ kind: 'unnamed' }, { kind: 'tiktok' })).toBe(true);
    expect(canTakeOver(undefined, { kind: 'tiktok' })).toBe(true);
});
