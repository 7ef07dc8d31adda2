/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A code as the page of an endpoint documents it. */
export interface DocumentedCode {
	/** The endpoint's official name, e.g. `im.v1.message.create`. */
	readonly id: string;
	/** The file of the contract the endpoint stands in. */
	readonly service: string;
	readonly code: number;
	/** HTTP status. */
	readonly http?: number;
	readonly msg: string;
	/** The code whose message carries this one. */
	readonly carrier?: number;
}

interface ContractFile {
	readonly endpoints: ReadonlyArray<{
		readonly id: string;
		readonly errors: ReadonlyArray<{
			readonly code: number;
			readonly http?: number;
			readonly msg?: string;
			readonly sub_of?: number;
		}>;
	}>;
}

const FOLDER = join(__dirname, '..', 'sandbox', 'contract');

const endpoints = readdirSync(FOLDER).flatMap((file) => {
	const content: ContractFile = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
	const service = file.replace(/\.json$/, '');
	return content.endpoints.map(({ id, errors }) => ({ id, service, errors }));
});

/** The service of every endpoint in use, by its id. */
export const serviceById: ReadonlyMap<string, string> = new Map(
	endpoints.map(({ id, service }) => [id, service]),
);

/** Every code that the page of an endpoint in use documents. */
export const documentedCodes: readonly DocumentedCode[] = endpoints.flatMap(
	({ id, service, errors }) =>
		errors.map(({ code, http, msg = '', sub_of: carrier }) => ({
			id,
			service,
			code,
			http,
			msg,
			carrier,
		})),
);
