/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A field of the documentation: what it is called, what it may hold. */
export interface ContractField {
	readonly name: string;
	readonly type: string;
	readonly items?: string;
	readonly required?: true;
	readonly enum?: ReadonlyArray<string | number>;
	readonly enum_open?: boolean;
	readonly min?: number;
	readonly max?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly maxBytes?: number;
	readonly children?: readonly ContractField[];
	readonly $ref?: string;
}

/** One documented endpoint. */
export interface ContractEndpoint {
	readonly id: string;
	readonly method: string;
	/** Path parameters with a colon. */
	readonly path: string;
	readonly doc: string;
	/** Marked as an old version. */
	readonly historic?: true;
	readonly rate_limit?: {
		readonly per_minute?: number;
		readonly per_second?: number;
		/** Of a tier whose number Feishu does not publish. */
		readonly special?: boolean;
		/** Numbers in the page's text, such as `5/s`. */
		readonly prose?: readonly string[];
	};
	/** Those of a custom bot stand in its address. */
	readonly tokens: ReadonlyArray<'tenant_access_token' | 'user_access_token' | 'bot_access_token'>;
	readonly scopes: readonly string[];
	/** Of the request. */
	readonly content_type?: string;
	readonly path_params: readonly ContractField[];
	readonly query: readonly ContractField[];
	readonly body: readonly ContractField[];
	/** The answer is a file. */
	readonly response_binary?: true;
	/** `data` when `response` lists only what is inside it. */
	readonly response_root?: 'data';
	readonly response: readonly ContractField[];
	/** The whole answer as the page shows it, with one element of each list. */
	readonly response_example?: unknown;
	readonly errors: ReadonlyArray<{
		readonly http?: number;
		readonly code: number;
		readonly msg?: string;
	}>;
	/** The members of the types that fields point to with `$ref`. */
	readonly types: Readonly<Record<string, readonly ContractField[]>>;
}

interface ContractFile {
	readonly types: ContractEndpoint['types'];
	readonly endpoints: ReadonlyArray<Omit<ContractEndpoint, 'types'>>;
}

/** The facts of the official documentation about every endpoint the node uses, by id. */
export const contract: ReadonlyMap<string, ContractEndpoint> = readContract();

function readContract(): Map<string, ContractEndpoint> {
	const folder = join(__dirname, 'contract');
	const endpoints = new Map<string, ContractEndpoint>();
	for (const file of readdirSync(folder)) {
		const { types, endpoints: listed }: ContractFile = JSON.parse(
			readFileSync(join(folder, file), 'utf8'),
		);
		for (const endpoint of listed) endpoints.set(endpoint.id, { ...endpoint, types });
	}
	return endpoints;
}

/** The endpoint of a route such as `GET /open-apis/im/v1/chats/:chat_id`; names of path parameters do not count. */
export function endpointOf(route: string): ContractEndpoint | undefined {
	const plain = (path: string) => path.replace(/:\w+/g, ':');
	return [...contract.values()].find(
		({ method, path }) => plain(`${method} ${path}`) === plain(route),
	);
}

/** Whether an endpoint takes a multipart form: those that take files do. */
export function takesForm({ body }: ContractEndpoint): boolean {
	return body.some(({ type }) => type === 'file');
}

/** The members of a field, its type followed. */
export function membersOf(
	field: ContractField,
	types: ContractEndpoint['types'],
): readonly ContractField[] | undefined {
	return field.children ?? (field.$ref === undefined ? undefined : types[field.$ref]);
}
