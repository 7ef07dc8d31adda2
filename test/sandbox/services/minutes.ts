import { FileAnswer } from '../fileAnswer';
import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, Refused } from '../service';
import type { World } from '../world';

/** Minutes of the sandbox. */
export interface MinutesOfMeeting {
	readonly title: string;
	readonly summary: string;
	readonly todos: ReadonlyArray<{ content: string; assignees: string[] }>;
	readonly transcript: string;
	/** Where the recording is fetched from. */
	mediaUrl: string;
	/** Still being made. */
	readonly pending?: true;
}

/** All minutes by their tokens. */
export function minutesOf(world: World): Map<string, MinutesOfMeeting> {
	return world.part(
		'minutes',
		() =>
			new Map([
				['obcnrelease', held('Release review')],
				['obcnpending', { ...held('Not ready'), pending: true as const }],
			]),
	);
}

function held(title: string): MinutesOfMeeting {
	return {
		title,
		summary: 'The release is on Friday.',
		todos: [
			{ content: 'Write the notes', assignees: ['Ada Wong'] },
			{ content: 'Tell the customers', assignees: ['Ben Wong', 'Chen Wei'] },
		],
		transcript: 'The release is on Friday.\n',
		mediaUrl: 'http://127.0.0.1:9/none',
	};
}

export const minutes: Service = {
	'minutes.v1.minute.get': (call) => ({
		minute: {
			token: call.path.minute_token,
			owner_id: queryText(call, 'user_id_type', 'open_id') === 'user_id' ? 'ada01' : 'ou_ada',
			create_time: '1795312481625',
			title: named(call).title,
			duration: '314000',
			url: `https://sandbox.feishu.cn/minutes/${call.path.minute_token}`,
		},
	}),
	'minutes.v1.minute.artifacts': (call) => {
		const { summary, todos } = named(call);
		const chapter = { title: 'Release', start_ms: '31000', stop_ms: '330000' };
		return {
			summary,
			minute_todos: todos,
			minute_chapters: [{ ...chapter, summary_content: 'When and how' }],
		};
	},
	'minutes.v1.minuteTranscript.get': (call) => {
		const said = named(call).transcript;
		const who = queryText(call, 'need_speaker') === 'true' ? 'Ada Wong: ' : '';
		const when = queryText(call, 'need_timestamp') === 'true' ? '00:31 ' : '';
		const format = queryText(call, 'file_format', 'txt');
		return new FileAnswer(
			Buffer.from(`${when}${who}${said}`),
			`transcript.${format}`,
			'text/plain',
		);
	},
	'minutes.v1.minuteMedia.get': (call) => ({ download_url: named(call).mediaUrl }),
	'minutes.v1.minute.search': (call) => {
		const { query = '' } = call.body;
		if (query.length > 50) refuse(call, 2094002);
		const found = [...minutesOf(call.world)].filter(([, { title }]) =>
			title.toLowerCase().includes(query.toLowerCase()),
		);
		const items = found.map(([token, { title }]) => ({
			token,
			display_info: title,
			meta_data: { app_link: `https://sandbox.feishu.cn/minutes/${token}`, description: title },
		}));
		return page(call, items, 15);
	},
};

function named(call: ServiceCall): MinutesOfMeeting {
	const found = minutesOf(call.world).get(call.path.minute_token) ?? refuse(call, 2091002);
	if (found.pending === true) throw new Refused(400, 2091003, 'minute not ready, try later');
	return found;
}
