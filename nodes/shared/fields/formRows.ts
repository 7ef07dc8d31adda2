import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isBlank, isObject, orRefusal, parsedNames, quoted, Refusal } from '../values';
import type { Field, FieldText } from './field';
import { shownText } from './field';

export interface FormRowsOptions<Row> extends FieldText {
	/** What one row is called, in Title Case: `Filter`. */
	readonly one: string;
	/** What the form asks of a row, by the names under which it is stored. */
	readonly of: Readonly<Record<string, Field>>;
	/** Rows allowed; more are refused. */
	readonly most: number;
	/**
	 * Makes what the operation works with of a row.
	 * @throws Refusal naming the fields by their labels
	 */
	row(given: IDataObject): Row;
}

/**
 * Rows that the form adds one by one, each with fields of its own; from an expression also a list
 * of objects, or JSON text of one.
 */
export function formRows<Row>(options: FormRowsOptions<Row>): Field<Row[]> {
	const { label, showWhen, one, of, most } = options;
	const values = Object.entries(of).map(([name, field]): INodeProperties => {
		const { shownWhen } = field;
		return {
			displayName: field.label,
			name,
			...field.property,
			...(shownWhen === undefined ? {} : { displayOptions: { show: { ...shownWhen } } }),
		};
	});
	return {
		label,
		showWhen,
		property: {
			type: 'fixedCollection',
			...shownText(options),
			placeholder: `Add ${one}`,
			default: {},
			typeOptions: { multipleValues: true },
			options: [{ name: ROWS, displayName: one, values }],
		},
		read: (given) => {
			const rows = entriesOf(given, label);
			if (rows.length > most) {
				throw new Refusal(
					`${label} has ${rows.length} rows, but ${most} are allowed`,
					`Give at most ${most} rows in ${label}.`,
				);
			}
			return rows.map((row, index) => {
				const read = orRefusal(() => options.row(row));
				if (!(read instanceof Refusal)) return read;
				throw new Refusal(`Row ${index + 1} of ${label}: ${read.message}`, read.hint);
			});
		},
	};
}

/** Under which name n8n stores the rows. */
const ROWS = 'rows';

/** Rows that nobody filled in are no rows: the form adds them blank. */
function entriesOf(given: unknown, label: string): IDataObject[] {
	const whole = typeof given === 'string' ? (parsedNames(given) ?? given) : given;
	if (isBlank(whole)) return [];
	const rows: unknown = isObject(whole) ? (whole[ROWS] ?? []) : whole;
	const entries: unknown[] = Array.isArray(rows) ? rows : [rows];
	return entries
		.filter((entry) => !isBlank(entry))
		.map((entry) => {
			if (isObject(entry)) return entry;
			throw new Refusal(
				`${label} holds ${quoted(entry)}, which is not a row`,
				`Add rows to ${label} in the form, or give it a list of objects.`,
			);
		});
}
