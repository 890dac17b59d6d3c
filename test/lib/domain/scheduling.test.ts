import { expect, test } from '@jest/globals';

import type { ScheduledPost } from '../../../lib/domain/post';
import { othersOf, standsAt, type Plan } from '../../../lib/domain/scheduling';
import { DAY, MINUTE, NOW } from '../../support/times';

const plan: Plan = { videoId: 'vid_1', integrationId: 'int_1', at: NOW };
const post = (id: string, asideMs: number | undefined, videoId = 'vid_1'): ScheduledPost => ({
    id,
    status: 'pending',
    platform: { kind: 'youtube' },
    videoId,
    ...(asideMs !== undefined && { at: new Date(NOW.getTime() + asideMs) }),
});

test('posts of the same video are either at the plan’s time, or others', () => {
    const posts = [
        post('same', 0),
        post('near', MINUTE),
        post('later', 2 * MINUTE),
        post('earlier', -DAY),
        post('undated', undefined),
        post('another video', DAY, 'vid_2'),
    ];
    expect(posts.filter((one) => standsAt(one, plan)).map(({ id }) => id)).toEqual(['same', 'near']);
    expect(othersOf(posts, plan).map(({ id }) => id)).toEqual(['later', 'earlier', 'undated']);
});
