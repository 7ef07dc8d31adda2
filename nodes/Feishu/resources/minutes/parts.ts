import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi, StoredFile } from '../../../shared/endpoints';
import { answeredFailure, minutes } from '../../../shared/endpoints';
import { isObject, isoTime, memberText, objectsIn, secondsIn } from '../../../shared/values';

const MEGABYTE = 1024 * 1024;
/** Bytes of a recording. */
const LARGEST_MEDIA = 2048 * MEGABYTE;

/** What minutes are besides summary and transcript. */
export function aboutMinutes(minute: unknown): IDataObject {
	const about: IDataObject = isObject(minute) ? minute : {};
	const created = isoTime(memberText(minute, 'create_time'));
	const seconds = secondsIn(memberText(minute, 'duration'));
	return {
		...about,
		...(created === undefined ? {} : { created_time: created }),
		...(seconds === undefined ? {} : { duration_seconds: seconds }),
	};
}

/** What the AI made of minutes. */
export async function artifactsOf(api: FeishuApi, token: string): Promise<Attempt<IDataObject>> {
	const result = await api.attempt(minutes.minuteArtifacts, { path: { minute_token: token } });
	if ('failure' in result) return result;
	const { summary, minute_todos: todos, minute_chapters: chapters } = result.answer;
	return {
		answer: {
			summary: summary ?? '',
			todos: objectsIn(todos).map(({ content, assignees }) => ({
				content,
				assignees: assignees ?? [],
			})),
			chapters: objectsIn(chapters).map((chapter) => ({
				title: chapter.title,
				start_seconds: secondsIn(chapter.start_ms),
				end_seconds: secondsIn(chapter.stop_ms),
				summary: chapter.summary_content,
			})),
		},
	};
}

/** How the transcript is written. */
export interface TranscriptForm {
	readonly transcriptFormat: string;
	readonly speakers: boolean;
	readonly timestamps: boolean;
}

/** Who said what. Feishu answers with a text file. */
export async function transcriptOf(
	api: FeishuApi,
	token: string,
	form: TranscriptForm,
): Promise<Attempt<string>> {
	const result = await api.attempt(minutes.minuteTranscriptGet, {
		path: { minute_token: token },
		query: {
			need_speaker: form.speakers,
			need_timestamp: form.timestamps,
			file_format: form.transcriptFormat,
		},
	});
	if ('failure' in result) return result;
	const file: unknown = result.answer;
	if (!isObject(file) || !isObject(file.binary)) return { failure: NO_FILE };
	const text = await api.textOf(result.answer);
	return text === '' && result.answer.size > 0 && !api.dryRun
		? { failure: TOO_LONG }
		: { answer: text };
}

const TOO_LONG: Failure = answeredFailure(
	'The transcript is too long to be put into Data',
	'Read it in Feishu, or leave Include at Summary.',
);

const NO_FILE: Failure = answeredFailure(
	'Feishu answered without the file of the transcript',
	'Repeat the call later.',
	{ retryable: true },
);

const NO_ADDRESS: Failure = {
	...NO_FILE,
	message: 'Feishu answered without the address of the recording',
};

/** The recording, from an address that lives for a day. */
export async function mediaOf(api: FeishuApi, token: string): Promise<Attempt<StoredFile>> {
	const result = await api.attempt(minutes.minuteMediaGet, { path: { minute_token: token } });
	if ('failure' in result) return result;
	const url = memberText(result.answer, 'download_url');
	if (!/^https?:\/\//i.test(url) && !api.dryRun) return { failure: NO_ADDRESS };
	return await api.fetchFile(url, LARGEST_MEDIA);
}
