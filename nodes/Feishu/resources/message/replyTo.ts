import { text } from '../../../shared/fields';

/** The message that another one answers. */
export const replyToMessageId = text({
	label: 'Reply to Message ID',
	description:
		'The message_id of a message that is answered; what is sent then goes to the chat of that message, not to Receiver',
	placeholder: 'e.g. om_dc13264520392913993dd051dba21dcf',
	pattern: { test: /^om_\S+$/, expected: 'a message id, which starts with om_' },
});
