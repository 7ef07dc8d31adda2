export type {
	AnswerFate,
	Answering,
	Attempt,
	Download,
	Failure,
	Fate,
	FeishuApi,
	Pressed,
} from './call';
export { documentedAt, documentedEndpoints } from './catalogue';
export { answeredFailure, CallFailed, caughtFailure, refused } from './call';
export type {
	CallValues,
	Endpoint,
	FilePart,
	Identity,
	Known,
	PageFacts,
	QueryValue,
	Rate,
	Repeat,
	Takes,
} from './endpoint';
export { documented, endpoint, methodAndPath, undocumented } from './endpoint';
export type { FileContent, FileSource, StoredFile } from './file';
export { fileInMemory } from './file';
export * from './services';
