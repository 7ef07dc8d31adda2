import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { approvalCode } from '../fields';
import type { FormField } from '../lookups';
import { definitionOf, formFieldsIn } from '../lookups';
import { own, Refusal } from '../values';
import { forMapper } from './mapping';
import { shownOptions } from './shownOptions';

/** Kinds that show something, are filled in by Feishu, or cannot be given to it (documentation: "Form control parameters of approval instances"). */
const NOT_FILLED_IN = [
	'account',
	'apaascorehrJobAdjustGroup',
	'apaascorehrOffboardingGroup',
	'apaascorehrOnboardingGroup',
	'apaascorehrRegularateGroup',
	'mutableGroup',
	'remedyGroupV2',
	'serialNumber',
	'text',
	'tripGroup',
];

/** The fields of the form of the chosen approval. */
export async function getApprovalFields(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return await forMapper(this, ['approvalCode'], async (api) => {
		const code = approvalCode.read(this.getCurrentNodeParameter('approvalCode'));
		const fields = formFieldsIn((await definitionOf(api, code)).form);
		const shown = fields.filter(({ type }) => !NOT_FILLED_IN.includes(type));
		if (shown.length > 0) return shown.map((field) => mapperField(field, fields));
		throw new Refusal(
			'The approval has no field that can be filled in',
			'Check Approval Code, or set Form Mode to JSON.',
		);
	});
}

/** How the editor asks for values; everything else is text, which the node converts. */
const EDITORS: Readonly<Record<string, ResourceMapperField['type']>> = {
	date: 'dateTime',
	formula: 'number',
	number: 'number',
};

/** What a field takes that is asked for as text: n8n's mapper has room for a few words. */
const TAKES: Readonly<Record<string, string>> = {
	attachment: 'binary data field, …',
	attachmentV2: 'binary data field, …',
	connect: 'instance code, …',
	contact: 'user ID, …',
	dateInterval: 'start, end',
	department: 'open department ID, …',
	document: 'document token',
	fieldList: 'rows as JSON',
	image: 'binary data field, …',
	imageV2: 'binary data field, …',
	telephone: '+86 13122222222',
};

/** Kinds that take several choices. */
const SEVERAL = ['checkbox', 'checkboxV2'];

/** Fields of one name are told apart by their ids. */
function mapperField(field: FormField, all: readonly FormField[]): ResourceMapperField {
	const { id, name, type, required, options, unit } = field;
	const isOne = all.filter((other) => other.name === name).length === 1;
	const takes = SEVERAL.includes(type)
		? shownOptions(options.map(({ text }) => text))
		: type === 'amount' && unit !== ''
			? unit
			: own(TAKES, type);
	const hints = [...(isOne ? [] : [id]), ...(takes === undefined ? [] : [takes])];
	const shown = {
		id,
		displayName: hints.length === 0 ? name : `${name} (${hints.join('; ')})`,
		defaultMatch: false,
		required,
		display: true,
	};
	const isChoice = (type === 'radio' || type === 'radioV2') && options.length > 0;
	if (!isChoice) return { ...shown, type: own(EDITORS, type) ?? 'string' };
	const choices = options.map(({ value, text }) => ({ name: text, value }));
	return { ...shown, type: 'options', options: choices };
}
