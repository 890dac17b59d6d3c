import { addFaultyPeopleAndRooms, FAULTY_PEOPLE, FAULTY_ROOMS, GONE_PERSON } from '../workspace/faulty';
import type { Workspace } from '../workspace/workspace';
import { delivery, type FakeHistoryRecord, type FakeIntegration } from './rocketchat-history';
import { avatar, DAY, HOUR, integrationMaker, type Maker } from './rocketchat-maker';
import { scriptErrorOf, transpiled } from './rocketchat-script';
import { secret } from './secrets';

/**
 * Webhooks with every fault that one can have, one fault each. They are no part of the demo: `addFaultyWebhooks` adds
 * them to a fake.
 */
export const FAULTY_WEBHOOKS = {
    /** Incoming, with nothing the matter. */
    soundIncoming: 'fSoundIncoming001',
    /** Outgoing, with nothing the matter and every field that a document can have. */
    soundOutgoing: 'fSoundOutgoing001',

    /** Incoming; posts as `departed`, who is gone. */
    posterMissing: 'fPosterMissing001',
    /** Outgoing; posts as `departed`, who is gone. */
    posterMissingOutgoing: 'fPosterMissing002',
    /** Incoming; posts as `leaver`, who is deactivated. */
    posterDeactivated: 'fPosterInactive01',
    /** Outgoing; posts as `leaver`, who is deactivated. */
    posterDeactivatedOutgoing: 'fPosterInactive02',
    /** Incoming; posts as `nina`, who is now `nina.weber`: the same id. */
    posterRenamed: 'fPosterRenamed001',

    /** Incoming, to `#long-gone`, which no room is called. */
    channelMissing: 'fChannelMissing01',
    /** Incoming, to a room's id that no room has. */
    channelIdMissing: 'fChannelMissing02',
    /** Incoming, to `@departed`, whom nobody is called. */
    channelPersonMissing: 'fChannelMissing03',
    /** Incoming, to `@leaver`, who is deactivated. */
    channelPersonDeactivated: 'fChannelInactive1',
    /** Incoming, to `#summer-2024`, which is archived. */
    channelArchived: 'fChannelArchived1',
    /** Outgoing, on `#summer-2024`, which is archived. */
    channelArchivedOutgoing: 'fChannelArchived2',
    /** Incoming, to `#company-news`, where its poster may not post. */
    channelReadOnly: 'fChannelReadOnly1',
    /** Incoming, to `#board`, which is private and lacks its poster. */
    channelPrivate: 'fChannelPrivate01',
    /** Outgoing, on `#board`, which is private and lacks its poster. */
    channelPrivateOutgoing: 'fChannelPrivate02',
    /** Incoming, by its id, to the room that is now called `brand-marketing`. */
    channelRenamed: 'fChannelRenamed01',
    /** Incoming, to `#general`, `#long-gone` and `#summer-2024`. */
    channelsMixed: 'fChannelsMixed001',
    /** Outgoing, on `userCreated`; posts its answers to `#long-gone`, its target room. */
    targetRoomMissing: 'fTargetRoomGone01',

    /** Incoming, created by `departed`, who is gone. */
    creatorGone: 'fCreatorGone00001',
    /** Outgoing, created by `leaver`, who is deactivated. */
    creatorDeactivated: 'fCreatorInactive1',
    /** Incoming; nobody is named as its creator. */
    creatorUnknown: 'fCreatorUnknown01',

    /** Incoming; its script does not compile. */
    scriptError: 'fScriptError00001',
    /** Outgoing; its script does not compile. */
    scriptErrorOutgoing: 'fScriptError00002',

    /** Outgoing, to an address of plain `http`. */
    plainHttp: 'fPlainHttp0000001',
    /** Outgoing, to `localhost`, `127.0.0.1` and `[::1]`. */
    localhost: 'fLocalhost0000001',
    /** Outgoing, to addresses of private networks, of both kinds of IP. */
    privateAddress: 'fPrivateAddress01',
    /** Outgoing, to the same address as the next one. */
    sharedTarget: 'fSharedTarget0001',
    sharedTargetToo: 'fSharedTarget0002',
    /** Outgoing, to another path of the same host: not the same target. */
    sharedHostOnly: 'fSharedTarget0003',
    /** Outgoing; nothing was ever delivered. */
    neverFired: 'fNeverFired000001',
    /** Incoming; whoever calls it may choose the room (`overrideDestinationChannelEnabled`). */
    postsAnywhere: 'fPostsAnywhere001',

    /** Incoming; its script writes to a variable that nothing declares. */
    scriptImplicitGlobal: 'fScriptGlobal0001',
    /** Incoming; its script reads `arguments.callee`. */
    scriptCallee: 'fScriptCallee0001',
    /** Incoming; its script holds an old octal number and an octal escape. */
    scriptOctal: 'fScriptOctal00001',
    /** Incoming; a function of its script has two parameters of one name. */
    scriptDuplicateParameters: 'fScriptTwice00001',
    /** Outgoing; its script uses `this` in a function within a method. */
    scriptNestedThis: 'fScriptThis000001',
    /** Incoming; its script runs on every server. */
    scriptSound: 'fScriptSound00001',
} as const;

