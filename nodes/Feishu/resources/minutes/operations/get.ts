import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../../../shared/endpoints';
import { minutes } from '../../../../shared/endpoints';
import { choice, flag, text, userIdType } from '../../../../shared/fields';
import { brokenOff, chain, unlessProven } from '../../../../shared/operation';
import { amount, named } from '../../../../shared/values';
import { minuteToken } from '../minuteToken';
import { aboutMinutes, artifactsOf, mediaOf, transcriptOf } from '../parts';

export const get = chain({
	value: 'get',
	name: 'Get Minutes',
	action: 'Get minutes',
	description: 'Read the minutes of a meeting: title, AI summary, to-dos, chapters and transcript',
	documentation: 'https://open.feishu.cn/document/server-docs/minutes-v1/minute/get',
	endpoints: [
		minutes.minuteGet,
		minutes.minuteArtifacts,
		minutes.minuteTranscriptGet,
		minutes.minuteMediaGet,
	],
	parameters: {
		minuteToken,
		include: choice({
			label: 'Include',
			options: {
				all: 'All',
				summary: ['Summary', 'With to-dos and chapters'],
				transcript: 'Transcript',
				metadata: ['Title and Owner Only', 'With time, duration and address'],
			},
			default: 'all',
		}),
	},
	options: {
		transcriptFormat: choice({
			label: 'Transcript Format',
			options: { txt: 'Text', srt: ['SRT', 'Subtitles with their times'] },
			default: 'txt',
		}),
		speakers: flag({
			label: 'Speakers',
			description: 'Whether the transcript says who speaks',
			default: true,
		}),
		timestamps: flag({
			label: 'Timestamps',
			description: 'Whether the transcript says when something is said',
			default: false,
		}),
		downloadMedia: flag({
			label: 'Download Media',
			description: 'Whether to put the sound or video of the meeting into the item',
			default: false,
		}),
		binaryPropertyName: text({
			label: 'Put Output File in Field',
			description: 'Name of the binary data that the sound or video is put into',
			default: 'data',
		}),
		userIdType,
	},
	run: async (values, api) => {
		const { minuteToken: token, include } = values;
		const answer = await api.call(minutes.minuteGet, {
			path: { minute_token: token },
			query: { user_id_type: values.userIdType },
		});
		const doubt = unlessProven(api, answer, 'minute.token');
		if (doubt !== undefined) return doubt;
		const data: IDataObject = aboutMinutes(answer.minute);
		const remarks: string[] = [];
		const failures: Array<{ readonly part: string; readonly failure: Failure }> = [];
		const failed = (part: string, failure: Failure): void => {
			// The rest is worth having all the same.
			if (failure.lacksScope === true) remarks.push(`The ${part} is left out: ${failure.hint}`);
			else failures.push({ part, failure });
		};
		if (include === 'all' || include === 'summary') {
			const result = await artifactsOf(api, token);
			if ('failure' in result) failed('summary', result.failure);
			else Object.assign(data, result.answer);
		}
		if (include === 'all' || include === 'transcript') {
			const result = await transcriptOf(api, token, values);
			if ('failure' in result) failed('transcript', result.failure);
			else data.transcript = result.answer;
		}
		const media = values.downloadMedia ? await mediaOf(api, token) : undefined;
		if (media !== undefined && 'failure' in media) failed('recording', media.failure);
		const files =
			media !== undefined && 'answer' in media && !api.dryRun
				? [{ field: values.binaryPropertyName, file: media.answer }]
				: [];
		const remark = remarks.join(' ');
		const [first] = failures;
		if (first === undefined) return { data, remark, files };
		const parts = failures.map(({ part }) => part).join(' and the ');
		const broken = brokenOff(
			data,
			first.failure,
			`reading the ${parts}`,
			first.failure.retryable
				? 'Repeat the call: Data holds what was read.'
				: 'Use what Data holds of the rest.',
		);
		return { ...broken, remark, files };
	},
	summary: (data, values) => {
		const { todos, transcript } = data;
		const parts = [
			...(data.summary === undefined ? [] : [data.summary === '' ? 'no summary' : 'its summary']),
			...(Array.isArray(todos) ? [amount(todos.length, ['to-do', 'to-dos'])] : []),
			...(typeof transcript === 'string'
				? [`a transcript of ${amount(transcript.length, ['character', 'characters'])}`]
				: []),
		];
		const told = parts.length === 0 ? '' : ` with ${parts.join(', ')}`;
		return `Got ${named('minutes', data.title, values.minuteToken)}${told}`;
	},
	sample: {
		...aboutMinutes(minutes.minuteGet.sample().minute),
		summary: 'The release is on Friday.',
		todos: [{ content: 'Write the notes', assignees: ['Tom'] }],
		chapters: [{ title: 'Release', start_seconds: 31, end_seconds: 330, summary: 'When and how' }],
		transcript: 'Tom: The release is on Friday.',
	},
});
