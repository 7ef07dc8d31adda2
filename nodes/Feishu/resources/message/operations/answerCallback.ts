import type { IDataObject } from 'n8n-workflow';

import type { AnswerFate } from '../../../../shared/endpoints';
import { choice, text } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { quoted, Refusal } from '../../../../shared/values';
import { checkNewCard, newCardFields, newCardOf, newCardOptions } from '../newCard';

const LATER = 'Use Update Card by Callback Token, which works for 30 minutes.';

/** Why an answer does not get to Feishu, and what to do. */
const NOT_TAKEN: Readonly<
	Record<Exclude<AnswerFate, 'taken'>, readonly [message: string, hint: string]>
> = {
	answered: [
		'The press of the button was answered already, and Feishu takes one answer',
		`Answer once, by one workflow and for one item (Execute Once in the settings of the node). ${LATER}`,
	],
	immediate: [
		'Feishu Trigger has answered the press of the button at once',
		`Set Answer of Feishu Trigger to Workflow. ${LATER}`,
	],
	late: [
		'The press of the button was not answered within 2.5 seconds, so Feishu Trigger has answered it',
		`Answer before anything that takes long. ${LATER}`,
	],
	none: [
		'Nobody waits for an answer: this run did not begin with the press of a button that Feishu Trigger received',
		'Begin the workflow with Feishu Trigger, with the event Card Button Pressed and Answer set to Workflow, and answer in the same workflow. To try it, press the button while the workflow runs in the editor: pinned data and repeated executions have nobody to answer.',
	],
	apart: [
		'A tool of an agent cannot answer the press of a button from a worker of n8n',
		`Answer with the node in the workflow, outside the agent. ${LATER}`,
	],
};

export const answerCallback = chain({
	value: 'answerCallback',
	name: 'Answer Card Callback',
	action: 'Answer card callback',
	description:
		'Answer the press of a button that the workflow began with, by a toast, a new card or both; Answer of Feishu Trigger has to be Workflow',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication',
	endpoints: [],
	identities: ['tenant', 'user'],
	parameters: {
		toastText: text({
			label: 'Toast Text',
			description: 'What the user who pressed the button is shown for some seconds',
			placeholder: 'e.g. Approved',
		}),
		...newCardFields,
	},
	options: {
		toastType: choice({
			label: 'Toast Type',
			options: { info: 'Info', success: 'Success', warning: 'Warning', error: 'Error' },
			default: 'info',
		}),
		...newCardOptions,
	},
	check: checkNewCard,
	run: async (values, api) => {
		const { toastText: content, toastType: type } = values;
		const card = newCardOf(values);
		const answer: IDataObject = {
			...(content === undefined ? {} : { toast: { type, content } }),
			...(card === undefined ? {} : { card }),
		};
		const fate = await api.pressed.answer(answer);
		if (fate !== 'taken') throw new Refusal(...NOT_TAKEN[fate]);
		return { data: answer };
	},
	summary: (_data, values) => {
		const { toastText: toast } = values;
		const parts = [
			...(toast === undefined ? [] : [`the toast ${quoted(toast)}`]),
			...(newCardOf(values) === undefined ? [] : ['a new card']),
		];
		return parts.length === 0
			? 'Answered the press of the button, and left the card as it is'
			: `Answered the press of the button with ${parts.join(' and ')}`;
	},
	sample: {
		toast: { type: 'success', content: 'Approved' },
		card: {
			type: 'raw',
			data: { schema: '2.0', body: { elements: [{ tag: 'markdown', content: '**Approved**' }] } },
		},
	},
});
