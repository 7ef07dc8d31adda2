import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { BaseColumn, BaseTable } from './bases';
import { basesOf, emptyTable } from './bases';
import { baseOf, once, tableOf, writable } from './baseRows';

/** A column as a call gives it. */
interface GivenColumn {
	readonly field_name: string;
	readonly type: number;
	readonly ui_type?: string;
	readonly property?: BaseColumn['property'];
	readonly description?: { readonly text?: string };
}

/** Types the first column of a table may have. */
const PRIMARY = [1, 2, 5, 13, 15, 20, 22, 1005];

/** Calls that make, change and delete Bases, tables and columns. */
export const baseTables: Service = {
	'bitable.v1.app.create': (call) => {
		const { name = '', folder_token = '', time_zone = 'Asia/Shanghai' } = call.body;
		const app_token = call.world.id('bascn');
		const first = emptyTable(call.world.id('tbl'), 'Table');
		first.columns.push(made(call, { field_name: 'Text', type: 1 }, true));
		basesOf(call.world).set(app_token, {
			app_token,
			name,
			tables: new Map([[first.table_id, first]]),
			files: new Set(),
			isAdvanced: false,
		});
		const url = `https://sample.feishu.cn/base/${app_token}`;
		const app = { app_token, name, folder_token, url, time_zone };
		return { app: { ...app, default_table_id: first.table_id } };
	},
	'bitable.v1.app.copy': (call) => {
		const base = baseOf(call);
		const { name = base.name, folder_token = '', without_content: empty } = call.body;
		const app_token = call.world.id('bascn');
		const tables = [...base.tables.values()].map((table) => ({
			...table,
			records: new Map(empty === true ? [] : table.records),
		}));
		basesOf(call.world).set(app_token, {
			...base,
			app_token,
			name,
			tables: new Map(tables.map((table) => [table.table_id, table])),
		});
		const url = `https://sample.feishu.cn/base/${app_token}`;
		return { app: { app_token, name, folder_token, url } };
	},
	'bitable.v1.appTable.create': (call) => {
		const base = baseOf(call);
		const { name = 'Table', default_view_name, fields } = call.body.table ?? {};
		if (/[[\]:\\/?*]/.test(name)) refuse(call, 1254001);
		if ([...base.tables.values()].some((table) => table.name === name)) refuse(call, 1254013);
		const given: GivenColumn[] = fields ?? [{ field_name: 'Text', type: 1 }];
		const names = given.map(({ field_name: column }) => column);
		if (new Set(names).size < names.length) refuse(call, 1254014);
		if (!PRIMARY.includes(given[0].type)) refuse(call, 1254012);
		const table = emptyTable(call.world.id('tbl'), name);
		table.columns.push(...given.map((column, index) => made(call, column, index === 0)));
		if (default_view_name !== undefined) table.views[0].view_name = default_view_name;
		base.tables.set(table.table_id, table);
		return {
			table_id: table.table_id,
			default_view_id: table.views[0].view_id,
			field_id_list: table.columns.map(({ field_id: id }) => id),
		};
	},
	'bitable.v1.appTable.patch': (call) => {
		const table = tableOf(call);
		const { name = table.name } = call.body;
		if (name === '' || /[[\]:\\/?*]/.test(name)) refuse(call, 1254001);
		const others = [...baseOf(call).tables.values()].filter((one) => one !== table);
		if (others.some((other) => other.name === name)) refuse(call, 1254013);
		table.name = name;
		return { name };
	},
	'bitable.v1.appTable.delete': (call) => {
		const { tables } = baseOf(call);
		const { table_id: id } = tableOf(call);
		if (tables.size === 1) refuse(call, 1254034);
		tables.delete(id);
		return {};
	},
	'bitable.v1.appTableField.create': (call) =>
		once(call, () => {
			const table = writable(call);
			checkName(call, table, call.body.field_name);
			const column = made(call, call.body, false);
			table.columns.push(column);
			return { field: column };
		}),
	'bitable.v1.appTableField.update': (call) => {
		const table = writable(call);
		const { column, index } = columnOf(call, table);
		if (column.field_name !== call.body.field_name) checkName(call, table, call.body.field_name);
		const { field_id, field_name: before, is_primary } = column;
		// An update replaces all of a column.
		const next = { ...made(call, call.body, is_primary), field_id };
		table.columns[index] = next;
		for (const { fields } of table.records.values()) {
			if (!(before in fields) || before === next.field_name) continue;
			fields[next.field_name] = fields[before];
			delete fields[before];
		}
		return { field: next };
	},
	'bitable.v1.appTableField.delete': (call) => {
		const table = writable(call);
		const { column, index } = columnOf(call, table);
		if (column.is_primary) refuse(call, 1254046);
		table.columns.splice(index, 1);
		for (const { fields } of table.records.values()) delete fields[column.field_name];
		return { field_id: column.field_id, deleted: true };
	},
};

function columnOf(call: ServiceCall, { columns }: BaseTable) {
	const index = columns.findIndex(({ field_id: id }) => id === call.path.field_id);
	return { index, column: columns[index] ?? refuse(call, 1254044) };
}

function checkName(call: ServiceCall, { columns }: BaseTable, name: string): void {
	if (name === '') refuse(call, 1254028);
	if (columns.some(({ field_name: known }) => known === name)) refuse(call, 1254014);
}

/** A column as it is listed: options have ids and colors. */
function made(call: ServiceCall, given: GivenColumn, is_primary: boolean): BaseColumn {
	const { field_name, type, ui_type = 'Text', property, description } = given;
	const options = property?.options?.map((option, color) => ({
		...option,
		color: option.color ?? color,
		id: option.id ?? call.world.id('opt'),
	}));
	return {
		field_id: call.world.id('fld'),
		field_name,
		type,
		ui_type,
		is_primary,
		...(property === undefined
			? {}
			: { property: { ...property, ...(options === undefined ? {} : { options }) } }),
		...(description === undefined ? {} : { description: description.text ?? '' }),
	};
}
