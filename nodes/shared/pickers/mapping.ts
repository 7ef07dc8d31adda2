import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { FeishuApi } from '../endpoints';
import { escapedHtml, isBlank, isObject, sentences } from '../values';
import { attempt, editorError } from './lookUp';

/**
 * The fields of a resource mapper. Of an error the editor shows nothing there, only the text for what
 * is not chosen yet; a failure comes as the notice that n8n shows in place of the fields. A mapper that
 * has its fields keeps them: the editor would take none for news.
 *
 * @param needed the parameters that have to be chosen first
 * @throws NodeApiError where the mapper has fields, which the editor leaves as they are
 */
export async function forMapper(
	context: ILoadOptionsFunctions,
	needed: readonly string[],
	ask: (api: FeishuApi) => Promise<ResourceMapperField[]>,
): Promise<ResourceMapperFields> {
	const outcome = await attempt(context, ask);
	if ('result' in outcome) return { fields: toldApartByModels(context, outcome.result) };
	const { message, description = '' } = outcome.told;
	if (hasFields(context)) throw editorError(context, outcome.told);
	if (needed.some((name) => isUnchosen(context.getCurrentNodeParameter(name)))) {
		return { fields: [] };
	}
	// n8n shows the notice as HTML.
	return { fields: [], emptyFieldsNotice: escapedHtml(sentences(message, description)) };
}

function isUnchosen(given: unknown): boolean {
	return isBlank(isObject(given) ? given.value : given);
}

function hasFields(context: ILoadOptionsFunctions): boolean {
	return Object.values(context.getCurrentNodeParameters() ?? {}).some((given: unknown) => {
		const schema: unknown = isObject(given) ? given.schema : undefined;
		return Array.isArray(schema) && schema.length > 0;
	});
}

/** The node as a tool of an agent has this behind its name. */
const TOOL = /Tool$/;

/**
 * Where a model fills in a field, n8n names it by its label and writes `_` for all that is not ASCII:
 * two columns with Chinese names of the same length would be one field to the model, and get one value.
 * Such names have their place in the table behind them.
 */
function toldApartByModels(
	context: ILoadOptionsFunctions,
	fields: ResourceMapperField[],
): ResourceMapperField[] {
	if (!TOOL.test(context.getNode().type)) return fields;
	const times = new Map<string, number>();
	const keys = fields.map(({ displayName }) => displayName.replace(/[^a-zA-Z0-9-]/g, '_'));
	for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
	return fields.map((field, index) =>
		times.get(keys[index]) === 1 && /[a-zA-Z0-9]/.test(keys[index])
			? field
			: { ...field, displayName: `${field.displayName} (${index + 1})` },
	);
}
