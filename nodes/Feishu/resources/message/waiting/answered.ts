import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';

import type { Answer } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { decisionsOf } from './question';
import type { Request } from './request';

/** What is known of an answer besides what its address stands for. */
export interface Given {
	/** What was filled in, by the keys of the inputs. */
	readonly values: IDataObject;
	/** IDs of who answered, by their kinds; only Feishu tells them. */
	readonly operator?: IDataObject;
	readonly messageId?: string;
}

/** An answer as n8n's own nodes have it: `data.approved`, `data.text` or the fields of the form. */
export function answered(
	{ context, question, approved = false }: Request,
	{ values, operator, messageId }: Given,
): Omit<Answer, 'response'> {
	const isApproval = question.responseType === 'approval';
	const data = {
		...values,
		...(isApproval ? { approved } : {}),
		respondedAt: new Date().toISOString(),
		...(operator === undefined ? {} : { respondedBy: operator }),
		...(messageId === undefined ? {} : { message_id: messageId }),
	};
	const what = isApproval ? (approved ? 'Approved' : 'Declined') : 'Answered';
	const who = memberText(operator, 'open_id');
	const by = who === '' ? '' : ` by ${who}`;
	return { data: { data }, summary: `${what}${by} at ${shownNow(context)}` };
}

/** The time as people read it, with its zone. */
export function shownNow(context: IWebhookFunctions): string {
	const zone = context.getTimezone();
	return `${DateTime.now().setZone(zone).toFormat('yyyy-MM-dd HH:mm')} (${zone})`;
}

/** What people see of an answer: the button that was pressed. */
export function labelOf({ question, approved }: Request): string {
	const decision = decisionsOf(question).find((one) => one.approved === approved);
	const isApproval = question.responseType === 'approval';
	return isApproval && decision !== undefined ? decision.label : 'Answered';
}
