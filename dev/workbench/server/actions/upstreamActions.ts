import { done, type ActionContext, type Handlers } from './context';

type UpstreamActions = Pick<Handlers, 'set-account' | 'add-post' | 'set-webhook' | 'set-fault'>;

/** What happens at the embedded services. */
export function upstreamActions({ feed, switchboard }: ActionContext): UpstreamActions {
    return {
        'set-account'({ id: accountId, state }) {
            switchboard.setAccount(accountId, state);
            feed.upstreamsChanged();
            return done;
        },

        'add-post'(body) {
            const postId = switchboard.addPost(body);
            feed.upstreamsChanged();
            return Promise.resolve({ id: postId });
        },

        'set-webhook'({ id: webhookId, state }) {
            switchboard.setWebhook(webhookId, state);
            feed.upstreamsChanged();
            return done;
        },

        'set-fault'({ upstream, ...fault }) {
            switchboard.setFault(upstream, fault);
            feed.upstreamsChanged();
            return done;
        },
    };
}
