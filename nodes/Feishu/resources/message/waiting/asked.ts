import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Item } from '../../../../shared/fields';
import { readFields } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
import { questionFields, questionOptions } from './fields';
import type { Question } from './question';

const { message, ...others } = questionFields;

/**
 * What a waiting node has asked. Its parameters are read again, with the first of the items that came in.
 * @throws Refusal when they cannot be used any more
 */
export function askedBy(context: IWebhookFunctions): Question {
	const given: unknown = context.getNodeParameter('options', {});
	const options: IDataObject = isObject(given) ? given : {};
	const item: Item = {
		json: {},
		files: [],
		file: () => undefined,
		zone: () => context.getTimezone(),
	};
	return {
		message: messageOf(context),
		...readFields(others, (name) => context.getNodeParameter(name, ''), item),
		...readFields(questionOptions, (name) => options[name], item),
	};
}

/** It is only shown: what an expression does not give any more is no reason to take no answer. */
function messageOf(context: IWebhookFunctions): string {
	try {
		return message.read(context.getNodeParameter('message', ''));
	} catch {
		return '';
	}
}
