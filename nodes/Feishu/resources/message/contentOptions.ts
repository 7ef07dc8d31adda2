import { jsonObject, text } from '../../../shared/fields';
import { mentionUserIds } from './mentionUsers';

/** What a message can have besides its content, by its type. */
export const contentOptions = {
	mentionUserIds,
	templateId: text({
		label: 'Template ID',
		description:
			'A card made with the card builder, in place of its JSON; of messages, for Message Type Card only',
		placeholder: 'e.g. AAqCbLzXdPUcD',
	}),
	templateVariables: jsonObject({
		label: 'Template Variables',
		description: 'What the variables of the card template stand for, as JSON',
		placeholder: 'e.g. {"name": "Ada", "count": 3}',
	}),
};
