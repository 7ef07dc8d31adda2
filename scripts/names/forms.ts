import type { INodeProperties, NodeParameterValueType } from 'n8n-workflow';

/** One way in which a form asks for a value, as far as stored workflows depend on it. */
export interface Form {
	readonly type: string;
	/** What n8n takes where nothing is stored; of a locator its value alone. */
	readonly default: NodeParameterValueType;
	/** The values to choose from, sorted. */
	readonly choices?: readonly string[];
}

/** The ways in which a form asks for what is stored under one name. */
export type Forms = readonly Form[];

/** Names by where they are stored: `parameters`, the name of a collection, or the path of rows. */
export type Places = Readonly<Record<string, Readonly<Record<string, Forms>>>>;

/** All names that workflows and credentials store: of a node, of each of its operations, of a credential. */
export type Names = Readonly<Record<string, Places>>;

/** The names that these properties store, those of collections apart. */
export function placesOf(properties: readonly INodeProperties[]): Places {
	const stored = properties.filter(({ type }) => type !== 'notice' && type !== 'hidden');
	const places: Record<string, Record<string, Forms>> = { parameters: {} };
	for (const property of stored) {
		if (property.type !== 'collection') {
			add(places.parameters, property);
			addRows(places, property, property.name);
			continue;
		}
		const place = (places[property.name] ??= {});
		for (const option of property.options ?? []) {
			if (!('type' in option)) continue;
			add(place, option);
			addRows(places, option, `${property.name}.${option.name}`);
		}
	}
	return Object.fromEntries(Object.entries(places).map(([place, names]) => [place, sorted(names)]));
}

/** What rows that the form adds one by one hold. */
function addRows(
	places: Record<string, Record<string, Forms>>,
	{ type, options = [] }: INodeProperties,
	at: string,
): void {
	if (type !== 'fixedCollection') return;
	for (const group of options) {
		if (!('values' in group)) continue;
		const place = (places[`${at}.${group.name}`] ??= {});
		for (const value of group.values) add(place, value);
	}
}

/** Members in the order of their names, so that moving a field changes nothing. */
export function sorted<Value>(members: Readonly<Record<string, Value>>): Record<string, Value> {
	return Object.fromEntries(
		Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)),
	);
}

function add(names: Record<string, Forms>, property: INodeProperties): void {
	for (const form of formsOf(property)) {
		const others = names[property.name] ?? [];
		const same = others.find(({ type }) => type === form.type);
		// Several properties of one type and name differ in when they are shown; their choices add up.
		const all =
			same === undefined
				? [...others, form]
				: others.map((other) => (other === same ? united(same, form) : other));
		names[property.name] = [...all].sort((one, other) => (one.type < other.type ? -1 : 1));
	}
}

/** A list that takes other values as well is also a field for any value like those it offers. */
function formsOf(property: INodeProperties): Form[] {
	const form = formOf(property);
	const { default: standard } = form;
	return property.allowArbitraryValues === true
		? [form, { type: typeof standard, default: standard }]
		: [form];
}

function united(one: Form, other: Form): Form {
	if (one.choices === undefined) return one;
	return { ...one, choices: [...new Set([...one.choices, ...(other.choices ?? [])])].sort() };
}

function formOf({ type, default: standard, options = [] }: INodeProperties): Form {
	const value = isLocated(standard) ? standard.value : standard;
	if (type !== 'options' && type !== 'multiOptions') return { type, default: value };
	const choices = options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
	return { type, default: value, choices: choices.sort() };
}

function isLocated(
	value: NodeParameterValueType,
): value is { mode: string; value: NodeParameterValueType } & object {
	return typeof value === 'object' && value !== null && 'mode' in value && 'value' in value;
}
