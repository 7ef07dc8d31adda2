import { minutesOf } from '../sandbox';
import type { Examples } from './example';

const MINUTES = '/open-apis/minutes/v1/minutes';
const MEETINGS = '/open-apis/vc/v1/meetings';
const ID = '6911188411934433028';

export const meetingExamples: Examples = {
	'minutes.get': [
		{
			title: 'reads summary, to-dos, chapters and transcript',
			parameters: { minuteToken: 'obcnrelease' },
			sends: [
				{ method: 'GET', path: `${MINUTES}/obcnrelease`, query: { user_id_type: 'open_id' } },
				{ method: 'GET', path: `${MINUTES}/obcnrelease/artifacts`, query: {} },
				{
					method: 'GET',
					path: `${MINUTES}/obcnrelease/transcript`,
					query: { need_speaker: 'true', need_timestamp: 'false', file_format: 'txt' },
				},
			],
			returns: {
				Data: {
					token: 'obcnrelease',
					owner_id: 'ou_ada',
					title: 'Release review',
					create_time: '1795312481625',
					created_time: '2026-11-22T01:54:41.625Z',
					duration: '314000',
					duration_seconds: 314,
					url: 'https://sandbox.feishu.cn/minutes/obcnrelease',
					summary: 'The release is on Friday.',
					todos: [
						{ content: 'Write the notes', assignees: ['Ada Wong'] },
						{ content: 'Tell the customers', assignees: ['Ben Wong', 'Chen Wei'] },
					],
					chapters: [
						{ title: 'Release', start_seconds: 31, end_seconds: 330, summary: 'When and how' },
					],
					transcript: 'Ada Wong: The release is on Friday.\n',
				},
				Summary: expect.stringMatching(
					/^Got minutes "Release review" \(obcnrelease\) with its summary, 2 to-dos, a transcript of 36 characters/,
				),
			},
		},
		{
			title: 'reads the transcript as subtitles, by the address, and fetches the recording',
			parameters: (sandbox) => {
				const found = minutesOf(sandbox.world).get('obcnrelease');
				if (found !== undefined) found.mediaUrl = `${sandbox.origin}/pictures/meeting.png`;
				return {
					minuteToken: {
						__rl: true,
						mode: 'url',
						value: 'https://sandbox.feishu.cn/minutes/obcnrelease?from=chat',
					},
					include: 'transcript',
					options: {
						transcriptFormat: 'srt',
						speakers: false,
						timestamps: true,
						downloadMedia: true,
						binaryPropertyName: 'video',
						userIdType: 'user_id',
					},
				};
			},
			sends: [
				{ method: 'GET', path: `${MINUTES}/obcnrelease`, query: { user_id_type: 'user_id' } },
				{
					method: 'GET',
					path: `${MINUTES}/obcnrelease/transcript`,
					query: { need_speaker: 'false', need_timestamp: 'true', file_format: 'srt' },
				},
				{ method: 'GET', path: `${MINUTES}/obcnrelease/media` },
			],
			returns: {
				Data: expect.objectContaining({ transcript: '00:31 The release is on Friday.\n' }),
			},
		},
		{
			title: 'reads title and owner only',
			asUser: true,
			parameters: { minuteToken: 'obcnrelease', include: 'metadata' },
			sends: [{ method: 'GET', path: `${MINUTES}/obcnrelease` }],
		},
		{
			title: 'refuses an address of something else',
			parameters: { minuteToken: 'https://sandbox.feishu.cn/docx/doxcn1' },
			refuses: /^Minutes is "https/,
		},
		{
			title: 'says what to do about minutes that are not there',
			parameters: { minuteToken: 'obcnnone' },
			fails: { code: 2091002, hint: /^Check Minutes/ },
		},
		{
			title: 'says that minutes are still being made',
			parameters: { minuteToken: 'obcnpending', requestOptions: { maxRetries: 0 } },
			fails: { code: 2091003, hint: /^Wait some minutes/ },
		},
	],
	'minutes.search': [
		{
			title: 'finds minutes by words',
			asUser: true,
			parameters: { query: 'release' },
			sends: [
				{
					method: 'POST',
					path: `${MINUTES}/search`,
					query: { user_id_type: 'open_id', page_size: '15' },
					body: { query: 'release' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [expect.objectContaining({ token: 'obcnrelease' })],
				}),
				Summary: expect.stringMatching(/^Found 1 minutes/),
			},
		},
		{
			title: 'finds some minutes by people and time',
			asUser: true,
			parameters: {
				limit: 5,
				options: {
					ownerIds: { __rl: true, mode: 'list', value: 'ada01' },
					participantIds: 'ben01, chen01',
					createdAfter: '2026-11-01 00:00:00',
					createdBefore: '2026-12-01 00:00:00',
					timezone: 'Europe/Berlin',
					userIdType: 'user_id',
				},
			},
			sends: [
				{
					method: 'POST',
					path: `${MINUTES}/search`,
					query: { user_id_type: 'user_id', page_size: '5' },
					body: {
						filter: {
							owner_ids: ['ada01'],
							participant_ids: ['ben01', 'chen01'],
							create_time: {
								start_time: '2026-11-01T00:00:00+01:00',
								end_time: '2026-12-01T00:00:00+01:00',
							},
						},
					},
				},
			],
		},
		{
			title: 'goes on from a page to the end',
			asUser: true,
			parameters: {
				query: 're',
				returnAll: true,
				options: { pageSize: 10, pageToken: Buffer.from('1').toString('base64url') },
			},
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses a search for nothing',
			asUser: true,
			parameters: { query: '' },
			refuses: /^Nothing is said of the minutes to find$/,
		},
		{
			title: "refuses the app's identity",
			parameters: { query: 'release' },
			refuses: /^Feishu lets only a user carry out Search Minutes/,
		},
		{
			title: 'says what to do about a page token that is too old',
			asUser: true,
			parameters: (sandbox) => {
				sandbox.faults.add({ kind: 'code', code: 2094005, endpoint: 'minutes.v1.minute.search' });
				return { query: 'release', options: { pageToken: 'old' } };
			},
			fails: { code: 2094005, hint: /^Start again without Page Token/ },
		},
	],
	'meeting.get': [
		{
			title: 'reads a meeting by its id',
			parameters: { meetingId: ID },
			sends: [
				{
					method: 'GET',
					path: `${MEETINGS}/${ID}`,
					query: { with_participants: 'true', user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					id: ID,
					topic: 'Release review',
					started_time: '2026-11-22T01:54:41.000Z',
					participants: [
						expect.objectContaining({
							id: 'ou_ada',
							joined_time: '2026-11-22T01:54:41.000Z',
							left_time: '2026-11-22T02:54:41.000Z',
						}),
					],
				}),
				Summary: expect.stringMatching(
					/^Got meeting "Release review" \(6911188411934433028\) with 1 participant\./,
				),
			},
		},
		{
			title: 'finds the last meeting that had a number, and names the others',
			parameters: {
				meetingId: '337 736 498',
				options: {
					startTime: '2026-11-01 00:00:00',
					endTime: '2026-12-01 00:00:00',
					timezone: 'Europe/Berlin',
					includeParticipants: false,
					userIdType: 'user_id',
				},
			},
			sends: [
				{
					method: 'GET',
					path: `${MEETINGS}/list_by_no`,
					query: {
						meeting_no: '337736498',
						start_time: '1793487600',
						end_time: '1796079600',
						page_size: '50',
					},
				},
				{
					method: 'GET',
					path: `${MEETINGS}/6911188411934433029`,
					query: { with_participants: 'false', user_id_type: 'user_id' },
				},
			],
			returns: {
				Summary: expect.stringMatching(/Others had the number too: 6911188411934433028\.$/),
			},
		},
		{
			title: 'refuses what is neither an id nor a number',
			parameters: { meetingId: 'release' },
			refuses: /^Meeting is "release", which is not the digits/,
		},
		{
			title: 'refuses a time that ends before it begins',
			parameters: {
				meetingId: '337736498',
				options: { startTime: '2026-12-01 00:00:00', endTime: '2026-11-01 00:00:00' },
			},
			refuses: /^End Time is earlier than Start Time$/,
		},
		{
			title: 'says what to do about a meeting that is not there',
			parameters: { meetingId: '6911188411934433999' },
			fails: { code: 121004, hint: /^Check the id/ },
		},
	],
	'meeting.getRecording': [
		{
			title: 'gets the recording and the token of its minutes',
			parameters: { meetingId: ID },
			sends: [{ method: 'GET', path: `${MEETINGS}/${ID}/recording`, query: {} }],
			returns: {
				Data: {
					meeting_id: ID,
					url: 'https://meetings.feishu.cn/minutes/obcnrelease',
					minute_token: 'obcnrelease',
					duration_seconds: 30,
				},
			},
		},
		{
			title: 'finds the meeting by its number and time',
			parameters: {
				meetingId: '337736498',
				options: {
					startTime: '2026-11-22 09:00:00',
					endTime: '2026-11-22 10:00:00',
					timezone: 'Asia/Shanghai',
				},
			},
			sends: [
				{ method: 'GET', path: `${MEETINGS}/list_by_no` },
				{ method: 'GET', path: `${MEETINGS}/${ID}/recording` },
			],
		},
		{
			title: 'refuses no meeting',
			parameters: { meetingId: '' },
			refuses: /^Meeting is empty$/,
		},
		{
			title: 'says that the recording is still being made',
			parameters: {
				meetingId: '6911188411934433029',
				requestOptions: { maxRetries: 0 },
			},
			fails: { code: 124002, hint: /^Wait some minutes/ },
		},
	],
};
