import { sha256 } from '../form';
import type { ServiceCall } from '../service';

/** A thing that a write asks for: what it is, and where it goes. */
export interface Asked {
	/** The text of a text message, the JSON of other content and of a record's cells, the SHA-256 of a file, else the JSON of the body. */
	readonly content: string;
	/** Chat, receiver, answered message or `app_token/table_id`; else method and path. */
	readonly target: string;
}

/** POST calls that change nothing. */
const READS = /\.(search|primary|convert|batch(Query|Get|GetId)?)$/i;

/** Whether a call changes anything. */
export function isWrite({ method, id }: ServiceCall['endpoint']): boolean {
	return method !== 'GET' && !READS.test(id);
}

/** Everything a write asks for. */
export function contentsOf(call: ServiceCall): Asked[] {
	const { endpoint, path, body, form } = call;
	if (endpoint.id === 'im.v1.message.create') return [messageOf(body, body.receive_id)];
	if (endpoint.id === 'im.v1.message.reply') return [messageOf(body, path.message_id)];
	if (endpoint.id.startsWith('bitable.v1.appTableRecord.')) {
		const target = `${path.app_token}/${path.table_id}`;
		const records: unknown[] = Array.isArray(body.records) ? body.records : [body];
		return records.map((record) => ({ target, content: cellsOf(record) }));
	}
	const target = `${endpoint.method} ${filled(endpoint.path, path)}`;
	if (form === undefined) return [{ target, content: JSON.stringify(withoutKeys(body)) }];
	const folder = form.fields.parent_node;
	return form.files.map(({ bytes }) => ({
		target: typeof folder === 'string' ? folder : target,
		content: sha256(bytes),
	}));
}

function messageOf(body: ServiceCall['body'], target: string): Asked {
	return { target, content: body.msg_type === 'text' ? textOf(body.content) : body.content };
}

function textOf(content: string): string {
	const text: unknown = JSON.parse(content).text;
	return typeof text === 'string' ? text : content;
}

function cellsOf(record: unknown): string {
	if (typeof record === 'string') return record;
	const { fields } = Object(record);
	return JSON.stringify(fields ?? record);
}

/** Where calls carry the key by which Feishu recognises a repeated write. */
const KEYS = ['uuid', 'client_token', 'idempotency_key'];

/** The idempotency key of a call; undefined when it has none. */
export function keyOf({ query, body }: ServiceCall): string | undefined {
	for (const name of KEYS) {
		const key: unknown = query[name] ?? Object(body)[name];
		if (typeof key === 'string' && key !== '') return key;
	}
	return undefined;
}

function withoutKeys(body: object): object {
	return Object.fromEntries(Object.entries(body).filter(([name]) => !KEYS.includes(name)));
}

function filled(documented: string, values: ServiceCall['path']): string {
	return documented.replace(/:(\w+)/g, (_, name: string) => values[name] ?? name);
}
