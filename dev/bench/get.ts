import path from 'node:path';

import { createClock, prepareRuntime, runtimeName, startEngine, type Answer, type Engine } from '../engine';
import { checkApp } from '../package/package';
import {
    ADMIN_CREDENTIALS,
    DEMO_INTEGRATIONS,
    HOOKED_API_KEY,
    startFakeHooked,
    startFakeRocketChat,
    type FakeHooked,
    type FakeRocketChat,
} from '../upstreams';
import { demoWorkspace, type Workspace } from '../workspace/workspace';
import { packageFloor } from './floorApp';
import { forBoth, inTurns, timing, type Both, type Side, type Timing } from './sides';

export interface BenchOptions {
    /** How often each command is measured, after the warm-up. */
    readonly rounds?: number;
    /** How often each command runs as a warm-up, so that both sandboxes have compiled their hot code. */
    readonly warmUp?: number;
    /** How often each app is installed in an engine of its own. */
    readonly installs?: number;
    readonly onProgress?: (line: string) => void;
}

/** A command on one side. */
export interface CommandFigures extends Timing {
    /** The bench checks every answer: error messages would come fast. */
    readonly answers: number;
    /** Of the answer with the most round trips. */
    readonly roundTrips: number;
}

export interface GetFigures {
    /** What both apps run in, in words. */
    readonly runtime: string;
    readonly rounds: number;
    readonly installs: number;
    /** One Hooked account by id, warm. */
    readonly hooked: Both<CommandFigures>;
    /** The floor beside one outgoing webhook by id, which takes the app about four requests. */
    readonly outgoing: Both<CommandFigures>;
    /** The account as the very first command: nothing is in the app's memory yet. */
    readonly first: Both<CommandFigures>;
    /** From an empty engine to the enabled app. */
    readonly install: Both<Timing>;
    readonly zipBytes: Both<number>;
}

const ROOT = path.join(__dirname, '..', '..');
const ACCOUNT = 'int_yt_abc123';

/** A line to type, and what its answer must say. */
interface Task {
    readonly line: string;
    readonly says: RegExp;
}

const FLOOR_TASK: Task = { line: `/floor ${ACCOUNT}`, says: /^healthy$/ };
const HOOKED_TASKS: Both<Task> = {
    floor: FLOOR_TASK,
    app: { line: `/integration get ${ACCOUNT}`, says: /Healthy.*My YouTube Channel/ },
};
const OUTGOING_TASKS: Both<Task> = {
    floor: FLOOR_TASK,
    app: { line: `/integration get ${DEMO_INTEGRATIONS.documented}`, says: /outgoing webhook/ },
};

/** What both apps run against. */
interface Bench {
    readonly hooked: FakeHooked;
    readonly rocketchat: FakeRocketChat;
    readonly workspace: Workspace;
    readonly zips: Both<Uint8Array>;
    /** The settings of the app; the floor has none. */
    readonly settings: Readonly<Record<string, unknown>>;
}

/** Measures both apps in this process, with the same engine and the same fakes. Throws where one does not answer. */
export async function benchGet(options: BenchOptions = {}): Promise<GetFigures> {
    const { rounds = 200, warmUp = 50, installs = 7, onProgress = () => undefined } = options;
    const { runtime } = await prepareRuntime(onProgress);
    const bench = await startBench();
    try {
        onProgress(`Installing each app ${installs} times …`);
        const fresh = await measureInstalls(installs, bench);
        const engines = await startBoth(bench);
        try {
            const measure = async (tasks: Both<Task>): Promise<Both<CommandFigures>> => {
                await measureCommands(warmUp, engines, tasks);
                return measureCommands(rounds, engines, tasks);
            };
            onProgress(`Typing each command ${rounds} times after ${warmUp} …`);
            return {
                runtime: runtimeName(runtime),
                rounds,
                installs,
                hooked: await measure(HOOKED_TASKS),
                outgoing: await measure(OUTGOING_TASKS),
                ...fresh,
                zipBytes: forBoth((side) => bench.zips[side].length),
            };
        } finally {
            await stopBoth(engines);
        }
    } finally {
        await Promise.all([bench.hooked.stop(), bench.rocketchat.stop()]);
    }
}

