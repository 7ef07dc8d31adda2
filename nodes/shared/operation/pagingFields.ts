import { flag, number, text } from '../fields';

/** What the user may ask for in one go, and what one gets without asking. */
export interface PageSize {
	readonly default: number;
	readonly max: number;
	readonly min?: number;
}

/** The fields by which a list is paged. */
export function pagingFields(size: PageSize) {
	const pageSize = number({
		label: 'Page Size',
		min: size.min ?? 1,
		max: size.max,
		default: size.default,
	});
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
				property: {
					type: 'number' as const,
					default: 50,
					typeOptions: { minValue: 1 },
					description: 'How many results to return when Return All is off',
				},
			},
			pageToken: text({
				label: 'Page Token',
				description: 'Where to go on: page_token of the previous answer',
			}),
		},
	};
}
