import { fitting, jsonObject, text } from '../../../shared/fields';

/** Every type but text has its content as JSON, each of its own kind (documentation: "Message content"). */
const STRUCTURED: ReadonlyArray<readonly [types: string[], example: string]> = [
	[['post'], '{"zh_cn": {"title": "Report", "content": [[{"tag": "text", "text": "Done"}]]}}'],
	[
		['interactive'],
		'{"schema": "2.0", "body": {"elements": [{"tag": "markdown", "content": "**Done**"}]}}',
	],
	[['image'], '{"image_key": "img_7ea74629-9191-4176-998c-2e603c9c5e8g"}'],
	[['file', 'audio', 'sticker'], '{"file_key": "75235e0c-4f92-430a-a99b-8446610223cg"}'],
	[['media'], '{"file_key": "75235e0c-4f92-430a-a99b-8446610223cg", "image_key": "img_7ea74629"}'],
	[['share_chat'], '{"chat_id": "oc_a0553eda9014c201e6969b478895c230"}'],
	[['share_user'], '{"user_id": "ou_6yf8af6bgb9100449565764t3382b168"}'],
	[
		['system'],
		'{"type": "divider", "params": {"divider_text": {"text": "New session"}}, "options": {"need_rollup": true}}',
	],
];

const structuredTypes = STRUCTURED.flatMap(([types]) => types);

/** The two ways to give a message's content; the form shows the one that fits the type. */
export const contentFields = {
	text: fitting(
		text({
			label: 'Text',
			description:
				'What the message says, for Message Type Text only. Write @{ou_…} to mention a user and @all to mention everybody.',
			placeholder: 'e.g. Deployment finished @{ou_6yf8af6bgb9100449565764t3382b168}',
			rows: 3,
		}),
		{
			follows: 'msgType',
			name: 'text',
			fits: [{ values: ['text'] }],
			unfit: structuredTypes,
			unfitHint: 'Clear Text, or set Message Type to Text: other types do not take it.',
		},
	),
	structuredContent: fitting(
		jsonObject({
			label: 'Structured Content',
			description: 'JSON as Feishu documents it for the Message Type',
		}),
		{
			follows: 'msgType',
			name: 'structuredContent',
			fits: STRUCTURED.map(([values, example]) => ({
				values,
				property: { placeholder: `e.g. ${example}` },
			})),
			unfit: ['text'],
			unfitHint: 'Clear Structured Content, or choose its Message Type: Text does not take it.',
		},
	),
};
