import type { Service } from '../service';
import { SANDBOX_APP } from '../tokens';

export const bot: Service = {
	'bot.v3.info.get': () => ({
		bot: { activate_status: 2, app_name: 'Sandbox', open_id: 'ou_bot', app_id: SANDBOX_APP.appId },
	}),
};
