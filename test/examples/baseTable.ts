import type { Sandbox } from '../sandbox';
import { basesOf } from '../sandbox';

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
