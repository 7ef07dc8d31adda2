import { parse } from 'flatted';

import { until } from './until.mjs';

/** The owner of an n8n of ours. */
export const OWNER = { email: 'owner@example.com', firstName: 'Olive', lastName: 'Owner' };

/** The statuses of executions that came to a bad end. */
export const FAILED = ['error', 'crashed', 'canceled'];

/**
 * n8n's REST API as the editor uses it, logged in as the owner.
 * @param {string} origin
 */
export function restOf(origin) {
	let cookie = '';

	/** @throws Error with n8n's own message */
	const call = async (method, path, body) => {
		const response = await fetch(`${origin}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const issued = response.headers.getSetCookie().find((one) => one.startsWith('n8n-auth='));
		if (issued !== undefined) cookie = issued.split(';')[0];
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${text}`);
		return text === '' ? undefined : JSON.parse(text).data;
	};

	/** In n8n 2.0 the call that publishes a workflow ends when that is done, and nothing else tells of it. */
	const publication = async (id) => {
		const response = await fetch(`${origin}/rest/workflows/${id}/publication-status`, {
			headers: { cookie },
		});
		if (response.status === 404) return { status: 'published' };
		return (await response.json()).data;
	};

	const api = {
		call,
		/** Makes the owner of a new n8n and logs in; logs in only when there is one. */
		enter: async (password) => {
			const { userManagement } = await call('GET', '/settings');
			await (userManagement.showSetupOnFirstLoad
				? call('POST', '/owner/setup', { ...OWNER, password })
				: call('POST', '/login', { emailOrLdapLoginId: OWNER.email, password }));
		},
		/** The descriptions of all nodes, as the editor loads them. */
		nodeTypes: async () =>
			await (await fetch(`${origin}/types/nodes.json`, { headers: { cookie } })).json(),
		credentials: async () => await call('GET', '/credentials'),
		createCredential: async (credential) => await call('POST', '/credentials', credential),
		updateCredential: async (id, credential) =>
			await call('PATCH', `/credentials/${id}`, credential),
		/** What the editor's test of a credential says: `{status: 'OK' | 'Error', message}`. */
		testCredential: async (credentials) => await call('POST', '/credentials/test', { credentials }),
		workflows: async () => await call('GET', '/workflows'),
		createWorkflow: async (workflow) =>
			await call('POST', '/workflows', { settings: {}, active: false, ...workflow }),
		/** Publishes a workflow; its webhooks and schedules are registered when this returns. */
		publish: async ({ id, versionId }) => {
			await call('POST', `/workflows/${id}/activate`, { versionId });
			await until('the workflow is published', async () => {
				const { status } = await publication(id);
				return status === 'published';
			});
		},
		/** Publishes a workflow that cannot be. @returns what n8n says of it, as JSON */
		refusedPublication: async ({ id, versionId }) => {
			try {
				await call('POST', `/workflows/${id}/activate`, { versionId });
			} catch (error) {
				return error.message;
			}
			return await until('the publication has failed', async () => {
				const told = await publication(id);
				return told.status === 'failed' && JSON.stringify(told);
			});
		},
		unpublish: async ({ id }) => await call('POST', `/workflows/${id}/deactivate`, {}),
		/** Starts a workflow as *Execute workflow* does. @returns the ID of the execution */
		start: async ({ id }, trigger) => {
			const { executionId } = await call('POST', `/workflows/${id}/run`, {
				// n8n 2.0 asks for it.
				workflowData: await call('GET', `/workflows/${id}`),
				triggerToStartFrom: { name: trigger },
			});
			return executionId;
		},
		/** The same. @returns the finished execution */
		run: async (workflow, trigger) => await api.finished(await api.start(workflow, trigger)),
		execution: async (id) => {
			const { data, ...rest } = await call('GET', `/executions/${id}`);
			return { ...rest, runData: parse(data).resultData.runData };
		},
		/** How many executions of a workflow have one of these statuses. */
		countExecutions: async ({ id }, status) => {
			const filter = encodeURIComponent(JSON.stringify({ workflowId: id, status }));
			return (await call('GET', `/executions?filter=${filter}&limit=1`)).count;
		},
		/** An execution that has come to its end, well or badly. */
		finished: async (id) =>
			await until(`execution ${id} is over`, async () => {
				const execution = await api.execution(id);
				return ['success', ...FAILED].includes(execution.status) && execution;
			}),
	};
	return api;
}

/**
 * The items a node put out.
 * @param {{ runData: object }} execution
 * @param {string} node
 * @param {number} [output] 1 is the error output
 */
export function itemsOf({ runData }, node, output = 0) {
	const runs = runData[node] ?? [];
	return runs.flatMap(({ data }) => (data?.main?.[output] ?? []).map(({ json }) => json));
}