/** Adds these webhooks, their deliveries, and the people and rooms that they name. */
export function addFaultyWebhooks(
    fake: {
        readonly workspace: Workspace;
        readonly integrations: Map<string, FakeIntegration>;
        readonly history: Map<string, FakeHistoryRecord[]>;
    },
    now = new Date(),
): void {
    addFaultyPeopleAndRooms(fake.workspace);
    const integrations = faultyIntegrations(now, fake.workspace);
    for (const integration of integrations) fake.integrations.set(integration._id, integration);
    for (const [id, records] of faultyHistory(now, integrations)) fake.history.set(id, records);
}

/** The documents of {@link FAULTY_WEBHOOKS}. The workspace needs `addFaultyPeopleAndRooms` first. */
export function faultyIntegrations(now: Date, workspace: Workspace): FakeIntegration[] {
    const maker = integrationMaker(now, workspace);
    return [
        ...sound(maker),
        ...badPosters(maker),
        ...badChannels(maker),
        ...badCreators(maker),
        ...badTargets(maker),
        ...worthKnowing(maker),
        ...badScripts(maker),
    ];
}

/** Each outgoing one but {@link FAULTY_WEBHOOKS.neverFired} has delivered to every target an hour ago. */
export function faultyHistory(
    now: Date,
    integrations: readonly FakeIntegration[],
): Map<FakeIntegration['_id'], FakeHistoryRecord[]> {
    const at = new Date(now.getTime() - HOUR);
    return new Map(
        integrations.map((integration) => [
            integration._id,
            integration._id === FAULTY_WEBHOOKS.neverFired
                ? []
                : (integration.urls ?? []).map((url) => delivery('after-http-call', { integration, at, url })),
        ]),
    );
}

const FINE_URL = 'https://hooks.example.com/in';

const keyed = (address: string): string => `${address}?key=${secret('url-token')}`;

const sound = ({ incoming, outgoing, reference, ago }: Maker): FakeIntegration[] => [
    incoming({ _id: FAULTY_WEBHOOKS.soundIncoming, name: 'Sound incoming', alias: 'Sound', emoji: ':bell:' }),
    outgoing({
        _id: FAULTY_WEBHOOKS.soundOutgoing,
        name: 'Sound outgoing',
        urls: [keyed('https://sound.example.com/in')],
        triggerWords: ['!sound', '!sounds'],
        triggerWordAnywhere: true,
        impersonateUser: true,
        retryFailedCalls: true,
        retryCount: 3,
        retryDelay: 'powers-of-ten',
        alias: 'Sound',
        emoji: ':bell:',
        avatar: avatar(),
        ...scripted('class Script { prepare_outgoing_request({ request }) { return request; } }'),
        _updatedBy: reference('greta'),
        _updatedAt: ago(DAY),
    }),
];

