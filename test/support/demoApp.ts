import { TINY_APP_ID, tinyApp } from './tinyApp';

const setting = (id: string, type: string): string =>
    `await configuration.settings.provideSetting({ id: '${id}', type: '${type}', packageValue: '', required: false, public: false, i18nLabel: '${id}_label' });`;

/** An app that asks Hooked, draws a card, opens windows and has a job, with the settings that the host fills in. */
export const demoApp = (greeting = 'hello') =>
    tinyApp({
        configure: `
            ${setting('hooked_api_key', 'password')}
            ${setting('hooked_api_url', 'string')}
            ${setting('rocketchat_user_id', 'string')}
            ${setting('rocketchat_auth_token', 'password')}
            await configuration.scheduler.registerProcessors([{ id: 'monitor-sweep',
                startupSetting: { type: 'recurring', interval: 600000, skipImmediate: true },
                processor: async (job, read, modify) => {
                    const room = await read.getRoomReader().getById('GENERAL');
                    await modify.getCreator().finish(modify.getCreator().startMessage().setRoom(room).setText('swept'));
                } }]);`,
        command: `
            const valueOf = (id) => read.getEnvironmentReader().getSettings().getValueById(id);
            const plain = (text) => ({ type: 'plain_text', text });
            const appId = '${TINY_APP_ID}';
            const button = (actionId, value) => ({ type: 'button', actionId, value, text: plain(actionId) });
            switch (args[0]) {
                case 'hello': return say('${greeting}');
                case 'whisper': return tell('between us');
                case 'ask': {
                    const { statusCode } = await http.get((await valueOf('hooked_api_url')) + '/v1/integration/int_yt_abc123',
                        { headers: { 'x-api-key': await valueOf('hooked_api_key') }, timeout: 2000 }).catch(() => ({ statusCode: 'nothing' }));
                    return say('status ' + statusCode);
                }
                case 'crash': throw new Error('crashed');
                case 'window': return modify.getUiController().openSurfaceView({ type: 'modal', id: 'form', title: plain('Form'),
                    submit: { type: 'button', appId, blockId: 's', actionId: 's', text: plain('Send') },
                    blocks: [{ type: 'input', blockId: 'b', label: plain('L'), element: { type: 'plain_text_input', actionId: 'a', appId, blockId: 'b' } }] },
                    { triggerId: context.getTriggerId() }, context.getSender());
                case 'card': return modify.getCreator().finish(message('card').setBlocks([
                    { type: 'section', blockId: 'top', appId, text: { type: 'mrkdwn', text: 'not pressed' },
                      accessory: { type: 'image', imageUrl: 'https://images.example.com/cat.jpg', altText: 'A cat' } },
                    { type: 'actions', blockId: 'one', appId, elements: [button('press', 'first'), button('open', 'x'), button('wait', 'x')] },
                    { type: 'actions', blockId: 'two', appId, elements: [button('press', 'second')] },
                ]));
            }`,
        members: `
            async executeBlockActionHandler(context, read, http, persis, modify) {
                const { actionId, blockId, value, message, user, room } = context.getInteractionData();
                const responder = context.getInteractionResponder();
                const valueOf = (id) => read.getEnvironmentReader().getSettings().getValueById(id);
                if (actionId === 'reveal') this.getLogger().info('key is ' + (await valueOf('rocketchat_auth_token')));
                if (actionId === 'wait') await new Promise((resolve) => setTimeout(resolve, 150));
                if (actionId !== 'press') return responder.openModalViewResponse({ id: 'answered', title: { type: 'plain_text', text: 't' }, blocks: [] });
                const builder = await modify.getUpdater().message(message.id, await read.getUserReader().getAppUser());
                builder.setEditor(await read.getUserReader().getAppUser());
                builder.setText([blockId, value, user.username, room.id].join(' '));
                await modify.getUpdater().finish(builder);
                return responder.successResponse();
            }
            async executeViewSubmitHandler(context) {
                const { view } = context.getInteractionData();
                const value = view.state && view.state.b && view.state.b.a;
                const responder = context.getInteractionResponder();
                if (value === 'bad') return responder.viewErrorResponse({ viewId: view.id, errors: { a: 'Too bad' } });
                if (value === 'again') return responder.updateModalViewResponse({ id: view.id, title: { type: 'plain_text', text: 'Again' }, blocks: [] });
                if (value === 'crash') throw new Error('crashed');
                if (value === 'wait') await new Promise((resolve) => setTimeout(resolve, 150));
                return responder.successResponse();
            }`,
    });
