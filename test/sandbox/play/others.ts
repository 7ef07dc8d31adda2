import type { Occurrence } from '../sending';
import { approvalInstancesOf } from '../services/approvalBook';
import { basesOf } from '../services/bases';
import type { World } from '../world';
import { idsOf } from './idsOf';
import { missing } from './messages';

/** A cell that a user fills in. */
export interface Filled {
	/** open_id */
	readonly user: string;
	readonly base: string;
	readonly table: string;
	/** A new record when empty. */
	readonly record: string;
	readonly column: string;
	readonly value: string;
}

/** A user changes a record of a Base, or adds one. */
export function fillIn(
	world: World,
	{ user, base, table, record, column, value }: Filled,
): Occurrence {
	const operator_id = idsOf(world, user);
	const found = basesOf(world).get(base)?.tables.get(table) ?? missing(table);
	const known = found.columns.find(({ field_name: name }) => name === column) ?? missing(column);
	const now = world.now();
	const record_id = record === '' ? world.id('rec') : record;
	const before = found.records.get(record_id);
	if (record !== '' && before === undefined) missing(record);
	const cell = known.type === 2 ? Number(value) : value;
	found.records.set(record_id, {
		record_id,
		created_time: before?.created_time ?? now,
		last_modified_time: now,
		fields: { ...before?.fields, [column]: cell },
	});
	const { field_id } = known;
	const valueOf = (shown: unknown) => [{ field_id, field_value: String(shown ?? '') }];
	return recordChanged(
		{ base, table, operator_id, now },
		{
			record_id,
			action: before === undefined ? 'record_added' : 'record_edited',
			before_value: before === undefined ? [] : valueOf(before.fields[column]),
			after_value: valueOf(cell),
		},
	);
}

/** A user deletes a record of a Base. */
export function takeOut(
	world: World,
	{ user, base, table, record }: Pick<Filled, 'user' | 'base' | 'table' | 'record'>,
): Occurrence {
	const operator_id = idsOf(world, user);
	const found = basesOf(world).get(base)?.tables.get(table) ?? missing(table);
	const { record_id, fields } = found.records.get(record) ?? missing(record);
	found.records.delete(record);
	const before_value = found.columns
		.filter(({ field_name: name }) => fields[name] !== undefined)
		.map(({ field_id, field_name: name }) => {
			const value = fields[name];
			return {
				field_id,
				field_value: typeof value === 'object' ? JSON.stringify(value) : String(value),
			};
		});
	const change = { record_id, action: 'record_deleted', before_value, after_value: [] };
	return recordChanged({ base, table, operator_id, now: world.now() }, change);
}

interface Changing {
	readonly base: string;
	readonly table: string;
	readonly operator_id: object;
	/** Milliseconds since the epoch. */
	readonly now: number;
}

function recordChanged({ base, table, operator_id, now }: Changing, change: object): Occurrence {
	return {
		type: 'drive.file.bitable_record_changed_v1',
		event: {
			file_type: 'bitable',
			file_token: base,
			table_id: table,
			revision: 1,
			operator_id,
			action_list: [change],
			update_time: Math.floor(now / 1000),
		},
	};
}

/** Somebody approves or rejects an approval. */
export function decide(
	world: World,
	{ instance, status }: { instance: string; status: string },
): Occurrence {
	const found = approvalInstancesOf(world).get(instance) ?? missing(instance);
	const now = String(world.now());
	Object.assign(found, { status, end_time: now });
	for (const task of found.task_list) Object.assign(task, { status, end_time: now });
	const { approval_code, instance_code, uuid } = found;
	return {
		type: 'approval_instance',
		schema: '1.0',
		event: { approval_code, instance_code, uuid, status, instance_operate_time: now },
	};
}