const badPosters = ({ incoming, outgoing, postingAs }: Maker): FakeIntegration[] => {
    const gone = { username: GONE_PERSON.username, userId: GONE_PERSON._id };
    return [
        incoming({ _id: FAULTY_WEBHOOKS.posterMissing, name: 'Poster missing', ...gone }),
        outgoing({
            _id: FAULTY_WEBHOOKS.posterMissingOutgoing,
            name: 'Poster missing, outgoing',
            urls: [keyed(`${FINE_URL}/poster-missing`)],
            ...gone,
        }),
        incoming({
            _id: FAULTY_WEBHOOKS.posterDeactivated,
            name: 'Poster deactivated',
            ...postingAs('leaver'),
        }),
        outgoing({
            _id: FAULTY_WEBHOOKS.posterDeactivatedOutgoing,
            name: 'Poster deactivated, outgoing',
            urls: [keyed(`${FINE_URL}/poster-deactivated`)],
            ...postingAs('leaver'),
        }),
        incoming({
            _id: FAULTY_WEBHOOKS.posterRenamed,
            name: 'Poster renamed',
            username: 'nina',
            userId: FAULTY_PEOPLE.renamed,
        }),
    ];
};

const badChannels = ({ incoming, outgoing, postingAs }: Maker): FakeIntegration[] => {
    const outsider = postingAs('reporter');
    return [
        incoming({ _id: FAULTY_WEBHOOKS.channelMissing, name: 'Channel missing', channel: ['#long-gone'] }),
        incoming({
            _id: FAULTY_WEBHOOKS.channelIdMissing,
            name: 'Channel missing by id',
            channel: ['#rGone000000000009'],
        }),
        incoming({ _id: FAULTY_WEBHOOKS.channelPersonMissing, name: 'Person missing', channel: ['@departed'] }),
        incoming({ _id: FAULTY_WEBHOOKS.channelPersonDeactivated, name: 'Person deactivated', channel: ['@leaver'] }),
        incoming({ _id: FAULTY_WEBHOOKS.channelArchived, name: 'Channel archived', channel: ['#summer-2024'] }),
        outgoing({
            _id: FAULTY_WEBHOOKS.channelArchivedOutgoing,
            name: 'Channel archived, outgoing',
            channel: ['#summer-2024'],
            urls: [keyed(`${FINE_URL}/archived`)],
        }),
        incoming({
            _id: FAULTY_WEBHOOKS.channelReadOnly,
            name: 'Channel read-only',
            channel: ['#company-news'],
            ...outsider,
        }),
        incoming({ _id: FAULTY_WEBHOOKS.channelPrivate, name: 'Channel private', channel: ['#board'], ...outsider }),
        outgoing({
            _id: FAULTY_WEBHOOKS.channelPrivateOutgoing,
            name: 'Channel private, outgoing',
            channel: ['#board'],
            urls: [keyed(`${FINE_URL}/private`)],
            ...outsider,
        }),
        incoming({
            _id: FAULTY_WEBHOOKS.channelRenamed,
            name: 'Channel renamed',
            channel: [`#${FAULTY_ROOMS.renamed}`],
        }),
        incoming({
            _id: FAULTY_WEBHOOKS.channelsMixed,
            name: 'Channels mixed',
            channel: ['#general', '#long-gone', '#summer-2024'],
        }),
        outgoing({
            _id: FAULTY_WEBHOOKS.targetRoomMissing,
            name: 'Target room missing',
            event: 'userCreated',
            channel: [],
            targetRoom: '#long-gone',
            urls: [keyed(`${FINE_URL}/target-room`)],
        }),
    ];
};

const badCreators = ({ incoming, outgoing, reference }: Maker): FakeIntegration[] => [
    incoming({ _id: FAULTY_WEBHOOKS.creatorGone, name: 'Creator gone', _createdBy: { ...GONE_PERSON } }),
    outgoing({
        _id: FAULTY_WEBHOOKS.creatorDeactivated,
        name: 'Creator deactivated',
        urls: [keyed(`${FINE_URL}/creator`)],
        _createdBy: reference('leaver'),
    }),
    incoming({ _id: FAULTY_WEBHOOKS.creatorUnknown, name: 'Creator unknown', _createdBy: null }),
];

