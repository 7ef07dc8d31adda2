import { onNode24 } from '../../../scripts/setup/node24.mjs';

/**
 * The settings of an n8n that keeps to itself: on loopback only, asking nothing of n8n's own servers.
 *
 * @param {{ userFolder: string, port: number, brokerPort: number, extra?: Record<string, string> }} place
 */
export function n8nEnvironment({ userFolder, port, brokerPort, extra = {} }) {
	return {
		...onNode24(own(process.env)),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: 'localhost',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		// Without TLS, browsers other than Chromium would not keep the cookie of the log-in.
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		N8N_LOG_LEVEL: 'info',
		GENERIC_TIMEZONE: 'Asia/Shanghai',
		...extra,
	};
}

/** Without n8n settings of the person who runs this, and without npm's own. */
function own(env) {
	return Object.fromEntries(
		Object.entries(env).filter(([name]) => !/^(N8N|npm|DB|EXECUTIONS|QUEUE|WEBHOOK)_/.test(name)),
	);
}
