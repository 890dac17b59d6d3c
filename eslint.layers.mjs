import importX, { createNodeResolver } from 'eslint-plugin-import-x';

const KERNEL = ['domain', 'i18n', 'chat', 'settings', 'ports', 'cards', 'context'];
const CAPABILITIES = [
    'find',
    'scan',
    'list',
    'audit',
    'posts',
    'agenda',
    'webhooks',
    'monitor',
    'watch',
    'disconnect',
    'move',
    'doctor',
    'config',
];

const kernel = (message, may) => ({ may, message });
const capability = (...others) => ({
    may: [...KERNEL, ...others],
    message: `A capability builds on the kernel${others.length > 0 ? `, this one also on ${others.join(', ')}` : ''}.`,
});

/** Every folder of `lib`: what it may import besides itself, and the sentence that ESLint says about any other import. */
export const layers = {
    domain: kernel('The domain knows rules and types, and nothing above it.', []),
    i18n: kernel('Texts stand on their own.', []),
    chat: kernel('What every card is made of knows the domain and texts only.', ['domain', 'i18n']),
    settings: kernel('Settings know the domain and texts only.', ['domain', 'i18n']),
    ports: kernel('A port speaks the words of the domain and of chat.', ['domain', 'chat']),
    cards: kernel('Cards are pure: they ask nobody, and know no capability.', ['domain', 'i18n', 'chat']),
    context: kernel('The context knows the outside through ports only.', [
        'domain',
        'i18n',
        'chat',
        'settings',
        'ports',
    ]),

    find: capability(),
    scan: capability('find'),
    list: capability('find', 'scan'),
    audit: capability(),
    posts: capability('find'),
    agenda: capability('find', 'list', 'posts'),
    webhooks: capability('find'),
    monitor: capability('find', 'scan'),
    watch: capability('find', 'list', 'monitor'),
    move: capability('find', 'posts'),
    disconnect: capability('find', 'posts', 'monitor'),
    doctor: capability(),
    config: capability('find', 'watch'),
    interactions: {
        may: [...KERNEL, ...CAPABILITIES],
        message: 'The table of buttons leads to capabilities, never to adapters.',
    },

    'adapters/memory': { may: ['ports'], message: 'What is kept in memory knows the clock only.' },
    'adapters/http': { may: ['domain', 'ports'], message: 'HTTP knows problems and the clock, no service.' },
    'adapters/hooked': {
        may: ['domain', 'ports', 'adapters/http'],
        message: 'Hooked’s wire types end in its adapter.',
    },
    'adapters/rocketchat': {
        may: ['domain', 'ports', 'adapters/http', 'adapters/memory'],
        message: 'The wire types of Rocket.Chat’s REST API end in its adapter.',
    },
    'adapters/doctor': {
        may: ['domain', 'ports', 'settings', 'adapters/http', 'adapters/hooked', 'adapters/rocketchat'],
        message: 'The doctor’s questions are made of the adapters of both upstreams, and remember nothing.',
    },
    'adapters/engine': {
        may: [...KERNEL, ...CAPABILITIES, 'interactions', 'adapters/memory', 'adapters/http', 'adapters/hooked'].concat(
            'adapters/rocketchat',
            'adapters/doctor',
        ),
        message: 'The engine’s adapter puts the app together.',
    },
};

const folders = Object.keys(layers);

const zones = [
    ...Object.entries(layers).map(([folder, { may, message }]) => ({
        target: `./lib/${folder}`,
        from: [
            ...folders.filter((other) => other !== folder && !may.includes(other)).map((other) => `./lib/${other}`),
            ...(folder === 'adapters/engine' ? [] : ['./commands']),
            './HookedIntegrationsApp.ts',
        ],
        message,
    })),
    {
        target: './commands',
        from: ['./lib/interactions', './lib/adapters', './HookedIntegrationsApp.ts'],
        message: 'A command calls capabilities; buttons and adapters stand beside and below it.',
    },
    {
        target: ['./lib', './commands', './HookedIntegrationsApp.ts'],
        from: ['./dev', './test'],
        message: 'What ships imports no tool and no test.',
    },
];

/** The rules of import, and that nothing imports itself around a corner. */
export default [
    {
        files: ['HookedIntegrationsApp.ts', 'commands/**/*.ts', 'lib/**/*.ts', 'dev/**/*.ts', 'test/**/*.ts'],
        plugins: { 'import-x': importX },
        settings: {
            'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
            'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
            'import-x/extensions': ['.ts'],
        },
        rules: {
            'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
            'import-x/no-cycle': ['error', { ignoreExternal: true }],
        },
    },
    {
        files: ['commands/**/*.ts', 'lib/**/*.ts'],
        ignores: ['lib/adapters/**'],
        rules: {
            '@typescript-eslint/no-restricted-imports': [
                'error',
                {
                    paths: [{ name: 'axios', message: 'HTTP is asked through a port.' }],
                    patterns: [
                        {
                            group: ['@rocket.chat/apps-engine/**'],
                            message: 'The engine stands behind lib/adapters/engine.',
                        },
                    ],
                },
            ],
        },
    },
];
