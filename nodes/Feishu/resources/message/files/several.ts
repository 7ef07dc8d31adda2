import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { partly } from '../../../../shared/operation';
import type { Posted, Posting } from './sending';
import { sendOne } from './sending';

const FROM_HERE =
	'Send the key in Data with Send Message, or repeat the call: the file is uploaded, but no message is known to be sent.';

/**
 * Sends files, a message each, one after the other. Where one fails, those after it are not sent.
 * @param to where each goes
 * @throws CallFailed when nothing was sent or uploaded
 */
export async function sendFiles(
	api: FeishuApi,
	files: readonly InputFile[],
	to: (index: number) => Posting,
): Promise<Outcome> {
	const ends = new Map<InputFile, Posted>();
	const { done, notDone, failure } = await sendParts<InputFile, Posted>(files, {
		onFailure: 'stop',
		send: async (file, index) => {
			const end = await sendOne(api, file, to(index));
			ends.set(file, end);
			return end.failure === undefined ? { answer: end } : { failure: end.failure };
		},
	});
	const posted = done.map(({ answer }) => answer);
	if (failure !== undefined) return brokenOff(posted, notDone, ends, failure);
	const [first] = posted;
	const remark = posted
		.map((one) => one.remark)
		.filter((text) => text !== '')
		.join(' ');
	const isOne = posted.length === 1;
	return { data: isOne ? first.data : { messages: posted.map(({ data }) => data) }, remark };
}

function brokenOff(
	posted: readonly Posted[],
	[failed, ...left]: readonly InputFile[],
	ends: ReadonlyMap<InputFile, Posted>,
	failure: Failure,
): Outcome {
	const { data = {} } = ends.get(failed) ?? {};
	const isUploaded = Object.keys(data).length > 0;
	if (posted.length === 0 && !isUploaded) throw new CallFailed(failure);
	if (posted.length === 0 && left.length === 0) {
		return partly(data, failure, 'sending the uploaded file', FROM_HERE);
	}
	const told = ({ field, name }: InputFile): IDataObject => ({ field, file_name: name });
	return partly(
		{
			messages: posted.map((one) => one.data),
			not_sent: [{ ...told(failed), ...data }, ...left.map(told)],
		},
		failure,
		`sending file ${posted.length + 1} of ${posted.length + 1 + left.length}`,
		'Go on with the fields in not_sent of Data: what stands in messages was sent.',
	);
}
