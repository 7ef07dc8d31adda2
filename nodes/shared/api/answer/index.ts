export type {
	Answer,
	Foreign,
	Head,
	Nothing,
	Oversized,
	Redirected,
	Refused,
	Success,
} from './answer';
export { LONGEST_WAIT } from './details';
export type { Reply } from './parse';
export { isJson, parseAnswer, replyOf, typeOf } from './parse';
export type { Sending } from './silence';
export { causes, silenceOf } from './silence';
export { LONGEST_MESSAGE, LONGEST_REASON } from './text';
