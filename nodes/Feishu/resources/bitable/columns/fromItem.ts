import type { IDataObject } from 'n8n-workflow';
import type { ColumnDefinition } from './definition';
import { canBeFirst, optionsIn } from './definition';
import { COLUMN_TYPES } from './types';

/** The columns that hold what an item has; one that can be the first stands first. */
export function columnsOfItem(item: IDataObject): ColumnDefinition[] {
	const columns = Object.entries(item).map(([name, value]) => columnFor(name, value));
	const first = columns.findIndex(canBeFirst);
	if (first <= 0) return columns;
	return [columns[first], ...columns.slice(0, first), ...columns.slice(first + 1)];
}

/** The column that holds a value. */
export function columnFor(name: string, value: unknown): ColumnDefinition {
	if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')) {
		return { ...typed(name, 'MultiSelect'), property: { options: optionsIn(value) } };
	}
	return typed(name, typeFor(value));
}

function typed(name: string, type: string): ColumnDefinition {
	return { field_name: name, type: COLUMN_TYPES[type], ui_type: type };
}

function typeFor(value: unknown): string {
	if (typeof value === 'number') return 'Number';
	if (typeof value === 'boolean') return 'Checkbox';
	const written = value instanceof Date ? value.toISOString() : value;
	if (typeof written !== 'string') return 'Text';
	if (
		/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(
			written,
		)
	)
		return 'DateTime';
	return /^https?:\/\/\S+$/.test(written) ? 'Url' : 'Text';
}
