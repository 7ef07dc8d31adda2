import type { IDataObject } from 'n8n-workflow';

import { vc } from '../../../../shared/endpoints';
import { chain, unlessProven } from '../../../../shared/operation';
import { memberText, secondsIn } from '../../../../shared/values';
import { checkMeeting, meetingFound, meetingId, meetingTimes } from '../meetingId';

export const getRecording = chain({
	value: 'getRecording',
	name: 'Get Meeting Recording',
	action: 'Get meeting recording',
	description: 'Get the address of a recording, and the token of its minutes for Get Minutes',
	documentation: 'https://open.feishu.cn/document/server-docs/vc-v1/meeting-recording/get',
	endpoints: [vc.meetingRecordingGet, vc.meetingListByNo],
	parameters: { meetingId },
	options: meetingTimes,
	check: checkMeeting,
	run: async (values, api) => {
		const { id, remark } = await meetingFound(api, values);
		const answer = await api.call(vc.meetingRecordingGet, { path: { meeting_id: id } });
		const doubt = unlessProven(api, answer, 'recording.url');
		if (doubt !== undefined) return doubt;
		return { data: described(id, answer.recording), remark };
	},
	summary: (data) =>
		`Got the recording of meeting ${memberText(data, 'meeting_id')}: ${memberText(data, 'url')}`,
	sample: described('6911188411934433028', vc.meetingRecordingGet.sample().recording),
});

function described(id: string, recording: unknown): IDataObject {
	const url = memberText(recording, 'url');
	const seconds = secondsIn(memberText(recording, 'duration'));
	return {
		meeting_id: id,
		url,
		minute_token: /\/minutes\/(\w+)/.exec(url)?.[1] ?? '',
		...(seconds === undefined ? {} : { duration_seconds: seconds }),
	};
}
