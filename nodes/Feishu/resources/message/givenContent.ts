import type { IDataObject } from 'n8n-workflow';
import { atTag, withMentions } from '../../../shared/markdown';

/** What the content fields gave. */
export interface GivenContent {
	readonly msgType: string;
	readonly text: string | undefined;
	readonly structuredContent: IDataObject | undefined;
	readonly mentionUserIds?: readonly string[];
	readonly templateId?: string;
	readonly templateVariables?: IDataObject;
}

/** The content of a message as an object (documentation: "Content of messages to send"). */
export function contentOf(given: GivenContent): IDataObject {
	const { msgType, text = '', structuredContent, mentionUserIds = [] } = given;
	if (given.templateId !== undefined) {
		const variables = given.templateVariables;
		return {
			type: 'template',
			data: {
				template_id: given.templateId,
				...(variables === undefined ? {} : { template_variable: variables }),
			},
		};
	}
	if (msgType !== 'text') return structuredContent ?? {};
	return { text: [...mentionUserIds.map(atTag), withMentions(text)].join(' ') };
}

/** The content as most calls take it: JSON text. */
export function contentJson(given: GivenContent): string {
	return JSON.stringify(contentOf(given));
}
