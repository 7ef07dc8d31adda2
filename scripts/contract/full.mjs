// The full contract: one JSON file a service, each with its endpoints and the types they share.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Complaint, readJson } from './files.mjs';

/** Reads a full contract: `{name, types, endpoints}` of each service. */
export function readFull(folder) {
	if (!existsSync(folder)) {
		throw new Complaint(`FEISHU_CONTRACT is ${folder}, which is not a folder.`);
	}
	const services = readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => ({ name: file.slice(0, -'.json'.length), ...readJson(join(folder, file)) }))
		.filter(({ endpoints }) => Array.isArray(endpoints));
	if (services.length === 0) throw new Complaint(`${folder} holds no contract.`);
	return services;
}

/** The service and the endpoint with an id such as `im.v1.message.reply`, or a method and path. */
export function find(full, wanted) {
	for (const service of full) {
		const matches = service.endpoints.filter(({ id, method, path }) =>
			[id, `${method} ${path}`].includes(wanted),
		);
		const endpoint = matches.find(({ historic }) => !historic) ?? matches[0];
		if (endpoint !== undefined) return { service, endpoint };
	}
	throw new Complaint(
		`The contract has no endpoint ${wanted}. Give an id such as im.v1.message.reply, or a method and path such as "GET /open-apis/im/v1/messages".`,
	);
}
