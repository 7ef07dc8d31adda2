import type { CodeNote, CodeTable, ServiceCodes } from '../../nodes/shared/codes';
import type { Resource } from '../../nodes/shared/operation';
import type { Tongue } from './tongue';
import { ENGLISH } from './tongue';

/** What a code of a service is called by Feishu; empty where no page says it. */
export type Sayings = (service: string | undefined, code: number) => string;

export interface CodesOfAll {
	/** Codes that every call can be answered with. */
	readonly common: CodeTable;
	readonly services: Readonly<Partial<Record<string, ServiceCodes>>>;
}

/**
 * Markdown: a table of codes for every call, then one for each service: the code, what Feishu says
 * with it, what to do.
 */
export function errorCodes(
	{ common, services }: CodesOfAll,
	resources: readonly Resource[],
	said: Sayings,
	tongue = ENGLISH,
): string {
	const sections = Object.entries(services)
		.flatMap(([service, codes]) => (codes === undefined ? [] : [{ service, codes }]))
		.sort((one, other) => order(one.service).localeCompare(order(other.service), 'en'));
	const every = rowsOf(common, (code) => said(undefined, code));
	return [
		section(tongue.codes.everyCall, every, tongue),
		...sections.map(({ service, codes }) => {
			const saying = (code: number) => said(service, code);
			const rows = [
				...rowsOf(codes.codes, saying),
				...byMessage(codes, tongue),
				...byEndpoint(codes, resources, saying, tongue),
			];
			return section(nameOf(service, tongue), rows, tongue);
		}),
	].join('\n\n');
}

/** The same in every language. */
function order(service: string): string {
	return nameOf(service, ENGLISH);
}

/** @throws Error for a service without a name */
function nameOf(service: string, { codes }: Tongue): string {
	const name = codes.services[service];
	if (name !== undefined) return name;
	throw new Error(`scripts/docs/tongue.ts lacks a name for ${service}`);
}

interface Row {
	readonly code: number;
	readonly says: string;
	readonly note: CodeNote;
	/** The operations that mean it so; empty for all of the service. */
	readonly where?: string;
}

function section(title: string, rows: readonly Row[], tongue: Tongue): string {
	const sorted = [...rows].sort((one, other) => one.code - other.code);
	const head = [`### ${title}`, '', `| ${tongue.codes.head} |`, '|---|---|---|'];
	return [...head, ...sorted.map((row) => line(row, tongue))].join('\n');
}

function line({ code, says, note, where }: Row, { codes }: Tongue): string {
	const [opening, closing] = codes.brackets;
	const place = where === undefined ? '' : `${opening}${where}${closing}`;
	return `| ${[`\`${code}\`${place}`, says, codes.hint(note.hint)].map(cell).join(' | ')} |`;
}

function rowsOf(table: CodeTable, saying: (code: number) => string): Row[] {
	return Object.entries(table).flatMap(([code, note]) =>
		note === undefined ? [] : [{ code: Number(code), says: saying(Number(code)), note }],
	);
}

/** Codes whose message says more. */
function byMessage({ messages = {} }: ServiceCodes, tongue: Tongue): Row[] {
	return Object.entries(messages).flatMap(([code, notes = []]) =>
		notes.map((note) => ({ code: Number(code), says: readable(note.says, tongue), note })),
	);
}

/** Codes that mean something else in some operations. */
function byEndpoint(
	{ at = {} }: ServiceCodes,
	resources: readonly Resource[],
	saying: (code: number) => string,
	tongue: Tongue,
): Row[] {
	const rows = Object.entries(at).flatMap(([id, table = {}]) => {
		const where = operationsWith(id, resources, tongue);
		return where === '' ? [] : rowsOf(table, saying).map((row) => ({ ...row, where }));
	});
	const byMeaning = new Map<string, Row[]>();
	for (const row of rows) {
		const key = JSON.stringify([row.code, row.note.hint]);
		byMeaning.set(key, [...(byMeaning.get(key) ?? []), row]);
	}
	return [...byMeaning.values()].map((same) => ({
		...same[0],
		where: [...new Set(same.map(({ where }) => where))].join(tongue.codes.comma),
	}));
}

/** The names of the operations whose first call is this endpoint; of others, of all that make the call. */
function operationsWith(id: string, resources: readonly Resource[], tongue: Tongue): string {
	const all = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => ({ operation, resource: value })),
	);
	const first = all.filter(({ operation }) => operation.endpoints[0]?.id === id);
	const any = all.filter(({ operation }) => operation.endpoints.some((one) => one.id === id));
	const names = (first.length > 0 ? first : any).map(
		({ operation, resource }) => tongue.textsOfOperation(operation, resource)[0],
	);
	const { comma, others } = tongue.codes;
	return names.slice(0, MOST_NAMES).join(comma) + (names.length > MOST_NAMES ? others : '');
}

const MOST_NAMES = 3;

/** What a message contains, from the pattern that finds it. */
function readable({ source }: RegExp, { codes }: Tongue): string {
	return source.replace(/\\b/g, '').replace(/\\/g, '').split('|').join(codes.or);
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();
}