const badTargets = ({ outgoing }: Maker): FakeIntegration[] => {
    const shared = keyed('https://shared.example.com/in');
    return [
        outgoing({
            _id: FAULTY_WEBHOOKS.plainHttp,
            name: 'Plain http',
            urls: [keyed('http://plain.example.com/in')],
        }),
        outgoing({
            _id: FAULTY_WEBHOOKS.localhost,
            name: 'Localhost',
            urls: [
                keyed('https://localhost:8443/in'),
                keyed('https://127.0.0.1:8443/in'),
                keyed('https://[::1]:8443/in'),
            ],
        }),
        outgoing({
            _id: FAULTY_WEBHOOKS.privateAddress,
            name: 'Private address',
            urls: ['10.20.30.40', '172.20.1.2', '192.168.1.20', '169.254.10.1', '[fd12:3456::1]', '[fe80::1]'].map(
                (host) => keyed(`https://${host}/in`),
            ),
        }),
        outgoing({ _id: FAULTY_WEBHOOKS.sharedTarget, name: 'Shared target', urls: [shared] }),
        outgoing({
            _id: FAULTY_WEBHOOKS.sharedTargetToo,
            name: 'Shared target too',
            urls: [shared, keyed(`${FINE_URL}/unshared`)],
        }),
        outgoing({
            _id: FAULTY_WEBHOOKS.sharedHostOnly,
            name: 'Shared host',
            urls: [keyed('https://shared.example.com/other')],
        }),
    ];
};

const worthKnowing = ({ incoming, outgoing }: Maker): FakeIntegration[] => [
    outgoing({
        _id: FAULTY_WEBHOOKS.neverFired,
        name: 'Never fired',
        urls: [keyed(`${FINE_URL}/never`)],
        triggerWords: ['!never'],
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.postsAnywhere,
        name: 'Posts anywhere',
        overrideDestinationChannelEnabled: true,
    }),
];

type Scripted = Pick<FakeIntegration, 'scriptEnabled' | 'script' | 'scriptCompiled'>;

/**
 * The script with a key in it, as people write them. From 9.0 on, code in a class is strict; code around it is not, so that
 * only what stands in the class breaks. The server keeps it once as written and once compiled.
 */
function scripted(source: string): Scripted {
    const script = `const KEY = '${secret('script-key')}';\n${source}`;
    return { scriptEnabled: true, script, scriptCompiled: transpiled(script) };
}

function broken(): Partial<FakeIntegration> {
    const { script } = scripted('class Script { process_incoming_request( { return {}; } }');
    return { scriptEnabled: true, script, scriptError: scriptErrorOf(script ?? '') };
}

const badScripts = ({ incoming, outgoing }: Maker): FakeIntegration[] => [
    incoming({ _id: FAULTY_WEBHOOKS.scriptError, name: 'Script error', ...broken() }),
    outgoing({
        _id: FAULTY_WEBHOOKS.scriptErrorOutgoing,
        name: 'Script error, outgoing',
        urls: [keyed(`${FINE_URL}/script-error`)],
        ...broken(),
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.scriptImplicitGlobal,
        name: 'Script with a global',
        ...scripted(
            'class Script { process_incoming_request({ request }) { text = request.content.text; return { content: { text } }; } }',
        ),
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.scriptCallee,
        name: 'Script with callee',
        ...scripted(`class Script {
  process_incoming_request() {
    const factorial = function (n) { return n < 2 ? 1 : n * arguments.callee(n - 1); };
    return { content: { text: String(factorial(5)) } };
  }
}`),
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.scriptOctal,
        name: 'Script with octal',
        ...scripted(`class Script {
  process_incoming_request() {
    const mode = 0644, bell = '\\07';
    return { content: { text: bell + mode } };
  }
}`),
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.scriptDuplicateParameters,
        name: 'Script with twins',
        ...scripted(`class Script {
  process_incoming_request() {
    function pick(unused, unused) { return unused; }
    return { content: { text: pick('a', 'b') } };
  }
}`),
    }),
    outgoing({
        _id: FAULTY_WEBHOOKS.scriptNestedThis,
        name: 'Script with this',
        urls: [keyed(`${FINE_URL}/this`)],
        ...scripted(`class Script {
  label(word) { return '!' + word; }
  prepare_outgoing_request({ request }) {
    request.data.words = request.data.text.split(' ').map(function (word) { return this.label(word); });
    return request;
  }
}`),
    }),
    incoming({
        _id: FAULTY_WEBHOOKS.scriptSound,
        name: 'Script that is sound',
        ...scripted(`class Script {
  label(word) { return '!' + word; }
  process_incoming_request({ request }) {
    const words = request.content.text.split(' ').map((word) => this.label(word));
    return { content: { text: words.join(' ') } };
  }
}`),
    }),
];
