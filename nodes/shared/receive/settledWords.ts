import type { Said } from '../relay';

/** What users are told, by n8n's HTTP status. */
export const REASONS: Readonly<Record<number, Said>> = {
	401: { english: 'n8n could not verify the answer.', chinese: 'n8n 无法验证这个回答。' },
	404: { english: 'This is not waited for any more.', chinese: '已经不再等待回答了。' },
	// The run begins to wait a moment after the message is there, or has ended with an error.
	409: {
		english: 'n8n does not wait for this now. Try again in a moment.',
		chinese: 'n8n 现在没有等待这个回答，请稍后再试。',
	},
};

export const ELSEWHERE: Said = {
	english: 'The answer went to another n8n of this app. Try again.',
	chinese: '回答送到了此应用的另一个 n8n，请再试一次。',
};

export const OVER: Said = {
	english: 'This has been answered already.',
	chinese: '这个问题已经有人回答了。',
};

export const NOT_TAKEN: Said = {
	english: 'n8n did not take the answer. Try again later.',
	chinese: 'n8n 没有收下这个回答，请稍后再试。',
};
