import type { INodeTypeDescription } from 'n8n-workflow';

/** The tools that n8n makes of a node, with the texts that n8n adds; the check in a real n8n compares them. */
export function tools(description: INodeTypeDescription): INodeTypeDescription[] {
	const { name, displayName } = description;
	return [
		{
			...description,
			name: `${name}Tool`,
			displayName: `${displayName} Tool`,
			properties: [
				{
					displayName: 'Tool Description',
					name: 'descriptionType',
					type: 'options',
					noDataExpression: true,
					options: [
						{
							name: 'Set Automatically',
							value: 'auto',
							description: 'Automatically set based on resource and operation',
						},
						{
							name: 'Set Manually',
							value: 'manual',
							description: 'Manually set the description',
						},
					],
					default: 'auto',
				},
				{
					displayName: 'Description',
					name: 'toolDescription',
					type: 'string',
					default: '',
					description:
						'Explain to the LLM what this tool does, a good, specific description would allow LLMs to produce expected results much more often',
				},
			],
		},
		{
			...description,
			name: `${name}HitlTool`,
			properties: [
				{
					displayName: 'Message',
					name: 'message',
					type: 'string',
					default: '',
					description:
						'Message to send for approval. Use expressions to include tool details: {{ $tool.parameters }}, {{ $json.toolCallId }}',
				},
			],
		},
	];
}
