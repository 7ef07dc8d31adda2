import type { Occurrence } from '../sending/occurrence';
import type { BaseRecord, BaseTable } from '../services/bases';
import { basesOf } from '../services/bases';
import type { World } from '../world';
import { idsOf, NotThere, personWith } from './people';

/** What somebody does to a record of a Base. */
export interface Writing {
	readonly user: string;
	readonly base: string;
	readonly table: string;
	/** Empty for a new one. */
	readonly record: string;
	/** Cells by the names of their columns; absent to delete the record. */
	readonly fields?: Record<string, unknown>;
}

/** Adds, changes or deletes a record as a person does in Feishu. @throws NotThere */
export function write(world: World, writing: Writing): Occurrence {
	const { user, base, table: tableId, record: id, fields } = writing;
	const operator_id = idsOf(personWith(world, user));
	const table = basesOf(world).get(base)?.tables.get(tableId);
	if (table === undefined) throw new NotThere(`No table ${tableId} in ${base}`);
	const action = changed(world, table, id, fields);
	const event = {
		file_type: 'bitable',
		file_token: base,
		table_id: tableId,
		operator_id,
		action_list: [action],
		update_time: Math.floor(world.now() / 1000),
	};
	return { type: 'drive.file.bitable_record_changed_v1', event };
}

function changed(world: World, table: BaseTable, id: string, fields?: Record<string, unknown>) {
	const known = table.records.get(id);
	if (id === '' && fields !== undefined) {
		const now = world.now();
		const record_id = world.id('rec');
		table.records.set(record_id, {
			...{ record_id, fields },
			...{ created_time: now, last_modified_time: now },
		});
		return { record_id, action: 'record_added', after_value: cells(table, fields) };
	}
	if (known === undefined) throw new NotThere(`No record ${id}`);
	if (fields === undefined) {
		table.records.delete(id);
		return { record_id: id, action: 'record_deleted', before_value: cells(table, known.fields) };
	}
	return edited(world, table, known, fields);
}

function edited(
	world: World,
	table: BaseTable,
	record: BaseRecord,
	fields: Record<string, unknown>,
) {
	const before = Object.fromEntries(Object.keys(fields).map((name) => [name, record.fields[name]]));
	Object.assign(record.fields, fields);
	record.last_modified_time = world.now();
	return {
		record_id: record.record_id,
		action: 'record_edited',
		before_value: cells(table, before),
		after_value: cells(table, fields),
	};
}

/** Cells as the event has them: texts, and JSON for everything else. */
function cells({ columns }: BaseTable, fields: Record<string, unknown>) {
	return Object.entries(fields).map(([name, value]) => ({
		field_id: columns.find((one) => one.field_name === name)?.field_id ?? name,
		field_value: typeof value === 'string' ? value : JSON.stringify(value ?? ''),
	}));
}

/** Columns that a person fills in with the keyboard: text, number, one choice, a tick. */
const SIMPLE = [1, 2, 3, 7];
const SHOWN = 30;

/** The tables with their last records, oldest first. */
export function shownTables(world: World) {
	return [...basesOf(world).values()].flatMap(({ app_token: base, name: baseName, tables }) =>
		[...tables.values()].map(({ table_id: table, name, columns, records }) => ({
			...{ base, baseName, table, name },
			columns: columns
				.filter(({ type }) => SIMPLE.includes(type))
				.slice(0, 4)
				.map(({ field_name, type, property }) => ({
					name: field_name,
					type,
					options: property?.options?.map((option) => option.name) ?? [],
				})),
			records: [...records.values()]
				.slice(-SHOWN)
				.map(({ record_id: record, fields }) => ({ record, fields })),
		})),
	);
}
