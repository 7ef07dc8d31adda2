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

/** What the user said about pages. */
export interface AskedPages {
	readonly returnAll: boolean;
	/** Elements wanted, unless all are. */
	readonly pageSize: number;
	readonly pageToken?: string;
}

/** The values of the fields by which a list is paged. */
interface PagingValues {
	readonly returnAll: boolean;
	readonly limit: number | undefined;
	readonly pageSize: number | undefined;
	readonly pageToken: string | undefined;
}

/**
 * The fields by which a list is paged, and what their values ask for: Page Size, which has a range
 * of its own for each list, wins over Limit.
 */
export function pagingFields(size: PageSize) {
	const { min = 1, max } = size;
	const label = 'Page Size';
	const pageSize = number({ label, min, max });
	const wholeNumber = number({ label });
	const clamped: Field<number | undefined>['read'] = (given) => {
		const value = wholeNumber.read(given);
		return value === undefined ? undefined : Math.min(Math.max(value, min), max);
	};
	const limit = number({
		label: 'Limit',
		description: 'Max number of results to return',
		min: 1,
		default: size.default,
	});
	return {
		parameters: {
			returnAll: flag({
				label: 'Return All',
				description: 'Whether to return all results or only up to a given limit',
				default: false,
			}),
			limit: {
				...limit,
				shownWhen: { returnAll: [false] },
				property: { ...limit.property, typeOptions: { minValue: 1 } },
			},
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
					description: 'Results without Return All; wins over Limit',
				},
			},
			pageToken: text({
				label: 'Page Token',
				description: 'The page_token of the previous answer',
			}),
		},
		asked: ({
			returnAll,
			limit: wanted,
			pageSize: ofPage,
			pageToken,
		}: PagingValues): AskedPages => ({
			returnAll,
			pageSize: ofPage ?? wanted ?? size.default,
			pageToken,
		}),
	};
}
