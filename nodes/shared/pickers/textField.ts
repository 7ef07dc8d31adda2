import type { ResourceMapperField } from 'n8n-workflow';

/** A column that n8n's mapper asks for as text, and by which rows can be matched. */
export function textField(name: string): ResourceMapperField {
	return {
		id: name,
		displayName: name,
		defaultMatch: false,
		canBeUsedToMatch: true,
		required: false,
		display: true,
		type: 'string',
	};
}
