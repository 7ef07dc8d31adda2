import type {
	ICredentialType,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyMode,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import type { FormText } from './texts';

type Member = INodePropertyOptions | INodeProperties | INodePropertyCollection;
type ResourceMapper = NonNullable<INodeProperties['typeOptions']>['resourceMapper'];
type Place = Omit<FormText, 'english' | 'put'> & {
	/** Whether fields keep their English names behind the Chinese. */
	readonly forModels: boolean;
};

/** The tool that n8n makes of a node has its name with this behind it. */
const TOOL = /Tool$/;

/**
 * Every text of a node's form, and its header, without those that are more than labels to n8n:
 *
 * - The name of a tool, which models call, is made of its action and loses all that is not ASCII.
 * - The fields that a model fills in are called by their labels, of which n8n keeps ASCII alone: labels
 *   of a tool have the English behind the Chinese. Two fields would else be one to the model, and get
 *   one value.
 * - While a tool's description is the node's, the editor replaces it by that of the chosen operation.
 * - The node panel lists the events of a trigger when a field is labelled Events, and the header has
 *   "Trigger" in it. It puts "On" before an event, in the language of the editor, unless there is an
 *   action.
 */
export function nodeTexts(description: INodeTypeDescription): FormText[] {
	const isTool = TOOL.test(description.name);
	const isTrigger = description.group.includes('trigger');
	const place = {
		files: isTrigger ? ['trigger'] : [],
		operations: [],
		path: '',
		forModels: isTool,
	};
	return [
		...texts(description, ['displayName', 'description'], place),
		...description.properties.flatMap((property) => propertyTexts(property, place)),
		...(isTrigger
			? description.properties.flatMap((property) => eventActions(property, place))
			: []),
	].filter(({ path }) =>
		isTool
			? path !== '#description' && !path.endsWith('#action')
			: !(isTrigger && path === 'events#displayName'),
	);
}

/** What events are called in the node panel: there they have the name that they have in the form. */
function eventActions({ name, options = [] }: INodeProperties, place: Place): FormText[] {
	if (name !== 'events') return [];
	return options.flatMap((option) => {
		if (!('value' in option)) return [];
		const put = (chinese: string) => {
			option.action = chinese;
		};
		const path = `${name}=${String(option.value)}#name`;
		return [{ ...place, path, english: option.name, put }];
	});
}

/** Every text of a credential's form, and its name. */
export function credentialTexts(credential: Pick<ICredentialType, 'displayName' | 'properties'>) {
	const place = { files: ['credentials'], operations: [], path: '', forModels: false };
	return [
		...texts(credential, ['displayName'], place),
		...credential.properties.flatMap((property) => propertyTexts(property, place)),
	];
}

function propertyTexts(property: INodeProperties, above: Place): FormText[] {
	if (property.type === 'hidden') return [];
	const show = property.displayOptions?.show ?? {};
	const { resource = [], operation = show['/operation'] ?? [] } = show;
	const place: Place = {
		...above,
		files: [...resource.map(String), ...above.files],
		operations: operation.length === 0 ? above.operations : operation.map(String),
		path: above.path === '' ? property.name : `${above.path}.${property.name}`,
	};
	return [
		...texts(property, ['displayName'], place).map((text) => named(text, property, place)),
		...texts(property, ['description', 'placeholder', 'hint'], place),
		...texts(property.typeOptions, ['multipleValueButtonText'], place),
		...mapperTexts(property.typeOptions?.resourceMapper, place),
		...(property.options ?? []).flatMap((member) => memberTexts(member, place)),
		...(property.modes ?? []).flatMap((mode) => modeTexts(mode, place)),
	];
}

/** Kinds of fields that the editor does not let a model fill in. */
const NOT_FOR_MODELS = ['collection', 'fixedCollection', 'notice', 'options'];

/** The label of a field, with the English behind it where a model may fill it in. */
function named(text: FormText, property: INodeProperties, { forModels }: Place): FormText {
	if (!forModels || property.noDataExpression || NOT_FOR_MODELS.includes(property.type))
		return text;
	const { english } = text;
	const put = (chinese: string) =>
		text.put(chinese === english ? chinese : `${chinese} ${english}`);
	return { ...text, put };
}

/** What a resource mapper says besides the sentences that n8n makes of `fieldWords`, which stay English. */
function mapperTexts(mapper: ResourceMapper, place: Place): FormText[] {
	const matching = { ...place, path: `${place.path}.matching` };
	return [
		...texts(mapper, ['noFieldsError', 'valuesLabel'], place),
		...texts(mapper?.matchingFieldsLabels, ['title', 'description', 'hint'], matching),
	];
}

function memberTexts(member: Member, place: Place): FormText[] {
	if ('values' in member) {
		const within = { ...place, path: `${place.path}.${member.name}` };
		return [
			...texts(member, ['displayName'], within),
			...member.values.flatMap((property) => propertyTexts(property, within)),
		];
	}
	if ('type' in member) return propertyTexts(member, place);
	const within = { ...place, path: `${place.path}=${String(member.value)}` };
	return texts(member, ['name', 'description', 'action'], within).map((text) =>
		// An action is mostly the name in small letters, a difference that Chinese does not have.
		text.english.toLowerCase() === member.name.toLowerCase()
			? { ...text, english: member.name }
			: text,
	);
}

function modeTexts(mode: INodePropertyMode, place: Place): FormText[] {
	const within = { ...place, path: `${place.path}:${mode.name}` };
	const errors = (mode.validation ?? []).flatMap((rule) =>
		'properties' in rule ? texts(rule.properties, ['errorMessage'], within) : [],
	);
	return [...texts(mode, ['displayName', 'placeholder', 'hint'], within), ...errors];
}

/** Those of some members of a thing that are texts. */
function texts<K extends string>(
	holder: { [key in K]?: unknown } | undefined,
	keys: readonly K[],
	place: Place,
): FormText[] {
	if (holder === undefined) return [];
	return keys.flatMap((key) => {
		const english = holder[key];
		if (typeof english !== 'string' || english === '') return [];
		const put = (chinese: string) => {
			holder[key] = chinese;
		};
		return [{ ...place, path: `${place.path}#${key}`, english, put }];
	});
}
