import type { World } from '../world';

/** A column of a Base table, in the shape of "List fields". */
export interface BaseColumn {
	field_id: string;
	field_name: string;
	type: number;
	ui_type: string;
	is_primary: boolean;
	description?: string;
	property?: { options?: Array<{ id: string; name: string; color: number }>; multiple?: boolean };
}

/** A record as it was written: cells in the shape of the write calls. */
export interface BaseRecord {
	record_id: string;
	fields: Record<string, unknown>;
	created_time: number;
	last_modified_time: number;
}

export interface BaseTable {
	table_id: string;
	name: string;
	columns: BaseColumn[];
	records: Map<string, BaseRecord>;
	views: Array<{ view_id: string; view_name: string; view_type: string }>;
	/** Records it may hold: 20,000 by the error table of "Create records". */
	capacity: number;
	/** Records one create or update call may carry; tests lower it to what error 1254104 said before. */
	perCreate: number;
	/** Whether it is filled from another table, so that nobody can write to it. */
	isSynced: boolean;
	/** Whether advanced permissions hide its records from the app: reads then answer as if there were none. */
	isHidden: boolean;
	/** Whether the addresses in attachment cells say by which record a file may be read. */
	tellsExtra: boolean;
}

export interface Base {
	app_token: string;
	name: string;
	tables: Map<string, BaseTable>;
	/** File tokens uploaded to this Base. */
	files: Set<string>;
	/** Whether it has advanced permissions. */
	isAdvanced: boolean;
}

/** The table that many records are written into, and its Base. */
export const LOAD = { appToken: 'bascnProjects', tableId: 'tblLoad' } as const;

/** The records of that table. */
export function loadedRecords(world: World): BaseRecord[] {
	const table = basesOf(world).get(LOAD.appToken)?.tables.get(LOAD.tableId);
	return [...(table?.records.values() ?? [])];
}

/** Bases the sandbox starts with: one with a table of every writable column type. */
export function basesOf(world: World): Map<string, Base> {
	return world.part('bases', () => {
		const tables = [tasksTable(), customersTable(), loadTable()];
		const base: Base = {
			app_token: LOAD.appToken,
			name: 'Projects',
			tables: new Map(tables.map((one) => [one.table_id, one])),
			files: new Set(['boxcnPhoto', 'boxcnPlan']),
			isAdvanced: false,
		};
		return new Map([[base.app_token, base]]);
	});
}

function tasksTable(): BaseTable {
	const select = (...names: string[]) => ({
		options: names.map((name, index) => ({ id: `opt${name}`, name, color: index })),
	});
	return {
		...emptyTable('tblTasks', 'Tasks'),
		columns: [
			column('Task', 1, 'Text'),
			column('Hours', 2, 'Number'),
			column('State', 3, 'SingleSelect', select('Open', 'Done')),
			column('Tags', 4, 'MultiSelect', select('Red', 'Blue', 'Red, white and blue')),
			column('Due', 5, 'DateTime'),
			column('Paid', 7, 'Checkbox'),
			column('Owner', 11, 'User', { multiple: false }),
			column('Team', 11, 'User', { multiple: true }),
			column('Phone', 13, 'Phone'),
			column('Site', 15, 'Url'),
			column('Files', 17, 'Attachment'),
			column('Parent', 18, 'SingleLink', { multiple: false }),
			column('Customers', 21, 'DuplexLink', { multiple: true }),
			column('Place', 22, 'Location'),
			column('Chat', 23, 'GroupChat', { multiple: true }),
			column('Total', 20, 'Formula'),
			column('Created', 1001, 'CreatedTime'),
			column('Number', 1005, 'AutoNumber'),
		],
	};
}

function customersTable(): BaseTable {
	const customers = {
		...emptyTable('tblCustomers', 'Customers'),
		columns: [
			column('Name', 1, 'Text'),
			column('City', 1, 'Text'),
			column('Orders', 2, 'Number'),
		],
	};
	for (const [record_id, name] of [
		['recAcme', 'Acme'],
		['recGlobex', 'Globex'],
	]) {
		customers.records.set(record_id, {
			record_id,
			fields: { Name: name },
			created_time: 1795312481625,
			last_modified_time: 1795312481625,
		});
	}
	return customers;
}

function loadTable(): BaseTable {
	return {
		...emptyTable(LOAD.tableId, 'Load'),
		columns: [
			column('Name', 1, 'Text'),
			column('Amount', 2, 'Number'),
			column('Due', 5, 'DateTime'),
			column('Done', 7, 'Checkbox'),
		],
	};
}

/** A table without columns and records. */
export function emptyTable(table_id: string, name: string): BaseTable {
	return {
		table_id,
		name,
		columns: [],
		records: new Map(),
		views: [
			{ view_id: `vew${name}`, view_name: `All ${name}`, view_type: 'grid' },
			{ view_id: `vew${name}Board`, view_name: 'Board', view_type: 'kanban' },
		],
		capacity: 20_000,
		perCreate: 1000,
		isSynced: false,
		isHidden: false,
		tellsExtra: true,
	};
}

function column(
	name: string,
	type: number,
	ui_type: string,
	property?: BaseColumn['property'],
): BaseColumn {
	return {
		field_id: `fld${name}`,
		field_name: name,
		type,
		ui_type,
		is_primary: name === 'Task' || name === 'Name',
		...(property === undefined ? {} : { property }),
	};
}
