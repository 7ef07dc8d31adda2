import { text } from '../../../shared/fields';

/** Messages of one key are one message within an hour (documentation: "Send message"). */
export const uuid = text({
	label: 'Idempotency Key',
	description:
		'Feishu sends one message per key within an hour. The node makes a key of its own when this is empty.',
	maxLength: 50,
});
