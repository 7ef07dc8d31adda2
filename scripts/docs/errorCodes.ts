import type { CodeNote, CodeTable, ServiceCodes } from '../../nodes/shared/codes';
import type { Resource } from '../../nodes/shared/operation';

/** What a code of a service is called by Feishu; empty where no page says it. */
export type Sayings = (service: string | undefined, code: number) => string;

export interface CodesOfAll {
	/** Codes that every call can be answered with. */
	readonly common: CodeTable;
	readonly services: Readonly<Partial<Record<string, ServiceCodes>>>;
}

/** Names of services as people know them. */
const NAMES: Readonly<Record<string, string>> = {
	approval: 'Approval',
	auth: 'Tokens and log-in',
	bitable: 'Base (Bitable)',
	calendar: 'Calendars and events',
	chat: 'Chats',
	contact: 'Users and departments',
	customBot: 'Custom bots',
	docx: 'Documents',
	drive: 'Drive, files and permissions',
	event: 'Events',
	im: 'Messages',
	minutes: 'Minutes',
	search: 'Search',
	sheets: 'Spreadsheets',
	task: 'Tasks',
	vc: 'Meetings',
	wiki: 'Wiki',
};

/**
 * Markdown: a table of codes for every call, then one for each service: the code, what Feishu says
 * with it, what to do.
 */
export function errorCodes(
	{ common, services }: CodesOfAll,
	resources: readonly Resource[],
	said: Sayings,
): string {
	const sections = Object.entries(services)
		.flatMap(([service, codes]) => (codes === undefined ? [] : [{ service, codes }]))
		.map(({ service, codes }) => ({ title: NAMES[service] ?? service, service, codes }))
		.sort((one, other) => one.title.localeCompare(other.title, 'en'));
	return [
		section(
			'Every call',
			rowsOf(common, (code) => said(undefined, code)),
		),
		...sections.map(({ title, service, codes }) => {
			const saying = (code: number) => said(service, code);
			return section(title, [
				...rowsOf(codes.codes, saying),
				...byMessage(codes),
				...byEndpoint(codes, resources, saying),
			]);
		}),
	].join('\n\n');
}

interface Row {
	readonly code: number;
	readonly says: string;
	readonly note: CodeNote;
	/** The operations that mean it so; empty for all of the service. */
	readonly where?: string;
}

function section(title: string, rows: readonly Row[]): string {
	const sorted = [...rows].sort((one, other) => one.code - other.code);
	const head = [`### ${title}`, '', '| Code | Feishu says | What to do |', '|---|---|---|'];
	return [...head, ...sorted.map(line)].join('\n');
}

function line({ code, says, note, where }: Row): string {
	const place = where === undefined ? '' : ` (${where})`;
	return `| ${[`\`${code}\`${place}`, says, note.hint].map(cell).join(' | ')} |`;
}

function rowsOf(table: CodeTable, saying: (code: number) => string): Row[] {
	return Object.entries(table).flatMap(([code, note]) =>
		note === undefined ? [] : [{ code: Number(code), says: saying(Number(code)), note }],
	);
}

/** Codes whose message says more. */
function byMessage({ messages = {} }: ServiceCodes): Row[] {
	return Object.entries(messages).flatMap(([code, notes = []]) =>
		notes.map((note) => ({ code: Number(code), says: readable(note.says), note })),
	);
}

/** Codes that mean something else in some operations. */
function byEndpoint(
	{ at = {} }: ServiceCodes,
	resources: readonly Resource[],
	saying: (code: number) => string,
): Row[] {
	const rows = Object.entries(at).flatMap(([id, table = {}]) => {
		const where = operationsWith(id, resources);
		return where === '' ? [] : rowsOf(table, saying).map((row) => ({ ...row, where }));
	});
	const byMeaning = new Map<string, Row[]>();
	for (const row of rows) {
		const key = JSON.stringify([row.code, row.note.hint]);
		byMeaning.set(key, [...(byMeaning.get(key) ?? []), row]);
	}
	return [...byMeaning.values()].map((same) => ({
		...same[0],
		where: [...new Set(same.map(({ where }) => where))].join(', '),
	}));
}

/** The names of the operations whose first call is this endpoint; of others, of all that make the call. */
function operationsWith(id: string, resources: readonly Resource[]): string {
	const operations = resources.flatMap((resource) => resource.operations);
	const first = operations.filter(({ endpoints }) => endpoints[0]?.id === id);
	const any = operations.filter(({ endpoints }) => endpoints.some((one) => one.id === id));
	const names = (first.length > 0 ? first : any).map(({ name }) => name);
	return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' and others' : '');
}

const MOST_NAMES = 3;

/** What a message contains, from the pattern that finds it. */
function readable({ source }: RegExp): string {
	return source.replace(/\\b/g, '').replace(/\\/g, '').split('|').join(', or: ');
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();
}
