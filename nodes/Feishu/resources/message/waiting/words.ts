import type { IDataObject } from 'n8n-workflow';

import { toast } from '../../../../shared/relay';
import type { Input } from './inputs';

/** A title, and what stands below it. */
type Note = readonly [title: string, note: string];

/** What the page of a question says by itself, and Feishu to who pressed a button. */
export interface Words {
	/** As HTML names it. */
	readonly language: string;
	/** The title of a question without one. */
	readonly question: string;
	/** The label of a text that is asked for. */
	readonly response: string;
	readonly submit: string;
	readonly done: Note;
	readonly over: Note;
	readonly noChoice: Note;
	readonly recorded: string;
	readonly notAsked: string;
	readonly isEmpty: (label: string) => string;
	/** What is wrong with what was filled in, by the kind of input. */
	readonly isWrong: Readonly<Record<Input['type'], (label: string, longest: string) => string>>;
}

const tooLong = (label: string, longest: string) => `${label} has more than ${longest} characters.`;

export const ENGLISH: Words = {
	language: 'en',
	question: 'A question for you',
	response: 'Response',
	submit: 'Submit',
	done: ['Answer recorded', 'Thank you. This page can be closed now.'],
	over: ['No action required', 'This has been answered already.'],
	noChoice: ['No such choice', 'The question has changed since the message was sent.'],
	recorded: 'The answer was recorded.',
	notAsked: 'Only those who were asked can answer this.',
	isEmpty: (label) => `${label} is empty.`,
	isWrong: {
		date: (label) => `${label} is not a date.`,
		dropdown: (label) => `${label} is none of the choices.`,
		number: (label) => `${label} is not a number.`,
		text: tooLong,
		textarea: tooLong,
	},
};

const tooLongInChinese = (label: string, longest: string) => `「${label}」超过 ${longest} 个字符。`;

const CHINESE: Words = {
	language: 'zh-CN',
	question: '请回答',
	response: '回答',
	submit: '提交',
	done: ['已收到回答', '谢谢，可以关闭此页面了。'],
	over: ['无需处理', '这个问题已经有人回答了。'],
	noChoice: ['没有这个选项', '消息发出之后，问题有了变动。'],
	recorded: '已收到回答。',
	notAsked: '只有被询问的人才能回答。',
	isEmpty: (label) => `请填写「${label}」。`,
	isWrong: {
		date: (label) => `「${label}」不是日期。`,
		dropdown: (label) => `「${label}」不是可选的选项。`,
		number: (label) => `「${label}」不是数字。`,
		text: tooLongInChinese,
		textarea: tooLongInChinese,
	},
};

/** The words for a browser, by the language it asks for first. */
export function wordsFor(acceptLanguage: unknown): Words {
	return /^\s*zh\b/i.test(String(acceptLanguage)) ? CHINESE : ENGLISH;
}

/** A toast that says something in the words of either language. */
export function toastOf(type: string, say: (words: Words) => string): IDataObject {
	return toast(type, { english: say(ENGLISH), chinese: say(CHINESE) });
}
