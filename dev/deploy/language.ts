import type { Client } from './client';
import { recordOf, textOf } from './refusals';

/**
 * The workspace's language as its administration has it (`fr`, `pt-BR`); empty where each reader's own counts, and where
 * it cannot be read, which is no reason to stop. Servers that do not know `_id` answer with all public settings: a count of
 * 0 means all (developer.rocket.chat, "Get Public Settings").
 */
export async function workspaceLanguage(client: Client): Promise<string> {
    const { status, body } = await client.get(`/api/v1/settings.public?_id=Language&count=0`);
    if (status !== 200 || !Array.isArray(body['settings'])) return '';
    const settings = body['settings'].map(recordOf);
    return textOf(settings.find((setting) => setting['_id'] === 'Language')?.['value']);
}
