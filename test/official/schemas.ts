/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(__filename);

/** Part of a zod 3 schema, as far as making it strict needs it. */
interface ZodSchema {
	_def: {
		typeName: string;
		innerType?: ZodSchema;
		type?: ZodSchema;
		shape?: () => Record<string, ZodSchema>;
		unknownKeys?: string;
		options?: ZodSchema[];
	};
	safeParse(value: unknown): { success: boolean; error?: { issues: unknown } };
}

/** One tool of the official MCP server: the request of one endpoint. */
export interface OfficialSchema {
	readonly name: string;
	readonly path: string;
	readonly httpMethod: string;
	readonly schema: Partial<Record<'path' | 'params' | 'data', ZodSchema>>;
}

/** The official schemas by `METHOD path`, names of path parameters left out. */
export const officialSchemas: ReadonlyMap<string, OfficialSchema> = readSchemas();

/** How endpoints are compared whatever their path parameters are called. */
export function routeKey(method: string, path: string): string {
	return `${method} ${path.replace(/:\w+/g, ':')}`;
}

/** What the official schema finds wrong with a request; unknown keys count, at any depth. */
export function officialIssues(
	{ schema }: OfficialSchema,
	part: 'path' | 'params' | 'data',
	value: unknown,
): unknown {
	const { [part]: zod } = schema;
	const isEmpty = value === undefined || Object.keys(Object(value)).length === 0;
	if (zod === undefined) return isEmpty ? undefined : `The official schema has no ${part}`;
	const result = strict(zod).safeParse(value ?? {});
	return result.success ? undefined : result.error?.issues;
}

function strict(schema: ZodSchema): ZodSchema {
	const { _def: def } = schema;
	if (def.typeName === 'ZodObject' && def.unknownKeys !== 'strict') {
		def.unknownKeys = 'strict';
		for (const member of Object.values(def.shape?.() ?? {})) strict(member);
	}
	if (def.innerType !== undefined) strict(def.innerType);
	if (def.type !== undefined) strict(def.type);
	for (const option of def.options ?? []) strict(option);
	return schema;
}

function readSchemas(): Map<string, OfficialSchema> {
	const entry = load.resolve('@larksuiteoapi/lark-mcp');
	const folder = join(entry, '..', 'mcp-tool/tools/en/gen-tools/zod');
	const schemas = new Map<string, OfficialSchema>();
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
		const tools: Record<string, unknown> = load(join(folder, file));
		for (const tool of Object.values(tools)) {
			if (isSchema(tool)) schemas.set(routeKey(tool.httpMethod, tool.path), tool);
		}
	}
	return schemas;
}

function isSchema(tool: unknown): tool is OfficialSchema {
	return typeof tool === 'object' && tool !== null && 'httpMethod' in tool && 'schema' in tool;
}
