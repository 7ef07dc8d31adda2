import type { FeishuContext } from '../api';
import { briefClient, openSession } from '../api';
import type { About } from './filter';

/** What Feishu answered, by app and question. */
const known = new Map<string, Promise<string>>();

/** @param app tells apps apart */
export function aboutOf(context: FeishuContext, app: string): About {
	return {
		once: async (what, ask) => {
			const key = `${app} ${what}`;
			const before = known.get(key);
			if (before !== undefined) return await before;
			const asked = openSession(context, 'feishuApi').then(async (session) => {
				return await ask(briefClient(session));
			});
			known.set(key, asked);
			asked.catch(() => known.delete(key));
			return await asked;
		},
	};
}
