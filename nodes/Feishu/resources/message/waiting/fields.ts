import {
	choice,
	flag,
	formRows,
	group,
	list,
	lookFields,
	picked,
	text,
	userLookup,
} from '../../../../shared/fields';
import { limitWaitTime } from './limit';

/** Inputs of a form: with what belongs to each a card stays below the 200 elements that it may have. */
const MOST_INPUTS = 30;

const inputFields = {
	fieldLabel: text({ label: 'Label', placeholder: 'e.g. Reason', required: true }),
	fieldType: choice({
		label: 'Type',
		options: {
			date: 'Date',
			dropdown: 'Dropdown',
			number: 'Number',
			text: 'Text',
			textarea: 'Text of Several Lines',
		},
		default: 'text',
	}),
	fieldOptions: {
		...list({
			label: 'Choices',
			placeholder: 'e.g. Small, Medium, Large',
			description: 'What can be chosen, separated by commas',
			maxItems: 100,
			required: true,
		}),
		shownWhen: { fieldType: ['dropdown'] },
	},
	requiredField: flag({
		label: 'Required',
		description: 'Whether it has to be filled in',
		default: false,
	}),
};

/** What is asked. The names are those of n8n's own nodes, which its Human review needs. */
export const questionFields = {
	message: text({
		label: 'Message',
		description: 'What is asked, in Markdown',
		placeholder: 'e.g. Is the release of **today** good to go?',
		rows: 4,
		required: true,
	}),
	responseType: choice({
		label: 'Response Type',
		description: 'What the answer is',
		options: {
			approval: ['Approval', 'A button is pressed'],
			freeText: ['Free Text', 'A text is written'],
			customForm: ['Custom Form', 'A form is filled in'],
		},
		default: 'approval',
	}),
	approvalOptions: group({
		label: 'Approval Options',
		placeholder: 'Add option',
		showWhen: { responseType: ['approval'] },
		fields: {
			approvalType: choice({
				label: 'Type of Approval',
				options: { single: 'Approve Only', double: 'Approve and Disapprove' },
				default: 'single',
			}),
			approveLabel: text({ label: 'Approve Button Label', default: 'Approve' }),
			disapproveLabel: text({
				label: 'Disapprove Button Label',
				default: 'Decline',
				showWhen: { approvalType: ['double'] },
			}),
		},
	}),
	formFields: formRows({
		label: 'Form Fields',
		description: 'What is to be filled in',
		showWhen: { responseType: ['customForm'] },
		one: 'Field',
		of: inputFields,
		most: MOST_INPUTS,
		row: (given) => {
			const fieldType = inputFields.fieldType.read(given.fieldType);
			return {
				fieldLabel: inputFields.fieldLabel.read(given.fieldLabel),
				fieldType,
				fieldOptions:
					fieldType === 'dropdown' ? inputFields.fieldOptions.read(given.fieldOptions) : [],
				requiredField: inputFields.requiredField.read(given.requiredField),
			};
		},
	}),
	buttons: choice({
		label: 'Answer In',
		description: 'Where the answer is given',
		options: {
			openLink: [
				'Browser',
				'Buttons open a page of n8n. Nothing has to be set up; whoever has the link can answer, and n8n has to be reachable for them.',
			],
			inFeishu: [
				'Feishu',
				'The message itself takes the answer, and it is known who gave it. Needs a published workflow with Feishu Trigger of the same app, and card.action.trigger among the callbacks of the app in the developer console.',
			],
		},
		default: 'openLink',
	}),
};

/** What rarely differs. */
export const questionOptions = {
	approvers: picked({
		label: 'Approvers',
		description:
			'Only these users may answer in Feishu: a user from the list, or the open_ids of users, separated by commas',
		...userLookup,
	}),
	headerColor: lookFields.headerColor,
	limitWaitTime,
	title: lookFields.title,
};
