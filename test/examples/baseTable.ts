import type { Sandbox } from '../sandbox';
import { basesOf, emptyTable } from '../sandbox';

/** Puts a record into the table and returns its id. */
export function stored(
	sandbox: Sandbox,
	fields: Record<string, unknown> = { Task: 'Before' },
	record_id = sandbox.world.id('rec'),
): string {
	const now = sandbox.world.now();
	const record = { record_id, fields, created_time: now, last_modified_time: now };
	tasks(sandbox).records.set(record_id, record);
	return record_id;
}

/** The table the examples use. */
export function tasks(sandbox: Sandbox) {
	const table = basesOf(sandbox.world).get('bascnProjects')?.tables.get('tblTasks');
	if (table === undefined) throw new Error('The sandbox has no table tblTasks');
	return table;
}

/** Empties the table, so that a search finds what the example put there. */
export function emptied(sandbox: Sandbox) {
	tasks(sandbox).records.clear();
	return sandbox;
}

/** Takes columns of these names out of the table, as if an earlier example had not made them. */
export function withoutColumns(sandbox: Sandbox, ...names: string[]): void {
	const table = tasks(sandbox);
	table.columns = table.columns.filter(({ field_name: name }) => !names.includes(name));
}

/** Adds a column to the table, for an example that changes or deletes it. */
export function withColumn(
	sandbox: Sandbox,
	name: string,
	[type, ui_type]: readonly [number, string],
	options: readonly string[],
): void {
	withoutColumns(sandbox, name);
	tasks(sandbox).columns.push({
		field_id: `fld${name}`,
		field_name: name,
		type,
		ui_type,
		is_primary: false,
		property: { options: options.map((one, color) => ({ id: `opt${one}`, name: one, color })) },
	});
}

/** Puts a Base with two tables, Only and Spare, into the sandbox, and takes tables of these names out of the first one. */
export function smallBase(sandbox: Sandbox, ...without: string[]): void {
	const bases = basesOf(sandbox.world);
	const tables = bases.get('bascnProjects')?.tables;
	for (const [id, { name }] of tables ?? []) if (without.includes(name)) tables?.delete(id);
	const only = { ...emptyTable('tblOnly', 'Only'), columns: tasks(sandbox).columns };
	bases.set('bascnSmall', {
		app_token: 'bascnSmall',
		name: 'Small',
		tables: new Map([
			['tblOnly', only],
			['tblSpare', { ...only, table_id: 'tblSpare', name: 'Spare' }],
		]),
		files: new Set(),
		isAdvanced: false,
	});
}