async function startBench(): Promise<Bench> {
    // In memory, so that the zip in dist stays as its owner packaged it.
    const { zip } = await checkApp(ROOT);
    const clock = createClock();
    const now = (): Date => clock.now();
    const workspace = demoWorkspace();
    const [hooked, rocketchat] = await Promise.all([startFakeHooked({ now }), startFakeRocketChat({ workspace, now })]);
    workspace.settings.Site_Url = rocketchat.url;
    return {
        hooked,
        rocketchat,
        workspace,
        zips: { floor: await packageFloor({ hookedUrl: hooked.url, apiKey: HOOKED_API_KEY }), app: zip },
        settings: {
            hooked_api_key: HOOKED_API_KEY,
            hooked_api_url: hooked.url,
            rocketchat_user_id: ADMIN_CREDENTIALS.userId,
            rocketchat_auth_token: ADMIN_CREDENTIALS.token,
        },
    };
}

async function startBoth({ zips, workspace, settings }: Bench): Promise<Both<Engine>> {
    const floor = await startEngine({ zip: zips.floor, workspace });
    try {
        return { floor, app: await startEngine({ zip: zips.app, workspace, settings }) };
    } catch (error) {
        await floor.stop();
        throw error;
    }
}

const stopBoth = ({ floor, app }: Both<Engine>) => Promise.all([floor.stop(), app.stop()]);

async function measureInstalls(installs: number, bench: Bench): Promise<Pick<GetFigures, 'install' | 'first'>> {
    const install = forBoth((): number[] => []);
    const first = forBoth((): Answer[] => []);
    const play = async (side: Side): Promise<void> => {
        const started = performance.now();
        const engine = await startEngine({ zip: bench.zips[side], workspace: bench.workspace });
        install[side].push(performance.now() - started);
        try {
            // Not part of the installation: the administrator saves settings afterwards.
            const settings = side === 'app' ? bench.settings : {};
            for (const [id, value] of Object.entries(settings)) await engine.updateSetting(id, value);
            first[side].push(await answerTo(HOOKED_TASKS[side], engine));
        } finally {
            await engine.stop();
        }
    };
    // The very first installation also loads the engine into this process, so it does not count.
    await inTurns(installs + 1, play);
    return {
        install: forBoth((side) => timing(install[side].slice(1))),
        first: forBoth((side) => commandFigures(first[side].slice(1))),
    };
}

async function measureCommands(
    rounds: number,
    engines: Both<Engine>,
    tasks: Both<Task>,
): Promise<Both<CommandFigures>> {
    const answers = forBoth((): Answer[] => []);
    await inTurns(rounds, async (side) => void answers[side].push(await answerTo(tasks[side], engines[side])));
    return forBoth((side) => commandFigures(answers[side]));
}

async function answerTo({ line, says }: Task, engine: Engine): Promise<Answer> {
    // The host's journal would grow, and reading it is part of the measured time.
    engine.roundTrips.reset();
    const answer = await engine.as('admin').type(line);
    // Webhooks are shown to the asker alone where not everyone may see them.
    const [message, ...more] = [...answer.messages, ...answer.ephemeral];
    if (!answer.ok || !message || more.length > 0 || !says.test(message.text ?? '')) {
        const shown = [...answer.messages, ...answer.ephemeral].map(({ text }) => text);
        throw new Error(`"${line}" was not answered as it should be: ${answer.error ?? JSON.stringify(shown)}`);
    }
    return answer;
}

const commandFigures = (answers: readonly Answer[]): CommandFigures => ({
    ...timing(answers.map(({ ms }) => ms)),
    answers: answers.length,
    roundTrips: Math.max(...answers.map(({ roundTrips }) => roundTrips.length)),
});
