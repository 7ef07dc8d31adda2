import type { Field } from '../fields';
import { flag, number, text } from '../fields';

/** What the user may ask for in one go, and what one gets without asking. */
export interface PageSize {
	readonly default: number;
	readonly max: number;
	readonly min?: number;
	/** A size out of range means the nearest one within; else it is refused. */
	readonly clamped?: true;
}

/** The fields by which a list is paged. */
export function pagingFields(size: PageSize) {
	const { min = 1, max } = size;
	const label = 'Page Size';
	const pageSize = number({ label, min, max, default: size.default });
	const wholeNumber = number({ label, default: size.default });
	const clamped: Field<number>['read'] = (given) =>
		Math.min(Math.max(wholeNumber.read(given), min), max);
	return {
		parameters: {
			returnAll: flag({
				label: 'Return All',
				description: 'Whether to return all results or only up to a given limit',
				default: false,
			}),
		},
		options: {
			// The form shows one and the same field for every list; the range is checked here.
			pageSize: {
				...pageSize,
				...(size.clamped === undefined ? {} : { read: clamped }),
				property: {
					type: 'number' as const,
					default: 50,
					typeOptions: { minValue: 1 },
					description: 'How many results to return when Return All is off',
				},
			},
			pageToken: text({
				label: 'Page Token',
				description: 'Where to go on: the page_token of the previous answer',
			}),
		},
	};
}
