import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import type { Base, BaseRecord, BaseTable } from './bases';
import { basesOf } from './bases';
import { checkCells } from './baseCells';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const WRITES =
	/^bitable\.v1\.(?:appTableRecord\.(?:create|batchCreate|update|batchUpdate|delete|batchDelete)|appTableField\.(?:create|update|delete))$/;

/** Calls that write records. */
export const baseRows: Service = {
	'bitable.v1.appTableRecord.create': (call) =>
		once(call, () => ({ record: shown(add(call, writable(call), call.body.fields)) })),
	'bitable.v1.appTableRecord.batchCreate': (call) =>
		once(call, () => {
			const table = writable(call);
			const given: Array<{ fields: Record<string, unknown> }> = call.body.records;
			if (given.length > table.perCreate) refuse(call, 1254104);
			if (table.records.size + given.length > table.capacity) refuse(call, 1254103);
			// One bad record keeps the whole request from being written.
			for (const { fields } of given) checkCells(call, baseOf(call), table, fields);
			return { records: given.map(({ fields }) => shown(add(call, table, fields))) };
		}),
	'bitable.v1.appTableRecord.update': (call) => {
		const table = writable(call);
		const record = table.records.get(call.path.record_id) ?? refuse(call, 1254043);
		checkCells(call, baseOf(call), table, call.body.fields);
		return { record: shown(change(call, record, call.body.fields)) };
	},
	'bitable.v1.appTableRecord.batchUpdate': (call) => {
		const table = writable(call);
		const given: Array<{ record_id: string; fields: Record<string, unknown> }> = call.body.records;
		if (given.length > table.perCreate) refuse(call, 1254104);
		if (new Set(given.map((one) => one.record_id)).size < given.length) refuse(call, 1254015);
		const found = given.map(({ record_id: id, fields }) => {
			const record = table.records.get(id) ?? refuse(call, 1254043);
			checkCells(call, baseOf(call), table, fields);
			return { record, fields };
		});
		return { records: found.map(({ record, fields }) => shown(change(call, record, fields))) };
	},
	'bitable.v1.appTableRecord.delete': (call) => {
		const { record_id } = call.path;
		if (!writable(call).records.delete(record_id)) refuse(call, 1254043);
		return { deleted: true, record_id };
	},
	'bitable.v1.appTableRecord.batchDelete': (call) => {
		const table = writable(call);
		const ids: string[] = call.body.records;
		if (ids.length > 500) refuse(call, 1254104);
		if (ids.some((id) => !table.records.has(id))) refuse(call, 1254043);
		for (const id of ids) table.records.delete(id);
		return { records: ids.map((record_id) => ({ record_id, deleted: true })) };
	},
};

export function baseOf(call: ServiceCall): Base {
	return basesOf(call.world).get(call.path.app_token) ?? refuse(call, 1254040);
}

export function tableOf(call: ServiceCall): BaseTable {
	return baseOf(call).tables.get(call.path.table_id) ?? refuse(call, 1254041);
}

/** The table of a write; two writes to one table at a time are a conflict. */
export function writable(call: ServiceCall): BaseTable {
	const table = tableOf(call);
	if (table.isSynced) refuse(call, 1254301);
	const place = `/apps/${call.path.app_token}/tables/${call.path.table_id}/`;
	const isRival = ({ endpoint, path }: { endpoint: string; path: string }) =>
		WRITES.test(endpoint) && path.includes(place);
	if (call.overlapping.some(isRival)) refuse(call, 1254291);
	return table;
}

/** A repeated client_token answers as before; with other values it is a conflict. */
export function once(call: ServiceCall, write: () => object): object {
	const key = queryText(call, 'client_token');
	if (key === '') return write();
	if (!UUID_V4.test(key)) refuse(call, 1254037);
	const known = call.world.part(
		'baseKeys',
		() => new Map<string, { body: string; answer: object }>(),
	);
	const body = JSON.stringify([call.path, call.body]);
	const before = known.get(key);
	if (before !== undefined) {
		if (before.body !== body) refuse(call, 1255006);
		call.replayed();
		return before.answer;
	}
	const answer = write();
	known.set(key, { body, answer });
	return answer;
}

function add(call: ServiceCall, table: BaseTable, fields: Record<string, unknown>): BaseRecord {
	if (table.records.size >= table.capacity) refuse(call, 1254103);
	checkCells(call, baseOf(call), table, fields);
	const now = call.world.now();
	const record: BaseRecord = {
		record_id: call.world.id('rec'),
		fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
		created_time: now,
		last_modified_time: now,
	};
	table.records.set(record.record_id, record);
	return record;
}

function change(
	call: ServiceCall,
	record: BaseRecord,
	fields: Record<string, unknown>,
): BaseRecord {
	for (const [name, value] of Object.entries(fields)) {
		if (value === null) delete record.fields[name];
		else record.fields[name] = value;
	}
	record.last_modified_time = call.world.now();
	return record;
}

/** Write calls answer with the cells as they were written. */
function shown({ record_id, fields }: BaseRecord) {
	return { record_id, id: record_id, fields: { ...fields } };
}
