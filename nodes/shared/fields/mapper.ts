import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values';
import type { Field, FieldProperty, FieldText, Required } from './field';
import { shownText } from './field';
import { jsonObject } from './json';

export interface MapperOptions extends FieldText, Required {
	/** Name of the method in `pickers/` that loads the columns. */
	readonly columns: string;
	/** Paths of the parameters the columns depend on, e.g. `tableId.value`. */
	readonly dependsOn: string[];
	/** The parameter that chooses between the mapper (`columns`) and JSON (`json`) in the form. */
	readonly chosenBy: string;
	/** That parameter's value for the mapper; `columns` when absent. */
	readonly chosenAs?: string;
	/** What one and many of the things to fill in are called; `column` and `columns` when absent. */
	readonly words?: { readonly singular: string; readonly plural: string };
}

/**
 * Values by column: n8n's resource mapper, or a JSON object beside it. What was given decides how
 * it is read, not what the form shows: a plain object from an expression works either way. A column
 * that is left empty in the mapper is left out; only JSON can say null.
 */
export function mapper(options: MapperOptions): Field<IDataObject> {
	const { label, chosenBy, chosenAs = 'columns' } = options;
	const json = jsonObject(options);
	return {
		label,
		property: json.property,
		forms: [
			{ property: json.property, showWhen: { [chosenBy]: ['json'] } },
			{ property: mapperProperty(options), showWhen: { [chosenBy]: [chosenAs] } },
		],
		read: (given, item) => {
			if (!isObject(given) || typeof given.mappingMode !== 'string') return json.read(given);
			if (given.mappingMode === 'autoMapInputData') return { ...item?.json };
			const mapped: IDataObject = isObject(given.value) ? given.value : {};
			return Object.fromEntries(
				Object.entries(mapped).filter(([, value]) => value !== null && value !== undefined),
			);
		},
	};
}

function mapperProperty(options: MapperOptions): FieldProperty {
	return {
		type: 'resourceMapper',
		noDataExpression: true,
		...shownText({ ...options, placeholder: undefined }),
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: options.dependsOn,
			resourceMapper: {
				resourceMapperMethod: options.columns,
				mode: 'add',
				fieldWords: options.words ?? { singular: 'column', plural: 'columns' },
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: true,
			},
		},
	};
}
